// ZB-101: the budget of a target form is the sum of its sources, in 年度 and in 实施期.
import { targetBasis } from '../form-rule-text.ts'
import { type FundSum, fundSubjects, judgeFunds } from '../fund-equation.ts'
import { fundExamples, fundRuleText } from '../fund-rule-text.ts'
import { defineRule } from '../rule.ts'

export const targetFundsEqualSources = defineRule<FundSum>({
  ...fundRuleText,
  code: 'ZB-101',
  title: '绩效目标表的资金总额等于各来源之和',
  basis: targetBasis,
  related: ['PJ-101', 'GJ-219'],
  examples: fundExamples,
  select: ({ disclosure }) => fundSubjects(disclosure, 'target'),
  judge: judgeFunds,
})
