// The open data of a build: fed with each group of departments when its pages are made, finished before the pages of the
// portal, which tell its sizes. What the files hold is decided in src/exports/open-data.
import { join } from 'node:path'
import { factsOf } from '../exports/facts.ts'
import { finishOpenData, type OpenData } from '../exports/open-data/finish.ts'
import { openDataInMemory } from '../exports/open-data/open-data.ts'
import { dataSpool } from '../exports/open-data/spool.ts'
import { permanent, type SiteAddress } from '../exports/site-address.ts'
import { currentArchive, currentReviews } from '../load.ts'
import { diskStore, removeFolder } from './disk-store.ts'

let finished: OpenData | null = null

/** Files below `<folder>/data/`, for the site at this address. */
export const dataFiles = (folder: string, site: SiteAddress) => {
  const below = join(folder, 'data')
  const store = diskStore(below)
  const spool = dataSpool(store)
  return {
    /** Takes the departments whose turn it is. */
    add: (): void => spool.add(factsOf(currentArchive(), currentReviews(), site)),
    finish: (): void => {
      finished = finishOpenData([{ store, index: spool.close() }], store, {
        site: currentArchive().site,
        address: (path) => permanent(site, path),
      })
      removeFolder(join(below, '.spool'))
    },
  }
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
