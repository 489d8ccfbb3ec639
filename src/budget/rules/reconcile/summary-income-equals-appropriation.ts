// GJ-203: the fiscal incomes of 收支总表 come to the income total of 财政拨款收支总表.
import { statementOf } from '../../disclosure.ts'
import { comparison, equalityExamples, sameFigure, totalTerm } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { fiscalIncomeIds } from '../money-sources.ts'
import { defineRule } from '../rule.ts'
import { cellTerm } from '../terms.ts'

export const summaryIncomeEqualsAppropriation = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-203',
  title: '收支总表的财政拨款收入等于财政拨款收支总表的收入合计',
  compares:
    '收支总表中一般公共预算、政府性基金预算、国有资本经营预算三项收入之和，与财政拨款收支总表的本年收入合计比较；上年结转不在其内。',
  related: ['GJ-201', 'GJ-204'],
  fix: '核对收支总表的三项拨款收入与财政拨款收支总表的收入合计，以批复数为准更正另一处',
  examples: equalityExamples('财政拨款收支总表的收入合计', '收支总表三项拨款收入之和'),
  select: ({ disclosure }) => {
    const summary = statementOf(disclosure, 'summary')
    const total = totalTerm(disclosure, { id: 'appropriation', side: 'income', column: 'amount', sum: 'current' })
    // Where 财政拨款收入 is one row, the budgets below it are its parts.
    const whole = summary?.lines.filter(
      ({ declared, side }) => side === 'income' && declared === 'income-appropriation',
    )
    const parts = summary?.lines.filter(({ declared }) => fiscalIncomeIds.includes(declared))
    const lines = (whole?.length === 1 ? whole : parts) ?? []
    if (summary === undefined || total === null || lines.length === 0) return []
    const incomes = lines.map((line) => cellTerm(summary, line, 'amount'))
    return [comparison([total], incomes, [total.label, `《${summary.entry.title}》的财政拨款收入`])]
  },
  judge: judgeEquation,
})
