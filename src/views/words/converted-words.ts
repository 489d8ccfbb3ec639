// An amount in 元 said once more in 万元, beside the print: large figures in 元 are hard to read and to compare.
import { formatAmount, type Unit } from '../../budget/money.ts'

/** `合 341.83 万元（换算）` for 元 of a 万元 and more, no 分 lost; '' for everything else. */
export const convertedWords = ({ fen, unit }: { readonly fen: bigint; readonly unit: Unit }): string =>
  unit === '元' && fen >= 1_000_000n ? `合 ${formatAmount(fen, '万元')} 万元（换算）` : ''
