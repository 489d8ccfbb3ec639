// The figures of the page 从年初预算到决算, one 类 or 项 at a time: each with the way to where it is printed, the computed
// difference and rate beside the printed one, and the department's own reason. How they are put together is the page's.
import { groupedDigits } from '../../budget/amount-text.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import type { ClassExecution, Execution, ExecutionReport } from '../../budget/execution/execution.ts'
import { formatAmount, type Stated, type Unit } from '../../budget/money.ts'
import { percentOf } from '../../budget/percent.ts'
import { explanationsPath, linePath } from '../words/address.ts'
import { printedCell } from '../words/printed-cell.ts'

/** A figure of the page: as printed, or what stands in its place; `path` leads to where it is printed. */
export interface ExecutionFigure {
  readonly text: string
  readonly path: string
  /** Where it is printed, when that is not the table itself: `说明`, `当年预算`, `各项相加（计算）`. */
  readonly from: string
}

/** What the department says about a difference. */
export interface ExecutionReason {
  readonly quote: string
  readonly path: string
  readonly label: string
}

/** One 项. */
export interface ExecutionItem {
  readonly anchor: string
  readonly code: string
  readonly name: string
  readonly use: string
  readonly plan: ExecutionFigure
  readonly adjusted: ExecutionFigure
  readonly spent: ExecutionFigure
  /** `−463.84`: 决算 less 年初预算, computed. */
  readonly difference: string
  /** Rate as the document prints it, with its denominator; '' where it prints none. */
  readonly printedRate: string
  /** 决算 ÷ 年初预算, computed. */
  readonly rate: string
  readonly reason: ExecutionReason | null
  readonly moved: boolean
}

/** One 类 with its 项. */
export interface ExecutionClass {
  readonly anchor: string
  readonly code: string
  readonly name: string
  readonly plan: ExecutionFigure
  readonly spent: ExecutionFigure
  readonly difference: string
  readonly rate: string
  /** Which 项 moves it most, and by how much; '' where none does. */
  readonly mover: string
  readonly reason: ExecutionReason | null
  readonly items: readonly ExecutionItem[]
}

const absent: ExecutionFigure = { text: '未列出', path: '', from: '' }

/** A difference with its sign, computed; a true minus sign. */
export const signed = (fen: bigint, unit: Unit): string =>
  fen < 0n ? `−${formatAmount(-fen, unit)}` : fen > 0n ? `+${formatAmount(fen, unit)}` : formatAmount(0n, unit)

/** As printed, in groups of three like what is computed beside it; with its unit where that is not the page's. */
export const inUnit = (stated: Stated, unit: Unit): string =>
  stated.unit === unit ? groupedDigits(stated.text) : `${groupedDigits(stated.text)} ${stated.unit}`

/** A passage of the explanation by its nearest heading. */
const saidPath = (disclosure: Disclosure, { outcome }: Execution): string =>
  outcome === null ? '' : `${explanationsPath(disclosure)}${outcome.anchor === '' ? '' : `#${outcome.anchor}`}`

/** The row of the published budget that states the same. */
export const budgetRowPath = (report: ExecutionReport, item: Execution): string => {
  const statement = report.budget?.statements.find(({ id }) => id === 'general')
  const line = statement?.lines.find(({ code, total }) => (item.code === '' ? total : code === item.code))
  return report.budget === null || statement === undefined || line === undefined
    ? ''
    : linePath(report.budget, statement, line)
}

const rowPath = (report: ExecutionReport, item: Pick<Execution, 'line'>): string =>
  item.line === null ? '' : linePath(report.disclosure, report.statement, item.line)

/** 年初预算 with where it is printed. */
export const planFigure = (report: ExecutionReport, item: Execution): ExecutionFigure => {
  if (item.plan === null) return absent
  const text = inUnit(item.plan.amount, report.unit)
  switch (item.plan.source) {
    case 'column':
      return { text, path: rowPath(report, item), from: '' }
    case 'explanation':
      return { text, path: saidPath(report.disclosure, item), from: '情况说明' }
    case 'budget':
      return { text, path: budgetRowPath(report, item), from: `${report.disclosure.year}年预算` }
  }
}

