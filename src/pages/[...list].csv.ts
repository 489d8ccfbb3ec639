// Every list of the portal's own pages as a file beside its page.
import type { APIRoute } from 'astro'
import { portalListFiles } from '../exports/lists/list-files.ts'
import { deployedAt, type ListTable, listCsv } from '../exports/lists/list-table.ts'
import { currentPortal } from '../load.ts'

export const getStaticPaths = () => {
  const address = deployedAt(import.meta.env.SITE, import.meta.env.BASE_URL)
  return portalListFiles(currentPortal(), address).map(([path, table]) => ({
    params: { list: path.replace(/^\/|\.csv$/g, '') },
    props: { table },
  }))
}

export const GET: APIRoute<{ table: ListTable }> = ({ props }) =>
  new Response(listCsv(props.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
