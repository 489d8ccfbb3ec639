// Files of the open data that an earlier build made of the same rows: who makes a file asks for it first by its name and a key
// of all that goes into it. Where they are kept, and whether anybody has touched them, is the build's matter.
import { createHash } from 'node:crypto'
import type { DataFile } from './hashed-file.ts'
import type { StoredSlice } from './ordered-rows.ts'

/** What was made before. */
export interface MadeBefore {
  /** Puts the file into its place; `null` where it has to be made. */
  readonly take: (name: string, key: string) => DataFile | null
  /** Remembers a file that was made, which is given back. */
  readonly keep: (key: string, file: DataFile) => DataFile
}

/** Nothing was made before. */
export const nothingMade: MadeBefore = { take: () => null, keep: (_, file) => file }

/** Key of rows in their order, the regions that they are put under, and `words` that are said beside them. */
export const rowsKey = (slices: readonly StoredSlice[], words: unknown): string => {
  const digest = createHash('sha256').update(JSON.stringify(words))
  for (const { hash, region, rows } of slices) digest.update(`\n${hash} ${region} ${rows}`)
  return digest.digest('hex')
}
