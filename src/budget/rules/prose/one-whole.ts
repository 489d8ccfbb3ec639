// GJ-431: two shares of one whole, which nothing prints, imply the same whole.
import { decimalText } from '../../decimal.ts'
import { formatAmount } from '../../money.ts'
import { larger } from '../equation.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { compositionsOf } from './compositions.ts'
import { roundingOf } from './rates.ts'
import { type AmountSaying, atProse, type Paragraphs, paragraphsOf, type Saying, sayingName } from './sayings.ts'
import { baseOf, partOf } from './shares-equal-quotients.ts'
import { isOwnBase, wholeOf } from './subjects.ts'

/** The least and largest whole that a part and its share allow, in thousandths of a 分. */
interface Range {
  readonly low: bigint
  readonly high: bigint
}

/** A part and its share: what both allow as printed, and with the last digit of the share one off. */
interface Implied {
  readonly operand: Operand
  readonly printed: Range
  readonly loose: Range
}

interface Whole {
  readonly name: string
  readonly implied: readonly Implied[]
}

const judge = ({ name, implied }: Whole): Judgement => {
  const evidence = implied.map(({ operand }) => operand)
  const meet = (rangeOf: (one: Implied) => Range): boolean =>
    implied.every((one) => implied.every((other) => rangeOf(one).low <= rangeOf(other).high))
  if (meet(({ printed }) => printed)) return wordJudgement('agree', `几处占${name}的比例相合`, evidence)
  return meet(({ loose }) => loose)
    ? wordJudgement('hint', `几处占${name}的比例推算出的总数不同，差比例末位的一个单位`, evidence)
    : wordJudgement('differ', `几处占${name}的比例推算出的总数不同`, evidence)
}

const scaled = 1000n

/** part ÷ share, over half of the last printed digit of both. */
const impliedBy = (part: AmountSaying, share: Saying): Implied | null => {
  const { units, scale } = share.claim.number
  if (units <= 0n || part.amount.fen <= 0n) return null
  const [fen, half] = [2n * part.amount.fen, roundingOf(part.amount)]
  const base = scaled * 100n * 10n ** BigInt(scale)
  // A share is (2u ± off) / (2 · 10^scale) percent, in half-units of its last digit.
  const range = (off: bigint): Range => ({
    low: ((fen - half) * base) / (2n * units + off),
    high: ((fen + half) * base) / larger(2n * units - off, 1n) + 1n,
  })
  const text = formatAmount((fen * base) / (2n * units) / scaled, part.amount.unit, part.amount.decimals)
  return {
    operand: {
      label: `${sayingName(part)} ${part.amount.text} ${part.amount.unit} ÷ ${decimalText(share.claim.number)}%`,
      text: `${text} ${part.amount.unit}`,
      position: '',
      place: share.claim.place,
    },
    printed: range(1n),
    loose: range(3n),
  }
}

/** A whole whose amount is printed is held against each share by GJ-402. */
const subjectsIn = (context: RuleContext, paragraphs: Paragraphs): readonly Subject<Whole>[] => {
  const compositions = compositionsOf(paragraphs)
  const wholes = new Map<string, Implied[]>()
  for (const share of paragraphs.sayings) {
    if (share.claim.kind !== 'share' || share.claim.reason || share.claim.vague) continue
    const name = wholeOf(share.claim.clause)
    const part = partOf(paragraphs.sayings, share)
    if (
      name.length < 4 ||
      part === undefined ||
      isOwnBase(name, context.disclosure.stage) ||
      baseOf(context, share, part, compositions) !== null
    )
      continue
    const implied = impliedBy(part, share)
    if (implied !== null) wholes.set(name, [...(wholes.get(name) ?? []), implied])
  }
  return [...wholes]
    .filter(([, implied]) => implied.length > 1)
    .map(([name, implied]) => atProse({ name: `“${name}”`, implied }, paragraphs.section))
}

const example = (...ranges: readonly (readonly [bigint, bigint])[]): Whole => ({
  name: '“一般公共预算支出”',
  implied: ranges.map(([low, high]) => ({
    operand: { label: '推算的总数', text: `${low} 至 ${high}`, position: '', place: null },
    printed: { low, high },
    loose: { low: low - 10n, high: high + 10n },
  })),
})

/** Needs no table: the shares contradict each other. */
export const oneWhole = defineRule<Whole>({
  code: 'GJ-431',
  title: '同一总数的几个占比互相合得上',
  compares: '同一节里几个金额都写了占同一总数的比例时，用金额除以比例推算总数，看推算出的总数是否相同。',
  meaning: '推算出的总数不同，必有一个金额或比例写错。',
  tolerance:
    '金额和比例都按印出的小数位可能四舍五入，在此范围内合得上的视为相符；比例的末位再差一个单位才合得上的列为提示。',
  basis: [],
  related: ['GJ-402', 'GJ-414'],
  severity: '不符',
  fix: '用各项金额除以总数，更正写错的比例或金额',
  examples: [
    { shows: '两个范围相交', input: example([1000n, 1010n], [1005n, 1020n]), verdict: 'agree' },
    { shows: '比例末位差一个单位就相交', input: example([1000n, 1010n], [1015n, 1020n]), verdict: 'hint' },
    { shows: '两个范围不相交', input: example([1000n, 1010n], [1250n, 1260n]), verdict: 'differ' },
  ],
  select: (context) => paragraphsOf(context).flatMap((paragraphs) => subjectsIn(context, paragraphs)),
  judge,
})
