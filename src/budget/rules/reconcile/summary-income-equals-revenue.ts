// GJ-201: the income total of 收支总表 is that of 收入总表.
import { equalityExamples, sameFigure } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'
import { sumBeside } from '../statement-sums.ts'

export const summaryIncomeEqualsRevenue = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-201',
  title: '收支总表的收入合计等于收入总表的合计',
  compares: '收支总表的本年收入合计与收入总表（收入决算表）的合计比较；收入总表列有上年结转的，比较收入总计。',
  related: ['GJ-202', 'GJ-206'],
  fix: '核对收支总表的收入合计与收入总表的合计，以批复数为准更正另一处',
  examples: equalityExamples('收支总表的收入合计', '收入总表的合计'),
  select: ({ disclosure }) =>
    sumBeside(
      disclosure,
      { id: 'summary', side: 'income', column: 'amount' },
      { id: 'revenue', side: 'single', column: 'total' },
      'carriedOver',
    ),
  judge: judgeEquation,
})
