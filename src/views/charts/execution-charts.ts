// From the budget at the start of the year to its outcome: a pair of bars a 类, the largest difference first, and, only
// where 全年预算 is printed, the way from 年初 over 全年 to 决算.
import type { ClassExecution, ExecutionReport } from '../../budget/execution/execution.ts'
import { formatAmount, type Unit } from '../../budget/money.ts'
import { chartCsvPath, linePath, statementPath } from '../words/address.ts'
import type { BarChart, ChartPoint, ChartView } from './chart.ts'
import { amountText, cell, cellPoint, type Drawn, emptyPoint, explained, plainAmount } from './chart-point.ts'

const point = (label: string, fen: bigint, text: string, unit: Unit, hatched: boolean): ChartPoint => ({
  label,
  text,
  mark: text,
  value: plainAmount(fen, unit),
  whole: null,
  say: `${label}：${text} ${unit}`,
  state: 'value',
  hatched,
})

const planOf = ({ plan }: ClassExecution, unit: Unit): { readonly fen: bigint; readonly text: string } | null => {
  if (plan === null) return null
  return 'amount' in plan
    ? { fen: plan.amount.fen, text: amountText(plan.amount, unit) }
    : { fen: plan.fen, text: formatAmount(plan.fen, unit) }
}

const size = (fen: bigint | null): bigint => (fen === null ? -1n : fen < 0n ? -fen : fen)

const pairOf = (report: ExecutionReport, own: ClassExecution): readonly Drawn[] => {
  const { unit, disclosure, statement } = report
  const { name } = own.line
  const plan = planOf(own, unit)
  const path = linePath(disclosure, statement, own.line)
  const planPoint =
    plan === null
      ? emptyPoint(`${name}（年初预算）`, 'missing', '未列出')
      : point(`${name}（年初预算）`, plan.fen, plan.text, unit, true)
  const spentPoint =
    own.spent === null
      ? cellPoint(`${name}（决算）`, own.line.cells.total, unit)
      : point(`${name}（决算）`, own.spent.fen, amountText(own.spent, unit), unit, false)
  return [
    { point: planPoint, row: [cell(name), cell('年初预算'), cell(planPoint.text)] },
    { point: spentPoint, row: [cell(name), cell('决算'), cell(spentPoint.text, path)] },
  ]
}

const pairsChart = (report: ExecutionReport, page: string): BarChart => {
  const { unit, disclosure, statement } = report
  const classes = report.classes.toSorted((a, b) => (size(a.difference) < size(b.difference) ? 1 : -1))
  const drawn = classes.flatMap((own) => pairOf(report, own))
  const most = classes.find(({ difference }) => difference !== null && difference !== 0n)
  const gap = most?.difference ?? 0n
  const sentence =
    most === undefined
      ? '各类的决算与年初预算相同，或没有列出年初预算。'
      : `差额最大的是${most.line.name}，决算比年初预算${gap < 0n ? '少' : '多'} ${formatAmount(size(gap), unit)} ${unit}。`
  return {
    kind: 'bars',
    id: 'execution',
    title: '各类支出：年初预算与决算',
    sentence,
    unit,
    points: drawn.map(({ point: one }) => one),
    drill: [],
    table: {
      caption: `${disclosure.year}年各类一般公共预算财政拨款支出，差额大的在前（单位：${unit}）`,
      columns: ['功能分类', '年初预算或决算', `金额（${unit}）`],
      rows: drawn.map(({ row }) => row),
      valueColumn: 2,
    },
    source: { label: statement.entry.title, path: statementPath(disclosure, statement.id) },
    notes: ['斜线条为年初预算。一类的年初预算没有列出时，由它的各项相加。'],
    csvPath: chartCsvPath(page, 'execution'),
  }
}

/** 年初 → 调整 → 全年 → 未花 → 决算; `null` where the document does not print 全年. */
const stepsChart = (report: ExecutionReport, page: string): BarChart | null => {
  const { whole, unit, disclosure, statement } = report
  const [plan, adjusted, spent] = [whole.plan?.amount ?? null, whole.adjusted, whole.spent]
  if (plan === null || adjusted === null || spent === null) return null
  const computed = (fen: bigint): string => formatAmount(fen, unit)
  const steps = [
    point('年初预算', plan.fen, amountText(plan, unit), unit, true),
    point('年中调整（计算）', adjusted.fen - plan.fen, computed(adjusted.fen - plan.fen), unit, false),
    point('全年预算', adjusted.fen, amountText(adjusted, unit), unit, true),
    point('没有花出的（计算）', spent.fen - adjusted.fen, computed(spent.fen - adjusted.fen), unit, false),
    point('决算', spent.fen, amountText(spent, unit), unit, false),
  ]
  return {
    kind: 'bars',
    id: 'execution-steps',
    title: '从年初预算到全年预算，再到决算',
    sentence: `年中调整 ${computed(adjusted.fen - plan.fen)} ${unit}，全年预算中没有花出 ${computed(adjusted.fen - spent.fen)} ${unit}。`,
    unit,
    points: steps,
    drill: [],
    table: {
      caption: `${disclosure.year}年一般公共预算财政拨款支出（单位：${unit}）`,
      columns: ['步骤', `金额（${unit}）`],
      rows: steps.map(({ label, text }) => [cell(label), cell(text)]),
      valueColumn: 1,
    },
    source: { label: statement.entry.title, path: statementPath(disclosure, statement.id) },
    notes: [],
    csvPath: chartCsvPath(page, 'execution-steps'),
  }
}

/** Charts of the page at `page`. */
export const executionCharts = (report: ExecutionReport, page: string): readonly ChartView[] =>
  [pairsChart(report, page), stepsChart(report, page)].filter((chart) => chart !== null).map(explained)
