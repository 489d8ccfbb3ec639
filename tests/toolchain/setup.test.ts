// The first minute of a stranger: setup installs what is missing once, and says in words what stands in its way.
// A stand-in for npm takes the place of the network.
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url))
let clone = ''

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'mingzhang-clone-'))
  mkdirSync(join(clone, 'scripts'))
  for (const name of ['setup.mjs', 'browser.mjs']) cpSync(join(scripts, name), join(clone, 'scripts', name))
  writeFileSync(join(clone, 'package-lock.json'), '{}')
  npmThat("require('node:fs').mkdirSync('node_modules', { recursive: true })")
})
afterEach(() => rmSync(clone, { recursive: true, force: true }))

const npmThat = (does: string): void =>
  writeFileSync(join(clone, 'npm.js'), `process.chdir(${JSON.stringify(clone)});${does}`)

interface Ended {
  readonly code: number
  readonly said: string
}

const setup = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((done) => {
    const all = { ...process.env, npm_execpath: join(clone, 'npm.js'), ...env }
    const child = execFile(process.execPath, [join(clone, 'scripts/setup.mjs'), ...args], { env: all }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, said: out + err }),
    )
  })

test('a fresh clone is installed once; after that the command is silent', async () => {
  const first = await setup()
  expect(first.code).toBe(0)
  expect(first.said).toContain('第一次运行，正在安装依赖')
  expect(await setup()).toEqual({ code: 0, said: '' })
})

test('what only those who work on the program need comes with the first command that needs it, and then stays', async () => {
  npmThat(
    "require('node:fs').mkdirSync('node_modules', { recursive: true }); console.error(process.argv.join(' ')); process.exit(process.argv.includes('--omit=dev') ? 0 : 1)",
  )
  expect((await setup()).code).toBe(0)
  npmThat("process.exit(process.argv.includes('--include=dev') ? 0 : 1)")
  const tools = await setup(['--tools'])
  expect(tools.code).toBe(0)
  expect(tools.said).toContain('补装测试和开发用的工具')
  expect(await setup(['--tools'])).toEqual({ code: 0, said: '' })
  expect(await setup()).toEqual({ code: 0, said: '' })
})

test('a changed lockfile is installed again', async () => {
  await setup()
  writeFileSync(join(clone, 'package-lock.json'), '{ "changed": true }')
  expect((await setup()).said).toContain('依赖清单有变化')
  expect(await setup()).toEqual({ code: 0, said: '' })
})

test('without a network it says so, and the next run tries again', async () => {
  npmThat("console.error('npm error code ENOTFOUND'); process.exit(1)")
  const failed = await setup()
  expect(failed.code).toBe(1)
  expect(failed.said).toContain('连不上网络')
  expect(existsSync(join(clone, 'node_modules/.mingzhang-setup'))).toBe(false)
})

test('without npm it says what to install', async () => {
  const failed = await setup([], { npm_execpath: '', PATH: clone })
  expect(failed.code).toBe(1)
  expect(failed.said).toContain('请安装 Node.js')
})

test('a browser that is not where CHROMIUM_PATH says is an error, never a skipped test', async () => {
  const failed = await setup(['--browser'], { CHROMIUM_PATH: join(clone, 'no-browser') })
  expect(failed.code).toBe(1)
  expect(failed.said).toContain('CHROMIUM_PATH 指向的程序不存在')
})
