// The numbers of one chart of the page 从年初预算到决算.
import type { APIRoute } from 'astro'
import { chartCsv } from '../../../../../../exports/chart-csv.ts'
import { currentArchive } from '../../../../../../load.ts'
import type { ChartView } from '../../../../../../views/charts/chart.ts'
import { executionChartFiles } from '../../../../../../views/execution/execution.ts'

export const getStaticPaths = () => executionChartFiles(currentArchive())

export const GET: APIRoute<{ chart: ChartView }> = ({ props }) =>
  new Response(chartCsv(props.chart), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
