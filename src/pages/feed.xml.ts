// New disclosures and corrections for feed readers.
import type { APIRoute } from 'astro'
import { feedXml } from '../exports/feed.ts'
import { siteAddress } from '../exports/site-address.ts'
import { currentArchive } from '../load.ts'

export const GET: APIRoute = ({ site }) =>
  new Response(feedXml({ archive: currentArchive() }, siteAddress(site, import.meta.env.BASE_URL)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
