// Printed figures as cells of a worksheet: amounts, scores and counts are numbers that show what was printed; a blank,
// 未公开 and 原文残缺 stay what they are.
import { type Cell, cellText } from '../../budget/cell.ts'
import { type Decimal, decimalText } from '../../budget/decimal.ts'
import type { Points } from '../../budget/indicator.ts'
import { fenDecimals, type Stated } from '../../budget/money.ts'
import type { NumberCell, PlacedCell } from './sheet.ts'
import { textAt } from './sheet.ts'

type TableLook = NumberCell['look']

const numberAt = (column: number, digits: string, decimals: number, grouped: boolean, look: TableLook): PlacedCell => ({
  cell: { kind: 'number', digits, decimals, grouped, look },
  column,
  colspan: 1,
  rowspan: 1,
})

/** The amount in its own unit with exactly the printed decimals: `10441.41`. */
const amountDigits = ({ fen, unit, decimals }: Stated): string => {
  const exact = fenDecimals[unit]
  return decimals > exact
    ? decimalText({ units: fen * 10n ** BigInt(decimals - exact), scale: decimals })
    : decimalText({ units: fen / 10n ** BigInt(exact - decimals), scale: decimals })
}

/** Separators are shown unless the document printed a long number without any. */
const isGrouped = ({ text }: Stated): boolean => !/\d{4}/.test(text.normalize('NFKC'))

/** A cell of a statement or form as printed. */
export const printedAt = (column: number, cell: Cell | undefined, look: TableLook): PlacedCell => {
  if (cell?.kind !== 'amount') return textAt(column, cell === undefined ? '' : cellText(cell), look)
  const { amount } = cell
  return numberAt(column, amountDigits(amount), amount.decimals, isGrouped(amount), look)
}

/** A plain decimal with the printed decimals. */
export const decimalAt = (column: number, value: Decimal): PlacedCell =>
  numberAt(column, decimalText(value), value.scale, false, 'text')

/** A weight or score; '' where none is printed. */
export const pointsAt = (column: number, points: Points | null | undefined): PlacedCell =>
  points === null || points === undefined ? textAt(column, '', 'text') : decimalAt(column, points.value)
