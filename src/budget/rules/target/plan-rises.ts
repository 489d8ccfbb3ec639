// ZB-102: the cumulative shares of 资金支出计划 do not fall and stay within 100 %.
import { compareDecimals } from '../../decimal.ts'
import { exactTolerance, targetBasis } from '../form-rule-text.ts'
import { examplePlan, type PlanInput, planOperands, planSubjects, printedPoints, whole } from '../plan-points.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'

const judge = (plan: PlanInput): Judgement => {
  const points = printedPoints(plan)
  const evidence = planOperands(plan)
  if (points.length < 2) return wordJudgement('unexecuted', '印出比例的时点不足两个，无从比较先后', evidence)
  const fall = points.find((point, index) => {
    const before = points[index - 1]
    return before !== undefined && compareDecimals(point.value, before.value) < 0
  })
  const over = points.find(({ value }) => compareDecimals(value, whole) > 0)
  if (over !== undefined) return wordJudgement('hint', `${over.when}的累计支出比例为 ${over.text}，超过 100%`, evidence)
  return fall === undefined
    ? wordJudgement('agree', '累计支出比例逐期不减，不超过 100%', evidence)
    : wordJudgement(
        'hint',
        `${fall.when}的比例 ${fall.text} 低于上一时点，累计比例不应下降；若为各期分别填写，请注明`,
        evidence,
      )
}

export const planRises = defineRule<PlanInput>({
  code: 'ZB-102',
  title: '资金支出计划逐期不减',
  compares: '资金支出计划各时点的累计比例，后一时点与前一时点比较，并与 100% 比较；空白和残缺的时点不参加。',
  meaning: '“3月底、6月底”等时点的比例通常是累计数。后期反而更小，可能是按各期分别填写，也可能填错。',
  tolerance: exactTolerance,
  basis: targetBasis,
  related: ['ZB-103'],
  severity: '提示',
  fix: '确认比例是累计数还是各期数，并改为逐期累计的比例',
  examples: [
    {
      shows: '25%、50%、75%、100%',
      input: examplePlan(['3月底', '25%'], ['6月底', '50%'], ['10月底', '75%'], ['12月底', '100%']),
      verdict: 'agree',
    },
    {
      shows: '最后一栏残缺，其余逐期不减',
      input: examplePlan(['3月底', '20.00'], ['6月底', '50.00'], ['10月底', '70.00'], ['12月底', 'torn']),
      verdict: 'agree',
    },
    {
      shows: '50% 之后为 40%',
      input: examplePlan(['3月底', '50%'], ['6月底', '40%'], ['12月底', '100%']),
      verdict: 'hint',
    },
    {
      shows: '只印出一个时点',
      input: examplePlan(['3月底', ''], ['6月底', ''], ['10月底', '100.00'], ['12月底', 'torn']),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => planSubjects(disclosure),
  judge,
})
