// The units of a build, one after another in this thread or several threads at once. Whoever makes a unit, its pages and
// parts are the same bytes, and outcomes are handed over in the order of the units.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { dataSpool } from '../exports/open-data/spool.ts'
import type { SiteAddress } from '../exports/site-address.ts'
import { type BudgetRoot, openRoot, type RootScan } from '../intake/index.ts'
import { inTurn } from '../load.ts'
import { releaseMemory } from '../release-memory.ts'
import type { Reading } from '../views/words/kept.ts'
import { loadManifest } from './bundle.ts'
import type { SpoolFolder } from './data-files.ts'
import { diskStore } from './disk-store.ts'
import { pageWriter, routesOf } from './page-writer.ts'
import { finishUnit, isBlocked, readUnit, type UnitOutcome, type UnitReading } from './unit.ts'

/** What every member of the crew is told; plain data. */
export interface CrewTask {
  readonly root: string
  /** Folder whose `defaults/` a root may override. */
  readonly program: string
  readonly scan: RootScan
  readonly site: SiteAddress
  /** File of the compiled routes. */
  readonly entry: string
  readonly folder: string
  readonly parts: string
  /** One number that all members share: not 0 as soon as anything is 错误, and then the rest is only checked. */
  readonly blocked: Int32Array<SharedArrayBuffer>
}

/** One thread's share of the work. */
export interface CrewMember {
  readonly finish: (reading: UnitReading) => Promise<UnitOutcome>
  /** What its units have spooled; no unit is made after it. */
  readonly close: () => SpoolFolder
}

/** Makes units in this thread, the `number`-th of the build. */
export const crewMember = async (task: CrewTask, number: number): Promise<CrewMember> => {
  const { site, parts, entry, folder, blocked } = task
  const spoolFolder = join(parts, `spool-${number}`)
  const spool = dataSpool(diskStore(spoolFolder))
  const manifest = await loadManifest(entry)
  const write = pageWriter(manifest, folder)
  const routes = routesOf(manifest).departments
  const makePages = (reading: Reading): Promise<void> =>
    inTurn({ reading }, async () => {
      for (const route of routes) await write(route)
    })
  const mayPublish = (): boolean => Atomics.load(blocked, 0) === 0
  return {
    finish: async (reading) => {
      if (isBlocked(reading)) Atomics.store(blocked, 0, 1)
      const outcome = await finishUnit(reading, { site, parts, spool, makePages, mayPublish })
      releaseMemory()
      return outcome
    },
    close: () => ({ folder: spoolFolder, index: spool.close() }),
  }
}

/** The root as every member opens it. */
export const openFor = ({ root, program, scan }: Pick<CrewTask, 'root' | 'program' | 'scan'>): BudgetRoot =>
  openRoot(root, { drafts: false, program }, scan)

/** What a thread is asked: a unit by its folders, or to close. */
export type Asked = readonly string[] | null
/** What it answers, in the order in which it was asked. */
export type Told = { readonly outcome: UnitOutcome } | { readonly closed: SpoolFolder } | { readonly error: unknown }

const inThread = (task: CrewTask, number: number) => {
  const worker = new Worker(new URL('./unit-worker.ts', import.meta.url), { workerData: { task, number } })
  const waiting: { resolve: (told: Told) => void; reject: (error: unknown) => void }[] = []
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  worker.on('message', (told: Told) => {
    const next = waiting.shift()
    if ('error' in told) next?.reject(told.error)
    else next?.resolve(told)
  })
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`a thread of the build ended with ${code}`)))
  const ask = (asked: Asked): Promise<Told> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      worker.postMessage(asked)
    })
  return { ask, dismiss: () => worker.terminate() }
}

/** What all units leave behind: outcomes in the order of the units, and the spools of all threads. */
export interface CrewOutcome {
  readonly units: readonly UnitOutcome[]
  readonly spools: readonly SpoolFolder[]
}

/**
 * Makes all units, `workers` at once; `done` hears of each as it is finished. `ahead` holds units that this thread has
 * read already, by their place; each is let go with its turn.
 */
export const makeUnits = async (
  task: CrewTask,
  workers: number,
  ahead: Map<number, UnitReading>,
  done: (made: number) => void,
): Promise<CrewOutcome> => {
  const { groups } = task.scan
  const units: UnitOutcome[] = []
  const spools: SpoolFolder[] = []
  let next = 0
  let made = 0
  const work = async (make: (index: number) => Promise<UnitOutcome>): Promise<void> => {
    while (next < groups.length) {
      const index = next++
      units[index] = await make(index)
      made += 1
      done(made)
    }
  }
  const here = async (): Promise<void> => {
    const root = openFor(task)
    const member = await crewMember(task, 0)
    await work((index) => {
      const reading = ahead.get(index) ?? readUnit(root, groups[index] ?? [])
      ahead.delete(index)
      return member.finish(reading)
    })
    spools.push(member.close())
  }
  const threads = Array.from({ length: workers - 1 }, (_, index) => inThread(task, index + 1))
  const there = async ({ ask }: (typeof threads)[number]): Promise<void> => {
    await work(async (index) => {
      const told = await ask(groups[index] ?? [])
      if (!('outcome' in told)) throw new Error('a thread of the build did not answer')
      return told.outcome
    })
    const told = await ask(null)
    if ('closed' in told) spools.push(told.closed)
  }
  try {
    await Promise.all([...threads.map(there), here()])
  } finally {
    await Promise.all(threads.map(({ dismiss }) => dismiss()))
  }
  return { units, spools }
}
