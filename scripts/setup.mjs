// Makes a fresh clone ready for the command that follows it: installs the locked packages (Node 24 among them) and,
// with --browser, what the browser tests need; with --tools, what only those who work on the program need. It runs on the
// machine's own Node with nothing installed, so it imports nothing but Node itself and browser.mjs, and is silent when
// nothing is missing.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, hasChineseFont } from './browser.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const remembered = join(modules, '.mingzhang-setup')
const oldestNode = 18
/** Node 24 is a locked package for Linux and Windows; elsewhere the machine has to bring a Node that runs TypeScript. */
const oldestNodeToBuild = [22, 18]

const say = (/** @type {string} */ text) => console.log(`[准备] ${text}`)
const stop = (/** @type {string[]} */ ...lines) => {
  console.error(`[准备] 没有完成：${lines.join('\n       ')}`)
  process.exit(1)
}

/**
 * Runs a program to its end, says every 15 seconds that it is still at work, and keeps what it printed for the
 * explanation of a failure.
 * @param {string} program @param {string[]} args @param {Record<string, string>} [extra]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
const run = (program, args, extra = {}) =>
  new Promise((resolve) => {
    const started = Date.now()
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...extra },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
        output += part
      })
    }
    const waiting = setInterval(() => say(`还在进行，已用 ${Math.round((Date.now() - started) / 1000)} 秒…`), 15_000)
    const finish = (/** @type {boolean} */ ok, detail = '') => {
      clearInterval(waiting)
      resolve({ ok, output: output + detail })
    }
    child.on('error', (error) => finish(false, error.message))
    child.on('close', (code) => finish(code === 0))
  })

/** npm as this script was started by it, else the one on the PATH. */
const npm = () => {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? { program: process.execPath, before: [script] } : { program: 'npm', before: [] }
}

const lastLines = (/** @type {string} */ text, count = 12) => text.trim().split('\n').slice(-count)

const explainInstall = (/** @type {string} */ output) => {
  if (/ENOENT/.test(output) && !/npm error/.test(output)) return '没有找到 npm。请安装 Node.js（自带 npm）后再试。'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output))
    return '下载依赖时连不上网络。请检查网络或代理设置（npm config get registry 可查看下载地址），然后重新运行同一条命令。'
  if (/ENOSPC/.test(output)) return '磁盘空间不足（依赖约需 750 MB）。请腾出空间后重新运行同一条命令。'
  if (/EACCES|EPERM/.test(output))
    return '没有写入本文件夹的权限，或有程序正占用 node_modules。请关闭正在运行的网站后重试。'
  if (/EUSAGE/.test(output)) return 'package.json 与 package-lock.json 不一致。改动依赖后请运行 npm run lock。'
  return '安装依赖失败，下面是 npm 的原话。'
}

/** With --tools also what only people who work on the program need: linter, test driver, type checker. */
const wantsTools = process.argv.includes('--tools')

/** The lockfile and the machine decide what has to be installed; the hash of both is remembered after a success. */
const wanted = (/** @type {boolean} */ tools) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .update(tools ? '-tools' : '')
    .digest('hex')

/** What was installed with the tools has the rest as well. */
const installed = () => {
  const found = existsSync(remembered) ? readFileSync(remembered, 'utf8').trim() : ''
  return found === wanted(true) || (!wantsTools && found === wanted(false))
}

const installPackages = async () => {
  const size = wantsTools ? '约 750 MB' : '约 520 MB'
  if (!existsSync(modules)) say(`第一次运行，正在安装依赖（${size}，通常一两分钟）…`)
  else if (existsSync(remembered) && readFileSync(remembered, 'utf8').trim() === wanted(false))
    say('正在补装测试和开发用的工具…')
  else say('依赖清单有变化，正在重新安装依赖…')
  const { program, before } = npm()
  const tools = wantsTools ? '--include=dev' : '--omit=dev'
  const result = await run(program, [...before, 'ci', tools, '--include=optional', '--no-progress'])
  if (!result.ok) stop(explainInstall(result.output), ...lastLines(result.output))
  checkNode()
  writeFileSync(remembered, `${wanted(wantsTools)}\n`)
  say('依赖已装好。')
}

/** The Node that npm scripts will run on, once node_modules/.bin comes first on their PATH. */
const checkNode = () => {
  const locked = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  const program = existsSync(locked) ? locked : process.execPath
  let version = ''
  try {
    version = execFileSync(program, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).trim()
  } catch {
    stop(
      `随项目安装的 Node 不能在这台机器上运行（${process.platform}-${process.arch}）。`,
      '请自行安装 Node 24，删除 node_modules/.bin/node 后重试。',
    )
  }
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = oldestNodeToBuild
  if (major < needMajor || (major === needMajor && minor < needMinor))
    stop(
      `这个系统（${process.platform}-${process.arch}）没有随项目提供的 Node，本机的 Node ${version} 又太旧。`,
      '请安装 Node 24 后重试。',
    )
}

const missingForTests = () => [
  ...(findBrowser() === undefined ? [{ what: 'Chromium 浏览器', debian: 'chromium' }] : []),
  ...(hasChineseFont() ? [] : [{ what: '中文字体', debian: 'fonts-wqy-microhei' }]),
]

const installForTests = async () => {
  const missing = missingForTests()
  if (missing.length === 0) return
  const names = missing.map(({ what }) => what).join('和')
  const command = `apt-get install -y --no-install-recommends ${missing.map(({ debian }) => debian).join(' ')}`
  const byHand = `请安装${names}：Debian/Ubuntu 上以管理员身份运行 apt-get update && ${command}${names.includes('Chromium') ? '；其他系统请安装 Chrome，或用环境变量 CHROMIUM_PATH 指明浏览器程序的位置' : ''}。`
  if (process.env.CHROMIUM_PATH && findBrowser() === undefined)
    stop(`环境变量 CHROMIUM_PATH 指向的程序不存在：${process.env.CHROMIUM_PATH}`, '请改正它，或删去它后重试。')
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    stop(`浏览器测试缺少${names}，测试不会跳过它们。`, byHand)
  say(`浏览器测试缺少${names}，正在用 apt-get 安装（通常一两分钟）…`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update'], quiet)
  const install = await run('apt-get', command.split(' ').slice(1), quiet)
  if (!install.ok || missingForTests().length > 0)
    stop(`安装${names}没有成功。`, byHand, ...lastLines(update.ok ? install.output : update.output + install.output))
  say(`${names}已装好。`)
}

if (Number(process.versions.node.split('.')[0]) < oldestNode)
  stop(`本机的 Node ${process.version} 太旧。请安装 Node ${oldestNode} 或更新的版本后重试。`)
if (!existsSync(join(root, 'package-lock.json'))) stop('找不到 package-lock.json。请重新下载完整的项目。')
if (!installed()) await installPackages()
if (process.argv.includes('--browser')) await installForTests()
