// Printed figures as cells of a worksheet: amounts, scores and counts are numbers that show what was printed; a blank,
// 未公开 and 原文残缺 stay what they are.
import { type Cell, type CountCell, cellText } from '../../budget/cell.ts'
import { type Decimal, decimalText, parseDecimal } from '../../budget/decimal.ts'
import type { Points } from '../../budget/indicator.ts'
import { fenDecimals, type Stated } from '../../budget/money.ts'
import type { NumberCell, PlacedCell } from './sheet.ts'
import { textAt } from './sheet.ts'

type TableLook = NumberCell['look']

const placed = (column: number, cell: NumberCell): PlacedCell => ({ cell, column, colspan: 1, rowspan: 1 })

const numberAt = (column: number, digits: string, decimals: number, grouped: boolean, look: TableLook): PlacedCell =>
  placed(column, { kind: 'number', digits, decimals, grouped, look })

/** The amount in its own unit with exactly the printed decimals: `10441.41`. */
const amountDigits = ({ fen, unit, decimals }: Stated): string => {
  const exact = fenDecimals[unit]
  return decimals > exact
    ? decimalText({ units: fen * 10n ** BigInt(decimals - exact), scale: decimals })
    : decimalText({ units: fen / 10n ** BigInt(exact - decimals), scale: decimals })
}

/** Digits that a spreadsheet keeps of a number. */
const keptDigits = 15

/** Separators are shown unless the document printed a long number without any. */
const isGrouped = ({ text }: Stated): boolean => !/\d{4}/.test(text.normalize('NFKC'))

/** Signs and marks around the figure that a plain number would lose. */
const aroundOf = ({ text }: Stated): NumberCell['around'] => {
  const [, before = '', after = ''] = /^([^\p{Nd}]*)\p{Nd}.*?([^\p{Nd}]*)$/u.exec(text) ?? []
  return /^[-−–—﹣－]?$/.test(before) && after === '' ? undefined : { before, after }
}

/** A number of things: a number without the look of money, or its words where a number would not show them. */
const countAt = (column: number, { text, number }: CountCell, look: TableLook): PlacedCell =>
  decimalText(number) === text && text.length <= keptDigits
    ? numberAt(column, text, number.scale, false, look)
    : textAt(column, text, look)

/** A cell of a statement or form as printed. */
export const printedAt = (column: number, cell: Cell | undefined, look: TableLook): PlacedCell => {
  if (cell?.kind === 'count') return countAt(column, cell, look)
  if (cell?.kind !== 'amount') return textAt(column, cell === undefined ? '' : cellText(cell), look)
  const { amount } = cell
  // An amount that names its own unit in its cell stays the words it is: as a number it would be in the table's unit.
  if (/[万亿元]/.test(amount.text)) return textAt(column, amount.text, look)
  // A spreadsheet would keep fifteen digits and put zeros for the rest.
  if (amountDigits(amount).replace(/^[-0.]+|\./g, '').length > keptDigits) return textAt(column, amount.text, look)
  const number = numberAt(column, amountDigits(amount), amount.decimals, isGrouped(amount), look)
  const around = aroundOf(amount)
  return around === undefined || number.cell.kind !== 'number'
    ? number
    : { ...number, cell: { ...number.cell, around } }
}

/** A plain decimal with the printed decimals. */
export const decimalAt = (column: number, value: Decimal): PlacedCell =>
  numberAt(column, decimalText(value), value.scale, false, 'text')

/** A weight or score; '' where none is printed. */
export const pointsAt = (column: number, points: Points | null | undefined): PlacedCell =>
  points === null || points === undefined
    ? textAt(column, '', 'text')
    : points.text.includes('%')
      ? printedNumberAt(column, points.text)
      : decimalAt(column, points.value)

/** What a number format of ours shows: `1,234.50`, `82.3`. */
const shownText = (value: Decimal, grouped: boolean): string => {
  const [whole = '', ...fraction] = decimalText(value).split('.')
  return [grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole, ...fraction].join('.')
}

/** A printed number or percentage; stays text where its number format would not show exactly what is printed. */
export const printedNumberAt = (column: number, text: string): PlacedCell => {
  const percent = text.endsWith('%')
  const figure = percent ? text.slice(0, -1) : text
  const value = parseDecimal(figure)
  const grouped = figure.includes(',')
  if (value === null || figure.length > keptDigits || shownText(value, grouped) !== figure)
    return textAt(column, text, 'text')
  if (!percent) return numberAt(column, decimalText(value), value.scale, grouped, 'text')
  const digits = decimalText({ ...value, scale: value.scale + 2 })
  return placed(column, { kind: 'number', digits, decimals: value.scale, grouped, percent, look: 'text' })
}
