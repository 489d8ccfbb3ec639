// GJ-204: the expenditure total of 财政拨款收支总表 is that of 收支总表 where all money is the treasury's, else a part of it.
import { equalityExamples, sameFigure, totalsOf } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { fiscalRelation } from '../money-sources.ts'
import { defineRule } from '../rule.ts'

export const summaryExpenditureCoversAppropriation = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-204',
  title: '财政拨款支出合计与收支总表的支出合计相合',
  compares: '财政拨款收支总表的支出合计与收支总表的支出合计比较：收入全部为财政拨款时应相等，另有其他收入时不应更大。',
  related: ['GJ-202', 'GJ-203'],
  fix: '核对财政拨款收支总表与收支总表的支出合计，以批复数为准更正另一处',
  examples: equalityExamples('财政拨款收支总表的支出合计', '收支总表的支出合计'),
  select: ({ disclosure }) =>
    totalsOf(
      disclosure,
      { id: 'appropriation', side: 'expenditure', column: 'total', sum: 'current' },
      { id: 'summary', side: 'expenditure', column: 'amount', sum: 'current' },
      fiscalRelation(disclosure),
    ),
  judge: judgeEquation,
})
