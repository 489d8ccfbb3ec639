// GJ-302: what a 决算 carries into its year is what the 决算 of the year before carried out of it.
import { type Disclosure, statementOf } from '../../disclosure.ts'
import type { Side } from '../../statement.ts'
import { equalityExamples, pair, sameFigure } from '../comparison.ts'
import { type Equation, judgeEquation, type Term } from '../equation.ts'
import { documentOf, elsewhere } from '../other-document.ts'
import { defineRule, type RuleContext, type Subject } from '../rule.ts'
import { cellTerm } from '../terms.ts'

/** A row of carry-over: its statement, side, declared id and column. */
type Row = readonly ['summary' | 'appropriation' | 'fund' | 'state-capital', Side, string, string]

/** Opening rows with the closing rows of the year before. */
const rows: readonly (readonly [Row, Row])[] = [
  [
    ['summary', 'income', 'income-carried-over', 'amount'],
    ['summary', 'expenditure', 'expenditure-carried-forward', 'amount'],
  ],
  [
    ['appropriation', 'income', 'income-carried-over', 'amount'],
    ['appropriation', 'expenditure', 'expenditure-carried-forward', 'total'],
  ],
  [
    ['appropriation', 'income', 'income-carried-over-general', 'amount'],
    ['appropriation', 'expenditure', 'expenditure-carried-forward', 'general'],
  ],
  [
    ['appropriation', 'income', 'income-carried-over-fund', 'amount'],
    ['appropriation', 'expenditure', 'expenditure-carried-forward', 'fund'],
  ],
  [
    ['appropriation', 'income', 'income-carried-over-state-capital', 'amount'],
    ['appropriation', 'expenditure', 'expenditure-carried-forward', 'stateCapital'],
  ],
  [
    ['fund', 'single', 'total', 'opening'],
    ['fund', 'single', 'total', 'closing'],
  ],
  [
    ['state-capital', 'single', 'total', 'opening'],
    ['state-capital', 'single', 'total', 'closing'],
  ],
]

const termAt = (disclosure: Disclosure, [id, side, declared, column]: Row): Term | null => {
  const statement = statementOf(disclosure, id)
  const line = statement?.lines.find((one) => one.side === side && one.declared === declared)
  return statement === undefined || line?.cells[column] === undefined ? null : cellTerm(statement, line, column)
}

const subjects = ({ department, disclosure }: RuleContext): readonly Subject<Equation>[] => {
  const before = documentOf(department, disclosure.year - 1, 'final')
  if (disclosure.stage !== 'final' || before === undefined) return []
  return rows.flatMap(([opening, closing]) => {
    const [left, right] = [termAt(disclosure, opening), termAt(before, closing)]
    if (left === null || right === null || (left.amount === null && right.amount === null)) return []
    return [pair(left, elsewhere(right, before))]
  })
}

export const openingEqualsClosing = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-302',
  title: '年初结转等于上年决算的年末结转',
  compares: '决算各表的年初结转和结余，与本站所存同一部门上年决算的年末结转和结余比较。',
  meaning: '两数不同，可能是机构改革、会计调整或收回了存量资金；需要部门说明，不能据此断定有误。',
  related: ['GJ-227', 'GJ-228'],
  severity: '提示',
  fix: '核对上年决算的年末结转；有调整的，在说明中写明',
  examples: equalityExamples('年初结转和结余', '上年决算的年末结转和结余'),
  select: subjects,
  judge: judgeEquation,
})
