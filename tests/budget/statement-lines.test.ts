// How lines hang together by code, and where the parts of 三公 stand in either layout.
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/budget/cell.ts'
import { grandTotal } from '../../src/budget/composition.ts'
import type { Column, Line, Statement } from '../../src/budget/statement.ts'
import { childLines, isBlank, lineAmount, lineByCode } from '../../src/budget/statement.ts'
import { threePublicParts } from '../../src/budget/statements/three-public.ts'

const file = 'data/a/2022/budget/tables/general.csv'
const place = { file, line: 2, column: 1 }

const amount = (text: string): Cell => ({
  kind: 'amount',
  amount: { kind: 'stated', fen: BigInt(text) * 1_000_000n, text, unit: '万元', decimals: 0, place },
})

const line = (id: string, code: string, cells: Readonly<Record<string, Cell>>, total = false): Line => ({
  id,
  formerIds: [],
  declared: total ? 'total' : '',
  side: 'single',
  row: 0,
  code,
  codePrinted: code !== '',
  name: id,
  total,
  level: 0,
  cells,
  place,
})

const column = (id: string): Column => ({ id, side: 'single', kind: 'amount', path: [id] })

const statement = (columns: readonly string[], lines: readonly Line[]): Statement => ({
  id: 'general',
  stage: 'budget',
  entry: { id: 'general', number: '', title: '', departmentLine: '', unit: '万元', note: '', columnAliases: {}, place },
  columns: columns.map(column),
  rows: lines.map((one) => ({ cells: Object.values(one.cells), place })),
  lines,
  file,
})

describe('lines below a subject', () => {
  const codes = ['208', '20805', '2080505', '2080506', '2089901', '210', '21011']
  const table = statement(
    ['total'],
    [line('total', '', { total: amount('9') }, true), ...codes.map((code) => line(code, code, { total: amount('1') }))],
  )
  const below = (code: string): readonly string[] => {
    const parent = lineByCode(table, code)
    return parent === undefined ? [] : childLines(table, parent).map((child) => child.code)
  }

  test('are those of the next level, and a level left out is stepped over', () => {
    expect(below('208')).toEqual(['20805', '2089901'])
    expect(below('20805')).toEqual(['2080505', '2080506'])
  })

  test('are none for the finest level', () => {
    expect(below('2080505')).toEqual([])
  })

  test('do not include the total, which stands apart', () => {
    expect(lineAmount(grandTotal(table), 'total')?.text).toBe('9')
    expect(lineByCode(table, '999')).toBeUndefined()
  })
})

test('a statement without a printed amount is blank, and one with a printed 0 is not', () => {
  expect(isBlank(statement(['total'], []))).toBe(true)
  expect(isBlank(statement(['total'], [line('a', '', { total: { kind: 'blank', place } })]))).toBe(true)
  expect(isBlank(statement(['total'], [line('a', '', { total: amount('0') })]))).toBe(false)
})

describe('the parts of 三公', () => {
  test('stand in rows where the table has 项目 and 预算数', () => {
    const parts = threePublicParts(
      statement(
        ['amount'],
        [
          line('abroad', '', { amount: { kind: 'blank', place } }),
          line('running', '', { amount: amount('3') }),
          line('total', '', { amount: amount('5') }, true),
        ],
      ),
    )
    expect(parts.total.stated?.text).toBe('5')
    expect(parts.running).toMatchObject({ column: 'amount', line: { id: 'running' } })
    expect(parts.abroad).toMatchObject({ stated: null, cell: { kind: 'blank' } })
    expect(parts.operating).toMatchObject({ stated: null, cell: null, line: null })
  })

  test('stand in columns where the table has one row', () => {
    const parts = threePublicParts(
      statement(
        ['total', 'reception', 'operating'],
        [line('r1', '', { total: amount('48'), reception: amount('1'), operating: amount('443') })],
      ),
    )
    expect(parts.operating.stated?.text).toBe('443')
    expect(parts.reception).toMatchObject({ column: 'reception', line: { id: 'r1' } })
    expect(parts.purchase.cell).toBeNull()
  })

  test('of several institutions are read at the total, and without a total there are none', () => {
    const institutions = [
      line('402001', '402001', { reception: amount('1') }),
      line('402002', '402002', { reception: amount('2') }),
    ]
    const columns = ['reception', 'total']
    expect(threePublicParts(statement(columns, institutions)).reception.stated).toBeNull()
    expect(
      threePublicParts(statement(columns, [...institutions, line('total', '', { reception: amount('3') }, true)]))
        .reception.stated?.text,
    ).toBe('3')
  })
})
