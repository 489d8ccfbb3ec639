// The arithmetic that most rules share: two sides of printed amounts, compared in 分 with the rounding that their
// printed precision allows. A missing operand is never taken for 0.

import { type TermAbsence, termAbsenceWords } from '../absence.ts'
import type { Position } from '../disclosure.ts'
import { formatAmount, lastDigitFen, parseAmount, type Stated, sumFen, type Unit, units } from '../money.ts'
import type { Place } from '../place.ts'
import type { Judgement, Operand } from './rule.ts'

/** One amount of an equation, with the place a reader can look it up; `null` when the document gives none. */
export interface Term {
  readonly label: string
  readonly position: Position
  readonly amount: Stated | null
  /** Meaningful only without an amount. */
  readonly absence: TermAbsence
  readonly place: Place | null
}

export interface Equation {
  /** `=` or, for figures of which one is part of the other, `≤`. */
  readonly relation: '=' | '≤'
  readonly left: readonly Term[]
  readonly right: readonly Term[]
  /** Names of the sides for the message: `收入合计`, `各类之和`. */
  readonly leftName: string
  readonly rightName: string
  /**
   * Something printed that may belong to the sum and that the program does not know: a difference then proves nothing,
   * while sums that agree without it do agree.
   */
  readonly doubt?: string
  /** Another printed sum that proves the left side to the last digit, in words; see `Judgement.confirmed`. */
  readonly confirmed?: string
}

/** What every arithmetic rule says of its tolerance. */
export const roundingTolerance =
  '按计量单位和印出的小数位推算：两边的每个数都可差末位的半个单位，同一个数印在两处就可差末位的一个单位，在此以内列为提示（尾差），超出列为不符；精确到分的金额不留尾差。'

/** What is shown of a term beside a verdict. */
export const termOperand = (term: Term): Operand => ({
  label: term.label,
  text:
    term.amount === null
      ? term.absence === 'blank'
        ? '—'
        : termAbsenceWords[term.absence]
      : `${term.amount.text} ${term.amount.unit}`,
  position: term.position,
  place: term.place,
})

/**
 * Half of the last printed digit in half-分, so that it stays an integer. Exact amounts allow nothing; nor does a zero
 * among addends, which is mostly a row without any money.
 */
const allowance = (amount: Stated): bigint => {
  const digit = lastDigitFen(amount)
  return digit <= 1n || amount.fen === 0n ? 0n : digit
}

/** The larger of two. */
export const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other)

/** The last printed digit of a figure that may have been rounded; a whole 0 and an exact figure were not. */
const roundedDigit = (amount: Stated): bigint => {
  const digit = lastDigitFen(amount)
  return digit <= 1n || (amount.fen === 0n && amount.decimals === 0) ? 0n : digit
}

/**
 * What rounding allows between two sides, in half-分. Every figure is rounded by itself from 元, so both sides may be
 * off; one figure in two places, 0.00 included, by one last digit.
 */
const allowedBetween = (left: SideSum, right: SideSum): bigint => {
  const both = left.allowed + right.allowed
  const [one, other] = [left.amounts[0], right.amounts[0]]
  if (left.amounts.length !== 1 || right.amounts.length !== 1 || one === undefined || other === undefined) return both
  if (lastDigitFen(one) <= 1n || lastDigitFen(other) <= 1n) return both
  return larger(both, larger(roundedDigit(one), roundedDigit(other)) * 2n)
}

interface SideSum {
  readonly fen: bigint
  /** Sum of the allowances in half-分. */
  readonly allowed: bigint
  readonly amounts: readonly Stated[]
}

/**
 * A blank addend beside printed ones adds nothing; a side without any amount, or with a torn, undisclosed or missing
 * addend, cannot be summed.
 */
const sideSum = (terms: readonly Term[]): SideSum | Term => {
  const lost = terms.find((term) => term.amount === null && term.absence !== 'blank' && term.absence !== 'none')
  if (lost !== undefined) return lost
  const amounts = terms.flatMap((term) => (term.amount === null ? [] : [term.amount]))
  const blank = terms.find((term) => term.amount === null && term.absence === 'blank')
  if (amounts.length === 0 && blank !== undefined) return blank
  return {
    fen: sumFen(amounts),
    allowed: amounts.reduce((sum, amount) => sum + allowance(amount), 0n),
    amounts,
  }
}

