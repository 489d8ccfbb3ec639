#!/usr/bin/env node
// The command `mingzhang` of an installed package: finds the Node that came with it and runs the scripts that the npm
// scripts of the repository run, with the folder it was called in as the portal. Plain JavaScript, for the machine's own
// Node; what a command does is decided in scripts/.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const program = join(dirname(fileURLToPath(import.meta.url)), '..')
const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'))
/** Older ones do not read TypeScript; needed only where no Node came with the package. */
const oldestNode = [22, 18]

/** Name, script and what it does, in the order of a clerk's work. @type {readonly (readonly [string, string, string])[]} */
const commands = [
  ['init', 'init.ts', '新建一个门户：mingzhang init <文件夹>'],
  ['start', 'start.ts', '检查数据，生成网站，打开 http://localhost:4321 供查看'],
  ['test', 'test-portal.ts', '发布前的全部检查：数据、生成、链接、网页格式、无障碍'],
  ['check', 'check.ts', '只检查数据，列出要看的地方'],
  ['build', 'build.ts', '检查数据，把网站生成到 dist/'],
  ['merge', 'merge.ts', '把 build --shard 在几台机器上生成的各份合成网站'],
  ['preview', 'preview.ts', '打开上一次生成的网站'],
  ['dev', 'dev.ts', '边改边看，草稿也显示'],
  ['import', 'import.ts', '把部门的 Excel、WPS、Word、PDF 文件读成数据文件（草稿）'],
  ['template', 'template.ts', '按上一年的表样写出要填的工作簿'],
  ['new', 'new.ts', '从上一年开始新的一年'],
  ['explain', 'explain.ts', '按数字写出情况说明和“三公”说明的初稿'],
  ['pdf', 'pdf.ts', '生成网站，并把每份公开打印成 PDF'],
  ['changes', 'changes.ts', '两次生成的网站有哪些不同'],
  ['migrate', 'migrate.ts', '程序升级后，把数据文件里旧的写法改成现在的；先用 --dry-run 看'],
]

const help = `明账 ${version}：部门预算、决算公开网站
用法：mingzhang <命令> [选项]，在门户的文件夹里运行（npm 里写 npx mingzhang <命令>）
${commands.map(([name, , what]) => `  ${name.padEnd(9)} ${what}`).join('\n')}
  --help    显示本说明；命令后面加 --help 显示那个命令的选项
  --version 显示版本
环境变量：OUT_DIR 生成到哪里（dist）；SITE_URL、SITE_BASE 对外的网址和所在文件夹（不写时按 data/site.yaml 的“网址”）；
  PORT、HOST 在哪里打开（4321，只有本机）；BUDGET_ROOT data/ 和 content/ 所在的文件夹（当前文件夹）
退出码：0 完成；1 数据、网站或磁盘有问题；2 命令或选项写错。`

/** The Node that came as a package for this machine, else the one that runs this, where it is new enough. */
const nodeProgram = () => {
  const system = process.platform === 'win32' ? 'win' : process.platform
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`))
    const found = [join(folder, 'bin/node'), join(folder, 'bin/node.exe')].find((file) => existsSync(file))
    if (found !== undefined) return found
  } catch {
    // No Node of its own for this system.
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = oldestNode
  return major > needMajor || (major === needMajor && minor >= needMinor) ? process.execPath : null
}

/** Commands that need no portal to stand in. */
const anywhere = ['init', 'changes']

/** The nearest folder above that is a portal, or that has one's data. @param {string} folder @returns {string | null} */
const portalAbove = (folder) => {
  const above = dirname(folder)
  if (above === folder) return null
  return existsSync(join(above, 'data/site.yaml')) ? above : portalAbove(above)
}

/** Nothing is read or written where no portal is: why, and what to do; null in a portal. @param {string} portal */
const noPortal = (portal) => {
  if (existsSync(join(portal, 'data'))) return null
  const above = portalAbove(portal)
  const go = above === null ? '换到门户的文件夹（里面有 data 和 package.json）' : `先运行 cd ${above}`
  return `${portal} 里没有 data 文件夹，不是门户，什么也没有做。\n怎么改：${go}，再运行同一条命令；新建门户用 mingzhang init <文件夹>。`
}

/** Runs a script of the program to its end and passes on how it ended. @param {string} script @param {string[]} words */
const run = (script, words) => {
  const node = nodeProgram()
  if (node === null) {
    console.error(
      `本机的 Node ${process.version} 太旧，程序自带的 Node 又没有装上（${process.platform}-${process.arch}）。\n怎么改：安装 Node.js 24，再运行同一条命令。`,
    )
    process.exit(1)
  }
  const portal = resolve(process.env.BUDGET_ROOT || '.')
  const stripTypes = pathToFileURL(join(program, 'scripts/strip-types.mjs')).href
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', '--import', stripTypes, join(program, 'scripts', script), ...words],
    {
      stdio: 'inherit',
      env: {
        // What Node compiles of the program is kept with the portal's other working files, where there is a portal.
        ...(existsSync(join(portal, 'data')) ? { NODE_COMPILE_CACHE: join(portal, '.cache/compiled') } : {}),
        ...process.env,
        BUDGET_ROOT: portal,
        OUT_DIR: resolve(process.env.OUT_DIR || join(portal, 'dist')),
      },
    },
  )
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`程序自带的 Node 不能运行：${error.message}\n怎么改：删除 node_modules，重新运行 npm install。`)
    process.exit(1)
  })
  child.on('close', (code) => process.exit(code ?? 1))
}

const [word, ...words] = process.argv.slice(2)
const chosen = commands.find(([name]) => name === word)
const asksHelp = words.some((one) => one === '--help' || one === '-h')
const refused = anywhere.includes(word) || asksHelp ? null : noPortal(resolve(process.env.BUDGET_ROOT || '.'))
if (chosen !== undefined && refused !== null) {
  console.error(refused)
  process.exit(1)
} else if (chosen !== undefined) run(chosen[1], words)
else if (word === '--version' || word === '-v') console.log(version)
else if (word === undefined || ['--help', '-h', 'help'].includes(word)) console.log(help)
else {
  console.error(`没有“${word}”这个命令。\n\n${help}`)
  process.exit(2)
}
