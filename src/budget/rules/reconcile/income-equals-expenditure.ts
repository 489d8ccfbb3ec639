// GJ-101: income and expenditure of 收支总表 come to the same total.
import { equalityExamples, sameFigure, totalsOf } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const incomeEqualsExpenditure = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-101',
  title: '收支总表的收入合计等于支出合计',
  compares: '收支总表的收入合计与支出合计比较。',
  related: ['GJ-104', 'GJ-214'],
  fix: '核对收支总表的收入合计与支出合计，以批复数为准更正另一处',
  examples: equalityExamples('收支总表的收入合计', '支出合计'),
  select: ({ disclosure }) =>
    totalsOf(
      disclosure,
      { id: 'summary', side: 'income', column: 'amount' },
      { id: 'summary', side: 'expenditure', column: 'amount' },
    ),
  judge: judgeEquation,
})
