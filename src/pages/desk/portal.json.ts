// What the desk takes from the portal before it reads a file: additions to the classification, and the list of published
// workbooks.
import { currentPortal, portalClassification } from '../../load.ts'
import { deskRows } from '../../views/desk/desk.ts'

export const GET = (): Response =>
  new Response(
    JSON.stringify({ classification: portalClassification(), disclosures: currentPortal().rows(deskRows).flat() }),
    { headers: { 'content-type': 'application/json' } },
  )
