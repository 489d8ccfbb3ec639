// GJ-216: each 类 of 一般公共预算支出表 has the same amount in the general column of 财政拨款收支总表.
import { equalityExamples, sameFigure, sameSubjects } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const generalClassesEqualAppropriation = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-216',
  title: '一般公共预算支出表各类等于财政拨款收支总表的一般公共预算列',
  compares: '一般公共预算支出表的各类与财政拨款收支总表一般公共预算列的同一类逐类比较。',
  related: ['GJ-209', 'GJ-210'],
  fix: '核对该科目在两张表中的金额，以批复数为准更正另一处',
  examples: equalityExamples('一般公共预算支出表的一类', '财政拨款收支总表一般公共预算列的同一类'),
  select: ({ disclosure }) =>
    sameSubjects(
      disclosure,
      { id: 'general', side: 'single', column: 'total' },
      { id: 'appropriation', side: 'expenditure', column: 'general' },
      (code) => code.length === 3,
    ),
  judge: judgeEquation,
})
