// GJ-205: 一般公共预算 income of 收支总表 is the total of 一般公共预算支出表.
import { statementOf } from '../../disclosure.ts'
import { lineById } from '../../statement.ts'
import { carriesOver } from '../carry-over.ts'
import { equalityExamples, pair, sameFigure, totalTerm } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'
import { cellTerm } from '../terms.ts'

export const summaryIncomeEqualsGeneral = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-205',
  title: '收支总表的一般公共预算收入等于一般公共预算支出表的合计',
  compares: '收支总表中的一般公共预算收入与一般公共预算支出表的合计比较。',
  related: ['GJ-201', 'GJ-210'],
  fix: '核对收支总表的一般公共预算收入与一般公共预算支出表的合计，以批复数为准更正另一处',
  examples: equalityExamples('收支总表的一般公共预算收入', '一般公共预算支出表的合计'),
  // Money carried over is spent beside the income of the year: 财政拨款收支总表 shows it, and GJ-224 compares there.
  select: ({ disclosure }) => {
    if (disclosure.stage === 'final' || carriesOver(disclosure)) return []
    const summary = statementOf(disclosure, 'summary')
    const income = summary && lineById(summary, 'income-general')
    const total = totalTerm(disclosure, { id: 'general', side: 'single', column: 'total' })
    if (summary === undefined || income === undefined || total === null) return []
    return [pair(cellTerm(summary, income, 'amount'), total)]
  },
  judge: judgeEquation,
})
