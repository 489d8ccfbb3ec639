// GJ-108: in every row of a statement that carries money over, what was there and came in is what went out and is left.

import type { Line, Statement } from '../../statement.ts'
import type { ColumnBalance } from '../../statement-declaration.ts'
import { declarationOf } from '../../statements/index.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule, type Subject } from '../rule.ts'
import { cellPosition, cellTerm, columnHeading } from '../terms.ts'

const subject = (statement: Statement, line: Line, balance: ColumnBalance): Subject<Equation> | null => {
  const printed = (ids: readonly string[]) => ids.filter((id) => line.cells[id] !== undefined)
  const [left, right] = [printed(balance.left), printed(balance.right)]
  const first = left[0]
  const whole = left.length === balance.left.length && right.length === balance.right.length
  const filled = [...left, ...right].some((id) => line.cells[id]?.kind === 'amount')
  if (first === undefined || !whole || !filled) return null
  const headings = (ids: readonly string[]): string =>
    ids.map((id) => columnHeading(statement, line.side, id) || id).join('、')
  return {
    input: {
      relation: '=',
      left: left.map((id) => cellTerm(statement, line, id)),
      right: right.map((id) => cellTerm(statement, line, id)),
      leftName: `《${statement.entry.title}》“${line.name || '合计'}”的${headings(left)}之和`,
      rightName: `${headings(right)}之和`,
    },
    position: cellPosition(statement, line, first),
    marks: [],
    torn: [],
  }
}

export const rowsBalance = defineRule<Equation>({
  code: 'GJ-108',
  title: '年初结转加本年收入等于本年支出加年末结转',
  compares: '同一行内，年初结转和结余与本年收入之和，与本年支出与年末结转和结余之和比较，逐行比较。',
  meaning: '两边不等，可能是某一格漏填、填错，或年末结转没有随之更新；究竟哪一格正确，要看决算报表。',
  tolerance: roundingTolerance,
  basis: ['预算法第十四条', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-102', 'GJ-228'],
  severity: '不符',
  fix: '核对这一行的年初结转、本年收入、本年支出和年末结转，以批复的决算为准更正填错的一格',
  examples: [
    {
      shows: '年初 6.00 加收入 44.00 等于支出 45.00 加年末 5.00',
      input: exampleEquation(
        '=',
        [
          ['年初结转和结余', '6.00'],
          ['本年收入', '44.00'],
        ],
        [
          ['本年支出', '45.00'],
          ['年末结转和结余', '5.00'],
        ],
        ['年初结转和结余、本年收入之和', '本年支出、年末结转和结余之和'],
      ),
      verdict: 'agree',
    },
    {
      shows: '年末结转少了 2 万元',
      input: exampleEquation(
        '=',
        [
          ['年初结转和结余', '6.00'],
          ['本年收入', '44.00'],
        ],
        [
          ['本年支出', '45.00'],
          ['年末结转和结余', '3.00'],
        ],
        ['年初结转和结余、本年收入之和', '本年支出、年末结转和结余之和'],
      ),
      verdict: 'differ',
    },
    {
      shows: '四个数各自四舍五入，差末位一个单位',
      input: exampleEquation(
        '=',
        [
          ['年初结转和结余', '6.00'],
          ['本年收入', '44.00'],
        ],
        [
          ['本年支出', '45.00'],
          ['年末结转和结余', '5.01'],
        ],
        ['年初结转和结余、本年收入之和', '本年支出、年末结转和结余之和'],
      ),
      verdict: 'hint',
    },
    {
      shows: '收支两格均为空白',
      input: exampleEquation(
        '=',
        [['年初结转和结余', '']],
        [['本年支出', '45.00']],
        ['年初结转和结余、本年收入之和', '本年支出、年末结转和结余之和'],
      ),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    disclosure.statements.flatMap((statement) =>
      (declarationOf(statement).balances ?? []).flatMap((balance) =>
        statement.lines.flatMap((line) => subject(statement, line, balance) ?? []),
      ),
    ),
  judge: judgeEquation,
})
