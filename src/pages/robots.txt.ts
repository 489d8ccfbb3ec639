// What crawlers may read.
import type { APIRoute } from 'astro'
import { robotsText } from '../exports/robots.ts'
import { siteAddress } from '../exports/site-address.ts'

export const GET: APIRoute = ({ site }) =>
  new Response(robotsText(siteAddress(site, import.meta.env.BASE_URL)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
