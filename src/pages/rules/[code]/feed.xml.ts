// What a rule found, for feed readers.
import type { APIContext, APIRoute } from 'astro'
import { ruleFeeds } from '../../../exports/feed.ts'
import { siteAddress } from '../../../exports/site-address.ts'
import { currentPortal } from '../../../load.ts'

export const getStaticPaths = () =>
  ruleFeeds(currentPortal(), siteAddress(import.meta.env.SITE, import.meta.env.BASE_URL)).map(({ code, xml }) => ({
    params: { code },
    props: { xml },
  }))

export const GET: APIRoute<{ xml: string }> = ({ props }: APIContext<{ xml: string }>) =>
  new Response(props.xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
