// The step of the build that makes the portal searchable: the parts of all departments are joined to the side index, and
// Pagefind indexes the words of the same records. What is found and how is decided in src/search.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sideIndexBuilder } from '../search/side-index.ts'
import { searchIndexPath } from '../views/search/search-page.ts'
import { searchKinds } from '../views/search/search-record.ts'
import { type KeptSteps, noSteps } from './kept-steps.ts'
import type { SearchPart } from './search-part.ts'
import { writeWordIndex } from './word-index.ts'

/**
 * Writes both indexes of the parts below the folder of a finished site. Pagefind is given no figures, so that most of what
 * is corrected in a portal leaves its index as it is: what an earlier build has made of the same words under the program's
 * `key` is taken over.
 */
export const writeIndexes = async (
  folder: string,
  parts: readonly SearchPart[],
  work: { readonly steps: KeptSteps; readonly key: string } = { steps: noSteps, key: '' },
): Promise<void> => {
  const index = join(folder, searchIndexPath)
  mkdirSync(index, { recursive: true })
  const side = sideIndexBuilder(searchKinds, (name, text) => writeFileSync(join(index, name), text))
  const counted = parts.map((part) => {
    const own = part.index()
    side.add(own)
    return { part, records: own.records }
  })
  side.end()
  await writeWordIndex(folder, counted, work)
}
