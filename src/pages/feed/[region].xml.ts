// New disclosures and corrections of all departments of a 行政区划.
import type { APIContext, APIRoute } from 'astro'
import { regionFeeds } from '../../exports/feed.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { currentPortal } from '../../load.ts'

export const getStaticPaths = () =>
  regionFeeds(currentPortal(), siteAddress(import.meta.env.SITE, import.meta.env.BASE_URL)).map(({ code, xml }) => ({
    params: { region: code },
    props: { xml },
  }))

export const GET: APIRoute<{ xml: string }> = ({ props }: APIContext<{ xml: string }>) =>
  new Response(props.xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
