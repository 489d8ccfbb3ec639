// GJ-431: two shares of one whole, which nothing prints, imply the same whole.
import { decimalText } from '../../decimal.ts'
import { formatAmount } from '../../money.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { roundingOf } from './rates.ts'
import { type AmountSaying, atProse, type Paragraphs, paragraphsOf, type Saying, sayingName } from './sayings.ts'
import { partOf } from './shares-equal-quotients.ts'
import { wholeOf } from './subjects.ts'

/** A part, its share and the least and largest whole that both allow, in thousandths of a 分. */
interface Implied {
  readonly operand: Operand
  readonly low: bigint
  readonly high: bigint
}

interface Whole {
  readonly name: string
  readonly implied: readonly Implied[]
}

const judge = ({ name, implied }: Whole): Judgement => {
  const evidence = implied.map(({ operand }) => operand)
  const meet = implied.every((one) => implied.every((other) => one.low <= other.high))
  return meet
    ? wordJudgement('agree', `几处占${name}的比例相合`, evidence)
    : wordJudgement('differ', `几处占${name}的比例推算出的总数不同`, evidence)
}

const scaled = 1000n

/** part ÷ share, over half of the last printed digit of both. */
const impliedBy = (part: AmountSaying, share: Saying): Implied | null => {
  const { units, scale } = share.claim.number
  if (units <= 0n || part.amount.fen <= 0n) return null
  const [fen, half] = [2n * part.amount.fen, roundingOf(part.amount)]
  // Shares in half-units of the last digit: (2u ± 1) / (2 · 10^scale) percent.
  const base = scaled * 100n * 10n ** BigInt(scale)
  const low = ((fen - half) * base) / (2n * units + 1n)
  const high = ((fen + half) * base) / (2n * units - 1n) + 1n
  const text = formatAmount((fen * base) / (2n * units) / scaled, part.amount.unit, part.amount.decimals)
  return {
    operand: {
      label: `${sayingName(part)} ${part.amount.text} ${part.amount.unit} ÷ ${decimalText(share.claim.number)}%`,
      text: `${text} ${part.amount.unit}`,
      position: '',
      place: share.claim.place,
    },
    low,
    high,
  }
}

const subjectsIn = (paragraphs: Paragraphs): readonly Subject<Whole>[] => {
  const wholes = new Map<string, Implied[]>()
  for (const share of paragraphs.sayings) {
    if (share.claim.kind !== 'share' || share.claim.reason || share.claim.vague) continue
    const name = wholeOf(share.claim.clause)
    const part = partOf(paragraphs.sayings, share)
    const implied = name.length < 4 || part === undefined ? null : impliedBy(part, share)
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
    low,
    high,
  })),
})

/** Needs no table: the shares contradict each other. */
export const oneWhole = defineRule<Whole>({
  code: 'GJ-431',
  title: '同一总数的几个占比互相合得上',
  compares: '同一节里几个金额都写了占同一总数的比例时，用金额除以比例推算总数，看推算出的总数是否相同。',
  meaning: '推算出的总数不同，必有一个金额或比例写错。',
  tolerance: '金额和比例都按印出的小数位可能四舍五入，在此范围内合得上的视为相符。',
  basis: [],
  related: ['GJ-402', 'GJ-414'],
  severity: '不符',
  fix: '用各项金额除以总数，更正写错的比例或金额',
  examples: [
    { shows: '两个范围相交', input: example([1000n, 1010n], [1005n, 1020n]), verdict: 'agree' },
    { shows: '两个范围不相交', input: example([1000n, 1010n], [1250n, 1260n]), verdict: 'differ' },
  ],
  select: (context: RuleContext) => paragraphsOf(context).flatMap(subjectsIn),
  judge,
})
