// A portal of one's own from the installed package alone: in folders outside the repository, on the machine's own Node.
// scripts/test-package.ts has installed it; here a stranger goes the whole way.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { chromium } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/browser.mjs'

const folder = process.env.PACKAGE_FOLDER ?? ''
const program = join(folder, 'program/node_modules/mingzhang')
const command = join(folder, 'program/node_modules/.bin/mingzhang')

interface Ended {
  readonly code: number
  readonly said: string
}

const run = (
  place: string,
  words: readonly string[],
  options: { readonly uid?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> =>
  new Promise((done) => {
    const [name = '', ...rest] = words
    const { uid, env = {} } = options
    const as = uid === undefined ? {} : { uid, gid: uid }
    const child = execFile(
      name,
      rest,
      { cwd: place, ...as, env: { ...process.env, ...env }, maxBuffer: 1 << 26 },
      (_, out, err) => done({ code: child.exitCode ?? -1, said: out + err }),
    )
  })

/** A portal written by the package, with the program linked in place of a second installation. */
const newPortal = async (name: string, ...words: readonly string[]): Promise<string> => {
  const made = await run(folder, [command, 'init', name, '--region', '青禾县', ...words])
  expect(made.said).toContain('写好了')
  symlinkSync(join(folder, 'program/node_modules'), join(folder, name, 'node_modules'))
  return join(folder, name)
}

/** Every file of the program with its size and time: what a build that writes there would change. */
const programState = (): string =>
  readdirSync(program, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .sort()
    .join('\n')

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

/** The address that a serving command prints. */
const addressOf = (child: ChildProcess, before = /网站已打开：(\S+)/): Promise<string> =>
  new Promise((found, fail) => {
    let said = ''
    child.stdout?.on('data', (part) => {
      said += part
      const address = before.exec(said)?.[1]
      if (address !== undefined) found(address)
    })
    child.on('close', (code) => fail(new Error(`ended with ${code}: ${said}`)))
  })

let own = ''
let untouched = ''

beforeAll(async () => {
  untouched = programState()
  own = await newPortal(
    'own',
    ...[
      '--name',
      '青禾县部门预算公开',
      '--operator',
      '青禾县财政局',
      '--address',
      'https://www.example.gov.cn/budget/',
    ],
  )
})

test('a portal that has just been made is served, under its name and below its address', async () => {
  const child = spawn('npm', ['start'], { cwd: own, env: { ...process.env, PORT: '0' } })
  try {
    const address = await addressOf(child)
    expect(address).toMatch(/\/budget\/$/)
    expect(await (await fetch(address)).text()).toContain('青禾县部门预算公开')
  } finally {
    child.kill('SIGTERM')
  }
})

test('a workbook goes in as a draft, and once it is published its figures stand on the department’s page', async () => {
  writeWorkbook(join(own, '预算.xlsx'))
  const year = ['--department', 'qinghe-water', '--year', '2026', '--stage', 'budget']
  const command = ['npx', 'mingzhang', 'import', '预算.xlsx', ...year]
  // The workbook does not say whose it is: the command asks, and is answered.
  expect((await run(own, [...command, '--dry-run'])).said).toContain('--answer "department/name=')
  const { said } = await run(own, [...command, '--answer', 'department/name=青禾县水务局'])
  expect(said).toContain('data/qinghe-water/2026/budget/tables/summary.csv：新文件')
  const settings = join(own, 'data/site.yaml')
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^筹建: 是\n/m, ''))
  const disclosure = join(own, 'data/qinghe-water/2026/budget/disclosure.yaml')
  const draft = readFileSync(disclosure, 'utf8')
  expect(draft).toContain('状态: 草稿')
  writeFileSync(disclosure, draft.replace('状态: 草稿', '状态: 已公开'))
  expect((await run(own, ['npx', 'mingzhang', 'build'])).said).toContain('网站已生成')

  const child = spawn('npm', ['run', 'preview'], { cwd: own, env: { ...process.env, PORT: '0' } })
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`${await addressOf(child)}qinghe-water/2026/budget/tables/`)
    expect(await page.locator('main').textContent()).toMatch(/一般公共预算拨款收入\s*120\.5/)
  } finally {
    await browser.close()
    child.kill('SIGTERM')
  }
})

