// A statement on its page: merged headings, printed order, every kind of cell told apart, rows that can be cited.

import { beforeAll, describe, expect, test } from 'vitest'
import type { Cell } from '../../src/budget/cell.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import type { Column, Line, Statement, TableId } from '../../src/budget/statement.ts'
import { type StatementView, statementView } from '../../src/views/document/statement.ts'
import { realDocuments } from '../real-documents.ts'

let xinzhou: Disclosure

beforeAll(() => {
  const { departments } = realDocuments().value
  const found = departments.find(({ id }) => id === 'xinzhou-industry')?.disclosures[0]
  if (found === undefined) throw new Error('忻州 is missing')
  xinzhou = found
})

const viewOf = (id: TableId): StatementView => {
  const statement = xinzhou.statements.find((candidate) => candidate.id === id)
  if (statement === undefined) throw new Error(`${id} is missing`)
  return statementView(xinzhou, statement)
}

const headingsOf = (view: StatementView) =>
  view.tables.map(({ head }) =>
    head.rows.map((row) => row.map(({ text, colspan, rowspan }) => `${text} ${colspan}×${rowspan}`)),
  )

const rowsOf = (view: StatementView) => view.tables.flatMap(({ rows }) => rows)

const place = { file: 'data/example/2026/budget/tables/revenue.csv', line: 2, column: 1 }

/** A statement of one row with the given cells behind its name. */
const oneRow = (id: string, cells: readonly Cell[], name = '合计'): Statement => {
  const columns: Column[] = [
    { id: 'name', side: 'single', kind: 'name', path: ['项目'] },
    ...cells.map((_, index): Column => ({ id: `c${index}`, side: 'single', kind: 'amount', path: [`列${index + 1}`] })),
  ]
  const line: Line = {
    id,
    formerIds: [],
    declared: 'total',
    side: 'single',
    row: 0,
    code: '',
    codePrinted: false,
    name,
    total: true,
    level: 0,
    cells: {},
    place,
  }
  const nameCell: Cell = name === '' ? { kind: 'blank', place } : { kind: 'text', text: name, place }
  const [original] = xinzhou.statements
  if (original === undefined) throw new Error('no statement')
  return { ...original, id: 'revenue', columns, rows: [{ cells: [nameCell, ...cells], place }], lines: [line] }
}

describe('headings', () => {
  test('headings that columns share are merged, shorter ones reach down to the figures', () => {
    expect(headingsOf(viewOf('appropriation'))).toEqual([
      [['收入 2×1'], ['项目 1×1', '金额 1×1']],
      [
        ['支出 5×1'],
        ['项目 1×2', '金额 4×1'],
        ['小计 1×1', '一般公共预算 1×1', '政府性基金 1×1', '国有资本经营预算 1×1'],
      ],
    ])
  })

  test('every column of a table lies under exactly one heading a level', () => {
    for (const { id } of xinzhou.statements) {
      for (const { head, columnCount, side } of viewOf(id).tables) {
        const covered = head.rows.flat().reduce((sum, cell) => sum + cell.colspan * cell.rowspan, 0)
        expect([id, side, covered]).toEqual([id, side, columnCount * head.rows.length])
      }
    }
  })

  test('each side of a two-sided statement is a table of its own, 收入 first, so that a phone shows one below the other', () => {
    expect(viewOf('summary').tables.map(({ side }) => side)).toEqual(['收入', '支出'])
    for (const { rows } of viewOf('summary').tables)
      for (const { cells } of rows) expect(cells.filter(({ heading }) => heading).length).toBe(1)
  })

  test('a phone shows one code above the name in place of the columns of codes', () => {
    const [table] = viewOf('expenditure').tables
    expect(
      table?.head.rows
        .flat()
        .filter(({ codes }) => codes)
        .map(({ text }) => text),
    ).toEqual(['科目编码'])
    const codes = table?.rows.map(({ cells }) => cells.find(({ heading }) => heading)?.code)
    // Beside “[20805]行政事业单位养老支出” the document prints 208: both stay. A name with the same code needs it once.
    expect(codes?.[2]).toBe('208')
    expect(codes?.[1]).toBe('')
  })
})

