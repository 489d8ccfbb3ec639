// What /compare/ can put side by side: an index, and the figures of each department in a file of its own.
import type { APIRoute } from 'astro'
import { currentPortal } from '../../load.ts'
import { comparisonFiles } from '../../views/compare/compare.ts'

export const getStaticPaths = () => {
  const { index, departments } = comparisonFiles(currentPortal())
  return [
    { params: { file: 'figures' }, props: { data: index as unknown } },
    ...departments.map(({ id, disclosures }) => ({
      params: { file: `figures/${id}` },
      props: { data: disclosures as unknown },
    })),
  ]
}

export const GET: APIRoute<{ data: unknown }> = ({ props }) =>
  new Response(JSON.stringify(props.data), { headers: { 'content-type': 'application/json; charset=utf-8' } })
