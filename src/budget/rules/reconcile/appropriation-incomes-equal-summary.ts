// GJ-225: the income of each of the three budgets is the same in both two-sided statements of a 决算.
import { statementOf } from '../../disclosure.ts'
import { equalityExamples, pair, sameFigure } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { fiscalIncomeIds } from '../money-sources.ts'
import { defineRule } from '../rule.ts'
import { cellTerm } from '../terms.ts'

export const appropriationIncomesEqualSummary = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-225',
  title: '三本预算的财政拨款收入在两张总表中相同',
  compares:
    '财政拨款收入支出决算总表的一般公共预算、政府性基金、国有资本经营三项收入，与收入支出决算总表的同名收入逐项比较。',
  related: ['GJ-203', 'GJ-224'],
  fix: '核对这一项收入在两张表中的金额，以批复的决算为准更正另一处',
  examples: equalityExamples('财政拨款收支总表的政府性基金收入', '收支总表的政府性基金收入'),
  select: ({ disclosure }) => {
    const [own, summary] = [statementOf(disclosure, 'appropriation'), statementOf(disclosure, 'summary')]
    if (disclosure.stage !== 'final' || own === undefined || summary === undefined) return []
    return fiscalIncomeIds.flatMap((id) => {
      const [left, right] = [own, summary].map((one) => one.lines.find(({ declared }) => declared === id))
      if (left === undefined || right === undefined) return []
      const terms = [cellTerm(own, left, 'amount'), cellTerm(summary, right, 'amount')] as const
      return terms.every(({ amount }) => amount === null) ? [] : [pair(...terms)]
    })
  },
  judge: judgeEquation,
})
