// A process of its own that builds a site of one disclosure whose data have changed: once looking before each of its writes
// and renames at what a kill would leave, then again and again with a write of each place in the program, each of the record
// and each that moves folders failing half-way, or lost with all that follow as in a kill. It prints what stood in OUT_DIR
// each time and what the next build made of it; stopped-builds.test.ts runs it, half of the places at a time.
import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

const [folder = '', half = '0'] = process.argv.slice(2)
const repository = join(import.meta.dirname, '../..')
/** What ships beside the code, as small as it may be: a build reads and hashes it again each time. */
const program = join(folder, 'program')
const target = join(folder, 'dist')
const record = `${target}.record`
const root = join(folder, 'root')

/** What changes the disk: a whole build passes through these and nothing else. */
const doors = [
  'writeFileSync',
  'appendFileSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'chmodSync',
  'cpSync',
  'linkSync',
  'copyFileSync',
] as const
const whole = new Map(doors.map((door) => [door, fs[door]]))

let passed = 0
/** The place in the program whose first operation fails; '' for none. */
let stopAt = ''
let stopped = false
let killed = false
let look: (door: string, path: string) => void = () => undefined

/** The line of the program that is writing, and which part of the record. */
const placeOf = (door: string, path: string): string => {
  const line = new Error().stack?.split('\n').find((one) => /\/(?:src|scripts)\//.test(one)) ?? ' nowhere'
  const place = `${door} ${line.trim().replace(/\(?file:.*\/(?=src|scripts)/, '')}`
  if (!path.startsWith(record)) return place
  return `${place} ${path.slice(record.length).replace(/[\da-f]{32}|(?<=\/rows\/).*/g, '*')}`
}

const failing = (): Error => Object.assign(new Error('no space left'), { code: 'ENOSPC', path: target })

const halfOf = (data: unknown): unknown =>
  typeof data === 'string' || data instanceof Uint8Array ? data.slice(0, Math.floor(data.length / 2)) : data

/**
 * The first operation of `stopAt` fails, with half of what it would write on the disk; after a kill none of the later ones
 * reaches the disk either, the cleaning up included.
 */
for (const door of doors)
  Object.assign(fs, {
    [door]: (...given: readonly unknown[]) => {
      passed += 1
      look(door, String(given[0]))
      if (stopped && killed) throw failing()
      if (!stopped && stopAt.startsWith(`${door} `) && placeOf(door, String(given[0])) === stopAt) {
        stopped = true
        if (/^(?:write|append)/.test(door))
          Reflect.apply(whole.get(door) as (...all: readonly unknown[]) => unknown, fs, [
            given[0],
            halfOf(given[1]),
            ...given.slice(2),
          ])
        throw failing()
      }
      return Reflect.apply(whole.get(door) as (...all: readonly unknown[]) => unknown, fs, given)
    },
  })
syncBuiltinESMExports()

// Only now: a module that keeps a door keeps the watched one.
const { recover, replaceFolder } = await import('../../scripts/output-folder.ts')
const { makeSite } = await import('../../src/build/site.ts')
const { filesBelow } = await import('../../src/build/site-files.ts')
const { folderHash } = await import('../../scripts/bench/folder-hash.ts')

const entry = join(folder, 'entry.mjs')
const route = (component: string, type: string, dynamic: boolean, content: string) => ({
  styles: [],
  routeData: { type, component, params: dynamic ? ['department'] : [], segments: [[{ content, dynamic }]] },
})
const routes = [
  route('home', 'page', false, ''),
  route('none', 'page', false, '404'),
  route('own', 'page', true, 'department'),
]
writeFileSync(
  entry,
  `const page = (name, paths) => ({ page: async () => ({ default: () => '<h1>' + name + '</h1>', ...paths }) })
const pageMap = new Map([
  ['home', async () => page('home')],
  ['none', async () => page('none')],
  ['own', async () => page('own', { getStaticPaths: () => [{ params: { department: 'lakeside-works' } }] })],
])
const none = { resources: [], hashes: [] }
const csp = { directives: [], scriptDirective: none, styleDirective: none }
export const app = { manifest: { base: '/', entryModules: {}, pageMap, csp, routes: ${JSON.stringify(routes)} } }
`,
)

const parts = ['index.html', '404.html', 'lakeside-works/index.html', 'sitemap-index.xml', 'data/disclosures.csv']
const build = (to = target): Promise<void> =>
  replaceFolder(to, async (fresh) => {
    const standing = { site: { folder: to, moved: false }, record: `${to}.record` }
    const { unchanged } = await makeSite(
      {
        root,
        program,
        site: { origin: 'https://www.example.gov.cn', base: '' },
        folder: fresh,
        record: standing.record,
        before: [standing],
        shard: null,
        mayMake: true,
        workers: 1,
        progress: () => undefined,
      },
      async () => entry,
    )
    if (unchanged) return { outcome: undefined, replaces: false }
    // The mark of the build stands in two files, so that a mixture of two sites shows.
    writeFileSync(join(fresh, 'mark.txt'), mark)
    writeFileSync(join(fresh, 'lakeside-works/mark.txt'), mark)
    return { outcome: undefined, replaces: true }
  })

let mark = 'first'
const isWhole = (site: string): boolean => {
  const marks = ['mark.txt', 'lakeside-works/mark.txt'].map((name) => join(site, name))
  const [one, other] = marks.map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : path))
  return one === other && parts.every((name) => existsSync(join(site, name)))
}

