// The numbers of one chart as a file: the table beside it, with its unit and where the numbers are printed.
import { type ChartView, embedPath } from '../views/charts/chart.ts'
import { sizeText } from '../views/words/file-size.ts'
import { byteLength, csvText } from './csv.ts'
import { plainNumber } from './plain-numbers.ts'

/** 状态 of each row, '' where a figure is printed; `null` for a chart whose figures lack at most in blanks. */
const statesOf = (chart: ChartView): readonly string[] | null => {
  if (chart.kind === 'flow') return null
  const worded = chart.points.some(({ value, state }) => value === null && state !== 'blank')
  return worded
    ? chart.points.map(({ value, state, text }) => (value !== null ? '' : state === 'blank' ? '空白' : text))
    : null
}

/** The file at `…/charts/<chart>.csv`; numbers in plain digits, words in place of a figure in a column of their own. */
export const chartCsv = (chart: ChartView): string => {
  const { columns, rows, valueColumn } = chart.table
  const states = statesOf(chart)
  const texts = rows.map((row) => row.map(({ text }) => (text === '—' ? '' : plainNumber(text))))
  if (states === null) return csvText([columns, ...texts])
  const stated = texts.map((row, index) => {
    const state = states[index] ?? ''
    return [...(state === '' ? row : row.with(valueColumn, '')), state]
  })
  return csvText([[...columns, '状态'], ...stated])
}

/** The view of a page with the size of each chart's file, so that its link says what a click costs. */
export const withChartSizes = <V extends { readonly charts: readonly ChartView[] }>(view: V): V => ({
  ...view,
  charts: view.charts.map((chart) => ({
    ...chart,
    csvSize: sizeText(byteLength(chartCsv(chart))),
    embedPath: embedPath(chart),
  })),
})
