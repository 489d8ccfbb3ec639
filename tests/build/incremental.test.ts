// A build takes over what an earlier one, or shards of one, made of the same: whatever was changed in between, the site is
// the one that a build from nothing makes, byte for byte.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { missingShards } from '../../scripts/shard-folders.ts'
import { programKey, rootKeys } from '../../src/build/input-keys.ts'
import { makeSite, type SiteOrder } from '../../src/build/site.ts'
import { filesBelow, type SiteBefore } from '../../src/build/site-files.ts'
import { shardOfGroups } from '../../src/build/site-plan.ts'
import { Incomplete } from '../../src/build/stopped.ts'
import { inputsKey, untouchedSite } from '../../src/build/untouched-site.ts'
import { scanRoot } from '../../src/intake/index.ts'

const program = join(import.meta.dirname, '../..')
const madeUp = join(program, 'tests/site/made-up/data/example-water')
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-incremental-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const root = join(folder, 'root')
const site = { origin: 'https://www.example.gov.cn', base: '' }

/** The made-up department once more, under another name and code. */
const addDepartment = (id: string, name: string, code: string): void => {
  const target = join(root, 'data', id)
  cpSync(madeUp, target, { recursive: true })
  for (const file of filesBelow(target)) {
    const path = join(target, file)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('水务局', name).replaceAll('901', code))
  }
}

const edit = (path: string, from: string, to: string): void => {
  const file = join(root, path)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replaceAll(from, to))
}

const bytesIn = (path: string): ReadonlyMap<string, string> =>
  new Map(filesBelow(path).map((name) => [name, readFileSync(join(path, name)).toString('base64')]))

let builds = 0
const make = async (before: readonly SiteBefore[], more: Partial<SiteOrder> = {}) => {
  const made = join(folder, `build-${builds++}`)
  const place = { folder: join(made, 'site'), record: join(made, 'record') }
  if (before[0] !== undefined && more.mayMake !== false) cpSync(before[0].record, place.record, { recursive: true })
  const outcome = await makeSite({
    root,
    program,
    site,
    ...place,
    before,
    workers: 1,
    shard: null,
    mayMake: true,
    progress: () => undefined,
    ...more,
  })
  return { outcome, place, before: { site: { folder: place.folder, moved: false }, record: place.record } }
}

/** Of an earlier build only its bundle, which has nothing of the data in it: bundling takes longest and is not the matter. */
const bundleOf = ({ site: from, record }: SiteBefore): SiteBefore => {
  const only = join(folder, `bundle-${builds}`)
  cpSync(record, only, { recursive: true })
  for (const name of ['units', 'site', 'steps', 'terms']) rmSync(join(only, name), { recursive: true, force: true })
  return { site: from, record: only }
}

let first: Awaited<ReturnType<typeof make>>
beforeAll(async () => {
  process.env.BUDGET_ROOT = root
  addDepartment('example-roads', '公路局', '902')
  addDepartment('example-parks', '园林局', '903')
  addDepartment('example-water', '水务局', '901')
  mkdirSync(join(root, 'content'))
  first = await make([])
})
afterAll(() => {
  delete process.env.BUDGET_ROOT
})

test('what is not changed is not made again, and the site stands as it is', async () => {
  const { outcome, place } = await make([first.before])
  expect(outcome).toMatchObject({ unchanged: true, pages: first.outcome.pages, said: first.outcome.said })
  expect(existsSync(place.folder)).toBe(false)
})

test('where no byte was saved since, it is told from the bytes alone; a comment is looked into and changes nothing', async () => {
  const untouched = () => untouchedSite(inputsKey({ root, program, site }), [first.before])
  expect(untouched()).toEqual({ pages: first.outcome.pages, said: first.outcome.said })
  const file = join(root, 'data/example-roads/department.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, `${text}# 改过\n`)
  expect(untouched()).toBeNull()
  writeFileSync(file, text)
  writeFileSync(join(root, 'public.txt'), 'not of the site')
  expect(untouched()).not.toBeNull()
  expect(untouchedSite(inputsKey({ root, program, site: { ...site, base: '/budget' } }), [first.before])).toBeNull()
})

test('a page that somebody has touched is made again', async () => {
  const touched = join(folder, 'touched')
  cpSync(first.place.folder, touched, { recursive: true, preserveTimestamps: true })
  appendFileSync(join(touched, 'example-roads/index.html'), '<!-- touched -->')
  const { outcome, place } = await make([{ ...first.before, site: { folder: touched, moved: false } }])
  expect(outcome).toMatchObject({ unchanged: false, reused: 2 })
  expect(bytesIn(place.folder)).toEqual(bytesIn(first.place.folder))
})

const roads = 'data/example-roads'
/** The disclosure of one year as that of another: its folder and what it says. */
const moveYear = (from: string, to: string): void => {
  renameSync(join(root, roads, from), join(root, roads, to))
  edit(`${roads}/department.yaml`, from, to)
  const changed = join(root, roads, to)
  for (const file of filesBelow(changed)) {
    const path = join(changed, file)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to))
  }
}
const addFinal = (): void => {
  cpSync(join(root, roads, '2026/budget'), join(root, roads, '2026/final'), { recursive: true })
  edit(`${roads}/2026/final/disclosure.yaml`, '部门预算公开', '部门决算公开')
  edit(`${roads}/2026/final/tables/three-public.csv`, '预算数', '决算数')
}
const renameProject = (): void => {
  const projects = join(root, 'data/example-parks/2026/budget/projects')
  renameSync(join(projects, 'river-cleaning.yaml'), join(projects, 'lake-cleaning.yaml'))
  edit('data/example-parks/2026/budget/disclosure.yaml', 'projects/river-cleaning', 'projects/lake-cleaning')
}
const explainTerm = (): void =>
  writeFileSync(join(root, 'content/glossary.yaml'), '名词解释:\n  - { 名词: 清淤长度, 释义: 清理淤泥的河道长度。 }\n')
