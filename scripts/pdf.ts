// `npm run pdf`: builds the site with every disclosure as a PDF for the archive, and with links to them.
import process from 'node:process'
import { askedForHelp, buildUsage } from './usage.ts'

const usage = `用法：npm run pdf -- [选项]
  生成网站，并把每份公开打印成 PDF，部门的页面上有链接；要用 Chromium 和中文字体
${buildUsage}`

const words = process.argv.slice(2)
if (!askedForHelp(words, usage)) {
  process.env.MINGZHANG_PDF = '1'
  const { buildSite } = await import('./build-site.ts')
  process.exitCode = await buildSite(words)
}
