// The numbers of one chart as a file: the table beside it, with its unit and where the numbers are printed.
import type { ChartView } from '../views/chart.ts'
import { sizeText } from '../views/file-size.ts'
import { byteLength, csvText } from './csv.ts'

/** The file at `…/charts/<chart>.csv`; texts as printed. */
export const chartCsv = ({ table }: ChartView): string =>
  csvText([table.columns, ...table.rows.map((row) => row.map(({ text }) => (text === '—' ? '' : text)))])

/** The view of a page with the size of each chart's file, so that its link says what a click costs. */
export const withChartSizes = <V extends { readonly charts: readonly ChartView[] }>(view: V): V => ({
  ...view,
  charts: view.charts.map((chart) => ({ ...chart, csvSize: sizeText(byteLength(chartCsv(chart))) })),
})
