// `npm run preview`: looks at the site that was built last.
import { answeredAtOnce } from './usage.ts'

const usage = `用法：npm run preview
  打开上一次生成的网站（dist/，或 OUT_DIR），按 Ctrl-C 结束；PORT、HOST 换端口和地址
退出码：0 按 Ctrl-C 结束；1 还没有生成过网站，或端口不能用；2 选项写错。`

const show = async (): Promise<number> => (await import('./show-site.ts')).showSite()

process.exitCode = answeredAtOnce(process.argv.slice(2), usage) ?? (await show())
