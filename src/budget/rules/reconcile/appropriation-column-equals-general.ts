// GJ-210: the general-budget column of 财政拨款收支总表 totals what 一般公共预算支出表 does.
import { equalityExamples, sameFigure, totalsOf } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const appropriationColumnEqualsGeneral = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-210',
  title: '财政拨款收支总表的一般公共预算列合计等于一般公共预算支出表的合计',
  compares: '财政拨款收支总表一般公共预算列的合计与一般公共预算支出表的合计比较。',
  related: ['GJ-205', 'GJ-209'],
  fix: '核对财政拨款收支总表一般公共预算列的合计与一般公共预算支出表的合计，以批复数为准更正另一处',
  examples: equalityExamples('财政拨款收支总表一般公共预算列的合计', '一般公共预算支出表的合计'),
  select: ({ disclosure }) =>
    totalsOf(
      disclosure,
      { id: 'appropriation', side: 'expenditure', column: 'general', sum: 'current' },
      { id: 'general', side: 'single', column: 'total' },
    ),
  judge: judgeEquation,
})
