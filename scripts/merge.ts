// `npm run merge -- <folders>`: joins the shards of a build, made here or on other machines, to the site in OUT_DIR.
import { keepCompiledProgram } from './compiled-program.ts'
import { askedForHelp } from './usage.ts'

const usage = `用法：npm run merge -- <各份的文件夹> …
  把 build --shard 在几台机器上生成的各份合成一个网站，例如 npm run merge -- dist.shard-*
  --workers 1   用几个线程；不写时用满本机的处理器
退出码：0 合成好了；1 缺少某一份或磁盘有问题，已发布的网站没有变化；2 选项写错。`

const words = process.argv.slice(2)
if (!askedForHelp(words, usage)) {
  keepCompiledProgram()
  const { buildSite } = await import('./build-site.ts')
  process.exitCode = await buildSite(words, true)
}
