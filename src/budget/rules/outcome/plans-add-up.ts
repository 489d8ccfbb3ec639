// GJ-419: the budgets of the 项 that a 决算 explains are not more than the budget of the whole.
import { type Outcomes, outcomesOf } from '../../explanations/outcomes.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule, type Judgement, type RuleContext, type Subject } from '../rule.ts'
import { atOutcome, saidTerm, shortName } from './outcome-terms.ts'

const names = ['各项年初预算之和', '一般公共预算财政拨款支出的年初预算'] as const

/** Less is normal: what was planned and not spent has no paragraph of its own. */
const judge = (equation: Equation): Judgement => {
  const judgement = judgeEquation(equation)
  const [sum, whole] = judgement.evidence
  return judgement.verdict === 'agree' && sum !== undefined && whole !== undefined && sum.text !== whole.text
    ? { ...judgement, message: `${judgement.message}；年初有安排而没有支出的科目可能没有单列` }
    : judgement
}

const subjectsOf = ({ disclosure }: RuleContext): readonly Subject<Equation>[] => {
  const { whole, items }: Outcomes = outcomesOf(disclosure)
  if (whole?.plan == null || items.length < 2) return []
  const plans = items.flatMap((item) =>
    item.plan !== null && item.planWord === whole.planWord ? [saidTerm(item, item.plan, shortName(item))] : [],
  )
  if (plans.length < items.length) return []
  const input: Equation = {
    relation: '≤',
    left: plans,
    right: [saidTerm(whole, whole.plan, names[1])],
    leftName: `各项${whole.planWord ?? '预算'}之和`,
    rightName: `一般公共预算财政拨款支出的${whole.planWord ?? '预算'}`,
  }
  return [atOutcome(input, whole)]
}

const example = (whole: string, ...items: readonly string[]): Equation =>
  exampleEquation(
    '≤',
    items.map((text, index) => [`项${index + 1}`, text]),
    [[names[1], whole]],
    names,
  )

/** Of the same budget: 年初 against 年初. */
export const plansAddUp = defineRule<Equation>({
  code: 'GJ-419',
  title: '各项年初预算之和不大于年初预算总数',
  compares: '情况说明逐项写出的年初预算相加，与同一节写出的一般公共预算财政拨款支出年初预算比较。',
  meaning: '大于总数，必有一处写错。小于总数很正常：年初有安排而没有支出的科目，说明里不单列。',
  tolerance: roundingTolerance,
  basis: [],
  related: ['GJ-416', 'GJ-418'],
  severity: '不符',
  fix: '逐项核对年初预算，更正写错的一处',
  examples: [
    { shows: '两项合计等于总数', input: example('390.00', '310.00', '80.00'), verdict: 'agree' },
    { shows: '小于总数', input: example('400.00', '310.00', '80.00'), verdict: 'agree' },
    { shows: '大于总数', input: example('380.00', '310.00', '80.00'), verdict: 'differ' },
    { shows: '各项的尾差', input: example('389.99', '310.00', '80.00'), verdict: 'hint' },
    { shows: '总数没有写出', input: example('', '310.00', '80.00'), verdict: 'unexecuted' },
  ],
  select: subjectsOf,
  judge,
})
