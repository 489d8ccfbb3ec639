// GJ-228: opening, income and closing of 政府性基金 and 国有资本经营 are those of 财政拨款收支总表.
import { type Disclosure, statementOf } from '../../disclosure.ts'
import type { Side, Statement } from '../../statement.ts'
import { equalityExamples, pair, sameFigure, sumTerm } from '../comparison.ts'
import { type Equation, judgeEquation, type Term } from '../equation.ts'
import { defineRule, type Subject } from '../rule.ts'
import { cellTerm } from '../terms.ts'

const budgets = [
  ['fund', 'fund'],
  ['state-capital', 'stateCapital'],
] as const

const term = (statement: Statement, side: Side, id: string, column: string): Term | null => {
  const line = statement.lines.find((one) => one.side === side && one.declared === id)
  return line?.cells[column] === undefined ? null : cellTerm(statement, line, column)
}

const subjects = (disclosure: Disclosure): readonly Subject<Equation>[] => {
  const appropriation = statementOf(disclosure, 'appropriation')
  const summary = statementOf(disclosure, 'summary')
  return budgets.flatMap(([id, column]) => {
    const own = statementOf(disclosure, id)
    if (own === undefined) return []
    const places: readonly (readonly [string, Term | null | undefined])[] = [
      ['opening', appropriation && term(appropriation, 'income', `income-carried-over-${id}`, 'amount')],
      ['income', appropriation && term(appropriation, 'income', `income-${id}`, 'amount')],
      ['income', summary && term(summary, 'income', `income-${id}`, 'amount')],
      ['closing', appropriation && term(appropriation, 'expenditure', 'expenditure-carried-forward', column)],
    ]
    return places.flatMap(([figure, other]) => {
      const total = sumTerm(own, 'single', 'current', figure)
      if (total === null || other == null || (total.amount === null && other.amount === null)) return []
      return [pair(total, other)]
    })
  })
}

export const carriedBudgetsEqualAppropriation = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-228',
  title: '政府性基金、国有资本经营的结转和收入与总表相同',
  compares:
    '政府性基金、国有资本经营两张决算表合计行的年初结转、本年收入、年末结转，与财政拨款收入支出决算总表（本年收入并与收入支出决算总表）的同一项比较。',
  related: ['GJ-108', 'GJ-224'],
  fix: '核对这一项在两张表中的金额，以批复的决算为准更正另一处',
  examples: equalityExamples('政府性基金决算表的年初结转和结余', '财政拨款收支总表的年初政府性基金结转'),
  select: ({ disclosure }) => (disclosure.stage === 'final' ? subjects(disclosure) : []),
  judge: judgeEquation,
})
