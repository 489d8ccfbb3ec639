// 从年初预算到决算 as JSON.
import type { APIRoute } from 'astro'
import { executionJson } from '../../../../../exports/execution-json.ts'
import { siteAddress } from '../../../../../exports/site-address.ts'
import { currentArchive } from '../../../../../load.ts'
import { type ExecutionView, executionPages } from '../../../../../views/execution/execution.ts'

export const getStaticPaths = () => executionPages(currentArchive())

export const GET: APIRoute<{ view: ExecutionView }> = ({ props, site }) =>
  new Response(executionJson(props.view, siteAddress(site, import.meta.env.BASE_URL)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
