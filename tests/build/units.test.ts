// The unit of work of a build: departments that refer to each other, whoever makes them and however many threads there are.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { reconcile } from '../../src/budget/rules/review.ts'
import { type CrewTask, makeUnits, openFor } from '../../src/build/crew.ts'
import { finishData } from '../../src/build/data-files.ts'
import { rootKeys } from '../../src/build/input-keys.ts'
import { noSteps } from '../../src/build/kept-steps.ts'
import { keptPortal } from '../../src/build/portal-parts.ts'
import { unitSpool } from '../../src/build/unit.ts'
import { readArchive, scanRoot } from '../../src/intake/index.ts'
import { linkedGroups, mentionedIn } from '../../src/intake/linked-departments.ts'
import { findingsView } from '../../src/views/check/findings.ts'
import { portalView } from '../../src/views/portal/portal.ts'
import { projectsView } from '../../src/views/project/projects.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { copyDocuments } from '../real-documents.ts'

const program = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-units-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const root = join(folder, 'root')
copyDocuments(root)

/** Compiled routes of a program without pages: units are read, checked and spooled all the same. */
const entry = join(folder, 'entry.mjs')
writeFileSync(
  entry,
  'export const app = { manifest: { base: "/", routes: [], pageMap: new Map(), entryModules: {} } }\n',
)

const make = async (name: string, workers: number) => {
  const out = join(folder, name)
  mkdirSync(out)
  const scan = scanRoot(root, { drafts: false })
  const keys = rootKeys(root, scan, 'program')
  const task: CrewTask = {
    root,
    program,
    programKey: 'program',
    scan,
    site: { origin: 'https://www.example.gov.cn', base: '' },
    entry,
    folder: out,
    record: join(out, 'record'),
    blocked: new Int32Array(new SharedArrayBuffer(4)),
  }
  const orders = scan.groups.map((folders) => ({ folders, key: keys.unit(folders) }))
  const made = await makeUnits(task, orders, workers, new Map(), () => undefined)
  const { value } = openFor(task).shared
  finishData(
    out,
    made.map(({ parts, spool }) => ({ folder: unitSpool(parts), index: spool })),
    { own: value.site, site: task.site, steps: noSteps, key: '' },
  )
  const units = made.map(({ outcome }) => outcome)
  const departments = units.flatMap((unit) => unit.departments).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const portal = keptPortal(
    value,
    departments.map(({ rows }) => rows),
    [],
  )
  const folders = { data: join(out, 'data'), search: join(out, 'search'), record: join(out, 'record') }
  return { units, portal, ...folders, keys: made.map(({ key }) => key) }
}

const filesIn = (path: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .toSorted()
      .map((file) => [file.slice(path.length), readFileSync(file).toString('base64')]),
  )

test('one thread and three leave the same rows, the same open data and the same records for the search', async () => {
  const [one, three] = [await make('one', 1), await make('three', 3)]
  expect(filesIn(three.data)).toEqual(filesIn(one.data))
  expect(filesIn(three.search)).toEqual(filesIn(one.search))
  // What is written down of a unit tells when its files were written.
  const kept = ({ record }: typeof one) => [...filesIn(record)].filter(([name]) => !name.endsWith('/unit'))
  expect(kept(three)).toEqual(kept(one))
  expect(three.units).toEqual(one.units)
})

test('pages made from kept rows say what pages made from the whole archive say', async () => {
  const { portal } = await make('kept', 1)
  const { value, problems } = readArchive(root, { drafts: false, program })
  const whole = portalOf(value, reconcile(value), problems)
  for (const view of [portalView, projectsView, findingsView]) expect(view(portal)).toEqual(view(whole))
  expect(portal.terms).toEqual(whole.terms)
})

test('an 错误 stops publishing, and what comes behind it is checked all the same', async () => {
  const broken = join(root, 'data/anqing-industry/department.yaml')
  const before = readFileSync(broken)
  writeFileSync(broken, '部门编码: [\n')
  try {
    const { units, keys } = await make('broken', 1)
    expect(keys).toEqual(['', '', '', ''])
    expect(units.flatMap(({ problems }) => problems.map(({ problem }) => problem.severity))).toContain('错误')
    expect(units.flatMap(({ departments }) => departments)).toEqual([])
    expect(units.length).toBe(4)
    expect(units.at(-1)?.findings.length).toBeGreaterThan(0)
  } finally {
    writeFileSync(broken, before)
  }
})

test('departments that name each other are one unit, whichever names the other', () => {
  const paths = ['data/bureau/department.yaml', 'data/centre/department.yaml', 'data/water/department.yaml']
  expect(linkedGroups(paths, new Map([['centre', ['bureau']]]))).toEqual([['bureau', 'centre'], ['water']])
  expect(linkedGroups(paths, new Map([['bureau', ['water']]]))).toEqual([['bureau', 'water'], ['centre']])
})

test.each([
  ['data/centre/2024/budget/disclosure.yaml', '上级: bureau\n', ['bureau']],
  ['data/centre/2024/budget/disclosure.yaml', '"上级" : "bureau"\n', ['bureau']],
  ['data/water/2024/budget/projects/dikes.yaml', '承接: [old-water/dikes, bridges]\n', ['old-water']],
  ['data/water/2024/budget/projects/dikes.yaml', '承接:\n  - old-water/dikes\n', ['old-water']],
  ['data/water/2024/budget/projects/dikes.yaml', '项目名称: 堤防\n', []],
])('what %s names is found before it is read', (path, text, names) => {
  expect(mentionedIn(path, text)).toEqual(names)
})
