// GJ-206: each 类 of 收支总表 has the same amount in 收入总表.

import { revenueEqualsSpending } from '../carry-over.ts'
import { equalityExamples, sameFigure, sameSubjects } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const summaryClassesEqualRevenue = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-206',
  title: '收支总表各类支出等于收入总表同一类',
  compares: '收支总表支出一侧的各类与收入总表同一类的合计逐类比较。',
  related: ['GJ-201', 'GJ-207'],
  fix: '核对该科目在两张表中的金额，以批复数为准更正另一处',
  examples: equalityExamples('收支总表的社会保障和就业支出', '收入总表的同一类'),
  select: ({ disclosure }) =>
    !revenueEqualsSpending(disclosure)
      ? []
      : sameSubjects(
          disclosure,
          { id: 'summary', side: 'expenditure', column: 'amount' },
          { id: 'revenue', side: 'single', column: 'total' },
          (code) => code.length === 3,
        ),
  judge: judgeEquation,
})
