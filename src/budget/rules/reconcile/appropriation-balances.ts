// GJ-214: income and expenditure of 财政拨款收支总表 come to the same total.
import { equalityExamples, sameFigure, totalsOf } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const appropriationBalances = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-214',
  title: '财政拨款收入合计等于财政拨款支出合计',
  compares: '财政拨款收入合计与财政拨款支出合计比较。',
  related: ['GJ-101', 'GJ-203'],
  fix: '核对财政拨款收入合计与财政拨款支出合计，以批复数为准更正另一处',
  examples: equalityExamples('财政拨款收入合计', '财政拨款支出合计'),
  select: ({ disclosure }) =>
    totalsOf(
      disclosure,
      { id: 'appropriation', side: 'income', column: 'amount' },
      { id: 'appropriation', side: 'expenditure', column: 'total' },
    ),
  judge: judgeEquation,
})