describe('cells', () => {
  test('zero, blank, undisclosed and torn are four different things in words', () => {
    const zero: Cell = {
      kind: 'amount',
      amount: { kind: 'stated', fen: 0n, text: '0.00', unit: '万元', decimals: 2, place },
    }
    const cells: Cell[] = [zero, { kind: 'blank', place }, { kind: 'undisclosed', place }, { kind: 'torn', place }]
    const [row] = rowsOf(statementView(xinzhou, oneRow('total', cells)))
    expect(row?.cells.slice(1).map(({ look, text, note }) => [look, text, note])).toEqual([
      ['', '0.00', ''],
      ['blank', '—', '空白'],
      ['undisclosed', '未公开', ''],
      ['torn', '原文残缺', ''],
    ])
  })

  test('a total without a printed name says so and can still be cited', () => {
    const [row] = rowsOf(statementView(xinzhou, oneRow('total', [{ kind: 'blank', place }], '')))
    expect(row?.look).toBe('total')
    expect(row?.cells[0]).toMatchObject({ heading: true, text: '（原表没有行名）', anchor: 'revenue-total' })
    expect(row?.cells[0]?.linkLabel).toBe('引用此行：合计')
  })
})

describe('rows', () => {
  test('款 and 项 are set in by ideographic spaces, so that copied text keeps the levels', () => {
    const names = rowsOf(viewOf('revenue')).map((row) => row.cells.find((cell) => cell.heading)?.text)
    expect(names.slice(1, 4)).toEqual([
      '社会保障和就业支出',
      '　行政事业单位养老支出',
      '　　机关事业单位基本养老保险缴费支出',
    ])
  })

  test('a code column that differs from the name’s own code leaves both as printed', () => {
    const row = rowsOf(viewOf('expenditure'))[2]
    expect(row?.cells.slice(0, 2).map(({ text }) => text)).toEqual(['208', '　[20805]行政事业单位养老支出'])
    expect(row?.cells[1]?.anchor).toBe('expenditure-20805')
  })

  test('every row name has an address of its own', () => {
    const anchors = xinzhou.statements.flatMap(({ id }) =>
      rowsOf(viewOf(id)).flatMap((row) => row.cells.filter((cell) => cell.heading).map((cell) => cell.anchor)),
    )
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  test('no printed figure is lost on the way to the page', () => {
    for (const statement of xinzhou.statements) {
      const printed = statement.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'amount').length
      const shown = rowsOf(viewOf(statement.id))
        .flatMap(({ cells }) => cells)
        .filter(({ heading, look }) => !heading && look === '').length
      expect([statement.id, shown]).toEqual([statement.id, printed])
    }
  })
})

describe('names without an amount in a two-sided statement', () => {
  const expenditure = (view: StatementView) => view.tables.find(({ side }) => side === '支出')

  test('are folded behind a switch that says how many they are; totals and figures never are', () => {
    const table = expenditure(viewOf('summary'))
    const folded = table?.rows.filter(({ look }) => look === 'unfilled') ?? []
    expect(folded.length).toBeGreaterThan(3)
    expect(table?.unfold).toBe(`显示金额空白的${folded.length}行`)
    for (const { cells } of folded) expect(cells.slice(1).every(({ look }) => look === 'blank')).toBe(true)
  })

  test('stay open where a finding speaks of them', () => {
    const row = expenditure(viewOf('summary'))?.rows.find(({ look }) => look === 'unfilled')
    const summary = xinzhou.statements.find(({ id }) => id === 'summary')
    const line = summary?.lines.find((one) => `summary-${one.id}` === row?.cells.find(({ heading }) => heading)?.anchor)
    if (summary === undefined || line === undefined) throw new Error('no folded row')
    const mark = { word: '提示', path: '#', name: '提示', title: '' } as const
    const marks = new Map([[`summary/${line.id}`, [mark]]])
    const table = expenditure(statementView(xinzhou, summary, marks))
    const marked = table?.rows.find(({ cells }) => cells.some(({ marks: held }) => held.length > 0))
    expect(marked?.look).toBe('')
  })
})

describe('what is missing', () => {
  test('an empty table shows its headings and says that the document explains nothing', () => {
    const view = viewOf('fund')
    expect(view.tables[0]?.head.rows.length).toBe(2)
    expect(view.blank).toBe('本表无数据（原文为空表）。文件未对空表作出说明。')
  })

  test('the document’s own note on an empty table is given in its words', () => {
    const noted = { ...xinzhou, blankNotes: { fund: '本部门无政府性基金预算。' } }
    const fund = noted.statements.find(({ id }) => id === 'fund')
    expect(fund && statementView(noted, fund).blank).toBe('本表无数据（原文为空表）。本部门无政府性基金预算。')
  })

  test('a statement that breaks off says where, and at its end', () => {
    const view = viewOf('general')
    expect(view.breaksOff).toBe('所据文本在此中断，待核对原件')
    expect(view.torn).toEqual(['所据文本在“21508”后中断，待核对原件'])
    expect(viewOf('summary').breaksOff).toBe('')
  })
})
