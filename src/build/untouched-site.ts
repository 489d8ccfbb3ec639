// Whether anything at all was saved since a site was built: told from bytes alone, so that a build that has nothing to do
// loads nothing of what reads, checks and shows. Whatever was saved, if only a comment, is looked into by site-plan.ts.
import type { SiteAddress } from '../exports/site-address.ts'
import { listSources } from '../intake/files.ts'
import { contentOf, keyOf, ownFilesKey, programKey } from './input-keys.ts'
import type { SiteBefore } from './site-files.ts'
import { type StandingSite, standingSite } from './site-record.ts'

/** Where a site is made from. */
interface SiteSources {
  readonly root: string
  readonly program: string
  readonly site: SiteAddress
}

/** Key of every byte that a site may be made of. */
export const inputsKey = ({ root, program, site }: SiteSources): string =>
  keyOf([
    programKey(program, site),
    ownFilesKey(root),
    ...listSources(root, ['data', 'content']).flatMap((entry) => [entry.path, contentOf(root, entry)]),
  ])

/** What was said of the site that stands there, if it was built from the bytes of this key; else `null`. */
export const untouchedSite = (inputs: string, before: readonly SiteBefore[]): StandingSite | null =>
  standingSite(before, 'inputs', () => inputs)
