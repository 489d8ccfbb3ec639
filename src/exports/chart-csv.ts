// The numbers of one chart as a file: the table beside it, with its unit and where the numbers are printed.
import type { ChartView } from '../views/chart.ts'
import { csvText } from './csv.ts'

/** The file at `…/charts/<chart>.csv`; texts as printed. */
export const chartCsv = ({ table }: ChartView): string =>
  csvText([table.columns, ...table.rows.map((row) => row.map(({ text }) => (text === '—' ? '' : text)))])
