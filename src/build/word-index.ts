// Pagefind's index of a portal's words. Pagefind needs some 140 KB of memory a record while it works, so a large portal gets
// several indexes that are made one after another, each of neighbouring records, and that the page joins.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PagefindFile } from '../search/pagefind-index.ts'
import { pagefindRecord } from '../search/pagefind-records.ts'
import { entryOfParts, pagefindEntry, partFolder } from '../search/word-parts.ts'
import { pagefindPath } from '../views/search/search-page.ts'
import { keyOf } from './input-keys.ts'
import type { KeptSteps } from './kept-steps.ts'
import type { SearchPart } from './search-part.ts'

/** Records of one index: about 120 disclosures, and some 600 MB of Pagefind's memory. */
const mostRecords = 4_500

/** Records of departments that follow each other. */
interface WordPart {
  /** Number of the first record. */
  readonly first: number
  readonly records: number
  readonly parts: readonly SearchPart[]
}

/** A part with the number of its records. */
export interface CountedPart {
  readonly part: SearchPart
  readonly records: number
}

/** Parts of at most so many records; a department is never cut. */
const wordParts = (counted: readonly CountedPart[], most: number): readonly WordPart[] => {
  const all: { first: number; records: number; parts: SearchPart[] }[] = []
  let first = 0
  for (const { part, records } of counted) {
    const last = all.at(-1)
    if (last === undefined || last.records + records > most) all.push({ first, records, parts: [part] })
    else {
      last.parts.push(part)
      last.records += records
    }
    first += records
  }
  return all
}

const filesOf = async ({ first, parts }: WordPart): Promise<readonly PagefindFile[]> => {
  // Only who lets Pagefind work pays for it.
  const [{ close }, { pagefindBuilder }] = await Promise.all([
    import('pagefind'),
    import('../search/pagefind-index.ts'),
  ])
  const pagefind = await pagefindBuilder()
  let number = first
  for (const { records } of parts) for (const record of records()) await pagefind.add(pagefindRecord(record, number++))
  const files = await pagefind.end()
  // Ends its process, and with it the memory that it has taken.
  await close()
  return files
}

/** A further index is searched by the program of the first. */
const isOfProgram = ({ name }: PagefindFile): boolean => /\.js$|^wasm\./.test(name)

/**
 * Writes Pagefind's index of these records, or takes over what an earlier build has made of the same words under the same
 * numbers by the program of this `key`.
 */
export const writeWordIndex = async (
  folder: string,
  counted: readonly CountedPart[],
  { steps, key, most = mostRecords }: { readonly steps: KeptSteps; readonly key: string; readonly most?: number },
): Promise<void> => {
  const all = wordParts(counted, most)
  for (const [index, part] of all.entries()) {
    const below = `${pagefindPath}${partFolder(index)}`
    const step = index === 0 ? 'pagefind' : `pagefind ${index + 1}`
    const words = keyOf([
      key,
      JSON.stringify([part.first, index === 0 ? all.length : 0]),
      ...part.parts.map((one) => one.words),
    ])
    if (steps.take(step, words) !== null) continue
    const names: string[] = []
    for (const file of await filesOf(part)) {
      if (index > 0 && isOfProgram(file)) continue
      const name = `${below}${file.name}`
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      const joins = index === 0 && file.name === pagefindEntry
      writeFileSync(join(folder, name), joins ? entryOfParts(file.bytes, all.length) : file.bytes)
      names.push(name)
    }
    steps.keep(step, words, names)
  }
}
