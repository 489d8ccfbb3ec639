// The numbers of one chart.
import type { APIRoute } from 'astro'
import { chartCsv } from '../../../../../exports/chart-csv.ts'
import { currentArchive } from '../../../../../load.ts'
import { disclosureChartFiles } from '../../../../../views/charts/chart-files.ts'

export const getStaticPaths = () => disclosureChartFiles(currentArchive())

export const GET: APIRoute<ReturnType<typeof disclosureChartFiles>[number]['props']> = ({ props }) =>
  new Response(chartCsv(props.chart), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
