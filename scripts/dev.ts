// `npm run dev`: the site while it is being worked on, drafts included.
import { keepCompiledProgram } from './compiled-program.ts'
import { answeredAtOnce } from './usage.ts'

const usage = `用法：npm run dev
  边改边看：草稿也显示，改了文件页面随着变，按 Ctrl-C 结束；PORT、HOST 换端口和地址。不写网站，不能搜索
退出码：0 按 Ctrl-C 结束；1 端口不能用；2 选项写错。`

const watch = async (): Promise<number> => {
  keepCompiledProgram()
  return (await import('./watch-site.ts')).watchSite()
}

process.exitCode = answeredAtOnce(process.argv.slice(2), usage) ?? (await watch())
