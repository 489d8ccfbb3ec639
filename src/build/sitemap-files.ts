// The step of the build that lists all pages for search engines. It runs when the pages are there; what the files say
// is decided in src/exports/sitemap.ts.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteAddress } from '../exports/site-address.ts'
import { sitemapFiles } from '../exports/sitemap.ts'
import type { Portal } from '../views/words/kept.ts'

/** Root-relative paths of all pages below a folder. */
const pagePaths = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/\/index\.html$/, '/'))

/** Writes sitemap-index.xml and its parts into the folder of the finished site. */
export const writeSitemap = (folder: string, portal: Portal, site: SiteAddress): void => {
  for (const { name, text } of sitemapFiles(pagePaths(folder), portal, site)) writeFileSync(join(folder, name), text)
}
