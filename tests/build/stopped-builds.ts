// A process of its own that builds a site of one disclosure: once looking before each of its writes and renames at what a
// kill would leave, then again and again with a write of each place in the program failing, or lost with all that follow as
// in a kill. It prints what stood in OUT_DIR each time; stopped-builds.test.ts runs it.
import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

const [folder = ''] = process.argv.slice(2)
const program = join(import.meta.dirname, '../..')
const target = join(folder, 'dist')

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
let stopAt = Number.POSITIVE_INFINITY
let killed = false
let look: (door: string) => void = () => undefined

const failing = (): Error => Object.assign(new Error('no space left'), { code: 'ENOSPC', path: target })

/** The operation `stopAt` fails; after a kill none of the later ones reaches the disk either, the cleaning up included. */
for (const door of doors)
  Object.assign(fs, {
    [door]: (...given: readonly unknown[]) => {
      passed += 1
      look(door)
      if (passed === stopAt || (killed && passed > stopAt)) throw failing()
      return Reflect.apply(whole.get(door) as (...all: readonly unknown[]) => unknown, fs, given)
    },
  })
syncBuiltinESMExports()

// Only now: a module that keeps a door keeps the watched one.
const { recover, replaceFolder } = await import('../../scripts/output-folder.ts')
const { makeSite } = await import('../../src/build/site.ts')

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
const build = (): Promise<void> =>
  replaceFolder(target, async (fresh) => {
    await makeSite(
      {
        root: join(program, 'tests/cases/_base'),
        program,
        site: { origin: 'https://www.example.gov.cn', base: '' },
        folder: fresh,
        record: join(folder, 'record'),
        before: [],
        shard: null,
        mayMake: true,
        workers: 1,
        progress: () => undefined,
      },
      async () => entry,
    )
    // The mark of the build stands in its last file, so that a mixture of two sites shows.
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

/** The line of the program that is writing. */
const caller = (): string =>
  new Error().stack
    ?.split('\n')
    .find((line) => /\/(?:src|scripts)\//.test(line))
    ?.trim() ?? 'nowhere'

/** Runs a build whose writes are looked at; how it ended. */
const run = async (name: string): Promise<string> => {
  mark = name
  passed = 0
  return build().then(
    () => 'built',
    (fault: unknown) => String(fault),
  )
}

/** What a killed process leaves belongs to a process that has ended; this one goes on. */
const ended = '999999999'
const leaveToNobody = (): void => {
  const [fresh, lock] = [`${target}.new-`, `${target}.lock`]
  if (existsSync(fresh + process.pid)) fs.renameSync(fresh + process.pid, fresh + ended)
  if (existsSync(lock)) fs.writeFileSync(lock, ended)
}

await run('first')
const places = new Map<string, number>()
const unsafe: string[] = []
look = (door) => {
  const place = `${door} ${caller()}`
  if (!places.has(place)) places.set(place, passed)
  const there = existsSync(target) ? target : `${target}.old`
  if (!isWhole(there)) unsafe.push(place)
}
await run('second')
const writes = passed
look = () => undefined

const stopped: unknown[] = []
// A kill among the pages leaves what the second build has looked at; where folders change places each is tried.
for (const [place, at] of places)
  for (const kill of place.includes('output-folder') ? [false, true] : [false]) {
    stopAt = at
    killed = kill
    const error = await run(`stopped at ${at}`)
    stopAt = Number.POSITIVE_INFINITY
    if (kill) leaveToNobody()
    const left = existsSync(target) && isWhole(target)
    recover(target)
    stopped.push({
      place: place.replace(/\(?file:.*\/(?=src|scripts)/, ''),
      kill,
      error,
      left,
      recovered: isWhole(target),
    })
  }
const end = await run('last')
const last = readFileSync(join(target, 'mark.txt'), 'utf8')
const beside = readdirSync(folder).filter((name) => name.startsWith('dist') && name !== 'dist')
console.log(JSON.stringify({ writes, unsafe, stopped, end, last, beside }))
process.exit(0)
