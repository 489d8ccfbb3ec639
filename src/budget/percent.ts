// Percentages as readers see them: rounded to two decimals, and a part that is not nothing never reads as 0.00 %.
import { decimalText, ratio } from './decimal.ts'

/**
 * `part` of `whole` in percent: `89.00%`; `不到 0.01%` (with its sign) for what would round to nothing; '' when the whole
 * is 0, which has no shares.
 */
export const percentOf = (part: bigint, whole: bigint, scale = 2): string => {
  const share = ratio(part * 100n, whole, scale)
  if (share === null) return ''
  if (share.units !== 0n || part === 0n) return `${decimalText(share)}%`
  const least = decimalText({ units: 1n, scale })
  return part < 0n !== whole < 0n ? `负的不到 ${least}%` : `不到 ${least}%`
}
