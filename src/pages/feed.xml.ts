// New disclosures and corrections for feed readers.
import type { APIRoute } from 'astro'
import { feedXml } from '../exports/feed.ts'
import { siteAddress } from '../exports/site-address.ts'
import { currentPortal } from '../load.ts'

export const GET: APIRoute = ({ site }) =>
  new Response(feedXml(currentPortal(), siteAddress(site, import.meta.env.BASE_URL)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
