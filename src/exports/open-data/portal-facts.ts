// What the open data as a whole says of itself, known without holding the departments.
import type { Site } from '../../budget/archive.ts'
import type { SpoolIndex } from './spool.ts'

/** The portal and what its spools have counted; `address` makes a root-relative path permanent. */
export interface PortalFacts {
  readonly site: Site
  readonly address: (path: string) => string
  readonly departments: number
  readonly disclosures: number
  /** Newest 录入日期 or 更正: the version of the data. '' for an empty portal. */
  readonly updated: string
}

/** The sums of all spools. */
export const portalFacts = (
  site: Site,
  address: (path: string) => string,
  indexes: readonly SpoolIndex[],
): PortalFacts => ({
  site,
  address,
  departments: indexes.reduce((sum, { departments }) => sum + departments, 0),
  disclosures: indexes.reduce((sum, { disclosures }) => sum + disclosures, 0),
  updated:
    indexes
      .map(({ updated }) => updated)
      .toSorted()
      .at(-1) ?? '',
})
