// Every file of the open data.
import type { APIContext, APIRoute } from 'astro'
import { type DataFile, factsOf, openData } from '../../exports/open-data.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { currentArchive, currentReviews } from '../../load.ts'

const site = (): URL | undefined => (import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined)

export const getStaticPaths = async () => {
  const facts = factsOf(currentArchive(), currentReviews(), siteAddress(site(), import.meta.env.BASE_URL))
  return (await openData(facts)).map((file) => ({ params: { file: file.name }, props: { file } }))
}

export const GET: APIRoute<{ file: DataFile }> = ({ props }: APIContext<{ file: DataFile }>) =>
  new Response(props.file.bytes, { headers: { 'content-type': props.file.mediaType } })
