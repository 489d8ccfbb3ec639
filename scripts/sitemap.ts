// The step of the build that lists all pages for search engines. It runs when the pages are there; what the files say
// is decided in src/exports/sitemap.ts.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { siteAddress } from '../src/exports/site-address.ts'
import { sitemapFiles } from '../src/exports/sitemap.ts'
import { currentArchive } from '../src/load.ts'
import { siteBase } from './settings.ts'

/** Root-relative paths of all pages below a folder. */
const pagePaths = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/\/index\.html$/, '/'))

/** Writes sitemap-index.xml and its parts into the folder of the finished site. */
export const writeSitemap = (folder: string): void => {
  const site = siteAddress(process.env.SITE_URL, siteBase)
  for (const { name, text } of sitemapFiles(pagePaths(folder), currentArchive(), site)) {
    writeFileSync(join(folder, name), text)
  }
}
