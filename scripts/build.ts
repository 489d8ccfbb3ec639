// `npm run build`: checks the data and builds the site into OUT_DIR, or one shard of it beside.
import { keepCompiledProgram } from './compiled-program.ts'
import { askedForHelp, buildUsage } from './usage.ts'

const usage = `用法：npm run build -- [选项]
  检查数据，把网站生成到 dist/；没有变化的部门沿用上次的页面
${buildUsage}`

const words = process.argv.slice(2)
if (!askedForHelp(words, usage)) {
  keepCompiledProgram()
  const { buildSite } = await import('./build-site.ts')
  process.exitCode = await buildSite(words)
}
