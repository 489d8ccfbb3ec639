// GJ-205: 一般公共预算 income of 收支总表 is the total of 一般公共预算支出表.

import { rowPlace } from '../../composition.ts'
import { statementOf } from '../../disclosure.ts'
import { sumFen } from '../../money.ts'
import { type Line, lineAmount, lineById, type Statement } from '../../statement.ts'
import { carriesOver } from '../carry-over.ts'
import { equalityExamples, pair, sameFigure, totalTerm } from '../comparison.ts'
import { type Equation, judgeEquation, type Term } from '../equation.ts'
import { defineRule } from '../rule.ts'
import { cellTerm } from '../terms.ts'

/**
 * Sources below zero (money of another budget that is given back) take from the income as a whole: where they are exactly
 * what 一般公共预算 brings in more than it spends, nobody can say that a figure is wrong. '' where they are not.
 */
const cancelled = (summary: Statement, income: Line, { amount }: Term): string => {
  const own = lineAmount(income, 'amount')
  const below = summary.lines.flatMap((line) => {
    const stated = line.side === 'income' && line !== income && !line.total ? lineAmount(line, 'amount') : null
    return stated !== null && stated.fen < 0n && rowPlace(summary, line).role === 'addend' ? [stated] : []
  })
  if (own === null || amount === null || below.length === 0) return ''
  return own.fen - amount.fen === -sumFen(below) ? '收入中有负数的来源，各来源相互抵减' : ''
}

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
    const compared = pair(cellTerm(summary, income, 'amount'), total)
    const doubt = cancelled(summary, income, total)
    return [doubt === '' ? compared : { ...compared, input: { ...compared.input, doubt } }]
  },
  judge: judgeEquation,
})
