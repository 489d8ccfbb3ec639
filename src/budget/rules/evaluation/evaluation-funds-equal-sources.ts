// PJ-101: the funds of an evaluation are the sum of their sources, in 年初, 全年预算 and 执行.
import { evaluationBasis } from '../form-rule-text.ts'
import { type FundSum, fundSubjects, judgeFunds } from '../fund-equation.ts'
import { fundExamples, fundRuleText } from '../fund-rule-text.ts'
import { defineRule } from '../rule.ts'

export const evaluationFundsEqualSources = defineRule<FundSum>({
  ...fundRuleText,
  code: 'PJ-101',
  title: '绩效自评表的资金总额等于各来源之和',
  basis: evaluationBasis,
  related: ['ZB-101', 'PJ-102'],
  examples: fundExamples,
  select: ({ disclosure }) => fundSubjects(disclosure, 'evaluation'),
  judge: judgeFunds,
})
