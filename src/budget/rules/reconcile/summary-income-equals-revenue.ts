// GJ-201: the income total of 收支总表 is that of 收入总表.
import { equalityExamples, sameFigure, totalsOf } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const summaryIncomeEqualsRevenue = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-201',
  title: '收支总表的收入合计等于收入总表的合计',
  compares: '收支总表的收入合计与收入总表的合计比较。',
  related: ['GJ-202', 'GJ-206'],
  fix: '核对收支总表的收入合计与收入总表的合计，以批复数为准更正另一处',
  examples: equalityExamples('收支总表的收入合计', '收入总表的合计'),
  select: ({ disclosure }) =>
    totalsOf(
      disclosure,
      { id: 'summary', side: 'income', column: 'amount' },
      { id: 'revenue', side: 'single', column: 'total' },
    ),
  judge: judgeEquation,
})
