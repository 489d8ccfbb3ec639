// A portal of one's own: what `mingzhang init` writes, and what the command and the package hold. That all of it runs from
// the package is tested in tests/package.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { askRest } from '../../scripts/portal-answers.ts'
import { portalAddress } from '../../src/intake/portal-address.ts'
import { checkBudget } from '../../src/load.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-portal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const mingzhang = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'bin/mingzhang.mjs'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, BUDGET_ROOT: '', OUT_DIR: '', SITE_URL: '', SITE_BASE: '' },
  })
  return { status, said: stdout + stderr }
}

const filesIn = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort()

const read = (name: string): string => readFileSync(join(folder, 'own', name), 'utf8')

test('a new portal names the exact version of the program and holds no document of another place', () => {
  expect(mingzhang('init', 'own', '--name', '青禾县部门预算公开', '--region', '青禾县').status).toBe(0)
  expect(filesIn(join(folder, 'own'))).toEqual([
    '.github/workflows/pages.yml',
    '.gitignore',
    '.gitlab-ci.yml',
    '.npmrc',
    'README.md',
    'content/pages/about.md',
    'data/site.yaml',
    'package.json',
    'publish.sh',
  ])
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  expect(JSON.parse(read('package.json')).dependencies).toEqual({ mingzhang: version })
  expect(read('content/pages/about.md')).toContain('本站公开青禾县各部门的预算')
  expect(filesIn(join(folder, 'own')).filter((name) => /\{\{/.test(read(name).replace(/\$\{\{/g, '')))).toEqual([])
})

test('a portal that has just been set up can be built, and a made-up department can be asked for', () => {
  mingzhang('init', 'own', '--name', '青禾县部门预算公开')
  expect(checkBudget({ root: join(folder, 'own') }).problems).toEqual([])
  mingzhang('init', 'shown', '--name', '青禾县部门预算公开', '--example')
  const shown = checkBudget({ root: join(folder, 'shown') })
  expect(shown.departments).toEqual(['example-water'])
  expect(shown.problems).toEqual([])
})

test('only a portal that says so is built without any department', () => {
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data/site.yaml'), '站点名称: 青禾县部门预算公开\n')
  expect(checkBudget({ root: folder }).problems.map(({ code }) => code)).toEqual(['WJ-115'])
})

test('the address in the portal’s settings is where its site will stand', () => {
  mingzhang('init', 'own', '--name', '青禾县部门预算公开', '--address', 'https://www.example.gov.cn/budget/')
  expect(portalAddress(join(folder, 'own'))).toBe('https://www.example.gov.cn/budget/')
  expect(portalAddress(folder)).toBe('')
  expect(mingzhang('init', 'other', '--name', '某县', '--address', 'www.example.gov.cn').said).toContain('不是 http')
})

test('GitLab Pages are built for the address of the settings, and for their own where none is written', () => {
  const address = ['--address', 'https://www.example.gov.cn/budget/']
  mingzhang('init', 'own', '--name', '某县', ...address)
  mingzhang('init', 'other', '--name', '某县')
  const script = parse(read('.gitlab-ci.yml')).pages.script.find((line: string) => line.includes('SITE_URL'))
  const seen = (portal: string): string =>
    execFileSync('sh', ['-c', `${script}\necho "$SITE_URL $SITE_BASE"`], {
      cwd: join(folder, portal),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, CI_PAGES_URL: 'https://county.gitlab.io/budget' },
    }).trim()
  expect([seen('own'), seen('other')]).toEqual(['', 'https://county.gitlab.io /budget'])
})

test('a name with quotation marks stays a name, and a licence that is known gets its address', () => {
  mingzhang('init', 'own', '--name', '青禾县"阳光"预算: 公开', '--licence', 'CC-BY-4.0')
  expect(checkBudget({ root: join(folder, 'own') }).problems).toEqual([])
  expect(read('data/site.yaml')).toMatch(/^数据许可网址: "https:\/\/creativecommons\.org\/licenses\/by\//m)
})

test('a folder that holds files is left as it is', () => {
  mkdirSync(join(folder, 'own'))
  writeFileSync(join(folder, 'own/notes.txt'), '')
  const again = mingzhang('init', 'own', '--name', '某县')
  expect(again.status).toBe(1)
  expect(again.said).toContain('没有写任何文件')
  expect(filesIn(join(folder, 'own'))).toEqual(['notes.txt'])
  const file = mingzhang('init', 'own/notes.txt', '--name', '某县')
  expect([file.status, file.said]).toEqual([1, expect.stringContaining('是一个文件')])
})

/** What is asked and answered at a terminal into which all of it is pasted at once. */
const asked = async (known: Parameters<typeof askRest>[0], typed: string) => {
  const output = new PassThrough()
  const answers = await askRest(known, { input: Readable.from([typed]), output })
  return { answers, said: String(output.read() ?? '') }
}

test('lines that are pasted in one go answer one question each, and what was said as an option is not asked', async () => {
  const { answers, said } = await asked({ region: '青禾县' }, '某县预算公开\n某县财政局\nCC-BY-4.0\n\n')
  const rest = { name: '某县预算公开', operator: '某县财政局', licence: 'CC-BY-4.0', address: '' }
  expect(answers).toEqual({ region: '青禾县', ...rest })
  expect(said).not.toContain('地区')
})

test('an answer that does not do is asked again with the reason, and who stops before the end gets nothing', async () => {
  const typed = '\n某县预算公开\n某县\n\nCC BY\n\nwww.example.gov.cn/budget\nhttps://www.example.gov.cn/budget\n'
  const { answers, said } = await asked({}, typed)
  expect(answers).toMatchObject({ name: '某县预算公开', licence: '', address: 'https://www.example.gov.cn/budget' })
  expect(said).toContain('没有写网站名称')
  expect(said).toContain('不认识“CC BY”')
  expect(said).toContain('是不是“https://www.example.gov.cn/budget”？')
  expect((await asked({}, '某县预算公开\n')).answers).toBeNull()
})

test('the program’s file that lies beside is copied into the portal and named in package.json', () => {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  writeFileSync(join(folder, `mingzhang-${version}.tgz`), '')
  mingzhang('init', 'mingzhang', '--name', '某县')
  const written = JSON.parse(readFileSync(join(folder, 'mingzhang/package.json'), 'utf8'))
  expect(written.dependencies).toEqual({ mingzhang: `file:mingzhang-${version}.tgz` })
  // npm installs nothing into a package of its own name.
  expect(written.name).toBe('portal')
  expect(filesIn(join(folder, 'mingzhang'))).toContain(`mingzhang-${version}.tgz`)
})

test('what is missing or misspelt is said, and nothing is written', () => {
  expect(mingzhang('init', 'own').said).toContain('没有写网站名称')
  expect(mingzhang('init').status).toBe(2)
  expect(mingzhang('init', 'own', '--nam', '某县').said).toContain('没有“--nam”这个选项')
  expect(mingzhang('publish').status).toBe(2)
  expect(existsSync(join(folder, 'own'))).toBe(false)
})

const commands = (): readonly string[] =>
  [...mingzhang('--help').said.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name)

test('every command stands in the help once, and says its options and exit codes in Chinese without beginning', () => {
  expect(commands()).toEqual([...new Set(commands())])
  expect(commands()).toEqual(expect.arrayContaining(['init', 'start', 'test', 'dev', 'preview', 'pdf', 'changes']))
  for (const name of commands()) {
    const { status, said } = mingzhang(name, '--help')
    expect([name, status]).toEqual([name, 0])
    expect(said, name).toMatch(/^用法：/)
    expect(said, name).toContain('退出码：0 ')
  }
  expect(readdirSync(folder)).toEqual([])
})

test('a portal has every command under npm’s name too: the texts of the program call them so', () => {
  mingzhang('init', 'own', '--name', '某县')
  const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts
  expect(Object.keys(scripts).toSorted()).toEqual(
    commands()
      .filter((name) => name !== 'init')
      .toSorted(),
  )
  for (const [name, text] of Object.entries(scripts)) expect(text).toBe(`mingzhang ${name}`)
})

test('a command that does not know a word says so, ends with 2, and does nothing', () => {
  // The others read their words themselves, each with tests of its own.
  mkdirSync(join(folder, 'data'))
  for (const name of ['init', 'start', 'test', 'dev', 'preview', 'changes', 'migrate']) {
    const { status, said } = mingzhang(name, '--nonsense')
    expect([name, status, said]).toEqual([name, 2, expect.stringContaining('--nonsense')])
  }
  expect(readdirSync(folder).filter((name) => name !== '.cache')).toEqual(['data'])
})

test('in a folder that is no portal nothing is done, and the portal around it is named', () => {
  for (const name of ['check', 'build', 'import', 'migrate']) {
    const { status, said } = mingzhang(name)
    expect([name, status, said]).toEqual([
      name,
      1,
      expect.stringMatching(/不是门户，什么也没有做[\s\S]+mingzhang init/),
    ])
  }
  expect(readdirSync(folder)).toEqual([])
  mingzhang('init', 'own', '--name', '某县')
  const own = join(folder, 'own')
  const { stderr } = spawnSync(process.execPath, [join(project, 'bin/mingzhang.mjs'), 'check'], {
    cwd: join(own, 'content'),
    encoding: 'utf8',
    env: { ...process.env, BUDGET_ROOT: '' },
  })
  expect(stderr).toContain(`先运行 cd ${own}`)
})

test('files with errors are not passed over in a migration: nothing is written until they can be read', () => {
  mingzhang('init', 'own', '--name', '某县', '--example')
  const own = join(folder, 'own')
  const file = join(own, 'data/example-water/2026/budget/disclosure.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('状态: 已公开', '状态: 公开了'))
  const { status, stderr } = spawnSync(process.execPath, [join(project, 'bin/mingzhang.mjs'), 'migrate'], {
    cwd: own,
    encoding: 'utf8',
    env: { ...process.env, BUDGET_ROOT: '' },
  })
  expect([status, stderr]).toEqual([1, expect.stringMatching(/1 处“错误”[\s\S]+npx mingzhang check/)])
})

test('what a clerk sees change in a version is told in Chinese at the head of its changes', () => {
  const [, newest = ''] = readFileSync(join(project, 'CHANGELOG.md'), 'utf8').split(/^## /m)
  const [, told = ''] = /^### 填报人员会看到的变化\n([\s\S]+?)\n### /m.exec(newest) ?? []
  expect(told).toMatch(/^- \p{Script=Han}/mu)
})

test('shards are looked for where the command was called, not where the program lies', () => {
  mingzhang('init', 'own', '--name', '青禾县部门预算公开', '--example')
  const own = join(folder, 'own')
  mkdirSync(join(own, 'shard'))
  writeFileSync(join(own, 'shard/shard.json'), '{ "number": 1, "of": 1 }\n')
  const { status, stderr } = spawnSync(process.execPath, [join(project, 'bin/mingzhang.mjs'), 'merge', 'shard'], {
    cwd: own,
    encoding: 'utf8',
    env: { ...process.env, BUDGET_ROOT: '', OUT_DIR: '' },
  })
  expect([status, stderr]).toEqual([1, expect.stringContaining('第 1 份（共 1 份）生成之后')])
})

test('the package holds what running needs, and neither tests nor documents of a place', () => {
  const listed: { readonly files: readonly { readonly path: string }[] } = Object.values(
    JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: project, encoding: 'utf8' }),
    ) as object,
  )[0]
  const tops = new Set(listed.files.map(({ path }) => path.split('/')[0]))
  expect([...tops].sort()).toEqual(
    [
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'astro.config.mjs', 'bin', 'defaults', 'package.json', 'public'],
      ...['scripts', 'src', 'starter', 'tests', 'tsconfig.json'],
    ].sort(),
  )
  const tests = listed.files.filter(({ path }) => path.startsWith('tests/'))
  expect(tests.filter(({ path }) => !path.startsWith('tests/site/made-up/data/'))).toEqual([])
})
