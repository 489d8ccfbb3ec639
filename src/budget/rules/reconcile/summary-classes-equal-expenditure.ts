// GJ-207: each 类 of 收支总表 has the same amount in 支出总表.
import { equalityExamples, sameFigure, sameSubjects } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const summaryClassesEqualExpenditure = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-207',
  title: '收支总表各类支出等于支出总表同一类',
  compares: '收支总表支出一侧的各类与支出总表同一类的合计逐类比较。',
  related: ['GJ-202', 'GJ-206'],
  fix: '核对该科目在两张表中的金额，以批复数为准更正另一处',
  examples: equalityExamples('收支总表的社会保障和就业支出', '支出总表的同一类'),
  select: ({ disclosure }) =>
    sameSubjects(
      disclosure,
      { id: 'summary', side: 'expenditure', column: 'amount' },
      { id: 'expenditure', side: 'single', column: 'total' },
      (code) => code.length === 3,
    ),
  judge: judgeEquation,
})
