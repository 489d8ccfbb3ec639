// The units of a build, one after another in this thread or several threads at once. Whoever makes a unit, its pages and
// parts are the same bytes, and units are handed over in the order in which they were asked for.
import { Worker } from 'node:worker_threads'
import type { SiteAddress } from '../exports/site-address.ts'
import { type BudgetRoot, openRoot, type RootScan } from '../intake/index.ts'
import { inTurn } from '../load.ts'
import { releaseMemory } from '../release-memory.ts'
import type { Reading } from '../views/words/kept.ts'
import { loadManifest } from './bundle.ts'
import { rootKeys } from './input-keys.ts'
import { pageWriter, routesOf } from './page-writer.ts'
import { describeFiles } from './site-files.ts'
import { finishUnit, isBlocked, readUnit, type UnitReading } from './unit.ts'
import { type MadeUnit, newUnitFolder, recordUnit } from './unit-record.ts'

/** What every member of the crew is told; plain data. */
export interface CrewTask {
  readonly root: string
  /** Folder whose `defaults/` a root may override. */
  readonly program: string
  /** Key of the program. */
  readonly programKey: string
  readonly scan: RootScan
  readonly site: SiteAddress
  /** File of the compiled routes. */
  readonly entry: string
  readonly folder: string
  /** Where units are kept. */
  readonly record: string
  /** One number that all members share: not 0 as soon as anything is 错误, and then the rest is only checked. */
  readonly blocked: Int32Array<SharedArrayBuffer>
}

/** A unit to be made: folders of departments, and the key of what stands in them. */
export interface UnitOrder {
  readonly folders: readonly string[]
  readonly key: string
}

/** One thread's share of the work. */
export interface CrewMember {
  readonly finish: (order: UnitOrder, reading: UnitReading) => Promise<MadeUnit>
}

/** Makes units in this thread. */
export const crewMember = async (task: CrewTask): Promise<CrewMember> => {
  const { root, scan, site, record, entry, folder, blocked } = task
  const manifest = await loadManifest(entry)
  const { write, written } = pageWriter(manifest, folder)
  const routes = routesOf(manifest).departments
  const makePages = (reading: Reading): Promise<void> =>
    inTurn({ reading }, async () => {
      for (const route of routes) await write(route)
    })
  const mayPublish = (): boolean => Atomics.load(blocked, 0) === 0
  const keys = rootKeys(root, scan, task.programKey)
  return {
    finish: async ({ folders, key }, reading) => {
      if (isBlocked(reading)) Atomics.store(blocked, 0, 1)
      const parts = newUnitFolder(record, key)
      const beside: string[] = []
      const wrote = (name: string): void => void beside.push(name)
      const made = await finishUnit(reading, { site, parts, folder, makePages, mayPublish, wrote })
      // What was saved while it was read may be in it or not: the next build reads it again.
      const kept = mayPublish() && keys.unit(folders) === key ? key : ''
      releaseMemory()
      return recordUnit(parts, { ...made, key: kept, files: describeFiles(folder, [...written(), ...beside]) })
    },
  }
}

/** The root as every member opens it. */
export const openFor = ({ root, program, scan }: Pick<CrewTask, 'root' | 'program' | 'scan'>): BudgetRoot =>
  openRoot(root, { drafts: false, program }, scan)

/** What a thread answers, in the order in which it was asked. */
export type Told = { readonly made: MadeUnit } | { readonly error: unknown }

const inThread = (task: CrewTask) => {
  const worker = new Worker(new URL('./unit-worker.ts', import.meta.url), { workerData: task })
  const waiting: { resolve: (made: MadeUnit) => void; reject: (error: unknown) => void }[] = []
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  worker.on('message', (told: Told) => {
    const next = waiting.shift()
    if ('error' in told) next?.reject(told.error)
    else next?.resolve(told.made)
  })
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`a thread of the build ended with ${code}`)))
  const ask = (asked: UnitOrder): Promise<MadeUnit> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      worker.postMessage(asked)
    })
  return { ask, dismiss: () => worker.terminate() }
}

/**
 * Makes the units, `workers` at once; `done` hears of each as it is finished. `ahead` holds units that this thread has
 * read already, by their key; each is let go with its turn.
 */
export const makeUnits = async (
  task: CrewTask,
  orders: readonly UnitOrder[],
  workers: number,
  ahead: Map<string, UnitReading>,
  done: (made: number) => void,
): Promise<readonly MadeUnit[]> => {
  const units: MadeUnit[] = []
  let next = 0
  let made = 0
  const work = async (make: (order: UnitOrder) => Promise<MadeUnit>): Promise<void> => {
    for (let order = orders[next]; order !== undefined; order = orders[next]) {
      const index = next++
      units[index] = await make(order)
      made += 1
      done(made)
    }
  }
  const here = async (): Promise<void> => {
    const root = openFor(task)
    const member = await crewMember(task)
    await work((order) => {
      const reading = ahead.get(order.key) ?? readUnit(root, order.folders)
      ahead.delete(order.key)
      return member.finish(order, reading)
    })
  }
  // A thread reads the whole program before its first unit: it is worth that only where there is work for it.
  const threads = Array.from({ length: Math.max(0, Math.min(workers, orders.length) - 1) }, () => inThread(task))
  const there = async ({ ask }: (typeof threads)[number]): Promise<void> => work(ask)
  try {
    if (orders.length > 0) await Promise.all([...threads.map(there), here()])
  } finally {
    await Promise.all(threads.map(({ dismiss }) => dismiss()))
  }
  return units
}
