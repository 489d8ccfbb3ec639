// A printed percentage against the quotient it states: right when amounts within their rounding could print so, 提示 when
// it is off by one last digit, otherwise a difference.
import { type Decimal, decimalText, ratio } from '../../decimal.ts'
import type { Position } from '../../disclosure.ts'
import { formatAmount, lastDigitFen, type Stated, type Unit } from '../../money.ts'
import type { Place } from '../../place.ts'
import type { Judgement, Operand } from '../rule.ts'

/** An amount of a quotient, printed or computed. */
export interface Measure {
  readonly operand: Operand
  readonly fen: bigint
  /** Half of the last printed digits that it rests on, in half-分. */
  readonly allowed: bigint
}

/** `stated` = part ÷ base. */
export interface Rate {
  readonly label: string
  readonly stated: Decimal
  readonly position: Position
  readonly place: Place | null
  readonly part: Measure
  readonly base: Measure
}

/** What every rule on percentages says of its tolerance. */
export const rateTolerance =
  '各数按印出的小数位都可能四舍五入：在此范围内算得出的百分比视为相符；范围之外差末位一个单位的列为提示，差得更多的列为不符。'

/** Half of the last printed digit, in half-分: exact amounts and zeros allow nothing. */
export const roundingOf = (amount: Stated): bigint =>
  lastDigitFen(amount) <= 1n || amount.fen === 0n ? 0n : lastDigitFen(amount)

/** A printed amount as part of a quotient. */
export const measureOf = (operand: Operand, amount: Stated): Measure => ({
  operand,
  fen: amount.fen,
  allowed: roundingOf(amount),
})

/** An amount that two printed ones give: last year's from this year's and the change. */
export const computed = (label: string, fen: bigint, parts: readonly Stated[]): Measure => {
  const unit: Unit = parts[0]?.unit ?? '元'
  const decimals = Math.max(0, ...parts.filter((part) => part.unit === unit).map((part) => part.decimals))
  return {
    operand: { label, text: `${formatAmount(fen, unit, decimals)} ${unit}`, position: '', place: null },
    fen,
    allowed: parts.reduce((sum, part) => sum + roundingOf(part), 0n),
  }
}

/** True when amounts within their rounding could give a percentage that prints so. */
const explained = ({ part, base, stated }: Rate): boolean => {
  const scale = 10n ** BigInt(stated.scale)
  const [low, high] = [2n * part.fen - part.allowed, 2n * part.fen + part.allowed]
  const [small, large] = [2n * base.fen - base.allowed, 2n * base.fen + base.allowed]
  if (small <= 0n) return true
  // low/large ≤ (stated ± half a digit)/100 ≤ high/small, multiplied out.
  return (
    low * 200n * scale <= (2n * stated.units + 1n) * large && high * 200n * scale >= (2n * stated.units - 1n) * small
  )
}

const percent = (value: Decimal): string => `${decimalText(value)}%`

/** Recomputes a percentage. A base of 0 has none. */
export const judgeRate = (rate: Rate): Judgement => {
  const { part, base, stated } = rate
  const said: Operand = { label: rate.label, text: percent(stated), position: rate.position, place: rate.place }
  const quotient = ratio(part.fen * 100n, base.fen, stated.scale)
  if (quotient === null) {
    return {
      verdict: 'unexecuted',
      message: `${base.operand.label}为 0，没有比例可算`,
      evidence: [said, part.operand, base.operand],
      difference: '',
      differenceFen: null,
    }
  }
  const recomputed: Operand = {
    label: `${part.operand.label} ÷ ${base.operand.label}`,
    text: percent(quotient),
    position: '',
    place: null,
  }
  const evidence = [said, recomputed, part.operand, base.operand]
  const gap = stated.units - quotient.units
  if (gap === 0n)
    return {
      verdict: 'agree',
      message: `${rate.label}写作 ${percent(stated)}，与计算相同`,
      evidence,
      difference: '',
      differenceFen: null,
    }
  const size = { units: gap < 0n ? -gap : gap, scale: stated.scale }
  if (explained(rate))
    return {
      verdict: 'agree',
      message: `${rate.label}写作 ${percent(stated)}，按所写的数计算为 ${percent(quotient)}，各数四舍五入可以解释`,
      evidence,
      difference: '',
      differenceFen: null,
    }
  const small = size.units === 1n
  return {
    verdict: small ? 'hint' : 'differ',
    message: `${rate.label}写作 ${percent(stated)}，按所写的数计算为 ${percent(quotient)}，相差 ${decimalText(size)} 个百分点${small ? '，即末位一个单位' : ''}`,
    evidence,
    difference: `${decimalText(size)} 个百分点`,
    differenceFen: null,
  }
}
