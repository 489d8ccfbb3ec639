// The step of the build that makes the portal searchable: the side index and Pagefind's index of the same records. It
// runs after the pages; what is found and how is decided in src/search.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { close } from 'pagefind'
import { currentArchive } from '../src/load.ts'
import { pagefindFiles } from '../src/search/pagefind-index.ts'
import { pagefindRecords } from '../src/search/pagefind-records.ts'
import { sideIndex } from '../src/search/side-index.ts'
import { pagefindPath, searchIndexPath } from '../src/views/search/search-page.ts'
import { type SearchRecord, searchKinds } from '../src/views/search/search-record.ts'
import { searchRecords } from '../src/views/search/search-records.ts'

const write = (file: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** Writes both indexes of the given records below the folder of a finished site. */
export const writeIndexes = async (folder: string, records: readonly SearchRecord[]): Promise<void> => {
  for (const [name, text] of sideIndex(records, searchKinds)) write(join(folder, searchIndexPath, name), text)
  for (const { name, bytes } of await pagefindFiles(pagefindRecords(records)))
    write(join(folder, pagefindPath, name), bytes)
  await close()
}

/** Indexes what the portal publishes. */
export const writeSearchIndex = (folder: string): Promise<void> => writeIndexes(folder, searchRecords(currentArchive()))
