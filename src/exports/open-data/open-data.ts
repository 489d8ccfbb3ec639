// The open data in one go, for what holds a whole archive in memory: tests, and `npm run dev`. A build feeds spools
// department by department instead (src/build/data-files.ts).
import type { Facts } from '../data-table.ts'
import { memoryStore } from './file-store.ts'
import { finishOpenData, type OpenData } from './finish.ts'
import { dataSpool } from './spool.ts'

/** All files below /data/ with their bytes; `limit` is the size from which a CSV file is cut. */
export const openDataInMemory = (
  facts: Facts,
  limit?: number,
): OpenData & { readonly bytesOf: (name: string) => Uint8Array<ArrayBuffer> } => {
  const store = memoryStore()
  const spool = dataSpool(store)
  spool.add(facts)
  const { address, archive } = facts
  const made = finishOpenData([{ store, index: spool.close() }], store, {
    site: archive.site,
    address,
    ...(limit === undefined ? {} : { limit }),
  })
  const files = store.files()
  return { ...made, bytesOf: (name) => files.get(name) ?? new Uint8Array() }
}