/** Every file of a site but the marks. */
const bytesOf = (site: string): string => folderHash(site, (name) => !name.endsWith('mark.txt'))

/** Runs a build whose writes are looked at; how it ended. */
const run = async (name: string, to = target): Promise<string> => {
  mark = name
  passed = 0
  return build(to).then(
    () => 'built',
    (fault: unknown) => String(fault),
  )
}

/** What a killed process leaves belongs to a process that has ended; this one goes on. */
const ended = '999999999'
const leaveToNobody = (): void => {
  const [fresh, lock] = [`${target}.new-`, `${target}.lock`]
  if (existsSync(fresh + process.pid)) fs.renameSync(fresh + process.pid, fresh + ended)
  if (existsSync(lock)) fs.writeFileSync(lock, `${ended}\n`)
}

// Two states of the data, and what a build from nothing makes of each: every build has something to do.
fs.cpSync(join(repository, 'tests/cases/_base'), root, { recursive: true })
fs.cpSync(join(repository, 'defaults'), join(program, 'defaults'), { recursive: true })
writeFileSync(join(program, 'defaults/glossary.yaml'), '名词解释: []\n')
for (const page of readdirSync(join(program, 'defaults/pages')))
  writeFileSync(join(program, 'defaults/pages', page), '# 说明\n\n文字。\n')
const duties = join(root, 'content/lakeside-works/2024/budget/duties.md')
const texts = ['', '\n另管湖岸道路。\n'].map((more) => readFileSync(duties, 'utf8') + more)
const right: string[] = []
for (const [index, text] of texts.entries()) {
  fs.writeFileSync(duties, text)
  const wanted = join(folder, `wanted-${index}`)
  await run('wanted', wanted)
  right.push(bytesOf(wanted))
}
let data = 0
const changeData = (): void => {
  data = 1 - data
  fs.writeFileSync(duties, texts[data] ?? '')
}

changeData()
const before = await run('first')
changeData()
const places: { readonly place: string; readonly kill: boolean }[] = []
const unsafe: string[] = []
look = (door, path) => {
  const place = placeOf(door, path)
  const kill = path.startsWith(record) || place.includes('output-folder')
  if (!places.some((one) => one.place === place)) places.push({ place, kill })
  const there = existsSync(target) ? target : `${target}.old`
  if (!isWhole(there)) unsafe.push(place)
}
await run('second')
const writes = passed
look = () => undefined

/** What the next build finds: the record's files, whether they speak of another site by now, and which site stands. */
const ownRecords = ['site', 'steps'].map((name) => join(record, name))
const readOwn = (): readonly string[] => ownRecords.map((file) => readFileSync(file, 'latin1'))
let recorded = readOwn()
let units = readdirSync(join(record, 'units'))
const found = (): string =>
  JSON.stringify([
    filesBelow(record).map((name) => name.replace(/[\da-f]{32}/, (key) => (units.includes(key) ? 'old' : 'new'))),
    readOwn().map((bytes, index) => bytes === recorded[index]),
    readFileSync(join(target, 'mark.txt'), 'utf8') === mark,
  ])

const told: unknown[] = []
const proven = new Set<string>()
let turn = 0
changeData()
// A kill among the pages leaves the site and the record that were there: the look before each write has seen it. Where the
// record is written or folders change places each is tried, and the next build must make the site of a build from nothing;
// what one next build has been proven on need not be built on again.
for (const { place, kill: mayKill } of places)
  for (const kill of mayKill ? [false, true] : [false]) {
    turn += 1
    if (turn % 2 !== Number(half)) continue
    ;[stopAt, stopped, killed] = [place, false, kill]
    const error = await run(`stopped ${turn}`)
    ;[stopAt, stopped] = ['', false]
    if (kill) leaveToNobody()
    const left = existsSync(target) && isWhole(target)
    recover(target)
    const recovered = isWhole(target)
    const state = found()
    let next = 'built'
    if (proven.has(state)) {
      for (const [index, file] of ownRecords.entries()) writeFileSync(file, recorded[index] ?? '', 'latin1')
      for (const name of readdirSync(join(record, 'units')))
        if (!units.includes(name)) fs.rmSync(join(record, 'units', name), { recursive: true })
    } else {
      next = await run('next')
      if (next === 'built' && bytesOf(target) !== right[data]) next = 'another site'
      proven.add(state)
      recorded = readOwn()
      units = readdirSync(join(record, 'units'))
      changeData()
    }
    told.push({ place, kill, error, left, recovered, next })
  }
const end = await run('last')
const last = readFileSync(join(target, 'mark.txt'), 'utf8')
const beside = readdirSync(folder).filter(
  (name) => name.startsWith('dist') && name !== 'dist' && name !== 'dist.record',
)
console.log(JSON.stringify({ before, writes, unsafe, stopped: told, builds: proven.size, end, last, beside }))
process.exit(0)
