// Amounts of money in the words of a form: goals, results and paragraphs, in half-width text.
import { parseAmount, type Unit } from '../money.ts'

/** An amount as it stands in words. */
export interface WordAmount {
  readonly text: string
  readonly fen: bigint
  readonly unit: Unit
  readonly decimals: number
  /** Where it begins. */
  readonly start: number
}

/** Digits and unit, each a group. */
export const amountPattern = '(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万元|亿元|元)'

/** Amounts in their order; `元/亩` is a price and no amount. */
export const amountsIn = (text: string): readonly WordAmount[] =>
  [...text.matchAll(new RegExp(`${amountPattern}(?![/每])`, 'g'))].flatMap(
    ({ 0: whole, 1: digits = '', 2: name = '', index }) => {
      const unit = (['万元', '亿元', '元'] as const).find((one) => one === name)
      const read = unit === undefined ? null : parseAmount(digits, unit)
      return read === null || !read.ok || unit === undefined
        ? []
        : [{ text: whole, fen: read.fen, unit, decimals: read.decimals, start: index }]
    },
  )

const steps: Readonly<Record<Unit, number>> = { 元: 2, 万元: 6, 亿元: 10 }

/** One unit of the last printed digit. */
export const lastDigit = ({ unit, decimals }: Pick<WordAmount, 'unit' | 'decimals'>): bigint =>
  10n ** BigInt(Math.max(0, steps[unit] - decimals))
