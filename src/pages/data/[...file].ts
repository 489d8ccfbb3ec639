// Every file of the open data, for `npm run dev`: a build has written them before its pages.
import type { APIContext, APIRoute } from 'astro'
import { currentOpenData, type ServedFile } from '../../build/data-files.ts'
import { siteAddress } from '../../exports/site-address.ts'

export const getStaticPaths = () =>
  currentOpenData(siteAddress(import.meta.env.SITE, import.meta.env.BASE_URL)).served.map((file) => ({
    params: { file: file.name },
    props: { file },
  }))

export const GET: APIRoute<{ file: ServedFile }> = ({ props }: APIContext<{ file: ServedFile }>) =>
  new Response(props.file.bytes, { headers: { 'content-type': props.file.mediaType } })
