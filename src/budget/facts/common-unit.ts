// One unit for figures that stand in one list: shared by all of them, else 万元, so that 30.00 万元 and 299999.00 元 are
// not read as one small and one large amount.
import { groupedDigits } from '../amount-text.ts'
import { formatAmount, type Stated, type Unit } from '../money.ts'

/** The unit that all of these share; 万元 where they differ or there are none. */
export const unitOf = (amounts: readonly { readonly unit: Unit }[]): Unit => {
  const [first, ...others] = new Set(amounts.map(({ unit }) => unit))
  return first === undefined || others.length > 0 ? '万元' : first
}

/** As printed in its own unit; else in `unit`, no 分 lost, with the printed text beside it. */
export const inUnit = (stated: Pick<Stated, 'fen' | 'text' | 'unit'>, unit: Unit): string =>
  stated.unit === unit
    ? `${groupedDigits(stated.text)} ${unit}`
    : `${formatAmount(stated.fen, unit)} ${unit}（原文 ${stated.text} ${stated.unit}）`
