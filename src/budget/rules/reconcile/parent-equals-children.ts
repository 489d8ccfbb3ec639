// GJ-103: 类 = Σ款 and 款 = Σ项, in every amount column, at every level that a statement prints.
import type { Disclosure } from '../../disclosure.ts'
import { childLines, type Line, type Statement } from '../../statement.ts'
import { rowAddends, withBlanksRead } from '../blank-sums.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule, type Subject } from '../rule.ts'
import { amountColumns, cellLabel, cellPosition, cellTerm, gapsBelow } from '../terms.ts'

/** Labels of the levels of 政府收支分类科目 by code length. */
const levelNames: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' }

const equation = (statement: Statement, line: Line, children: readonly Line[], column: string): Equation => {
  const level = levelNames[children[0]?.code.length ?? 0] ?? '下级科目'
  return withBlanksRead(
    {
      relation: '=',
      left: [cellTerm(statement, line, column)],
      right: children.map((child) => cellTerm(statement, child, column)),
      leftName: cellLabel(statement, line, column),
      rightName: `其下各${level}之和`,
    },
    children.flatMap((child) => rowAddends(statement, child, column)),
  )
}

const subjectsOf = (disclosure: Disclosure, statement: Statement): readonly Subject<Equation>[] =>
  statement.lines.flatMap((line) => {
    const children = line.code === '' || line.total ? [] : childLines(statement, line)
    if (children.length === 0) return []
    return amountColumns(statement, line.side).flatMap(({ id }) => {
      const printed = [line, ...children].some((one) => one.cells[id]?.kind === 'amount')
      if (!printed) return []
      return [
        {
          input: equation(statement, line, children, id),
          position: cellPosition(statement, line, id),
          marks: [],
          torn: gapsBelow(disclosure, statement, line),
        },
      ]
    })
  })

export const parentEqualsChildren = defineRule<Equation>({
  code: 'GJ-103',
  title: '上级科目等于下级科目之和',
  compares: '同一张表内，类与其下各款、款与其下各项，逐列相加比较；表中跳过的层级直接与更下一级比较。',
  meaning: '上级与下级不等，可能是漏列了一个下级科目、某一行填错，或文件在转换中丢行；不能据此断定钱用错了地方。',
  tolerance: roundingTolerance,
  basis: ['预算法第四十六条', '预算法实施条例第六条'],
  related: ['GJ-102', 'GJ-104'],
  severity: '不符',
  fix: '对照底表检查该科目下是否漏列或多列了下级科目，再核对金额',
  examples: [
    {
      shows: '208 类等于三款之和',
      input: exampleEquation(
        '=',
        [['208 社会保障和就业支出', '9,292.71']],
        [
          ['20805', '90.71'],
          ['20806', '9,000.00'],
          ['20899', '202.00'],
        ],
        ['208 社会保障和就业支出的合计', '其下各款之和'],
      ),
      verdict: 'agree',
    },
    {
      shows: '505 类印 40.13，其下两款合计 41.64',
      input: exampleEquation(
        '=',
        [['505', '40.13']],
        [
          ['50501', '40.13'],
          ['50502', '1.51'],
        ],
        ['505的预算数', '其下各款之和'],
      ),
      verdict: 'differ',
    },
    {
      shows: '三个加数的尾差',
      input: exampleEquation(
        '=',
        [['210', '10.00']],
        [
          ['21001', '3.33'],
          ['21002', '3.33'],
          ['21003', '3.33'],
        ],
        ['210的合计', '其下各款之和'],
      ),
      verdict: 'hint',
    },
    {
      shows: '上级科目为空白',
      input: exampleEquation('=', [['210', '']], [['21001', '3.33']], ['210的合计', '其下各款之和']),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => disclosure.statements.flatMap((statement) => subjectsOf(disclosure, statement)),
  judge: judgeEquation,
})
