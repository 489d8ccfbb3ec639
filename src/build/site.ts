// A budget root → the folder of its site: units first, then what the portal makes of all of them. What an earlier build or a
// shard has made of the same is taken over. Nothing is published while anything is 错误; then the report is the answer.
import { mkdirSync } from 'node:fs'
import { serialize } from 'node:v8'
import type { SiteAddress } from '../exports/site-address.ts'
import type { ArchiveOutcome } from '../intake/assemble.ts'
import { type LocatedProblem, notBuilt, publishedText, stoppedReport } from '../report.ts'
import { portalSearchRecords } from '../views/search/search-records.ts'
import type { Portal } from '../views/words/kept.ts'
import { bundleBefore, loadManifest, newBundle } from './bundle.ts'
import { type CrewTask, makeUnits, openFor } from './crew.ts'
import { finishData } from './data-files.ts'
import { keyOf } from './input-keys.ts'
import { type KeptSteps, keptSteps } from './kept-steps.ts'
import { copyOwnFiles } from './own-files.ts'
import { keptPortal } from './portal-parts.ts'
import { writePortalRoutes } from './portal-routes.ts'
import { writeIndexes } from './search-index.ts'
import { keptSearchPart, newSearchPart, type SearchPart } from './search-part.ts'
import { type SiteBefore, takeOver } from './site-files.ts'
import { planSite, type Shard, type SitePlan } from './site-plan.ts'
import { recordSite, standingSite } from './site-record.ts'
import { writeSitemap } from './sitemap-files.ts'
import { Blocked, Incomplete } from './stopped.ts'
import { readUnit, type UnitReading, unitSpool } from './unit.ts'
import { forgetOtherUnits, type MadeUnit } from './unit-record.ts'
import { inputsKey } from './untouched-site.ts'

/** What a build is made from and where to. */
export interface SiteOrder {
  readonly root: string
  readonly program: string
  readonly site: SiteAddress
  /** A new folder: empty, or not there yet. */
  readonly folder: string
  /** Where what was made is kept for the next build. */
  readonly record: string
  /** Sites that were built before: what is made of the same is taken over. */
  readonly before: readonly SiteBefore[]
  /** The key of every byte, where somebody has just looked. */
  readonly inputs?: string
  readonly workers: number
  /** Only the departments of one shard and nothing of the portal. */
  readonly shard: Shard | null
  /** False where shards are joined: then a unit that none of them has ends it. */
  readonly mayMake: boolean
  /** Hears of every stage, and within the first how many units of how many are done. */
  readonly progress: (stage: string, done: number, all: number) => void
}

/** What came of it. */
export interface SiteOutcome {
  /** What the commands say of the data. */
  readonly said: string
  readonly pages: number
  /** True where the site that stands there is the one that would be made; then nothing was written. */
  readonly unchanged: boolean
  /** Groups of departments whose pages were taken over. */
  readonly reused: number
}

/** So few units are read before anything else, so that an 错误 is told at once. */
const fewUnits = 8

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

/** In the order of the departments; what belongs to the portal comes last. */
const searchPartsOf = (folder: string, units: readonly MadeUnit[], portal: Portal): readonly SearchPart[] => [
  ...units
    .flatMap(({ parts, outcome }) => outcome.departments.map((department) => ({ ...department, parts })))
    .toSorted(byId)
    .map(({ parts, id, words }) => keptSearchPart(parts, id, words)),
  newSearchPart(folder, portalSearchRecords(portal)),
]

const located = ({ problems, locate }: ArchiveOutcome): readonly LocatedProblem[] =>
  problems.map((problem) => ({ problem, at: locate(problem.place) }))

const stopWhereBlocked = (problems: readonly LocatedProblem[]): void => {
  if (problems.some(({ problem }) => problem.severity === '错误')) throw new Blocked(stoppedReport(problems))
}

/** What the portal is made of, and what there is of it already. */
interface PortalWork {
  readonly entry: string
  readonly portal: Portal
  readonly units: readonly MadeUnit[]
  readonly programKey: string
  /** Of the program and all that the portal has but rows. */
  readonly shared: string
  readonly steps: KeptSteps
}

/** Everything that is not made unit by unit. */
const makePortal = async (
  { root, site, folder, progress }: SiteOrder,
  { entry, portal, units, programKey, shared, steps }: PortalWork,
): Promise<void> => {
  progress('正在生成开放数据', 0, 0)
  finishData(
    folder,
    units.map(({ parts, spool }) => ({ folder: unitSpool(parts), index: spool })),
    { own: portal.site, site, steps, key: programKey },
  )
  progress('正在生成全站页面', 0, 0)
  await writePortalRoutes(await loadManifest(entry), folder, portal, { steps, shared })
  progress('正在生成搜索索引', 0, 0)
  await writeIndexes(folder, searchPartsOf(folder, units, portal), { steps, key: programKey })
  progress('正在生成站点地图', 0, 0)
  writeSitemap(folder, portal, site)
  const fault = copyOwnFiles(root, folder, portal.site.mark)
  if (fault !== '') throw new Blocked(`${fault}\n\n${notBuilt}`)
}

