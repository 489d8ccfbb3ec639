// A portal of one's own from the packed program alone: in folders outside the repository, on the machine's own Node.
// scripts/test-package.ts has packed it; here a stranger goes the whole way, and each test goes on where the one before
// it ended: every build costs, so there are no more of them than there are things to see.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { utils, write } from '@e965/xlsx'
import { chromium } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/browser.mjs'

const folder = process.env.PACKAGE_FOLDER ?? ''
const own = join(folder, 'own')
const other = join(folder, 'other')
const program = join(own, 'node_modules/mingzhang')
const command = join(own, 'node_modules/.bin/mingzhang')

/** A stranger's: what Vitest sets for its own worker (MODE, DEV …) would change what Astro does. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:VITEST.*|TEST|DEV|PROD|SSR|MODE|BASE_URL|NODE_ENV)$/.test(name)),
)

interface Ended {
  readonly code: number
  readonly said: string
}

const run = (
  place: string,
  words: readonly string[],
  options: { readonly uid?: number | undefined; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> =>
  new Promise((done) => {
    const [name = '', ...rest] = words
    const { uid, env = {} } = options
    const as = uid === undefined ? {} : { uid, gid: uid }
    const child = execFile(
      name,
      rest,
      { cwd: place, ...as, env: { ...environment, ...env }, maxBuffer: 1 << 26 },
      (_, out, err) => done({ code: child.exitCode ?? -1, said: out + err }),
    )
  })

/** Serves, and waits for the address that the command prints. */
const serving = async <Seen>(
  words: readonly string[],
  { place, printed, env = {} }: { place: string; printed: RegExp; env?: Readonly<Record<string, string>> },
  look: (address: string) => Promise<Seen>,
): Promise<Seen> => {
  const [name = '', ...rest] = words
  const child: ChildProcess = spawn(name, rest, { cwd: place, env: { ...environment, PORT: '0', ...env } })
  let said = ''
  const ended = new Promise((done) => child.on('close', done))
  const address = new Promise<string>((found, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part) => {
        said += part
        const address = printed.exec(said)?.[1]
        if (address !== undefined) found(address)
      })
    child.on('close', (code) => fail(new Error(`ended with ${code}: ${said}`)))
  })
  try {
    return await look(await address)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

const opened = /网站已打开：(\S+)/

/** Every file of the program with its size and time: what a build that writes there would change. */
const programState = (): string =>
  readdirSync(program, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .sort()
    .join('\n')

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(file, change(readFileSync(file, 'utf8')))

const summary = utils.aoa_to_sheet([
  ['2026年部门收支总表'],
  ['单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一般公共预算拨款收入', 120.5, '一般公共服务支出', 100.5],
  [null, null, '社会保障和就业支出', 20],
  ['本年收入合计', 120.5, '本年支出合计', 120.5],
  ['收入总计', 120.5, '支出总计', 120.5],
])

const writeWorkbook = (file: string): void => {
  const book = utils.book_new()
  utils.book_append_sheet(book, summary, '部门收支总表')
  writeFileSync(file, new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer))
}

let untouched = ''

beforeAll(async () => {
  const repository = fileURLToPath(new URL('../../bin/mingzhang.mjs', import.meta.url))
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  const face = ['--operator', '青禾县财政局', '--address', 'https://www.example.gov.cn/budget/']
  const words = ['init', 'own', '--name', '青禾县部门预算公开', '--region', '青禾县', ...face, '--program', tarball]
  expect(await run(folder, ['node', repository, ...words])).toMatchObject({ code: 0 })
  expect(await run(own, ['npm', 'install', '--prefer-offline'])).toEqual({ code: 0, said: expect.any(String) })
  untouched = programState()
})

test('a portal that has just been made needs npm alone, and is served under its name and below its address', async () => {
  const look = async (address: string) => {
    expect(address).toMatch(/\/budget\/$/)
    expect(await (await fetch(address)).text()).toContain('青禾县部门预算公开')
  }
  await serving(['npm', 'start'], { place: own, printed: opened }, look)
})

test('a workbook goes in as a draft: what it does not say is asked, and the answer is one more option', async () => {
  writeWorkbook(join(own, '预算.xlsx'))
  const year = ['--department', 'qinghe-water', '--year', '2026', '--stage', 'budget']
  const words = ['npx', 'mingzhang', 'import', '预算.xlsx', ...year]
  expect((await run(own, [...words, '--dry-run'])).said).toContain('--answer "department/name=')
  const { said } = await run(own, [...words, '--answer', 'department/name=青禾县水务局'])
  expect(said).toContain('data/qinghe-water/2026/budget/tables/summary.csv：新文件')
  const disclosure = join(own, 'data/qinghe-water/2026/budget/disclosure.yaml')
  expect(readFileSync(disclosure, 'utf8')).toContain('状态: 草稿')
  edit(disclosure, (text) => text.replace('状态: 草稿', '状态: 已公开'))
  edit(join(own, 'data/site.yaml'), (text) => text.replace(/^筹建: 是\n/m, ''))
})

test('two portals build at once with one program, which the second one’s user may only read', async () => {
  expect((await run(folder, [command, 'init', 'other', '--name', '示例市部门预算公开', '--example'])).code).toBe(0)
  const home = join(folder, 'home')
  mkdirSync(home)
  // Nothing is read-only to root, so there the second portal belongs to a user who owns nothing else.
  const guest = process.getuid?.() === 0 ? 65534 : undefined
  if (guest === undefined) chmodSync(program, 0o555)
  else
    for (const path of [home, other, ...readdirSync(other, { recursive: true }).map((name) => join(other, `${name}`))])
      chownSync(path, guest, guest)
  symlinkSync(join(own, 'node_modules'), join(other, 'node_modules'))
  const built = await Promise.all([
    run(own, ['npm', 'run', 'build']),
    run(other, ['npm', 'run', 'build'], { uid: guest, env: { HOME: home } }),
  ])
  expect(built.map(({ code, said }) => (code === 0 ? '' : said))).toEqual(['', ''])
  const holds = (department: string) =>
    [own, other].map((place) => existsSync(join(place, `dist/${department}/index.html`)))
  expect([holds('qinghe-water'), holds('example-water')]).toEqual([
    [true, false],
    [false, true],
  ])
})

test('what was imported and published stands in the browser, figure by figure', async () => {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const look = async (address: string) => {
    const page = await browser.newPage()
    await page.goto(`${address}qinghe-water/2026/budget/tables/`)
    const row = page.locator('main tr', { hasText: '一般公共预算拨款收入' })
    return (await row.first().locator('td').allTextContents()).map((text) => text.trim())
  }
  try {
    const cells = await serving(['npm', 'run', 'preview'], { place: own, printed: opened }, look)
    expect(cells.at(-1)).toBe('120.5')
  } finally {
    await browser.close()
  }
})

test('a colour that cannot be read stops the build with the nearest one that can', async () => {
  mkdirSync(join(own, 'public'), { recursive: true })
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>\n'
  writeFileSync(join(own, 'public/mark.svg'), drawing)
  writeFileSync(join(own, 'content/pages/home.md'), '# 欢迎\n\n先看[办事指南](services.md)。\n')
  writeFileSync(join(own, 'content/pages/services.md'), '# 办事指南\n\n也可以[搜索](../search/)。\n')
  const settings = join(own, 'data/site.yaml')
  edit(settings, (text) => `${text}强调色: "#ff9900"\n标志: mark.svg\n导航:\n  - { 名称: 办事, 页面: services }\n`)
  const refused = await run(own, ['npm', 'run', 'build'])
  expect([refused.code, refused.said]).toEqual([1, expect.stringMatching(/GS-430[\s\S]+“#9a5d00”/)])
  edit(settings, (text) => text.replace('#ff9900', '#9a5d00'))
})

test('npm test of a portal with its own colour, mark, page and words passes: data, links, HTML, accessibility', async () => {
  const { code, said } = await run(own, ['npm', 'test'])
  expect([code, said]).toEqual([0, expect.stringContaining('全部通过，可以发布')])
  const home = readFileSync(join(own, 'dist/index.html'), 'utf8')
  for (const part of ['href="/budget/face.css"', 'src="/budget/mark.svg"', 'href="/budget/pages/services/"', '先看'])
    expect(home).toContain(part)
})

test('a portal in an earlier writing is shown what changes, is rewritten, and publishes the same figures', async () => {
  const file = join(other, 'data/example-water/2026/budget/disclosure.yaml')
  // An earlier version called the row so: the table prints 本年收入合计 alone.
  const correction = '日期: "2026-03-04", 位置: summary/income-total/amount, 原值: "120.00", 更正值: "1,200.00", 说明:'
  edit(file, (text) => text.replace('更正:\n', `更正:\n  # 按更正文件\n  - { ${correction} }\n`))
  const old = readFileSync(file, 'utf8')
  const figures = (): readonly string[] =>
    ['lines.csv', 'disclosures.csv', 'findings.csv'].map((name) => readFileSync(join(other, 'dist/data', name), 'utf8'))
  expect(await run(other, [command, 'build'])).toMatchObject({ code: 0 })
  const before = figures()
  const shown = await run(other, [command, 'migrate', '--dry-run'])
  expect(shown.said).toContain('summary/income-total/amount → summary/income-current/amount')
  expect(readFileSync(file, 'utf8')).toBe(old)
  expect(await run(other, [command, 'migrate'])).toMatchObject({ code: 0 })
  expect(readFileSync(file, 'utf8')).toBe(old.replace('income-total/amount', 'income-current/amount'))
  expect(await run(other, [command, 'build'])).toMatchObject({ code: 0 })
  expect(figures()).toEqual(before)
})

test('while it is being worked on, drafts are shown too, and the portal’s own pictures', async () => {
  const file = join(other, 'data/example-water/2026/budget/disclosure.yaml')
  edit(file, (text) => text.replace('状态: 已公开', '状态: 草稿'))
  mkdirSync(join(other, 'public'), { recursive: true })
  writeFileSync(join(other, 'public/mark.txt'), 'own')
  const how = { place: other, printed: /(http:\/\/localhost:\d+\/)/, env: { PORT: '4398', NO_COLOR: '1' } }
  await serving([command, 'dev'], how, async (address) => {
    // The server listens before it knows its pages.
    const seen = async () => (await fetch(`${address}example-water/2026/budget/`)).text()
    await expect.poll(seen, { timeout: 300_000, interval: 1000 }).toContain('草稿，没有公开')
    expect(await (await fetch(`${address}mark.txt`)).text()).toBe('own')
  })
})

test('in all of this nothing was written into the program’s folder', () => {
  if (process.getuid?.() !== 0) chmodSync(program, 0o755)
  expect(programState()).toBe(untouched)
})
