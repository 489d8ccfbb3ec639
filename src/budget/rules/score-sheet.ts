// Weights and scores of an evaluation as the rules on points see them: exact decimals, blanks kept apart from 0.
import { compareDecimals, type Decimal, decimalText, subtractDecimals, sumDecimals } from '../decimal.ts'
import type { Disclosure, Position } from '../disclosure.ts'
import type { Indicator, Points } from '../indicator.ts'
import type { KeyPlace } from '../place.ts'
import type { Form } from '../project.ts'
import { examplePlace, examplePoints } from './example-form.ts'
import type { Judgement, Operand } from './rule.ts'

/** A printed number of points with its label; `null` points are blank. */
export interface PointsTerm {
  readonly label: string
  readonly points: Points | null
  readonly position: Position
  readonly place: KeyPlace
}

/** A sum of points: blank addends beside printed ones add nothing. */
export interface PointsSum {
  readonly total: PointsTerm
  readonly parts: readonly PointsTerm[]
  /** What the parts are, for the message: `各行分值`. */
  readonly partsName: string
  /** What follows from a difference, to be said with it; '' for nothing. */
  readonly consequence: (sum: Decimal) => string
  /** Other ways in which forms add up: without the execution, by second levels. One that holds is the form's own. */
  readonly ways?: readonly (readonly PointsTerm[])[]
  /** Why a difference would prove nothing: a gap of the text, scores that nobody filled in; '' for no reason. */
  readonly doubt?: string
}

/** The evaluations of a disclosure. */
export const evaluationsOf = (disclosure: Disclosure): readonly Form[] =>
  disclosure.forms.filter(({ kind }) => kind === 'evaluation')

/** Points without trailing zeros: `99.00` is 99. */
export const pointsText = (value: Decimal): string =>
  decimalText(value)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')

/** `35 分`; a form that prints 35分 is not given a second 分. */
const pointsAsPrinted = ({ text }: Points): string => (/\d$/.test(text.normalize('NFKC')) ? `${text} 分` : text)

const operandOf = ({ label, points, position, place }: PointsTerm): Operand => ({
  label,
  text: points === null ? '—' : pointsAsPrinted(points),
  position,
  place,
})

/** Operands of terms, as printed. */
export const pointsOperands = (terms: readonly PointsTerm[]): readonly Operand[] => terms.map(operandOf)

/** A judgement about points: no money, the difference in 分 of the score. */
export const pointsJudgement = (
  verdict: Judgement['verdict'],
  message: string,
  evidence: readonly Operand[],
  difference = '',
): Judgement => ({ verdict, message, evidence, difference, differenceFen: null })

/** Printed total against the sum of its parts, exactly. */
export const judgePointsSum = (input: PointsSum): Judgement => {
  const way = input.ways?.find((terms) => judgeWay({ ...input, parts: terms }).verdict === 'agree')
  const judged = judgeWay(way === undefined ? input : { ...input, parts: way })
  return judged.verdict === 'differ' && input.doubt !== undefined && input.doubt !== ''
    ? { ...judged, verdict: 'unexecuted', message: input.doubt, difference: '' }
    : judged
}

const judgeWay = ({ total, parts, partsName, consequence }: PointsSum): Judgement => {
  const printed = parts.flatMap(({ points }) => (points === null ? [] : [points.value]))
  const addends = pointsOperands(parts.filter(({ points }) => points !== null))
  if (total.points === null) return pointsJudgement('unexecuted', `${total.label}为空白，没有可核对的数`, addends)
  if (printed.length === 0) return pointsJudgement('unexecuted', `${partsName}均为空白，无从相加`, [operandOf(total)])
  const sum = sumDecimals(printed)
  const computed: Operand = { label: `${partsName}之和`, text: `${pointsText(sum)} 分`, position: '', place: null }
  const evidence = [operandOf(total), computed, ...addends]
  const order = compareDecimals(total.points.value, sum)
  if (order === 0) return pointsJudgement('agree', `${total.label}等于${partsName}之和`, evidence)
  const gap = subtractDecimals(total.points.value, sum)
  const difference = `${pointsText({ units: gap.units < 0n ? -gap.units : gap.units, scale: gap.scale })} 分`
  const says = `${total.label} ${pointsAsPrinted(total.points)}，${partsName}之和 ${pointsText(sum)} 分，${order > 0 ? '少' : '多'} ${difference}`
  return pointsJudgement('differ', `${says}${consequence(sum)}`, evidence, difference)
}

/** Every part of a form that its totals are made of: a gap in any of them leaves the total unknown. */
export const wholeKeys = (form: Form): readonly (string | number)[] => [
  ...['绩效指标', '预算执行', '总分'],
  ...form.groups.flatMap(({ first, indicators }) => [first, ...indicators.map(({ number }) => number)]),
]

/** `60%` in place of 分值 or 得分: of the whole in some forms, of its group in others. */
export const isShare = (points: Points | null): boolean => points !== null && /%$/.test(points.text.normalize('NFKC'))

/** Why points printed in percent prove nothing where they do not come out. */
export const sharesOfGroup = '各行的分值或得分以百分比印出，可能是占本组的比例，不能直接相加'

/** Why the rows of a form may not be all that its totals are made of; '' where they are. */
export const unreadBecause = (form: Form): string => {
  if (form.unread.length > 0) return `“${form.unread.join('”、“')}”没有读成表，各行之和不全`
  return form.groups.length === 0 ? '本表没有印出绩效指标，各行之和不全' : ''
}

/** Weight or score of a row. */
export const rowTerm = (indicator: Indicator, position: Position, of: 'weight' | 'score'): PointsTerm => ({
  label: `“${indicator.third}”${of === 'weight' ? '分值' : '得分'}`,
  points: indicator[of],
  position,
  place: indicator.place,
})

/** True when a row earned less than its weight. */
export const fallsShort = ({ weight, score }: Indicator): boolean =>
  weight !== null && score !== null && compareDecimals(score.value, weight.value) < 0

/** True when a row earned exactly its weight, and the weight is not 0. */
export const isFull = ({ weight, score }: Indicator): boolean =>
  weight !== null && score !== null && weight.value.units !== 0n && compareDecimals(score.value, weight.value) === 0

const exampleTerm = (label: string, text: string): PointsTerm => ({
  label,
  points: examplePoints(text),
  position: '',
  place: examplePlace,
})

/** An example sum from printed texts. */
export const examplePointsSum = (
  total: readonly [string, string],
  parts: readonly (readonly [string, string])[],
  partsName: string,
): PointsSum => ({
  total: exampleTerm(...total),
  parts: parts.map(([label, text]) => exampleTerm(label, text)),
  partsName,
  consequence: () => '',
})
