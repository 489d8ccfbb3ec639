// The piece of work that is on the desk, kept in this browser alone: files as they were given, answers, and the steps
// that can be undone. Nothing is kept that the clerk cannot wipe.
import type { DeskOptions } from '../../desk/messages.ts'

/** What is kept. */
export interface Work {
  readonly files: readonly File[]
  readonly options: DeskOptions
  /** The site's JSON of the disclosure that is corrected, or null. */
  readonly published: File | null
  /** Options before each step, the latest last. */
  readonly before: readonly DeskOptions[]
}

const database = 'mingzhang-desk'
const store = 'work'
const key = 'current'

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const transact = async <T>(mode: IDBTransactionMode, act: (objects: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const opened = await open()
  try {
    return await new Promise((resolve, reject) => {
      const request = act(opened.transaction(store, mode).objectStore(store))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  } finally {
    opened.close()
  }
}

/** Kept over a reload; a browser that keeps nothing (a private window) is no reason to stop working. */
export const keepWork = async (work: Work): Promise<void> => {
  await transact('readwrite', (objects) => objects.put(work, key)).catch(() => undefined)
}

/** What was kept, or null. */
export const keptWork = async (): Promise<Work | null> =>
  ((await transact('readonly', (objects) => objects.get(key)).catch(() => undefined)) as Work | undefined) ?? null

/** Wipes it for good. */
export const wipeWork = async (): Promise<void> => {
  await transact('readwrite', (objects) => objects.clear()).catch(() => undefined)
}
