// GJ-222: the treasury's money in 收入决算表 comes to 本年收入合计 of 财政拨款收入支出决算总表.
import { equalityExamples, sameFigure, totalsOf } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const revenueAppropriationEquals = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-222',
  title: '收入决算表的财政拨款收入等于财政拨款收支总表的本年收入',
  compares: '收入决算表财政拨款收入列的合计，与财政拨款收入支出决算总表的本年收入合计比较。',
  related: ['GJ-203', 'GJ-221'],
  fix: '核对财政拨款收入在两张表中的金额，以批复的决算为准更正另一处',
  examples: equalityExamples('收入决算表的财政拨款收入', '财政拨款收支总表的本年收入合计'),
  select: ({ disclosure }) =>
    disclosure.stage !== 'final'
      ? []
      : totalsOf(
          disclosure,
          { id: 'revenue', side: 'single', column: 'appropriation' },
          { id: 'appropriation', side: 'income', column: 'amount', sum: 'current' },
        ),
  judge: judgeEquation,
})
