// A sum that is off because a row within it is off: 合计 does not come to its 类 where one 类 does not come to its 款.
// The two are one cause and one finding, which names what the row explains and what then remains.
import { formatAmount, units } from '../money.ts'
import type { Check } from './rule.ts'

/** Rules that compare a row with the rows below it. */
const sums: readonly string[] = ['GJ-103', 'GJ-104']

/** A difference that is the consequence of others. */
export interface CarriedDifference {
  /** The differences within its addends, the largest first. */
  readonly causes: readonly Check[]
  /** What remains of it in 分 when they are made good. */
  readonly rest: bigint
}

const absolute = (fen: bigint): bigint => (fen < 0n ? -fen : fen)

const differs = (check: Check): check is Check & { readonly differenceFen: bigint } =>
  sums.includes(check.code) && check.verdict !== 'agree' && check.differenceFen !== null && check.differenceFen !== 0n

/** One unit of the last digit in which a difference is printed, in 分: `1.52 万元` → 10000n. */
const lastDigit = ({ difference }: Check): bigint => {
  const [, fraction = '', unit = ''] = /(?:\.(\d+))?\s*(\S+)$/u.exec(difference) ?? []
  const known = units.find((one) => one === unit) ?? '元'
  const decimals = { 元: 2, 万元: 6, 亿元: 10 }[known]
  return 10n ** BigInt(Math.max(0, decimals - fraction.length))
}

/**
 * The sums whose difference goes away but for rounding when the rows within them are what their own rows add up to. An
 * addend that is too small by 1.51 makes its sum too large by 1.51.
 */
export const carriedDifferences = (checks: readonly Check[]): ReadonlyMap<Check, CarriedDifference> => {
  const found = checks.filter(differs)
  const byPosition = new Map(found.map((check) => [check.position, check]))
  return new Map(
    found.flatMap((check): readonly (readonly [Check, CarriedDifference])[] => {
      const addends = check.evidence.slice(2)
      const causes = addends
        .flatMap(({ position }) => (position === check.position ? [] : (byPosition.get(position) ?? [])))
        .toSorted((a, b) => (absolute(a.differenceFen) < absolute(b.differenceFen) ? 1 : -1))
      if (causes.length === 0) return []
      const rest = check.differenceFen + causes.reduce((sum, { differenceFen }) => sum + differenceFen, 0n)
      const rounding = absolute(rest) * 2n <= lastDigit(check) * BigInt(addends.length)
      return rounding && absolute(rest) < absolute(check.differenceFen) ? [[check, { causes, rest }]] : []
    }),
  )
}

/** `《…》“合计”的差额 1.52 万元由此而来，除去这一处只差 0.01 万元`. */
export const carriedWords = (check: Check, { rest, causes }: CarriedDifference): string => {
  const unit = units.findLast((one) => check.difference.endsWith(one)) ?? '元'
  const [, fraction = ''] = /\.(\d+)/.exec(check.difference) ?? []
  const label = check.evidence[0]?.label ?? '上一级'
  const title = /^《[^》]*》/.exec(label)?.[0] ?? ''
  // The table is not named twice in one sentence.
  const whole = causes[0]?.message.startsWith(title) === true ? label.slice(title.length) : label
  const remains =
    rest === 0n ? '除去这一处完全相等' : `除去这一处只差 ${formatAmount(absolute(rest), unit, fraction.length)} ${unit}`
  return `${whole}因此也差 ${check.difference}，${remains}`
}
