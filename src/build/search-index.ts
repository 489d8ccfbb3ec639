// The step of the build that makes the portal searchable: the parts of all departments are joined to the side index, and
// Pagefind indexes the words of the same records. What is found and how is decided in src/search.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pagefindRecord } from '../search/pagefind-records.ts'
import { sideIndexBuilder } from '../search/side-index.ts'
import { pagefindPath, searchIndexPath } from '../views/search/search-page.ts'
import { searchKinds } from '../views/search/search-record.ts'
import { keyOf } from './input-keys.ts'
import { type KeptSteps, noSteps } from './kept-steps.ts'
import type { SearchPart } from './search-part.ts'

const write = (file: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** Names, below the folder, of the files that Pagefind makes of the records. */
const writePagefind = async (folder: string, parts: readonly SearchPart[]): Promise<readonly string[]> => {
  // Only who lets Pagefind work pays for it.
  const [{ close }, { pagefindBuilder }] = await Promise.all([
    import('pagefind'),
    import('../search/pagefind-index.ts'),
  ])
  const pagefind = await pagefindBuilder()
  let number = 0
  for (const { records } of parts) for (const record of records()) await pagefind.add(pagefindRecord(record, number++))
  const names: string[] = []
  for (const { name, bytes } of await pagefind.end()) {
    write(join(folder, pagefindPath, name), bytes)
    names.push(`${pagefindPath}${name}`)
  }
  await close()
  return names
}

/**
 * Writes both indexes of the parts below the folder of a finished site. Pagefind is given no figures, so that most of what
 * is corrected in a portal leaves its index as it is: one that an earlier build has made of the same words under the
 * program's `key` is taken over.
 */
export const writeIndexes = async (
  folder: string,
  parts: readonly SearchPart[],
  { steps, key }: { readonly steps: KeptSteps; readonly key: string } = { steps: noSteps, key: '' },
): Promise<void> => {
  const index = join(folder, searchIndexPath)
  mkdirSync(index, { recursive: true })
  const side = sideIndexBuilder(searchKinds, (name, text) => writeFileSync(join(index, name), text))
  for (const part of parts) side.add(part.index())
  side.end()
  const words = keyOf([key, ...parts.map((part) => part.words)])
  if (steps.take('pagefind', words) === null) steps.keep('pagefind', words, await writePagefind(folder, parts))
}
