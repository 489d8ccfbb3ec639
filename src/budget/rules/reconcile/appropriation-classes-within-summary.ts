// GJ-208: each 类 of 财政拨款收支总表 is that of 收支总表 where all money is the treasury's, else a part of it.
import { equalityExamples, sameFigure, sameSubjects } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { fiscalRelation } from '../money-sources.ts'
import { defineRule } from '../rule.ts'

export const appropriationClassesWithinSummary = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-208',
  title: '财政拨款收支总表各类与收支总表同一类相合',
  compares: '财政拨款收支总表各类的小计与收支总表同一类逐类比较：收入全部为财政拨款时应相等，另有其他收入时不应更大。',
  related: ['GJ-204', 'GJ-209'],
  fix: '核对这一类在两张表中的金额，以批复数为准更正另一处',
  examples: equalityExamples('财政拨款收支总表的一类', '收支总表的同一类'),
  select: ({ disclosure }) =>
    sameSubjects(
      disclosure,
      { id: 'appropriation', side: 'expenditure', column: 'total' },
      { id: 'summary', side: 'expenditure', column: 'amount' },
      (code) => code.length === 3,
      fiscalRelation(disclosure),
    ),
  judge: judgeEquation,
})
