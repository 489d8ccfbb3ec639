// Totals and leaves never mix unmarked: what may be added up comes to the printed total, or differs by exactly what the
// findings say.
import { describe, expect, it } from 'vitest'
import { amountOf, type Cell } from '../../src/budget/cell.ts'
import { columnRole, isLeaf, totalOf } from '../../src/budget/leaves.ts'
import type { Review } from '../../src/budget/rules/review.ts'
import { cellPosition } from '../../src/budget/rules/terms.ts'
import type { Side, Statement } from '../../src/budget/statement.ts'
import { tableCsv } from '../../src/exports/data-table.ts'
import { linesTable } from '../../src/exports/tables/lines.ts'
import { disclosuresIn, madeUpFacts, realFacts, withDisclosure } from './archives.ts'
import { csvRows } from './csv-rows.ts'

const real = realFacts()
const madeUp = madeUpFacts()
const archives = [
  ['the five real disclosures', real],
  ['the made-up department', madeUp],
] as const

interface Sum {
  readonly statement: Statement
  readonly side: Side
  readonly column: string
}

const sumsOf = (statement: Statement): readonly Sum[] =>
  statement.columns
    .filter(({ kind, id, side }) => kind === 'amount' && columnRole(statement, side, id) !== '比较')
    .map(({ id, side }) => ({ statement, side, column: id }))

const leafSum = ({ statement, side, column }: Sum): bigint =>
  statement.lines
    .filter((line) => line.side === side && isLeaf(statement, line, column))
    .reduce((sum, line) => sum + (amountOf(line.cells[column])?.fen ?? 0n), 0n)

/** What the findings of a review say of the sums down this column, signed: total or parent minus its parts. */
const publishedDifference = (review: Review, { statement, side, column }: Sum): bigint => {
  const positions = statement.lines
    .filter((line) => line.side === side)
    .map((line) => cellPosition(statement, line, column))
  return review.findings
    .flatMap(({ checks }) => checks)
    .filter(({ code, position }) => /^GJ-10[3-6]$/.test(code) && positions.includes(position))
    .reduce((sum, { differenceFen }) => sum + (differenceFen ?? 0n), 0n)
}

describe.each(archives)('in %s', (_, facts) => {
  const sums = facts.reviews.flatMap((review) =>
    review.disclosure.statements.flatMap(sumsOf).flatMap((sum) => {
      const total = totalOf(sum.statement, sum.side, sum.column)
      return total === null ? [] : [{ review, sum, total }]
    }),
  )

  it('the leaves of every column come to its total, or differ by exactly the published findings', () => {
    const unexplained = sums.flatMap(({ review, sum, total }) => {
      const gap = total - leafSum(sum)
      const said = publishedDifference(review, sum)
      return gap === said ? [] : [`${sum.statement.id} ${sum.side} ${sum.column}: ${gap} 分, findings say ${said}`]
    })
    expect(unexplained).toEqual([])
    expect(sums.length).toBeGreaterThan(10)
  })

  it('adding the rows of lines.csv gives the same as adding the leaves of the archive', () => {
    const rows = csvRows(tableCsv(linesTable, facts)).filter((row) => row.是否末级 === '是' && row.金额_元 !== '')
    const byColumn = Map.groupBy(rows, (row) =>
      ['部门', '年度', '阶段', '公开表', '方向', '栏目标识'].map((name) => row[name]).join(' '),
    )
    const fromFile = [...byColumn.values()].map((own) =>
      own.reduce((sum, row) => sum + BigInt((row.金额_元 ?? '').replace('.', '')), 0n),
    )
    const fromArchive = disclosuresIn(facts).flatMap(({ disclosure }) =>
      disclosure.statements.flatMap((statement) =>
        statement.columns
          .filter(({ kind }) => kind === 'amount')
          .map(({ id, side }) => leafSum({ statement, side, column: id })),
      ),
    )
    const sorted = (values: readonly bigint[]): readonly string[] =>
      values
        .filter((value) => value !== 0n)
        .map(String)
        .toSorted()
    expect(sorted(fromFile)).toEqual(sorted(fromArchive))
  })

  it('a row of the file is found by its key alone', () => {
    const keys = csvRows(tableCsv(linesTable, facts)).map((row) => linesTable.key.map((name) => row[name]).join('\n'))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('忻州 2022, by hand', () => {
  const statements = disclosuresIn(real).flatMap(({ disclosure }) => disclosure.statements)
  const gap = (id: string, column: string): bigint => {
    const statement = statements.find((candidate) => candidate.id === id)
    if (statement === undefined) throw new Error(`no statement ${id}`)
    return (totalOf(statement, 'single', column) ?? 0n) - leafSum({ statement, side: 'single', column })
  }

  it('the broken-off statements lack 16.60 of 215 and 86.35 of 221, 102.95 万元 in all', () => {
    expect(['revenue', 'expenditure', 'general'].map((id) => gap(id, 'total'))).toEqual(Array(3).fill(102_950_000n))
  })

  it('the economic categories lack 1.52 in their sum and have 1.51 too much below 505: 0.01 万元 remains', () => {
    expect(gap('basic', 'total')).toBe(10_000n)
  })

  it('三公 and 机关运行经费 come to their totals: a total without detail is its own leaf', () => {
    expect([gap('three-public', 'amount'), gap('operating', 'amount')]).toEqual([0n, 0n])
  })

  it('合计 is told apart from 基本支出 and 项目支出, so that columns are not added twice', () => {
    const general = statements.find(({ id }) => id === 'general')
    if (general === undefined) throw new Error('no general')
    expect(['total', 'basic', 'project'].map((id) => columnRole(general, 'single', id))).toEqual([
      '合计',
      '组成',
      '组成',
    ])
  })

  it('holds amounts and blanks, and no blank has an amount', () => {
    const rows = csvRows(tableCsv(linesTable, real))
    expect(new Set(rows.map((row) => row.取值状态))).toEqual(new Set(['金额', '空白']))
    expect(rows.filter((row) => row.取值状态 === '空白' && row.金额_元 !== '')).toEqual([])
  })
})

it('a printed 0, a blank, 未公开 and 原文残缺 stay four different states', () => {
  const place = { file: 'data/x/tables/general.csv', line: 2, column: 1 }
  const made: readonly Cell[] = [
    { kind: 'amount', amount: { kind: 'stated', fen: 0n, text: '0', unit: '万元', decimals: 0, place } },
    { kind: 'blank', place },
    { kind: 'undisclosed', place },
    { kind: 'torn', place },
  ]
  const facts = withDisclosure(madeUp, (disclosure) => ({
    ...disclosure,
    statements: disclosure.statements
      .filter(({ id }) => id === 'general')
      .map((statement) => ({
        ...statement,
        lines: statement.lines.map((line, index) => ({
          ...line,
          cells: { ...line.cells, total: made[index] ?? line.cells.total ?? { kind: 'blank', place } },
        })),
      })),
  }))
  const [first] = disclosuresIn(facts)
  const rows = csvRows(tableCsv(linesTable, facts)).filter(
    (row) => row.年度 === String(first?.disclosure.year) && row.公开表 === 'general' && row.栏目标识 === 'total',
  )
  expect(rows.slice(0, made.length).map((row) => [row.取值状态, row.金额_元, row.原表文字])).toEqual([
    ['零', '0.00', '0'],
    ['空白', '', ''],
    ['未公开', '', '未公开'],
    ['原文残缺', '', '原文残缺'],
  ])
})
