// The step of the build that makes the portal searchable: the side index and Pagefind's index of the same records, which
// come one after the other and are let go. What is found and how is decided in src/search.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { close } from 'pagefind'
import { pagefindBuilder } from '../search/pagefind-index.ts'
import { pagefindRecord } from '../search/pagefind-records.ts'
import { sideIndexBuilder } from '../search/side-index.ts'
import { pagefindPath, searchIndexPath } from '../views/search/search-page.ts'
import { type SearchRecord, searchKinds } from '../views/search/search-record.ts'

const write = (file: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** Writes both indexes of the given records below the folder of a finished site. */
export const writeIndexes = async (folder: string, records: Iterable<SearchRecord>): Promise<void> => {
  const index = join(folder, searchIndexPath)
  mkdirSync(index, { recursive: true })
  const side = sideIndexBuilder(searchKinds, (name, text) => writeFileSync(join(index, name), text))
  const pagefind = await pagefindBuilder()
  let number = 0
  for (const record of records) {
    side.add(record)
    await pagefind.add(pagefindRecord(record, number++))
  }
  side.end()
  for (const { name, bytes } of await pagefind.end()) write(join(folder, pagefindPath, name), bytes)
  await close()
}
