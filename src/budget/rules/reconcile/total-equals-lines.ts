// GJ-104: the total row of a statement or side equals its top lines, in every amount column.
import { partsOf, type RowSum, rowSums } from '../../composition.ts'
import type { Disclosure } from '../../disclosure.ts'
import { isOfWhich } from '../../row-label.ts'
import type { Line, Side, Statement, TableId } from '../../statement.ts'
import { declarationOf } from '../../statements/index.ts'
import { isUnknownRow } from '../../unknown-rows.ts'
import { rowAddends, withBlanksRead } from '../blank-sums.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule, type Subject } from '../rule.ts'
import { amountColumns, cellLabel, cellPosition, cellTerm, gapsBelow, lineName } from '../terms.ts'

/** 三公 has nested rows and rules of its own (GJ-105, GJ-106). */
const without: readonly TableId[] = ['three-public']
const sides: readonly Side[] = ['single', 'income', 'expenditure']

/** Rows among the addends that nobody knows, where the statement's rows are known by their labels or as subjects. */
const doubtOf = (statement: Statement, lines: readonly Line[], column: string): { readonly doubt?: string } => {
  const unknown = lines.filter((line) => isUnknownRow(statement, line) && line.cells[column]?.kind === 'amount')
  const names = unknown.map(({ name }) => `“${name}”`).join('、')
  return unknown.length === 0 ? {} : { doubt: `不认识${names}一行，不知道它是否在合计之内` }
}

const equation = (statement: Statement, total: Line, lines: readonly Line[], column: string): Equation =>
  withBlanksRead(
    {
      ...doubtOf(statement, lines, column),
      relation: '=',
      left: [cellTerm(statement, total, column)],
      right: lines.map((line) => cellTerm(statement, line, column)),
      leftName: cellLabel(statement, total, column),
      rightName: '各行之和',
    },
    lines.flatMap((line) => rowAddends(statement, line, column)),
  )

/**
 * A larger sum of the same table that has this one among its rows and comes out to the last digit: 本年支出合计 and
 * 年终结转 are 支出总计. What the smaller sum then lacks is the rounding of its own rows.
 */
const confirmation = (
  statement: Statement,
  total: Line,
  sums: readonly RowSum[],
  column: string,
): { readonly confirmed?: string } => {
  const larger = sums.find(({ whole, addends }) => {
    const printed = addends.filter((line) => line.cells[column]?.kind === 'amount')
    if (!addends.includes(total) || printed.length < 2) return false
    return judgeEquation(equation(statement, whole, addends, column)).verdict === 'agree'
  })
  return larger === undefined ? {} : { confirmed: `“${lineName(total)}”加上其余各行恰好是“${lineName(larger.whole)}”` }
}

/**
 * The budgets printed below a carry-over make up the whole of it; a row that says 其中 itself need not be all there is,
 * and says nothing that could be added up.
 */
const carryOverParts = (statement: Statement, side: Side): readonly RowSum[] => {
  const repeated = declarationOf(statement).lines.filter(({ after }) => after !== undefined)
  return statement.lines.flatMap((whole) => {
    const parts = whole.side === side ? partsOf(statement, whole) : []
    const complete = parts.every(
      ({ declared, name }) =>
        !isOfWhich(name) && repeated.some(({ id, after }) => id === declared && after === whole.declared),
    )
    return complete && parts.length > 0 ? [{ whole, addends: parts }] : []
  })
}

const subjectsOf = (disclosure: Disclosure, statement: Statement): readonly Subject<Equation>[] =>
  sides.flatMap((side) => {
    const sums = [...rowSums(statement, side), ...carryOverParts(statement, side)]
    return sums.flatMap(({ whole, addends }) =>
      amountColumns(statement, side).flatMap(({ id }) => {
        const printed = [whole, ...addends].some((line) => line.cells[id]?.kind === 'amount')
        if (!printed) return []
        return [
          {
            input: { ...equation(statement, whole, addends, id), ...confirmation(statement, whole, sums, id) },
            position: cellPosition(statement, whole, id),
            marks: [],
            torn: gapsBelow(disclosure, statement, whole),
          },
        ]
      }),
    )
  })

export const totalEqualsLines = defineRule<Equation>({
  code: 'GJ-104',
  title: '合计行等于各行之和',
  compares: '每张表的合计行与表中各类（收入来源、支出类、单位）逐列相加比较；收支总表的收入、支出两侧分别比较。',
  meaning: '合计行与各行不等，可能漏列了一类，或合计是另行填写的；文件在此中断的，只说明文本不全。',
  tolerance: `${roundingTolerance}合计由更大的一个合计（如收支总计）证实到末位、各行也没有别的疑问的，尾差算相符。`,
  basis: ['预算法第四十六条', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-102', 'GJ-103'],
  severity: '不符',
  fix: '对照底表检查是否漏列或多列了一行，再核对合计',
  examples: [
    {
      shows: '支出合计等于五个类之和',
      input: exampleEquation(
        '=',
        [['本年支出合计', '10,441.41']],
        [
          ['208', '9,292.71'],
          ['210', '39.68'],
          ['213', '8.25'],
          ['215', '1,014.42'],
          ['221', '86.35'],
        ],
        ['本年支出合计', '各行之和'],
      ),
      verdict: 'agree',
    },
    {
      shows: '经济科目合计比各类之和多 1.52',
      input: exampleEquation(
        '=',
        [['合计', '1,168.84']],
        [
          ['501', '778.45'],
          ['502', '187.69'],
          ['503', '12.17'],
          ['505', '40.13'],
          ['509', '148.88'],
        ],
        ['合计', '各行之和'],
      ),
      verdict: 'differ',
    },
    {
      shows: '两个加数，差末位一个单位',
      input: exampleEquation(
        '=',
        [['合计', '1.00']],
        [
          ['208', '0.50'],
          ['210', '0.51'],
        ],
        ['合计', '各行之和'],
      ),
      verdict: 'hint',
    },
    {
      shows: '合计行为空白',
      input: exampleEquation('=', [['合计', '']], [['208', '0.50']], ['合计', '各行之和']),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    disclosure.statements
      .filter(({ id }) => !without.includes(id))
      .flatMap((statement) => subjectsOf(disclosure, statement)),
  judge: judgeEquation,
})
