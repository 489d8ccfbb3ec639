// GJ-211: the fund column of 财政拨款收支总表 totals what 政府性基金预算支出表 does.
import { equalityExamples, sameFigure, totalsOf } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

export const appropriationColumnEqualsFund = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-211',
  title: '财政拨款收支总表的政府性基金列合计等于政府性基金预算支出表的合计',
  compares: '财政拨款收支总表政府性基金列的合计与政府性基金预算支出表的合计比较。',
  related: ['GJ-210', 'GJ-212'],
  fix: '核对财政拨款收支总表政府性基金列的合计与政府性基金预算支出表的合计，以批复数为准更正另一处',
  examples: equalityExamples('财政拨款收支总表政府性基金列的合计', '政府性基金预算支出表的合计'),
  select: ({ disclosure }) =>
    totalsOf(
      disclosure,
      { id: 'appropriation', side: 'expenditure', column: 'fund', sum: 'current' },
      { id: 'fund', side: 'single', column: 'total' },
    ),
  judge: judgeEquation,
})
