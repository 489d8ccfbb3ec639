// The numbers of one chart.
import type { APIRoute } from 'astro'
import { chartCsv } from '../../../exports/chart-csv.ts'
import { currentArchive } from '../../../load.ts'
import { departmentChartFiles } from '../../../views/charts/chart-files.ts'

export const getStaticPaths = () => departmentChartFiles(currentArchive())

export const GET: APIRoute<ReturnType<typeof departmentChartFiles>[number]['props']> = ({ props }) =>
  new Response(chartCsv(props.chart), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
