// GJ-107: where a statement prints last year's figure and the change, the change is this year's figure less last year's.
import type { Statement } from '../../statement.ts'
import { comparison } from '../comparison.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule, type Subject } from '../rule.ts'
import { cellLabel, cellTerm } from '../terms.ts'

const names = ['本年数', '上年数与增减额之和'] as const

const subjectsOf = (statement: Statement): readonly Subject<Equation>[] =>
  statement.lines.flatMap((line) => {
    const current = line.cells.total === undefined ? 'amount' : 'total'
    const cells = [line.cells[current], line.cells.prior, line.cells.change]
    if (cells.some((cell) => cell === undefined) || !cells.some((cell) => cell?.kind === 'amount')) return []
    return [
      comparison(
        [cellTerm(statement, line, current)],
        [cellTerm(statement, line, 'prior'), cellTerm(statement, line, 'change')],
        [cellLabel(statement, line, current), names[1]],
      ),
    ]
  })

export const changeEqualsDifference = defineRule<Equation>({
  code: 'GJ-107',
  title: '增减额等于本年数减上年数',
  compares: '表中同时印出本年数、上年数和增减额的，逐行验算：上年数加增减额等于本年数。',
  meaning: '增减额与两年的数对不上，可能只更新了其中一年，或增减的正负号写反。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-301', 'GJ-403'],
  severity: '不符',
  fix: '核对本年数、上年数和增减额，注意减少应写负数',
  examples: [
    {
      shows: '500 加 120 等于 620',
      input: exampleEquation(
        '=',
        [['本年', '620.00']],
        [
          ['上年', '500.00'],
          ['增减', '120.00'],
        ],
        names,
      ),
      verdict: 'agree',
    },
    {
      shows: '减少写成了正数',
      input: exampleEquation(
        '=',
        [['本年', '380.00']],
        [
          ['上年', '500.00'],
          ['增减', '120.00'],
        ],
        names,
      ),
      verdict: 'differ',
    },
    {
      shows: '尾差',
      input: exampleEquation(
        '=',
        [['本年', '620.01']],
        [
          ['上年', '500.00'],
          ['增减', '120.00'],
        ],
        names,
      ),
      verdict: 'hint',
    },
    {
      shows: '本年数为空白',
      input: exampleEquation(
        '=',
        [['本年', '']],
        [
          ['上年', '500.00'],
          ['增减', '120.00'],
        ],
        names,
      ),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => disclosure.statements.flatMap(subjectsOf),
  judge: judgeEquation,
})
