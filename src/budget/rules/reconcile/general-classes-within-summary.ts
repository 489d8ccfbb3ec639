// GJ-209: each 类 of 一般公共预算支出表 is that of 收支总表 where all money is the general budget's, else a part of it.
import { equalityExamples, sameFigure, sameSubjects } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { generalRelation } from '../money-sources.ts'
import { defineRule } from '../rule.ts'

export const generalClassesWithinSummary = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-209',
  title: '一般公共预算支出表各类与收支总表同一类相合',
  compares:
    '一般公共预算支出表各类的合计与收支总表同一类逐类比较：收入全部为一般公共预算时应相等，另有其他收入时不应更大。',
  related: ['GJ-205', 'GJ-208'],
  fix: '核对这一类在两张表中的金额，以批复数为准更正另一处',
  examples: equalityExamples('一般公共预算支出表的一类', '收支总表的同一类'),
  select: ({ disclosure }) =>
    sameSubjects(
      disclosure,
      { id: 'general', side: 'single', column: 'total' },
      { id: 'summary', side: 'expenditure', column: 'amount' },
      (code) => code.length === 3,
      generalRelation(disclosure),
    ),
  judge: judgeEquation,
})
