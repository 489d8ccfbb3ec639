// GJ-224: for each of the three budgets, this year's income and what was carried over is what 财政拨款收支总表 totals
// below its column.
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { type Line, lineAmount, type Statement } from '../../statement.ts'
import { comparison, equalityExamples, sameFigure, sumTerm } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule, type Subject } from '../rule.ts'
import { cellTerm } from '../terms.ts'

const budgets = [
  ['general', 'general'],
  ['fund', 'fund'],
  ['state-capital', 'stateCapital'],
] as const

const byDeclared = (statement: Statement, id: string): Line | undefined =>
  statement.lines.find(({ declared, side }) => side === 'income' && declared === id)

const subjects = (disclosure: Disclosure): readonly Subject<Equation>[] => {
  const statement = statementOf(disclosure, 'appropriation')
  if (statement === undefined) return []
  const carried = byDeclared(statement, 'income-carried-over')
  const undivided = (lineAmount(carried, 'amount')?.fen ?? 0n) !== 0n
  return budgets.flatMap(([budget, column]) => {
    const income = byDeclared(statement, `income-${budget}`)
    const part = byDeclared(statement, `income-carried-over-${budget}`)
    const total = sumTerm(statement, 'expenditure', 'grand', column)
    // Carried-over money that the table does not divide by budget says nothing of one of them.
    if (income === undefined || total === null || (part === undefined && undivided)) return []
    const left = [income, ...(part === undefined ? [] : [part])].map((line) => cellTerm(statement, line, 'amount'))
    if ([...left, total].every(({ amount }) => amount === null)) return []
    const name = `《${statement.entry.title}》“${income.name}”的本年收入与年初结转之和`
    return [comparison(left, [total], [name, total.label])]
  })
}

export const budgetsBalance = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-224',
  title: '每一本预算的收入加年初结转等于支出加年末结转',
  compares:
    '财政拨款收入支出决算总表中，一般公共预算、政府性基金、国有资本经营各自的本年收入与年初结转和结余之和，与支出一侧同一列的总计比较。',
  related: ['GJ-214', 'GJ-228'],
  fix: '核对这一本预算的收入、年初结转、支出和年末结转，以批复的决算为准更正填错的一格',
  examples: equalityExamples('一般公共预算的本年收入与年初结转之和', '支出一侧一般公共预算列的总计'),
  select: ({ disclosure }) => (disclosure.stage === 'final' ? subjects(disclosure) : []),
  judge: judgeEquation,
})
