// What a group of departments leaves for the search: of each department its part of the side index, the blocks of it in the
// site already, its records for Pagefind, and a key of their words. The portal's own texts are the last part.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { type IndexPart, indexPart } from '../search/index-part.ts'
import { pagefindRecord } from '../search/pagefind-records.ts'
import { namedWriter } from '../search/side-index.ts'
import { searchIndexPath } from '../views/search/search-page.ts'
import type { SearchRecord } from '../views/search/search-record.ts'
import { keyOf } from './input-keys.ts'

/** Records that stand one after another in both indexes, read only where they are needed. */
export interface SearchPart {
  /** Key of what Pagefind is given of them, but for their numbers. */
  readonly words: string
  readonly index: () => IndexPart
  readonly records: () => readonly SearchRecord[]
}

/** The part of records of one department or none; its blocks are written into the site in `folder`, and named to `wrote`. */
export const newSearchPart = (
  folder: string,
  records: readonly SearchRecord[],
  wrote: (name: string) => void = () => undefined,
): SearchPart => {
  mkdirSync(join(folder, searchIndexPath), { recursive: true })
  // Two blocks that say the same are one file: what is named twice could not be put into the next site.
  const names = new Set<string>()
  const block = namedWriter((name, text) => {
    if (names.has(name)) return
    names.add(name)
    writeFileSync(join(folder, searchIndexPath, name), text)
    wrote(`${searchIndexPath}${name}`)
  })
  const index = indexPart(records, block)
  const words = keyOf(records.map((record) => JSON.stringify(pagefindRecord(record, 0))))
  return { words, index: () => index, records: () => records }
}

const fileOf = (parts: string, kind: 'index' | 'records', department: string): string =>
  join(parts, 'search', kind, department)

/** Keeps the part of a department in the folder of its group. */
export const keepSearchPart = (parts: string, department: string, { index, records }: SearchPart): void => {
  for (const [kind, value] of [['index', index()] as const, ['records', records()] as const]) {
    mkdirSync(join(parts, 'search', kind), { recursive: true })
    writeFileSync(fileOf(parts, kind, department), serialize(value))
  }
}

/** The part of a department as it was kept, with the key of its words. */
export const keptSearchPart = (parts: string, department: string, words: string): SearchPart => ({
  words,
  index: () => deserialize(readFileSync(fileOf(parts, 'index', department))) as IndexPart,
  records: () => deserialize(readFileSync(fileOf(parts, 'records', department))) as readonly SearchRecord[],
})
