// GJ-227: what 财政拨款收支总表 carries over is part of what 收支总表 carries over, at the start and at the end.
import { type Disclosure, statementOf } from '../../disclosure.ts'
import type { Side, Statement } from '../../statement.ts'
import { pair, sameFigure } from '../comparison.ts'
import { type Equation, exampleEquation, judgeEquation, type Term } from '../equation.ts'
import { defineRule, type Subject } from '../rule.ts'
import { cellTerm } from '../terms.ts'

const rows: readonly (readonly [Side, string, string])[] = [
  ['income', 'income-carried-over', 'amount'],
  ['expenditure', 'expenditure-carried-forward', 'total'],
]

const term = (statement: Statement, side: Side, id: string, column: string): Term | null => {
  const line = statement.lines.find((one) => one.side === side && one.declared === id)
  return line?.cells[column] === undefined ? null : cellTerm(statement, line, column)
}

const subjects = (disclosure: Disclosure): readonly Subject<Equation>[] => {
  const [own, summary] = [statementOf(disclosure, 'appropriation'), statementOf(disclosure, 'summary')]
  if (own === undefined || summary === undefined) return []
  return rows.flatMap(([side, id, column]) => {
    const [part, whole] = [term(own, side, id, column), term(summary, side, id, 'amount')]
    return part?.amount == null || whole === null ? [] : [pair(part, whole, { relation: '≤' })]
  })
}

const names = ['年初财政拨款结转和结余', '年初结转和结余'] as const

export const carriedWithinSummary = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-227',
  title: '财政拨款的结转和结余不大于全部结转和结余',
  compares:
    '财政拨款收入支出决算总表的年初、年末结转和结余，分别与收入支出决算总表的年初、年末结转和结余比较，不应更大。',
  meaning: '财政拨款的结转是全部结转的一部分。更大，可能是一张表用了旧稿或漏改；究竟哪一边正确，要看批复。',
  related: ['GJ-224', 'GJ-228'],
  fix: '核对结转和结余在两张表中的金额，以批复的决算为准更正另一处',
  examples: [
    {
      shows: '财政拨款结转是全部结转的一部分',
      input: exampleEquation('≤', [[names[0], '21.63']], [[names[1], '49.14']], names),
      verdict: 'agree',
    },
    {
      shows: '财政拨款结转比全部结转多 2 万元',
      input: exampleEquation('≤', [[names[0], '51.14']], [[names[1], '49.14']], names),
      verdict: 'differ',
    },
    {
      shows: '多末位一个单位',
      input: exampleEquation('≤', [[names[0], '49.15']], [[names[1], '49.14']], names),
      verdict: 'hint',
    },
    {
      shows: '收支总表的结转为空白',
      input: exampleEquation('≤', [[names[0], '21.63']], [[names[1], '']], names),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => (disclosure.stage === 'final' ? subjects(disclosure) : []),
  judge: judgeEquation,
})