const unexecuted = (equation: Equation, term: Term): Judgement => ({
  verdict: 'unexecuted',
  message: `${term.label}${termAbsenceWords[term.absence]}，没有可核对的数`,
  evidence: [...equation.left, ...equation.right].map(termOperand),
  difference: '',
  differenceFen: null,
})

/** Computed figures are shown in the largest unit of the operands, as precisely as that unit is printed. */
const shownAs = (amounts: readonly Stated[]): { unit: Unit; decimals: number } => {
  const unit = units.findLast((one) => amounts.some((amount) => amount.unit === one)) ?? '元'
  const printed = amounts.filter((amount) => amount.unit === unit).map(({ decimals }) => decimals)
  return { unit, decimals: Math.max(0, ...printed) }
}

const sideOperands = (
  name: string,
  terms: readonly Term[],
  fen: bigint,
  shown: { unit: Unit; decimals: number },
): readonly Operand[] => {
  const only = terms[0]
  if (terms.length === 1 && only !== undefined) return [termOperand(only)]
  return [
    { label: name, text: `${formatAmount(fen, shown.unit, shown.decimals)} ${shown.unit}`, position: '', place: null },
  ]
}

/** Compares the sides; the evidence holds both sides first, then the addends. */
export const judgeEquation = (equation: Equation): Judgement => {
  const left = sideSum(equation.left)
  if ('label' in left) return unexecuted(equation, left)
  const right = sideSum(equation.right)
  if ('label' in right) return unexecuted(equation, right)
  const shown = shownAs([...left.amounts, ...right.amounts])
  const addends = [equation.left, equation.right]
    .filter((terms) => terms.length > 1)
    .flat()
    .filter((term) => term.amount !== null)
    .map(termOperand)
  const evidence = [
    ...sideOperands(equation.leftName, equation.left, left.fen, shown),
    ...sideOperands(equation.rightName, equation.right, right.fen, shown),
    ...addends,
  ]
  const signed = left.fen - right.fen
  const gap = signed < 0n ? -signed : signed
  const holds = equation.relation === '=' ? signed === 0n : signed <= 0n
  if (holds) {
    const message =
      equation.relation === '='
        ? `${equation.leftName}与${equation.rightName}相等`
        : `${equation.leftName}不大于${equation.rightName}`
    return { verdict: 'agree', message, evidence, difference: '', differenceFen: null }
  }
  const difference = `${formatAmount(gap, shown.unit, shown.decimals)} ${shown.unit}`
  if (equation.doubt !== undefined && gap * 2n > allowedBetween(left, right))
    return {
      verdict: 'unexecuted',
      message: `${equation.doubt}，${equation.leftName}与${equation.rightName}相差 ${difference}，无法核对`,
      evidence,
      difference: '',
      differenceFen: null,
    }
  const rounding = gap * 2n <= allowedBetween(left, right)
  const direction = signed > 0n ? '多' : '少'
  return {
    verdict: rounding ? 'hint' : 'differ',
    message: `${equation.leftName}比${equation.rightName}${direction} ${difference}${rounding ? '，在四舍五入的尾差之内' : ''}`,
    evidence,
    difference,
    differenceFen: signed,
    ...(rounding ? { tail: true as const } : {}),
    ...(rounding && equation.confirmed !== undefined ? { confirmed: equation.confirmed } : {}),
  }
}

/** A term of an example: only the printed text matters. */
export const exampleTerm = (label: string, text: string, unit: Unit = '万元'): Term => {
  const place: Place = { file: '示例', line: 1, column: 1 }
  const reading = parseAmount(text, unit)
  return {
    label,
    position: '',
    amount: reading.ok ? { kind: 'stated', fen: reading.fen, text, unit, decimals: reading.decimals, place } : null,
    absence: 'blank',
    place: null,
  }
}

/** An example equation from printed texts: `exampleEquation('=', ['合计', '5.00'], [['接待', '2.00'], ['用车', '3.00']])`. */
export const exampleEquation = (
  relation: '=' | '≤',
  left: readonly (readonly [string, string])[],
  right: readonly (readonly [string, string])[],
  names: readonly [string, string],
): Equation => ({
  relation,
  left: left.map(([label, text]) => exampleTerm(label, text)),
  right: right.map(([label, text]) => exampleTerm(label, text)),
  leftName: names[0],
  rightName: names[1],
})
