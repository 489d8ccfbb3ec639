// GJ-212: the state-capital column of 财政拨款收支总表 totals what 国有资本经营预算收支表 does.
import { equalityExamples, sameFigure, totalsOf } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const appropriationColumnEqualsStateCapital = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-212',
  title: '财政拨款收支总表的国有资本经营预算列合计等于国有资本经营预算支出的合计',
  compares: '财政拨款收支总表国有资本经营预算列的合计与国有资本经营预算支出的合计比较。',
  related: ['GJ-210', 'GJ-211'],
  fix: '核对财政拨款收支总表国有资本经营预算列的合计与国有资本经营预算支出的合计，以批复数为准更正另一处',
  examples: equalityExamples('财政拨款收支总表国有资本经营预算列的合计', '国有资本经营预算支出的合计'),
  select: ({ disclosure }) =>
    totalsOf(
      disclosure,
      { id: 'appropriation', side: 'expenditure', column: 'stateCapital', sum: 'current' },
      { id: 'state-capital', side: disclosure.stage === 'final' ? 'single' : 'expenditure', column: 'total' },
    ),
  judge: judgeEquation,
})
