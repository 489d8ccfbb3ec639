// GJ-226: each 类 of the fund and state-capital columns of 财政拨款收支总表 is that of the budget's own statement.
import { equalityExamples, sameFigure, sameSubjects } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule } from '../rule.ts'

const places = [
  ['fund', 'fund'],
  ['state-capital', 'stateCapital'],
] as const

export const appropriationClassesEqualBudgets = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-226',
  title: '政府性基金、国有资本经营各类与财政拨款收支总表同一类相同',
  compares: '政府性基金、国有资本经营两张决算表各类的支出，与财政拨款收入支出决算总表同一列的同一类逐类比较。',
  related: ['GJ-211', 'GJ-216'],
  fix: '核对这一类在两张表中的金额，以批复的决算为准更正另一处',
  examples: equalityExamples('政府性基金决算表的一类', '财政拨款收支总表政府性基金列的同一类'),
  select: ({ disclosure }) =>
    disclosure.stage !== 'final'
      ? []
      : places.flatMap(([id, column]) =>
          sameSubjects(
            disclosure,
            { id, side: 'single', column: 'total' },
            { id: 'appropriation', side: 'expenditure', column },
            (code) => code.length === 3,
          ),
        ),
  judge: judgeEquation,
})
