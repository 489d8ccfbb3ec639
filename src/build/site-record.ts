// A finished site, written down beside it: what it was made of and every file of it, so that a build that would make the
// same again finds it standing.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describeFiles, filesBelow, type SiteBefore, type SiteFile, stillThere } from './site-files.ts'
import { readWhole, writeWhole } from './whole-record.ts'

interface SiteRecord {
  /** Of everything it was made of. */
  readonly key: string
  /** What the commands say of the data. */
  readonly said: string
  readonly pages: number
  readonly files: readonly SiteFile[]
}

const recordFile = (record: string): string => join(record, 'site')

/** Writes down the site in this folder; how many pages it has. */
export const recordSite = (
  record: string,
  { key, said, folder }: Pick<SiteRecord, 'key' | 'said'> & { readonly folder: string },
): number => {
  const names = filesBelow(folder)
  const pages = names.filter((name) => name.endsWith('.html')).length
  mkdirSync(record, { recursive: true })
  const written: SiteRecord = { key, said, pages, files: describeFiles(folder, names) }
  writeWhole(recordFile(record), written)
  return pages
}

/** What was said of a site that was made of the same and that nobody has touched since; null where there is none. */
export const standingSite = (before: readonly SiteBefore[], key: string): Pick<SiteRecord, 'said' | 'pages'> | null => {
  for (const { site, record } of before) {
    const written = site.moved ? null : (readWhole(recordFile(record)) as SiteRecord | null)
    if (written === null || written.key !== key || !stillThere(site, written.files)) continue
    return { said: written.said, pages: written.pages }
  }
  return null
}
