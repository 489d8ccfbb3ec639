// GJ-213: each 款 and 项 has the same total in 收入总表 and 支出总表.

import { revenueEqualsSpending } from '../carry-over.ts'
import { equalityExamples, sameFigure, sameSubjects } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const revenueSubjectsEqualExpenditure = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-213',
  title: '收入总表各科目等于支出总表同一科目',
  compares: '收入总表与支出总表中同一款、同一项的合计逐个比较。',
  related: ['GJ-206', 'GJ-207'],
  fix: '核对该科目在两张表中的金额，以批复数为准更正另一处',
  examples: equalityExamples('收入总表的一个科目', '支出总表的同一科目'),
  select: ({ disclosure }) =>
    !revenueEqualsSpending(disclosure)
      ? []
      : sameSubjects(
          disclosure,
          { id: 'revenue', side: 'single', column: 'total' },
          { id: 'expenditure', side: 'single', column: 'total' },
          (code) => code.length > 3,
        ),
  judge: judgeEquation,
})
