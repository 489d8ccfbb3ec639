// Every file of the open data.
import type { APIContext, APIRoute } from 'astro'
import { type DataFile, factsOf, openData } from '../../exports/open-data.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { currentArchive, currentReviews } from '../../load.ts'

export const getStaticPaths = async () => {
  const facts = factsOf(currentArchive(), currentReviews(), siteAddress(import.meta.env.SITE, import.meta.env.BASE_URL))
  return (await openData(facts)).map((file) => ({ params: { file: file.name }, props: { file } }))
}

export const GET: APIRoute<{ file: DataFile }> = ({ props }: APIContext<{ file: DataFile }>) =>
  new Response(props.file.bytes, { headers: { 'content-type': props.file.mediaType } })
