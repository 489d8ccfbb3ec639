// The key figures of all disclosures, read by the script of /compare/.
import type { APIRoute } from 'astro'
import { currentPortal } from '../../load.ts'
import { comparisonData } from '../../views/compare/compare.ts'

export const GET: APIRoute = () =>
  new Response(JSON.stringify(comparisonData(currentPortal())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
