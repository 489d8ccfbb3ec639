// Amounts of money and percentages where they stand in half-width text.
import { type Decimal, parseDecimal } from '../decimal.ts'
import { parseAmount, type Stated, type Unit } from '../money.ts'
import type { LinePlace } from '../place.ts'

/** A number as it is written: thousands separators and one point, not the tail of another number. */
export const number = String.raw`(?<![\d.]|\d,|\d )(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)`

/** The amount written as `digits` and `unit` at a place; `null` when it is finer than a 分. */
export const statedAt = (digits: string, unit: string, place: LinePlace): Stated | null => {
  const known: Unit = unit === '亿元' ? '亿元' : unit === '万元' ? '万元' : '元'
  const reading = parseAmount(digits, known)
  return reading.ok
    ? { kind: 'stated', fen: reading.fen, text: digits, unit: known, decimals: reading.decimals, place }
    : null
}

/** A percentage without its sign. */
export const percentOf = (digits: string): Decimal | null => parseDecimal(digits)
