// GJ-420: where 决算 is said to be more or less than 预算, the reason follows.
import { type Outcome, outcomeName, outcomesOf } from '../../explanations/outcomes.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { atOutcome, saidOperand } from './outcome-terms.ts'

interface Reasons {
  /** Items that compare, and those of them without a reason. */
  readonly compared: number
  readonly missing: readonly Operand[]
}

const judge = ({ compared, missing }: Reasons): Judgement =>
  missing.length === 0
    ? wordJudgement('agree', `决算数与预算数不同的 ${compared} 处都写了原因`)
    : wordJudgement(
        'hint',
        `决算数与预算数不同的 ${compared} 处中，${missing.length} 处没有写原因：${missing.map(({ label }) => label).join('、')}`,
        missing,
      )

const isCompared = ({ word }: Outcome): boolean => word !== null && word.value !== 'equal'

const subjectsOf = ({ disclosure }: RuleContext): readonly Subject<Reasons>[] => {
  const { whole, items } = outcomesOf(disclosure)
  const compared = [...(whole === null ? [] : [whole]), ...items].filter(isCompared)
  const missing = compared.filter(({ reason }) => reason.replace(/[。；;，,、\s]/gu, '') === '')
  const [first] = missing.length > 0 ? missing : compared
  if (first === undefined) return []
  const input = {
    compared: compared.length,
    missing: missing.flatMap((outcome) =>
      outcome.word === null ? [] : [saidOperand(outcome, outcome.word, outcomeName(outcome))],
    ),
  }
  return [atOutcome(input, first)]
}

const example = (...missing: readonly string[]): Reasons => ({
  compared: 3,
  missing: missing.map((label) => ({ label, text: '决算数小于预算数', position: '', place: null })),
})

/** One finding a document; 持平 needs no reason. */
export const reasonsGiven = defineRule<Reasons>({
  code: 'GJ-420',
  title: '决算与预算不同的，写明原因',
  compares: '情况说明里写“决算数大于（小于）预算数”的各处，查找紧接着的原因；“主要原因：”之后空着的，也算没有写。',
  meaning: '没有写原因，可能是漏写，也可能原因合并写在别处；持平不需要原因。',
  tolerance: '不涉及金额比较。',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-412', 'GJ-417'],
  severity: '提示',
  fix: '补写这一项决算与预算不同的原因',
  examples: [
    { shows: '都写了原因', input: example(), verdict: 'agree' },
    {
      shows: '一处“主要原因：”后面空着',
      input: example('教育支出（类）普通教育（款）小学教育（项）'),
      verdict: 'hint',
    },
  ],
  select: subjectsOf,
  judge,
})