const gone = (path: string): void => rmSync(join(root, path), { recursive: true })

/** What is changed, how, and how many departments of those before it leaves as they were. */
const changes: readonly (readonly [what: string, change: () => void, reused: number])[] = [
  ['an edited amount', () => edit(`${roads}/2026/budget/tables/summary.csv`, '1,150.00', '1,140.00'), 2],
  ['a disclosure that is added', addFinal, 2],
  ['a disclosure that is removed', () => gone(`${roads}/2026/final`), 2],
  ['a disclosure of another year', () => moveYear('2026', '2027'), 2],
  ['another id of a project', renameProject, 2],
  ['a department that is added', () => addDepartment('example-forests', '林业局', '904'), 3],
  ['a department that is removed', () => gone('data/example-forests'), 3],
  ['a term of the glossary', explainTerm, 0],
]

/** True where a file of one site was put into another as it was, not written again. */
const isTaken = (from: SiteBefore, to: SiteBefore, name: string): boolean =>
  statSync(join(from.site.folder, name)).ino === statSync(join(to.site.folder, name)).ino

test('whatever is changed, the next build makes what a build from nothing makes, and takes over what did not change', async () => {
  let before = first.before
  for (const [what, change, reused] of changes) {
    change()
    const next = await make([before])
    const whole = await make([bundleOf(before)])
    expect([what, next.outcome.reused, whole.outcome.reused]).toEqual([what, reused, 0])
    expect(next.outcome.said).toBe(whole.outcome.said)
    expect(bytesIn(next.place.folder)).toEqual(bytesIn(whole.place.folder))
    // The words of a portal are indexed again where a word has changed, not where a figure has; and of its own pages one
    // that shows nothing of the departments stays.
    if (what === 'an edited amount')
      for (const name of ['search/pagefind/pagefind-entry.json', 'about/index.html'])
        expect([name, isTaken(before, next.before, name)]).toEqual([name, true])
    else expect([what, isTaken(before, next.before, 'search/pagefind/pagefind-entry.json')]).toEqual([what, false])
    before = next.before
  }
}, 600_000)

test('shards that were made apart and carried elsewhere are joined to the bytes of one build', async () => {
  const bundle = bundleOf(first.before)
  const whole = await make([bundle])
  const carried: SiteBefore[] = []
  for (const number of [1, 2]) {
    const { place } = await make([bundle], { shard: { number, of: 2 } })
    const target = join(folder, `carried-${number}`)
    for (const [name, from] of Object.entries({ site: place.folder, record: place.record }))
      cpSync(from, join(target, name), { recursive: true })
    carried.push({ site: { folder: join(target, 'site'), moved: true }, record: join(target, 'record') })
  }
  const joined = await make(carried, { mayMake: false })
  expect(bytesIn(joined.place.folder)).toEqual(bytesIn(whole.place.folder))
  expect(joined.outcome.said).toBe(whole.outcome.said)
}, 600_000)

test('shards that do not make up the site are named, with the departments that are missing', async () => {
  const shard = join(folder, 'dist.shard-1-of-2')
  const { place } = await make([bundleOf(first.before)], { shard: { number: 1, of: 2 } })
  cpSync(place.record, join(shard, 'record'), { recursive: true })
  cpSync(place.folder, join(shard, 'site'), { recursive: true })
  writeFileSync(join(shard, 'shard.json'), '{"number":1,"of":2}')
  const join1 = () =>
    make([{ site: { folder: join(shard, 'site'), moved: true }, record: join(shard, 'record') }], {
      mayMake: false,
    }).then(
      () => '',
      (error: unknown) => (error instanceof Incomplete ? missingShards([shard], error) : String(error)),
    )
  expect(await join1()).toContain('没有第 2 份（共 2 份）')
  const scan = scanRoot(root, { drafts: false })
  const [own = ''] = scan.groups.flatMap((group, index) => (shardOfGroups(scan, 2)[index] === 1 ? group : []))
  appendFileSync(join(root, 'data', own, 'department.yaml'), '\n')
  const said = await join1()
  expect(said).toContain('第 1 份（共 2 份）生成之后')
  expect(said).toContain(own)
})

test('a changed rule or template is another program, and nothing of the one before is taken over', () => {
  const small = join(folder, 'program')
  mkdirSync(join(small, 'src/pages'), { recursive: true })
  writeFileSync(join(small, 'src/pages/index.astro'), '<p>one</p>')
  const scan = scanRoot(root, { drafts: false })
  const keyed = () => rootKeys(root, scan, programKey(small, site)).unit(['example-water'])
  const before = keyed()
  expect(keyed()).toBe(before)
  writeFileSync(join(small, 'src/pages/index.astro'), '<p>two</p>')
  expect(keyed()).not.toBe(before)
  expect(programKey(small, { ...site, base: '/budget' })).not.toBe(programKey(small, site))
})

test('shards share departments by their files, so that none waits long for another', () => {
  const listed = ['big', 'small-a', 'small-b', 'small-c'].flatMap((name) =>
    Array.from({ length: name === 'big' ? 3 : 1 }, (_, index) => ({ path: `data/${name}/${index}.csv`, fault: null })),
  )
  const groups = [['big'], ['small-a'], ['small-b'], ['small-c']]
  expect(shardOfGroups({ groups, listed }, 2)).toEqual([1, 2, 2, 2])
})
