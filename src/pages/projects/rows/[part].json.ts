// The rows of /projects/ for its filters, and the list of these files.
import type { APIRoute } from 'astro'
import { currentPortal } from '../../../load.ts'
import { projectsData } from '../../../views/project/projects.ts'

export const getStaticPaths = () => {
  const { files, parts } = projectsData(currentPortal())
  return [
    { params: { part: 'index' }, props: { data: files as unknown } },
    ...parts.map((data, index) => ({ params: { part: String(index + 1) }, props: { data: data as unknown } })),
  ]
}

export const GET: APIRoute<{ data: unknown }> = ({ props }) =>
  new Response(JSON.stringify(props.data), { headers: { 'content-type': 'application/json; charset=utf-8' } })
