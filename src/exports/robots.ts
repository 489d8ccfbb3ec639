// What crawlers may read: everything, and where the list of all pages is.
import { type SiteAddress, wholeAddress } from './site-address.ts'
import { sitemapPath } from './sitemap.ts'

/** The text of /robots.txt. */
export const robotsText = (site: SiteAddress): string =>
  ['User-agent: *', 'Allow: /', '', `Sitemap: ${wholeAddress(site, sitemapPath)}`, ''].join('\n')
