// A finished site, written down beside it: what it was made of and every file of it, so that a build that would make the
// same again finds it standing.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describeFiles, filesBelow, type SiteBefore, type SiteFile, stillThere } from './site-files.ts'
import { readWhole, writeWhole } from './whole-record.ts'

interface SiteRecord {
  /** Of everything it was made of, as far as it decides anything. */
  readonly key: string
  /** Of every byte that it was made of; '' where something was saved while it was made. */
  readonly inputs: string
  /** What the commands say of the data. */
  readonly said: string
  readonly pages: number
  readonly files: readonly SiteFile[]
}

const recordFile = (record: string): string => join(record, 'site')

/** Writes down the site in this folder; how many pages it has. */
export const recordSite = (
  record: string,
  { folder, ...site }: Omit<SiteRecord, 'pages' | 'files'> & { readonly folder: string },
): number => {
  const names = filesBelow(folder)
  const pages = names.filter((name) => name.endsWith('.html')).length
  mkdirSync(record, { recursive: true })
  const written: SiteRecord = { ...site, pages, files: describeFiles(folder, names) }
  writeWhole(recordFile(record), written)
  return pages
}

/** What is known of a site without making it. */
export type StandingSite = Pick<SiteRecord, 'said' | 'pages'>

/** A site whose record has this key of the kind and that nobody has touched since; null where there is none. */
export const standingSite = (
  before: readonly SiteBefore[],
  kind: 'key' | 'inputs',
  wanted: () => string,
): StandingSite | null => {
  for (const { site, record } of before) {
    const written = site.moved ? null : (readWhole(recordFile(record)) as SiteRecord | null)
    if (written === null || written[kind] === '' || written[kind] !== wanted()) continue
    if (stillThere(site, written.files)) return { said: written.said, pages: written.pages }
  }
  return null
}
