// The step of the build that makes the portal searchable: the side index and Pagefind's index of the same records, which
// come one after the other and are let go. What is found and how is decided in src/search.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { close } from 'pagefind'
import { portalFile } from '../search/index-files.ts'
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
  const unnamed = join(index, 'unnamed')
  mkdirSync(unnamed, { recursive: true })
  const side = sideIndexBuilder(searchKinds, (name, text) => writeFileSync(join(unnamed, name), text))
  const pagefind = await pagefindBuilder()
  let number = 0
  for (const record of records) {
    side.add(record)
    await pagefind.add(pagefindRecord(record, number++))
  }
  const { portal, folder: named } = side.end()
  renameSync(unnamed, join(index, named))
  writeFileSync(join(index, portalFile), portal)
  for (const { name, bytes } of await pagefind.end()) write(join(folder, pagefindPath, name), bytes)
  await close()
}
