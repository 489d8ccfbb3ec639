// GJ-220: 政府性基金预算收入表 totals what the fund column of 收入总表 does.
import { equalityExamples, sameFigure, totalsOf } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const fundRevenueEqualsRevenue = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-220',
  title: '政府性基金预算收入表的合计等于收入总表的政府性基金列',
  compares: '政府性基金预算收入表的合计与收入总表政府性基金列的合计比较。',
  related: ['GJ-201', 'GJ-211'],
  fix: '核对政府性基金预算收入表的合计与收入总表政府性基金列的合计，以批复数为准更正另一处',
  examples: equalityExamples('政府性基金预算收入表的合计', '收入总表政府性基金列的合计'),
  select: ({ disclosure }) =>
    totalsOf(
      disclosure,
      { id: 'fund-revenue', side: 'single', column: 'amount' },
      { id: 'revenue', side: 'single', column: 'fund' },
    ),
  judge: judgeEquation,
})
