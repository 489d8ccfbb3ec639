// GJ-407: the changes of the parts come to the change of the whole, as in “三公”: 1 more, 3 less, 2 less in all.
import { formatAmount, type Stated } from '../../money.ts'
import { exampleTerm, roundingTolerance } from '../equation.ts'
import { defineRule, type Judgement, type Operand, type Subject, wordJudgement } from '../rule.ts'
import { type ChangingComposition, changingCompositions, type Moving } from './changing-compositions.ts'
import { roundingOf } from './rates.ts'
import { anchored, paragraphsOf, sayingName, sayingOperand } from './sayings.ts'

/** A change with its sign, and the amount after it. */
interface Step {
  readonly operand: Operand
  readonly name: string
  readonly now: Stated
  readonly change: Stated | null
  readonly direction: 'up' | 'down' | 'same'
}

interface Steps {
  readonly lead: Step
  readonly parts: readonly Step[]
}

const signed = ({ change, direction }: Step): bigint =>
  change === null || direction === 'same' ? 0n : direction === 'up' ? change.fen : -change.fen

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

const priorOf = (step: Step): bigint => step.now.fen - signed(step)

/** Writes computed amounts as precisely as the changes are printed. */
const writer = (changes: readonly Stated[]): ((fen: bigint) => string) => {
  const unit = changes[0]?.unit ?? '万元'
  const decimals = Math.max(0, ...changes.map((change) => change.decimals))
  return (fen) => `${formatAmount(fen, unit, decimals)} ${unit}`
}

/** Last year's amounts that the changes give: the sum that a reader would do on paper. */
const backwards = ({ lead, parts }: Steps, text: (fen: bigint) => string): Operand => {
  const addends = parts.filter((part) => priorOf(part) !== 0n).map((part) => `${part.name} ${text(priorOf(part))}`)
  const sums = `总数 ${text(priorOf(lead))}；${addends.join('，') || '各项 0'}`
  return { label: '按增减推算的上年数', text: sums, position: '', place: null }
}

const judge = (steps: Steps): Judgement => {
  const { lead, parts } = steps
  const changes = parts.flatMap(({ change }) => change ?? [])
  if (lead.change === null && changes.length === 0) return wordJudgement('unexecuted', '各项都没有写增减额，无从相加')
  const text = writer([...(lead.change === null ? [] : [lead.change]), ...changes])
  const total = sum(parts.map(signed))
  const added: Operand = { label: '各项增减之和', text: text(total), position: '', place: null }
  const evidence = [lead.operand, added, ...parts.map(({ operand }) => operand), backwards(steps, text)]
  const gap = signed(lead) - total
  if (gap === 0n) return wordJudgement('agree', `总数的增减等于各项增减之和（${text(total)}）`, evidence)
  const size = gap < 0n ? -gap : gap
  const rounding = size * 2n <= sum(changes.map(roundingOf))
  return {
    verdict: rounding ? 'hint' : 'differ',
    message: `总数的增减（${text(signed(lead))}）与各项增减之和（${text(total)}）相差 ${text(size)}${rounding ? '，在四舍五入的尾差之内' : ''}`,
    evidence,
    difference: text(size),
    differenceFen: gap,
  }
}

const stepOf = ({ saying, movement }: Moving): Step => ({
  operand: sayingOperand(
    movement.change ?? movement.lead,
    `${sayingName(saying)}${movement.direction === 'up' ? '增加' : movement.direction === 'down' ? '减少' : '持平'}`,
  ),
  name: sayingName(saying),
  now: saying.amount,
  change: movement.change?.amount ?? null,
  direction: movement.direction,
})

const subjectOf = ({ lead, parts }: ChangingComposition): Subject<Steps> =>
  anchored({ lead: stepOf(lead), parts: parts.map(stepOf) }, lead.saying)

const example = (name: string, now: string, change: string, direction: Step['direction']): Step => {
  const [after, moved] = [exampleTerm(name, now).amount, exampleTerm(name, change).amount]
  const zero = exampleTerm(name, '0').amount
  const operand = { label: name, text: change === '' ? '持平' : `${change} 万元`, position: '', place: null }
  if (zero === null) throw new Error('0 is an amount')
  return { operand, name, now: after ?? zero, change: moved, direction }
}

/** Needs a whole, parts that make it up, and a movement for each. */
export const partChangesAddUp = defineRule<Steps>({
  code: 'GJ-407',
  title: '说明中各项的增减之和等于总数的增减',
  compares:
    '一段话里的分项正好组成总数，并且各自写了比上年的增减时，各项增减相加与总数的增减比较；“三公”经费多是这样写的。持平、相同按 0 计。',
  meaning: '不等，说明有一项的增减或上年数写错；按增减推算的上年数列在证据里，便于核对。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-403', 'GJ-405'],
  severity: '不符',
  fix: '逐项核对上年数，更正写错的增减额',
  examples: [
    {
      shows: '接待增 1、用车减 3，共减 2',
      input: {
        lead: example('“三公”经费', '5', '2', 'down'),
        parts: [example('公务接待费', '2', '1', 'up'), example('公务用车运行维护费', '3', '3', 'down')],
      },
      verdict: 'agree',
    },
    {
      shows: '总数写作减 5',
      input: {
        lead: example('“三公”经费', '5.00', '5.00', 'down'),
        parts: [example('公务接待费', '2.00', '1.00', 'up'), example('公务用车运行维护费', '3.00', '3.00', 'down')],
      },
      verdict: 'differ',
    },
    {
      shows: '两项各四舍五入，差末位一个单位',
      input: {
        lead: example('“三公”经费', '5.00', '0.67', 'up'),
        parts: [example('公务接待费', '2.00', '0.33', 'up'), example('公务用车运行维护费', '3.00', '0.33', 'up')],
      },
      verdict: 'hint',
    },
    {
      shows: '各项都只写持平',
      input: {
        lead: example('“三公”经费', '5', '', 'same'),
        parts: [example('公务接待费', '2', '', 'same'), example('公务用车运行维护费', '3', '', 'same')],
      },
      verdict: 'unexecuted',
    },
  ],
  select: (context) =>
    paragraphsOf(context).flatMap((paragraphs) =>
      (['prior', 'plan'] as const).flatMap((base) => changingCompositions(paragraphs, base).map(subjectOf)),
    ),
  judge,
})
