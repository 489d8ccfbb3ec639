// The open data of a build: every group of departments fills a spool of its own when its pages are made; all spools together are finished before the pages of the portal, which tell the sizes. What the files hold is decided
// in src/exports/open-data.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from '../budget/archive.ts'
import { factsOf } from '../exports/facts.ts'
import { finishOpenData, type OpenData } from '../exports/open-data/finish.ts'
import { openDataInMemory } from '../exports/open-data/open-data.ts'
import type { SpoolIndex } from '../exports/open-data/spool.ts'
import { passingFolder } from '../exports/open-data/subjects.ts'
import { permanent, type SiteAddress } from '../exports/site-address.ts'
import { currentArchive, currentReviews } from '../load.ts'
import { diskStore } from './disk-store.ts'

let finished: OpenData | null = null

/** A closed spool in a folder of its own; plain data. */
export interface SpoolFolder {
  readonly folder: string
  readonly index: SpoolIndex
}

/** Writes everything below `<folder>/data/` from the spools of all departments. */
export const finishData = (folder: string, spools: readonly SpoolFolder[], own: Site, site: SiteAddress): void => {
  const data = join(folder, 'data')
  finished = finishOpenData(
    spools.map(({ folder: spool, index }) => ({ store: diskStore(spool), index })),
    diskStore(data),
    { site: own, address: (path) => permanent(site, path) },
  )
  rmSync(join(data, passingFolder), { recursive: true, force: true })
}

/** A file that no build has written: `npm run dev` makes all in memory. */
export interface ServedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What the build has written, or what the development server makes for one look. */
export const currentOpenData = (
  site: SiteAddress,
): { readonly made: OpenData; readonly served: readonly ServedFile[] } => {
  if (finished !== null) return { made: finished, served: [] }
  const made = openDataInMemory(factsOf(currentArchive(), currentReviews(), site))
  return {
    made,
    served: made.files.map(({ name, mediaType }) => ({ name, mediaType, bytes: made.bytesOf(name) })),
  }
}
