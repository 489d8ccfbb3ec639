// A budget root → the folder of its site: units first, then what the portal makes of all of them. Nothing is published
// while anything is 错误; then the report is the answer.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize } from 'node:v8'
import type { Archive } from '../budget/archive.ts'
import type { SiteAddress } from '../exports/site-address.ts'
import type { ArchiveOutcome } from '../intake/assemble.ts'
import { scanRoot } from '../intake/index.ts'
import { inTurn } from '../load.ts'
import { type LocatedProblem, publishedText, stoppedReport } from '../report.ts'
import type { SearchRecord } from '../views/search/search-record.ts'
import { portalSearchRecords } from '../views/search/search-records.ts'
import type { Portal } from '../views/words/kept.ts'
import { loadManifest, withBundle } from './bundle.ts'
import { type CrewTask, makeUnits, openFor } from './crew.ts'
import { finishData, type SpoolFolder } from './data-files.ts'
import { pageWriter, routesOf } from './page-writer.ts'
import { keptPortal } from './portal-parts.ts'
import { writeIndexes } from './search-index.ts'
import { writeSitemap } from './sitemap-files.ts'
import { type DepartmentOutcome, readUnit, searchPartFile, type UnitReading } from './unit.ts'

/** What a build is made from and where to. */
export interface SiteOrder {
  readonly root: string
  readonly program: string
  readonly site: SiteAddress
  /** A new, empty folder. */
  readonly folder: string
  readonly workers: number
  /** Hears of every stage, and within the first how many units of how many are done. */
  readonly progress: (stage: string, done: number, all: number) => void
}

/** The data may not be published: the message is the whole report. */
export class Blocked extends Error {}

/** So few units are read before anything else, so that an 错误 is told at once. */
const fewUnits = 8

const byId = (a: DepartmentOutcome, b: DepartmentOutcome): number => (a.id < b.id ? -1 : 1)

const recordsOf = function* (
  parts: string,
  departments: readonly DepartmentOutcome[],
  shared: Omit<Archive, 'departments'>,
): Iterable<SearchRecord> {
  for (const { id } of departments)
    yield* deserialize(readFileSync(searchPartFile(parts, id))) as readonly SearchRecord[]
  yield* portalSearchRecords(shared)
}

const located = ({ problems, locate }: ArchiveOutcome): readonly LocatedProblem[] =>
  problems.map((problem) => ({ problem, at: locate(problem.place) }))

const stopWhereBlocked = (problems: readonly LocatedProblem[]): void => {
  if (problems.some(({ problem }) => problem.severity === '错误')) throw new Blocked(stoppedReport(problems))
}

/** Everything that is not made unit by unit. */
const makePortal = async (
  { site, folder, progress }: SiteOrder,
  { entry, parts }: CrewTask,
  portal: Portal,
  departments: readonly DepartmentOutcome[],
  spools: readonly SpoolFolder[],
): Promise<void> => {
  progress('正在生成开放数据', 0, 0)
  finishData(folder, spools, portal.site, site)
  progress('正在生成全站页面', 0, 0)
  const manifest = await loadManifest(entry)
  const write = pageWriter(manifest, folder)
  await inTurn({ portal }, async () => {
    for (const route of routesOf(manifest).portal) await write(route)
  })
  progress('正在生成搜索索引', 0, 0)
  await writeIndexes(folder, recordsOf(parts, departments, portal))
  rmSync(parts, { recursive: true, force: true })
  progress('正在生成站点地图', 0, 0)
  writeSitemap(folder, portal, site)
}

/** Makes the site; what the commands say of the data. Throws `Blocked` where it may not be published. */
export const makeSite = async (order: SiteOrder): Promise<string> => {
  const { root, program, site, folder, workers, progress } = order
  progress('正在查看数据文件夹', 0, 0)
  const scan = scanRoot(root, { drafts: false })
  const parts = join(folder, '.parts')
  const opened = openFor({ root, program, scan })
  const shared = located(opened.shared)
  const ahead = new Map<number, UnitReading>(
    scan.groups.length > fewUnits ? [] : scan.groups.map((group, index) => [index, readUnit(opened, group)]),
  )
  stopWhereBlocked([...shared, ...[...ahead.values()].flatMap(({ read }) => located(read))])
  let said = ''
  await withBundle(program, folder, async (entry) => {
    const blocked = new Int32Array(new SharedArrayBuffer(4))
    const task: CrewTask = { root, program, scan, site, entry, folder, parts, blocked }
    const { units, spools } = await makeUnits(task, workers, ahead, (done) =>
      progress('正在生成部门页面', done, scan.groups.length),
    )
    const problems = [...shared, ...units.flatMap((outcome) => outcome.problems)]
    stopWhereBlocked(problems)
    const departments = units.flatMap((outcome) => outcome.departments).toSorted(byId)
    const portal = keptPortal(
      opened.shared.value,
      departments.map(({ rows }) => rows),
      shared.map(({ problem }) => problem),
    )
    said = publishedText(
      [
        ...problems.map(({ problem }) => problem),
        ...units.flatMap(({ findings }) => findings.map((severity) => ({ severity }))),
      ],
      units.flatMap(({ unchecked }) => unchecked),
      units.reduce((sum, { draftsLeftOut }) => sum + draftsLeftOut, 0),
    )
    await makePortal(order, task, portal, departments, spools)
  })
  return said
}