const spentFigure = (report: ExecutionReport, item: Execution): ExecutionFigure => {
  if (item.spent === null)
    return item.line === null
      ? absent
      : { text: printedCell(item.line.cells.total).text, path: rowPath(report, item), from: '' }
  const path = item.line === null ? saidPath(report.disclosure, item) : rowPath(report, item)
  return { text: inUnit(item.spent, report.unit), path, from: item.line === null ? '情况说明' : '' }
}

const adjustedFigure = (report: ExecutionReport, item: Execution): ExecutionFigure => {
  if (item.adjusted === null) return absent
  const inTable = item.line?.cells['adjusted-total']?.kind === 'amount'
  return {
    text: inUnit(item.adjusted, report.unit),
    path: inTable ? rowPath(report, item) : saidPath(report.disclosure, item),
    from: inTable ? '' : '情况说明',
  }
}

const reasonOf = (report: ExecutionReport, item: Execution): ExecutionReason | null =>
  item.outcome === null || item.outcome.reason === ''
    ? null
    : {
        quote: item.outcome.reason,
        path: saidPath(report.disclosure, item),
        label: '说明原文',
      }

/** 决算 ÷ 预算 in percent, computed; '' without a base. */
export const rateOf = (spent: Stated | null, plan: { readonly fen: bigint } | null): string =>
  spent === null || plan === null || plan.fen <= 0n ? '' : percentOf(spent.fen, plan.fen)

/** The rate as the document prints it, with the denominator that it names. */
export const printedRateOf = ({ outcome }: Execution): string =>
  outcome?.rate === null || outcome?.rate === undefined
    ? ''
    : `完成${outcome.rateWord ?? '预算'}的 ${outcome.rate.text}`

/** One 项, or the whole. */
export const itemOf = (report: ExecutionReport, item: Execution): ExecutionItem => ({
  anchor: item.code === '' ? '' : `item-${item.code}`,
  code: item.code,
  name: item.name,
  use: item.outcome?.use ?? '',
  plan: planFigure(report, item),
  adjusted: adjustedFigure(report, item),
  spent: spentFigure(report, item),
  difference: item.difference === null ? '' : signed(item.difference, report.unit),
  printedRate: printedRateOf(item),
  rate: rateOf(item.spent, item.plan?.amount ?? null),
  reason: reasonOf(report, item),
  moved: item.moved,
})

const classPlan = (report: ExecutionReport, own: ClassExecution): ExecutionFigure => {
  if (own.plan === null) return absent
  if (!('amount' in own.plan))
    return { text: formatAmount(own.plan.fen, report.unit), path: '', from: '各项相加（计算）' }
  const row = { ...report.whole, line: own.line, code: own.line.code, plan: own.plan }
  return planFigure(report, row)
}

/** One 类 with its 项. */
export const classOf = (report: ExecutionReport, own: ClassExecution): ExecutionClass => {
  const plan = own.plan === null ? null : 'amount' in own.plan ? own.plan.amount : own.plan
  const { mover } = own
  return {
    anchor: `class-${own.line.code}`,
    code: own.line.code,
    name: own.line.name,
    plan: classPlan(report, own),
    spent: {
      text: own.spent === null ? printedCell(own.line.cells.total).text : inUnit(own.spent, report.unit),
      path: linePath(report.disclosure, report.statement, own.line),
      from: '',
    },
    difference: own.difference === null ? '' : signed(own.difference, report.unit),
    rate: rateOf(own.spent, plan),
    mover:
      mover === null || mover.difference === null ? '' : `${mover.name}（${signed(mover.difference, report.unit)}）`,
    reason: mover === null ? null : reasonOf(report, mover),
    items: own.items.map((item) => itemOf(report, item)),
  }
}
