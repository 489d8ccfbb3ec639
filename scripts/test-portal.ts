// `npm test` of a portal of one's own: everything that must hold before it is published.
import { answeredAtOnce } from './usage.ts'

const usage = `用法：npm test
  检查数据，生成网站，再检查生成的网站：每个链接、每页的格式、各种页面的无障碍（要用 Chromium 和中文字体）
退出码：0 全部通过，可以发布；1 有没有通过的，或缺少浏览器；2 选项写错。`

const test = async (): Promise<number> => (await import('./site-check/whole-portal.ts')).testPortal()

process.exitCode = answeredAtOnce(process.argv.slice(2), usage) ?? (await test())