const portalOfUnits = (shared: ArchiveOutcome, units: readonly MadeUnit[]): Portal =>
  keptPortal(
    shared.value,
    units
      .flatMap(({ outcome }) => outcome.departments)
      .toSorted(byId)
      .map(({ rows }) => rows),
    shared.problems,
  )

const saidOf = (problems: readonly LocatedProblem[], units: readonly MadeUnit[]): string =>
  publishedText(
    [
      ...problems.map(({ problem }) => problem),
      ...units.flatMap(({ outcome }) => outcome.findings.map((severity) => ({ severity }))),
    ],
    units.flatMap(({ outcome }) => outcome.unchecked),
    units.reduce((sum, { outcome }) => sum + outcome.draftsLeftOut, 0),
  )

/** No two units may write one file; within a unit the page writer sees to it. */
const stopWhereTwice = (units: readonly MadeUnit[]): void => {
  const seen = new Set<string>()
  for (const { files } of units)
    for (const { name } of files) {
      if (seen.has(name)) throw new Error(`${name} is written by two departments`)
      seen.add(name)
    }
}

/** All units of a plan in its order: made now, or taken over. */
const unitsOf = async (
  { root, program, site, folder, record, workers, progress }: SiteOrder,
  { scan, orders, reused, programKey }: SitePlan,
  entry: string,
  ahead: Map<string, UnitReading>,
): Promise<readonly MadeUnit[]> => {
  const blocked = new Int32Array(new SharedArrayBuffer(4))
  const task: CrewTask = { root, program, programKey, scan, site, entry, folder, record, blocked }
  const wanted = orders.filter(({ key }) => !reused.has(key))
  const made = await makeUnits(task, wanted, workers, ahead, (done) =>
    progress('正在生成部门页面', done + reused.size, orders.length),
  )
  const byKey = new Map(wanted.map(({ key }, index) => [key, made[index]]))
  for (const { unit, before } of reused.values()) takeOver(before.site.folder, folder, unit.files)
  return orders.flatMap(({ key }) => reused.get(key)?.unit ?? byKey.get(key) ?? [])
}

const openBundle = async (order: SiteOrder, key: string): Promise<string> => {
  const { before, folder, record, program } = order
  for (const one of before) {
    const entry = bundleBefore(one, key, folder)
    if (entry !== null) return entry
  }
  return newBundle(program, folder, { record, key })
}

const missingIn = ({ orders, reused }: SitePlan): readonly string[] =>
  orders.flatMap(({ key, folders }) => (reused.has(key) ? [] : folders))

/**
 * Makes the site. Throws `Blocked` where it may not be published. `bundled` gives the file of the compiled routes; a test
 * that lets every write fail in turn has its own.
 */
export const makeSite = async (order: SiteOrder, bundled = openBundle): Promise<SiteOutcome> => {
  const { folder, record, before, shard, mayMake, progress } = order
  progress('正在查看数据文件夹', 0, 0)
  const inputs = order.inputs ?? inputsKey(order)
  const plan = planSite(order, before, shard)
  const standing = standingSite(before, 'key', () => plan.key)
  if (standing !== null && shard === null) return { ...standing, unchanged: true, reused: plan.reused.size }
  const missing = missingIn(plan)
  if (!mayMake && missing.length > 0) throw new Incomplete(plan, missing)
  mkdirSync(folder, { recursive: true })
  const opened = openFor({ ...order, scan: plan.scan })
  const shared = located(opened.shared)
  const wanted = plan.orders.filter(({ key }) => !plan.reused.has(key))
  const ahead = new Map<string, UnitReading>(
    wanted.length > fewUnits ? [] : wanted.map(({ key, folders }) => [key, readUnit(opened, folders)]),
  )
  stopWhereBlocked([...shared, ...[...ahead.values()].flatMap(({ read }) => located(read))])
  const entry = await bundled(order, plan.programKey)
  const units = await unitsOf(order, plan, entry, ahead)
  const problems = [...shared, ...units.flatMap(({ outcome }) => outcome.problems)]
  stopWhereBlocked(problems)
  stopWhereTwice(units)
  const said = saidOf(problems, units)
  if (shard === null) {
    const steps = keptSteps(folder, record, before)
    const { programKey } = plan
    const portal = portalOfUnits(opened.shared, units)
    const sharedKey = keyOf([plan.shared, JSON.stringify(plan.scan.printed), serialize(portal.problems)])
    await makePortal(order, { entry, portal, units, programKey, shared: sharedKey, steps })
    steps.end()
  }
  plan.terms.end(record)
  const pages = recordSite(record, { key: plan.key, inputs: inputs === inputsKey(order) ? inputs : '', said, folder })
  forgetOtherUnits(record, new Set(plan.orders.map(({ key }) => key)))
  return { said, pages, unchanged: false, reused: plan.reused.size }
}
