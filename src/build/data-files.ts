// The open data of a build: every group of departments fills a spool of its own when its pages are made; all spools together are finished before the pages of the portal, which tell the sizes. What the files hold is decided
// in src/exports/open-data.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from '../budget/archive.ts'
import { factsOf } from '../exports/facts.ts'
import { finishOpenData, type OpenData } from '../exports/open-data/finish.ts'
import type { DataFile } from '../exports/open-data/hashed-file.ts'
import type { MadeBefore } from '../exports/open-data/made-before.ts'
import { openDataInMemory } from '../exports/open-data/open-data.ts'
import type { SpoolIndex } from '../exports/open-data/spool.ts'
import { passingFolder } from '../exports/open-data/subjects.ts'
import { permanent, type SiteAddress } from '../exports/site-address.ts'
import { currentArchive, currentReviews } from '../load.ts'
import { diskStore } from './disk-store.ts'
import type { KeptSteps } from './kept-steps.ts'

let finished: OpenData | null = null
let asked = false

/** Whether a page has asked for the open data since this was last asked. */
export const askedForOpenData = (): boolean => {
  const before = asked
  asked = false
  return before
}

/** A closed spool in a folder of its own; plain data. */
export interface SpoolFolder {
  readonly folder: string
  readonly index: SpoolIndex
}

/** Files below /data/ that an earlier build made of the same rows under the program's `key`. */
const madeBefore = (steps: KeptSteps, key: string): MadeBefore => {
  const stepOf = (name: string): string => `data/${name}`
  return {
    take: (name, rows) => (steps.take(stepOf(name), `${key} ${rows}`)?.value ?? null) as DataFile | null,
    keep: (rows, file) => {
      steps.keep(stepOf(file.name), `${key} ${rows}`, [stepOf(file.name)], file)
      return file
    },
  }
}

/** Writes everything below `<folder>/data/` from the spools of all departments, but what is there already. */
export const finishData = (
  folder: string,
  spools: readonly SpoolFolder[],
  {
    own,
    site,
    steps,
    key,
  }: { readonly own: Site; readonly site: SiteAddress; readonly steps: KeptSteps; readonly key: string },
): void => {
  const data = join(folder, 'data')
  finished = finishOpenData(
    spools.map(({ folder: spool, index }) => ({ store: diskStore(spool), index })),
    diskStore(data),
    { site: own, address: (path) => permanent(site, path), before: madeBefore(steps, key) },
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
  asked = true
  if (finished !== null) return { made: finished, served: [] }
  const made = openDataInMemory(factsOf(currentArchive(), currentReviews(), site))
  return {
    made,
    served: made.files.map(({ name, mediaType }) => ({ name, mediaType, bytes: made.bytesOf(name) })),
  }
}
