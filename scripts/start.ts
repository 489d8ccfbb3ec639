// `npm start`: checks the data, builds the site and shows it.
import { keepCompiledProgram } from './compiled-program.ts'
import { askedForHelp, buildUsage } from './usage.ts'

const usage = `用法：npm start
  检查数据，生成网站，在 http://localhost:4321 打开，按 Ctrl-C 结束；PORT、HOST 换端口和地址
${buildUsage}`

const words = process.argv.slice(2)
if (!askedForHelp(words, usage)) {
  keepCompiledProgram()
  const { buildSite } = await import('./build-site.ts')
  const { showSite } = await import('./show-site.ts')
  process.exitCode = (await buildSite(words)) || (await showSite())
}
