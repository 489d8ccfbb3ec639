// ZB-103: 资金支出计划 ends at 100 %; a lost or blank last column leaves it open.
import { sumDecimals } from '../../decimal.ts'
import { exactTolerance, targetBasis } from '../form-rule-text.ts'
import { examplePlan, isWhole, type PlanInput, planOperands, planSubjects, printedPoints } from '../plan-points.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'

const judge = (plan: PlanInput): Judgement => {
  const last = plan.points.at(-1)
  const evidence = planOperands(plan)
  if (last === undefined || last.share === null)
    return wordJudgement('unexecuted', `${last?.when ?? '最后一个时点'}为空白，没有可核对的数`, evidence)
  if (last.share === 'torn') return wordJudgement('unexecuted', `${last.when}一栏原文残缺，没有可核对的数`, evidence)
  if (isWhole(last.share.value)) return wordJudgement('agree', `支出计划到${last.when}为 100%`, evidence)
  const periodic = isWhole(sumDecimals(printedPoints(plan).map(({ value }) => value)))
  const remark = periodic ? '；各时点相加恰为 100%，可能是按各期分别填写' : ''
  return wordJudgement('hint', `支出计划到${last.when}为 ${last.share.text}，不是 100%${remark}`, evidence)
}

export const planEndsComplete = defineRule<PlanInput>({
  code: 'ZB-103',
  title: '资金支出计划到年底为 100%',
  compares: '资金支出计划最后一个时点的累计比例与 100% 比较。',
  meaning: '年底不到 100%，可能有资金计划结转，也可能漏填；最后一栏空白或残缺的不作判断。',
  tolerance: exactTolerance,
  basis: targetBasis,
  related: ['ZB-102'],
  severity: '提示',
  fix: '补足年底的比例，或说明未用完的资金如何安排',
  examples: [
    { shows: '12月底 100%', input: examplePlan(['6月底', '50%'], ['12月底', '100%']), verdict: 'agree' },
    { shows: '12月底 90%', input: examplePlan(['6月底', '50%'], ['12月底', '90%']), verdict: 'hint' },
    {
      shows: '每期各填 25%，相加为 100%',
      input: examplePlan(['3月底', '25%'], ['6月底', '25%'], ['10月底', '25%'], ['12月底', '25%']),
      verdict: 'hint',
    },
    { shows: '12月底一栏残缺', input: examplePlan(['10月底', '70.00'], ['12月底', 'torn']), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) => planSubjects(disclosure),
  judge,
})
