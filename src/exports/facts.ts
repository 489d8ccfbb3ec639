// The facts that tables and downloads are made from, and what the page of the open data tells about its files.
import type { Archive } from '../budget/archive.ts'
import type { Review } from '../budget/rules/review.ts'
import type { OpenDataFacts } from '../views/data/data.ts'
import type { Facts } from './data-table.ts'
import type { OpenData } from './open-data/finish.ts'
import { permanent, type SiteAddress, wholeAddress } from './site-address.ts'
import { dataTables } from './tables/index.ts'

const remembered = new WeakMap<Archive, Map<string, Facts>>()

/** What tables and downloads are made from; the same value for the same archive and site, so that files are made once. */
export const factsOf = (archive: Archive, reviews: readonly Review[], site: SiteAddress): Facts => {
  const bySite = remembered.get(archive) ?? new Map<string, Facts>()
  remembered.set(archive, bySite)
  const key = permanent(site, '/')
  const facts = bySite.get(key) ?? { archive, reviews, address: (path: string) => permanent(site, path) }
  bySite.set(key, facts)
  return facts
}

/** What the page of the open data tells about tables and files. */
export const openDataFacts = (made: OpenData, site: SiteAddress): OpenDataFacts => ({
  tables: dataTables,
  files: made.files.map(({ name, bytes, holds }) => ({ name, bytes, ...(holds === undefined ? {} : { holds }) })),
  rowCounts: made.rowCounts,
  wholeAddress: (path) => wholeAddress(site, path),
})
