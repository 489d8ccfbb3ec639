// The sitemap (sitemaps.org 0.9) of a finished site: which pages there are is told by the build, when a page last
// changed by the data.
import { lastChange } from '../budget/citation.ts'
import { disclosurePath } from '../views/words/address.ts'
import type { Kept, Portal } from '../views/words/kept.ts'
import { type SiteAddress, wholeAddress } from './site-address.ts'
import { xmlText } from './xml.ts'

/** A file of the sitemap by its name below the site's folder. */
export interface SitemapFile {
  readonly name: string
  readonly text: string
}

const indexName = 'sitemap-index.xml'
/** Where search engines are sent. */
export const sitemapPath = `/${indexName}`
/** The protocol allows 50,000 addresses a file; so many weigh below 100 KB compressed. */
const perFile = 10_000
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/** Pages that are no results: a page for missing addresses, and the paper version of pages that are listed themselves; charts for frames. */
const unlisted = /^\/404|\/print\/$|\/charts\/[^/]+\/$/

/** What the sitemap keeps of a department: the date of each disclosure by its path. */
export const dateRows: Kept<readonly (readonly [path: string, date: string])[]> = {
  id: 'sitemap',
  of: ({ disclosures }) =>
    disclosures.map((disclosure) => [disclosurePath(disclosure), lastChange(disclosure)] as const),
}

/** `/a/2022/budget/` for any page of that disclosure. */
const disclosurePart = (path: string): string => `${path.split('/').slice(0, 4).join('/')}/`

/** The index and its parts, for the root-relative paths of all pages. */
export const sitemapFiles = (paths: readonly string[], portal: Portal, site: SiteAddress): readonly SitemapFile[] => {
  const dates = new Map(portal.rows(dateRows).flat())
  const listed = paths.filter((path) => !unlisted.test(path)).toSorted()
  const urls = listed.map((path) => {
    const date = dates.get(disclosurePart(path))
    const changed = date === undefined ? '' : `<lastmod>${date}</lastmod>`
    return `<url><loc>${xmlText(wholeAddress(site, path))}</loc>${changed}</url>`
  })
  const parts = Array.from({ length: Math.max(1, Math.ceil(urls.length / perFile)) }, (_, index) => ({
    name: `sitemap-${index}.xml`,
    text: [
      declaration,
      `<urlset xmlns="${namespace}">`,
      ...urls.slice(index * perFile, (index + 1) * perFile),
      '</urlset>',
      '',
    ].join('\n'),
  }))
  const index = [
    declaration,
    `<sitemapindex xmlns="${namespace}">`,
    ...parts.map(({ name }) => `<sitemap><loc>${xmlText(wholeAddress(site, `/${name}`))}</loc></sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n')
  return [{ name: indexName, text: index }, ...parts]
}
