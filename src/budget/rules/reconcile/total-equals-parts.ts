// GJ-102: in every row, the total column equals the columns it is made of.
import { columnSums } from '../../composition.ts'
import type { Column, Line, Side, Statement, TableId } from '../../statement.ts'
import { unknownFigures } from '../../unknown-rows.ts'
import { columnAddends, withBlanksRead } from '../blank-sums.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule, type Subject } from '../rule.ts'
import { cellLabel, cellPosition, cellTerm } from '../terms.ts'

/** 三公 has rules of its own for both of its layouts (GJ-105, GJ-106). */
const without: readonly TableId[] = ['three-public']
const sides: readonly Side[] = ['single', 'income', 'expenditure']

const doubtOf = (statement: Statement, line: Line): { readonly doubt?: string } => {
  const unknown = unknownFigures(statement, line)
  const names = unknown.map(({ path }) => `“${path.join('/')}”`).join('、')
  return unknown.length === 0 ? {} : { doubt: `不认识${names}一列，它可能是其中一项` }
}

const equation = (statement: Statement, line: Line, total: string, addends: readonly Column[]): Equation =>
  withBlanksRead(
    {
      ...doubtOf(statement, line),
      relation: '=',
      left: [cellTerm(statement, line, total)],
      right: addends.map((column) => cellTerm(statement, line, column.id)),
      leftName: cellLabel(statement, line, total),
      rightName: `${addends.map((column) => column.path.at(-1) ?? '').join('、')}之和`,
    },
    addends.flatMap((column) => columnAddends(statement, line, column.id)),
  )

const subjectsOf = (statement: Statement): readonly Subject<Equation>[] =>
  sides.flatMap((side) =>
    columnSums(statement, side).flatMap(({ total, parts }) => {
      const addends = statement.columns.filter((column) => column.side === side && parts.includes(column.id))
      return statement.lines.flatMap((line) => {
        const printed = [total, ...parts].some((id) => line.cells[id]?.kind === 'amount')
        if (line.side !== side || line.cells[total] === undefined || !printed) return []
        return [
          {
            input: equation(statement, line, total, addends),
            position: cellPosition(statement, line, total),
            marks: [],
            torn: [],
          },
        ]
      })
    }),
  )

export const totalEqualsParts = defineRule<Equation>({
  code: 'GJ-102',
  title: '合计等于各组成列之和',
  compares: '同一行内，合计（小计）与组成它的各列，如基本支出与项目支出、一般公共预算与政府性基金，逐行相加比较。',
  meaning: '合计与组成不等，可能是某一列漏填、填错或合计没有随之更新；究竟哪一边正确，要看原始底表。',
  tolerance: roundingTolerance,
  basis: ['预算法第四十六条', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-103', 'GJ-104'],
  severity: '不符',
  fix: '核对这一行的合计与各组成列，以批复的底表为准更正填错的一格',
  examples: [
    {
      shows: '合计 10,441.41 等于基本支出与项目支出之和',
      input: exampleEquation(
        '=',
        [['合计', '10,441.41']],
        [
          ['基本支出', '1,168.84'],
          ['项目支出', '9,272.57'],
        ],
        ['合计', '基本支出、项目支出之和'],
      ),
      verdict: 'agree',
    },
    {
      shows: '合计比两列之和多 100 万元',
      input: exampleEquation(
        '=',
        [['合计', '500.00']],
        [
          ['基本支出', '300.00'],
          ['项目支出', '100.00'],
        ],
        ['合计', '基本支出、项目支出之和'],
      ),
      verdict: 'differ',
    },
    {
      shows: '两个加数各四舍五入，差末位一个单位',
      input: exampleEquation(
        '=',
        [['合计', '1.00']],
        [
          ['基本支出', '0.34'],
          ['项目支出', '0.67'],
        ],
        ['合计', '基本支出、项目支出之和'],
      ),
      verdict: 'hint',
    },
    {
      shows: '各组成列均为空白，无从相加',
      input: exampleEquation(
        '=',
        [['合计', '1.00']],
        [
          ['基本支出', ''],
          ['项目支出', ''],
        ],
        ['合计', '基本支出、项目支出之和'],
      ),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => disclosure.statements.filter(({ id }) => !without.includes(id)).flatMap(subjectsOf),
  judge: judgeEquation,
})
