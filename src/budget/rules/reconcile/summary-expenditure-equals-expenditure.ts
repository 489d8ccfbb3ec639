// GJ-202: the expenditure total of 收支总表 is that of 支出总表.
import { equalityExamples, sameFigure } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'
import { sumBeside } from '../statement-sums.ts'

export const summaryExpenditureEqualsExpenditure = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-202',
  title: '收支总表的支出合计等于支出总表的合计',
  compares: '收支总表的本年支出合计与支出总表（支出决算表）的合计比较；支出总表列有结转下年的，比较支出总计。',
  related: ['GJ-201', 'GJ-207'],
  fix: '核对收支总表的支出合计与支出总表的合计，以批复数为准更正另一处',
  examples: equalityExamples('收支总表的支出合计', '支出总表的合计'),
  select: ({ disclosure }) =>
    sumBeside(
      disclosure,
      { id: 'summary', side: 'expenditure', column: 'amount' },
      { id: 'expenditure', side: 'single', column: 'total' },
      'carriedForward',
    ),
  judge: judgeEquation,
})
