// Lets Pagefind index the records and gives the files that a search needs; its ready-made interfaces are left out.
import { createIndex } from 'pagefind'
import type { PagefindRecord } from './pagefind-records.ts'

/** A file by its name below Pagefind's folder. */
export interface PagefindFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** More records than this share files, so that a large portal does not get one file a record. */
const mostFragments = 500

/** Interfaces that nobody loads: our own page is smaller and accessible. */
const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

const stopAt = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
}

/** Pagefind's index in the making; Pagefind holds what it was given in a process of its own. */
export interface PagefindBuilder {
  readonly add: (record: PagefindRecord) => Promise<void>
  readonly end: () => Promise<readonly PagefindFile[]>
}

/** Indexes in the order in which records are added, so that the same records give the same bytes. */
export const pagefindBuilder = async (): Promise<PagefindBuilder> => {
  const { index, errors } = await createIndex({ maxFragments: mostFragments })
  stopAt(errors)
  if (index === undefined) throw new Error('Pagefind gave no index')
  return {
    add: async ({ meta, filters, ...record }) => {
      stopAt((await index.addCustomRecord({ ...record, meta: { ...meta }, filters: { ...filters } })).errors)
    },
    end: async () => {
      const written = await index.getFiles()
      stopAt(written.errors)
      await index.deleteIndex()
      return written.files
        .filter(({ path }) => !interfaces.test(path))
        .map(({ path, content }) => ({ name: path, bytes: content }))
    },
  }
}