test('while it is being worked on, drafts are shown too, and the portal’s own pictures', async () => {
  const place = await newPortal('draft', '--name', '示例市部门预算公开', '--example')
  const file = join(place, 'data/example-water/2026/budget/disclosure.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('状态: 已公开', '状态: 草稿'))
  mkdirSync(join(place, 'public'))
  writeFileSync(join(place, 'public/mark.txt'), 'own')
  const child = spawn(command, ['dev'], { cwd: place, env: { ...process.env, PORT: '4398', NO_COLOR: '1' } })
  try {
    const address = await addressOf(child, /(http:\/\/localhost:\d+\/)/)
    // The server listens before it knows its pages.
    await expect
      .poll(async () => (await fetch(`${address}example-water/2026/budget/`)).text(), {
        timeout: 120_000,
        interval: 500,
      })
      .toContain('草稿')
    expect(await (await fetch(`${address}mark.txt`)).text()).toBe('own')
  } finally {
    child.kill('SIGTERM')
  }
})

test('npm test of the portal passes: data, links, HTML, accessibility', async () => {
  const { code, said } = await run(own, ['npm', 'test'])
  expect(said).toContain('全部通过，可以发布')
  expect(code).toBe(0)
})

test('two portals build at once with one program, each its own departments', async () => {
  const other = await newPortal('other', '--name', '示例市部门预算公开', '--example')
  const built = await Promise.all([own, other].map((place) => run(place, ['npm', 'run', 'build'])))
  expect(built.map(({ code }) => code)).toEqual([0, 0])
  expect([own, other].map((place) => existsSync(join(place, 'dist/qinghe-water/index.html')))).toEqual([true, false])
  expect([own, other].map((place) => existsSync(join(place, 'dist/example-water/index.html')))).toEqual([false, true])
})

test('a portal in an earlier writing is shown what changes, is rewritten, and publishes the same figures', async () => {
  const place = await newPortal('earlier', '--name', '示例市部门预算公开', '--example')
  const file = join(place, 'data/example-water/2026/budget/disclosure.yaml')
  // An earlier version called the row so: the table prints 本年收入合计 alone.
  const old = readFileSync(file, 'utf8').replace(
    '更正:\n',
    '更正:\n  # 按更正文件\n  - { 日期: "2026-03-04", 位置: summary/income-total/amount, 原值: "120.00", 更正值: "1,200.00", 说明: }\n',
  )
  writeFileSync(file, old)
  const figures = (): readonly string[] =>
    ['lines.csv', 'disclosures.csv', 'findings.csv'].map((name) => readFileSync(join(place, 'dist/data', name), 'utf8'))
  expect(await run(place, [command, 'build'])).toMatchObject({ code: 0 })
  const before = figures()
  const shown = await run(place, [command, 'migrate', '--dry-run'])
  expect(shown.said).toContain('summary/income-total/amount → summary/income-current/amount')
  expect(readFileSync(file, 'utf8')).toBe(old)
  expect(await run(place, [command, 'migrate'])).toMatchObject({ code: 0 })
  expect(readFileSync(file, 'utf8')).toBe(old.replace('income-total/amount', 'income-current/amount'))
  expect(await run(place, [command, 'build'])).toMatchObject({ code: 0 })
  expect(figures()).toEqual(before)
})

test('a portal has its own colour, mark, page and words, and they pass its tests', async () => {
  const place = await newPortal('faced', '--name', '示例市部门预算公开', '--example')
  mkdirSync(join(place, 'public'))
  writeFileSync(
    join(place, 'public/mark.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>\n',
  )
  writeFileSync(join(place, 'content/pages/home.md'), '# 欢迎\n\n先看[办事指南](services.md)。\n')
  writeFileSync(join(place, 'content/pages/services.md'), '# 办事指南\n\n也可以[搜索](../search/)。\n')
  const settings = join(place, 'data/site.yaml')
  writeFileSync(
    settings,
    `${readFileSync(settings, 'utf8')}强调色: "#ff9900"\n标志: mark.svg\n导航:\n  - { 名称: 办事, 页面: services }\n`,
  )
  const refused = await run(place, [command, 'build'])
  expect(refused.said).toMatch(/GS-430[\s\S]+“#9a5d00”/)
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('#ff9900', '#9a5d00'))
  const { code, said } = await run(place, ['npm', 'test'])
  expect([code, said]).toEqual([0, expect.stringContaining('全部通过，可以发布')])
  const home = readFileSync(join(place, 'dist/index.html'), 'utf8')
  for (const part of ['href="/face.css"', 'src="/mark.svg"', 'href="/pages/services/"', '先看'])
    expect(home).toContain(part)
})

test('nothing is written into the program’s folder, and a program that may not be written builds all the same', async () => {
  expect(programState()).toBe(untouched)
  const place = await newPortal('guest', '--name', '示例市部门预算公开', '--example')
  if (process.getuid?.() === 0) {
    // Nothing is read-only to root: a user who owns the portal alone builds it.
    const guest = 65534
    for (const name of ['', ...readdirSync(place, { recursive: true, encoding: 'utf8' })])
      if (!name.startsWith('node_modules')) chownSync(join(place, name), guest, guest)
    const home = join(folder, 'home')
    mkdirSync(home)
    chownSync(home, guest, guest)
    expect(await run(place, [command, 'build'], { uid: guest, env: { HOME: home } })).toMatchObject({ code: 0 })
  } else {
    chmodSync(program, 0o555)
    expect(await run(place, [command, 'build'])).toMatchObject({ code: 0 })
    chmodSync(program, 0o755)
  }
  expect(existsSync(join(place, 'dist/example-water/index.html'))).toBe(true)
  expect(programState()).toBe(untouched)
  rmSync(place, { recursive: true })
})
