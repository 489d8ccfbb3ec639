// The money of one form: the figures a reader looks for first, the table of sources with its printed labels, and
// the plan of spending. Amounts are shown as printed; what is converted says so.
import type { Unit } from '../../budget/money.ts'
import {
  type Form,
  type FundColumn,
  type FundRow,
  fundColumnNames,
  type Percentage,
  totalFunds,
} from '../../budget/project.ts'
import { convertedWords } from '../words/converted-words.ts'
import { fundAnchors, fundLabel } from '../words/fund-anchors.ts'
import { type ListedAnchor, prefixedAnchor } from '../words/listed-anchors.ts'
import { type PrintedCell, printedCell, printedText } from '../words/printed-cell.ts'

/** A large figure: label, printed text, unit, and the same money in 万元 where the form prints 元. */
export interface KeyFigure {
  readonly label: string
  readonly cell: PrintedCell
  readonly unit: string
  readonly converted: string
}

/** A source of money with its cells along the columns of the table. */
export interface FundRowView extends ListedAnchor {
  readonly label: string
  readonly total: boolean
  readonly cells: readonly PrintedCell[]
}

/** 项目资金: the figures, then the table of sources. */
export interface FundsView {
  /** Heading as the form prints it. */
  readonly heading: string
  readonly unit: Unit
  readonly figures: readonly KeyFigure[]
  readonly columns: readonly string[]
  readonly rows: readonly FundRowView[]
}

/** 资金支出计划, with one share a point in time. */
export interface PlanView {
  readonly heading: string
  readonly points: readonly { readonly when: string; readonly share: PrintedCell }[]
}

const keyFigure = (label: string, row: FundRow | undefined, column: FundColumn, form: Form): KeyFigure => {
  const cell = row?.cells[column]
  return {
    label,
    cell: printedCell(cell),
    unit: cell?.kind === 'amount' ? cell.amount.unit : form.unit,
    converted: cell?.kind === 'amount' ? convertedWords(cell.amount) : '',
  }
}

const figuresOf = (form: Form): readonly KeyFigure[] => {
  const total = totalFunds(form)
  const has = (column: FundColumn): boolean => total?.cells[column] !== undefined
  if (form.kind === 'target') {
    const column = (['annual', 'adjusted', 'revised', 'initial'] as const).find(has) ?? 'annual'
    return [keyFigure(total?.label ?? '资金总额', total, column, form)]
  }
  const given = (['adjusted', 'revised'] as const).find(has) ?? 'adjusted'
  return (['initial', given, 'spent'] as const).map((column) => keyFigure(fundColumnNames[column], total, column, form))
}

/** Column headings as printed; a single column of money says what it is. */
const columnTitle = (form: Form, { heading, role }: Form['fundColumns'][number]): string =>
  heading === '' || (form.fundColumns.length === 1 && role === 'annual') ? '金额' : heading

/** What a form says of its own money: where no row is known as the whole, that. */
export const fundsNotes = (form: Form): readonly string[] =>
  form.funds.length > 0 && totalFunds(form) === undefined
    ? ['项目资金各行里没有认出哪一行是总额：照原样列出，不参加总额的核对和汇总。']
    : []

/** `sheet` forms (performance texts of 河北) head the money with 预算规模及资金用途. */
export const fundsView = (form: Form, sheet: boolean, prefix: string): FundsView => {
  const anchors = fundAnchors(form)
  return {
    heading: sheet ? '预算规模及资金用途' : `项目资金（${form.unit}）`,
    unit: form.unit,
    figures: figuresOf(form),
    columns: form.fundColumns.map((column) => columnTitle(form, column)),
    rows: form.funds.map((row, index) => ({
      ...prefixedAnchor(prefix, anchors[index]),
      label: fundLabel(row),
      total: row.source === 'total',
      cells: row.printed.map(printedCell),
    })),
  }
}

const shareCell = (share: Percentage | 'torn' | null): PrintedCell => {
  if (share === 'torn') return { kind: 'torn', text: '原文残缺' }
  return printedText(share?.text ?? '')
}

/** `null` when the form has no 资金支出计划. */
export const planView = (form: Form): PlanView | null =>
  form.plan.length === 0
    ? null
    : {
        heading: '资金支出计划（%）',
        points: form.plan.map((point) => ({ when: point.when, share: shareCell(point.share) })),
      }
