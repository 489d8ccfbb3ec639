// The key figures of all disclosures, read by the script of /compare/.
import type { APIRoute } from 'astro'
import { currentArchive, currentReviews } from '../../load.ts'
import { comparisonData } from '../../views/compare/compare.ts'

export const GET: APIRoute = () =>
  new Response(JSON.stringify(comparisonData(currentArchive(), currentReviews())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
