// Every list of a department's pages as a file beside its page.
import type { APIRoute } from 'astro'
import { departmentListFiles } from '../../exports/lists/list-files.ts'
import { deployedAt, type ListTable, listCsv } from '../../exports/lists/list-table.ts'
import { currentArchive, currentProblems, currentReviews } from '../../load.ts'

const params = (path: string) => {
  const [, department = '', list = ''] = /^\/([^/]+)\/(.+)\.csv$/.exec(path) ?? []
  return { department, list }
}

export const getStaticPaths = () => {
  const address = deployedAt(import.meta.env.SITE, import.meta.env.BASE_URL)
  return departmentListFiles(currentArchive(), currentReviews(), currentProblems(), address).map(([path, table]) => ({
    params: params(path),
    props: { table },
  }))
}

export const GET: APIRoute<{ table: ListTable }> = ({ props }) =>
  new Response(listCsv(props.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
