// 项目资金 of a form: a table of labels with amounts in one column, under headings (年初预算数 …), or on two sides
// (实施期 and 年度).
import { headingKey, roleOf } from '../../../budget/form/headings.ts'
import { type FormDraft, use } from './form-draft.ts'
import { type FormCell, type FormRow, isAmountCell, isFigure, lineOf } from './form-rows.ts'

/** What the reader of 资金 remembers from row to row. */
export interface FundState {
  readonly columns: readonly { readonly column: number; readonly width: number; readonly key: string }[]
  /** Column at which the second side begins, or infinity. */
  split: number
  /** The second side is the year's, the first the period's. */
  sided: boolean
}

/** True for the label at the side of 资金. */
export const isFundSide = (text: string): boolean => {
  const key = headingKey(text)
  return (
    roleOf('part', text) === 'funds' ||
    /^(?:项目|年度|预算)*(?:资金|经费|预算)(?:情况|安排|规模|来源|构成|执行情况|总额及构成|使用情况)*(?:及资金用途|及用途)?$/.test(
      key,
    )
  )
}

/** True for the row of headings of 资金. */
export const isFundHead = (cells: readonly FormCell[]): boolean =>
  cells.filter(({ text }) => {
    const role = roleOf('fund', text)
    return role !== null && role !== 'label' && role !== 'annual'
  }).length >= 2

const fundKeys: Readonly<Record<string, string>> = {
  initial: '年初预算数',
  adjusted: '全年预算数',
  spent: '全年执行数',
  rate: '执行率',
  weight: '分值',
  score: '得分',
  annual: '年度',
}

/** The state that a row of headings begins. */
export const fundHead = (cells: readonly FormCell[]): FundState => ({
  columns: cells
    .filter(({ text }) => roleOf('fund', text) !== 'label')
    .map(({ text, column, width }) => ({
      column,
      width,
      key: fundKeys[roleOf('fund', text) ?? ''] ?? headingKey(text),
    })),
  split: Number.POSITIVE_INFINITY,
  sided: false,
})

/** The state where 资金 has no headings. */
export const plainFunds = (): FundState => ({ columns: [], split: Number.POSITIVE_INFINITY, sided: false })

const label = (text: string): string => lineOf(text).replace(/[:：]$/, '')

/** The column of our own workbooks that names the rows of the period's side. */
const periodKey = '实施期项'

const apart = new Set(['执行率', '分值', '得分'])

const headedRow = (draft: FormDraft, cells: readonly FormCell[], state: FundState, ragged: boolean): void => {
  const name = cells.find(({ text }) => !isAmountCell(text))
  const values = cells.filter((cell) => cell !== name)
  const first = Math.min(...state.columns.map(({ column }) => column))
  // A row that lost its leading blank cells stands left of its headings.
  const shift = name !== undefined && name.column + name.width > first ? name.column + name.width - first : 0
  const beside = ragged && values.some(({ column }) => !state.columns.some((one) => one.column === column - shift))
  const placed = values.flatMap(({ text, column }, index): readonly (readonly [string, string])[] => {
    // Columns of a text that lost its merges: amounts stand in the order of the headings.
    if (beside) return [[state.columns[index]?.key ?? '', text]]
    const at = column - shift
    const found = state.columns.find((one) => at >= one.column && at < one.column + one.width)
    return found === undefined ? [] : [[found.key, text]]
  })
  const amounts = placed.filter(([key]) => !apart.has(key))
  const results = placed.filter(([key, text]) => apart.has(key) && !/^[-—–/]+$/.test(text))
  if (draft.execution.length === 0 && results.length > 0) draft.execution = results
  if (state.columns.every(({ key }) => apart.has(key))) return
  const period = amounts.find(([key]) => key === periodKey)?.[1] ?? ''
  const blank = state.columns
    .filter(({ key }) => !apart.has(key) && key !== periodKey)
    .map(({ key }): readonly [string, string] => [key, amounts.find(([own]) => own === key)?.[1] ?? ''])
  draft.funds.push({ label: label(name?.text ?? ''), periodLabel: label(period), cells: blank })
}

interface Pair {
  readonly label: string
  readonly amount: string
  readonly column: number
}

const pairsOf = (cells: readonly FormCell[]): readonly Pair[] => {
  const pairs: { label: string; amount: string; column: number }[] = []
  for (const cell of cells) {
    const open = pairs.at(-1)
    if (isAmountCell(cell.text) && open !== undefined && open.amount === '') open.amount = cell.text
    else if (!isAmountCell(cell.text)) pairs.push({ label: label(cell.text), amount: '', column: cell.column })
  }
  return pairs
}

const pairedRow = (draft: FormDraft, cells: readonly FormCell[], state: FundState, ragged: boolean): void => {
  const pairs = pairsOf(cells)
  const [a, b] = pairs
  if (a === undefined) return
  if (
    b !== undefined &&
    !state.sided &&
    draft.funds.length === 0 &&
    /总额|总|合计/.test(a.label + b.label) &&
    !/^其中|其他/.test(b.label)
  ) {
    state.sided = true
    state.split = b.column
  }
  if (!state.sided) {
    for (const pair of pairs) draft.funds.push({ label: pair.label, periodLabel: '', cells: [['年度', pair.amount]] })
    return
  }
  const right = ragged ? (b ?? null) : (pairs.find(({ column }) => column >= state.split) ?? null)
  const left = ragged ? a : (pairs.find(({ column }) => column < state.split) ?? null)
  const annualRight = right === null || !/实施期|项目资金|项目总/.test(right.label) || /年度/.test(right.label)
  const [annual, period] = annualRight ? [right, left] : [left, right]
  const name = annual?.label ?? period?.label ?? ''
  draft.funds.push({
    label: name,
    periodLabel: period !== null && period.label !== name ? period.label : '',
    cells: [
      ...(annual === null ? [] : [['年度', annual.amount] as const]),
      ...(period === null ? [] : [['实施期', period.amount] as const]),
    ],
  })
}

/** Reads a row of 资金; false when it is none. */
export const readFundRow = (draft: FormDraft, row: FormRow, cells: readonly FormCell[], state: FundState): boolean => {
  if (cells.length === 0) return false
  if (cells.length === 1 && !isFigure(cells[0]?.text ?? '') && (cells[0]?.text.length ?? 0) > 22) return false
  use(draft, ...cells)
  if (state.columns.length > 0) headedRow(draft, cells, state, row.ragged)
  else pairedRow(draft, cells, state, row.ragged)
  return true
}

/** True for a label that names a source of money. */
export const isFundLabel = (text: string): boolean =>
  /^(?:其中[:：]?)?.{0,14}(?:资金|拨款|经费|结转|总额|自筹|补助|预算数|债券|收入|结余)(?:[（(].{1,8}[)）])?[:：]?$/.test(
    lineOf(text),
  )
