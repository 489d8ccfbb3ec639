// The workbook of a disclosure.
import type { APIRoute } from 'astro'
import { type DownloadProps, downloadFiles, workbookOf, workbookType } from '../../../../exports/downloads.ts'
import { factsOf } from '../../../../exports/facts.ts'
import { siteAddress } from '../../../../exports/site-address.ts'
import { currentArchive, currentReviews } from '../../../../load.ts'

export const getStaticPaths = () => downloadFiles(currentArchive())

export const GET: APIRoute<DownloadProps & Record<string, unknown>> = ({ props, site }) => {
  const facts = factsOf(currentArchive(), currentReviews(), siteAddress(site, import.meta.env.BASE_URL))
  return new Response(workbookOf(facts, props), {
    headers: { 'content-type': workbookType },
  })
}
