// Pieces that every chart is made of: a cell of a statement as a point, its share of a whole, a row of its table.
import { groupedDigits } from '../../budget/amount-text.ts'
import type { Cell } from '../../budget/cell.ts'
import { tornWord, undisclosedWord } from '../../budget/cell.ts'
import { type Decimal, decimalText } from '../../budget/decimal.ts'
import { formatAmount, lastDigitFen, type Stated, sumFen, type Unit } from '../../budget/money.ts'
import { percentOf } from '../../budget/percent.ts'
import { blankMark } from '../words/printed-cell.ts'
import type { ChartCell, ChartPoint, ChartView, PointState } from './chart.ts'

/** An amount in `unit` as plain digits: what a drawing can scale. */
export const plainAmount = (fen: bigint, unit: Unit): string => formatAmount(fen, unit, 0).replaceAll(',', '')

/** `part` of `whole` with two decimals: `89.00%`; '' when the whole is 0 or less, where shares say nothing. */
export const shareText = (part: bigint, whole: bigint): string => (whole <= 0n ? '' : percentOf(part, whole))

const negativeNote = '有负数：横条从零线向左画；负数与正数相抵，所以正数的占比相加可以超过 100%。'

/** An amount printed in another unit is converted, none of its 分 lost; in the same unit it stays as printed. */
export const amountText = (stated: Stated, unit: Unit): string =>
  stated.unit === unit ? stated.text : formatAmount(stated.fen, unit)

/** True when the parts are the whole but for rounding: n parts and their sum may each be off by half a last digit. */
export const addsUp = (parts: readonly Stated[], whole: Stated): boolean => {
  const apart = sumFen(parts) - whole.fen
  const allowed = [...parts, whole].reduce((sum, each) => sum + lastDigitFen(each), 0n)
  return apart * 2n <= allowed && -apart * 2n <= allowed
}

const states: Readonly<Record<Exclude<Cell['kind'], 'amount'>, readonly [PointState, string]>> = {
  text: ['blank', blankMark],
  count: ['blank', blankMark],
  blank: ['blank', blankMark],
  undisclosed: ['undisclosed', undisclosedWord],
  torn: ['torn', tornWord],
}

/** How a value is read out when it is no number. */
const spoken: Readonly<Record<PointState, string>> = {
  value: '',
  blank: '原文空白',
  undisclosed: undisclosedWord,
  torn: tornWord,
  missing: '本站未收录',
}

const basePoint = (label: string): Omit<ChartPoint, 'text' | 'mark' | 'say' | 'state'> => ({
  label,
  value: null,
  whole: null,
  hatched: false,
})

/** A point without a number, named by what stands in its place. */
export const emptyPoint = (label: string, state: Exclude<PointState, 'value'>, text: string): ChartPoint => ({
  ...basePoint(label),
  text,
  mark: text === blankMark ? spoken[state] : text,
  say: `${label}：${spoken[state]}`,
  state,
})

/** A printed amount; `share` is said after it. */
export const amountPoint = (label: string, stated: Stated, unit: Unit, share = ''): ChartPoint => {
  const text = amountText(stated, unit)
  return {
    ...basePoint(label),
    text,
    mark: groupedDigits(text),
    value: plainAmount(stated.fen, unit),
    say: `${label}：${groupedDigits(text)} ${unit}${share === '' ? '' : `，占 ${share}`}`,
    state: 'value',
  }
}

/** A cell of a statement as a point: 0, blank, 未公开 and 原文残缺 stay apart. */
export const cellPoint = (label: string, cell: Cell | null | undefined, unit: Unit, share = ''): ChartPoint => {
  if (cell?.kind === 'amount') return amountPoint(label, cell.amount, unit, share)
  const [state, text] = states[cell?.kind ?? 'blank']
  return emptyPoint(label, state === 'value' ? 'blank' : state, text)
}

/** A count, a score or a rate; `suffix` is read out after it. */
export const numberPoint = (label: string, value: Decimal, text: string, suffix: string): ChartPoint => ({
  ...basePoint(label),
  text,
  mark: text,
  value: decimalText(value),
  say: `${label}：${text}${suffix}`,
  state: 'value',
})

/** A cell of a chart's table. */
export const cell = (text: string, path = ''): ChartCell => ({ text, path })

/** A point with its row of the table. */
export interface Drawn {
  readonly point: ChartPoint
  readonly row: readonly ChartCell[]
}

/** A chart with amounts below zero says how they are drawn and why shares may go beyond 100 %; one of changes says it itself. */
export const explained = <C extends ChartView>(chart: C): C =>
  chart.kind === 'bars' && chart.id !== 'change' && chart.points.some(({ value }) => value?.startsWith('-') === true)
    ? { ...chart, notes: [...chart.notes, negativeNote] }
    : chart

/** The point with the largest number; the first of equals, `null` when none has one. */
export const largest = <T extends { readonly fen: bigint }>(items: readonly T[]): T | null =>
  items.reduce<T | null>((best, item) => (best === null || item.fen > best.fen ? item : best), null)
