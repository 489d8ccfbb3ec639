// What holds for every declaration, and for the headings of the real statements.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Side } from '../../src/budget/statement.ts'
import { statementIds } from '../../src/budget/statement.ts'
import type { ColumnDeclaration, StatementDeclaration } from '../../src/budget/statement-declaration.ts'
import { headingKey, matchColumn } from '../../src/budget/statement-heading.ts'
import { declarationsOf, statementDeclarations } from '../../src/budget/statements/index.ts'

const sides: readonly Side[] = ['single', 'income', 'expenditure']

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

/** Titles of several levels at their edges: all of one part with the first of the other. */
const edgesOf = ({ levelled = [] }: ColumnDeclaration): readonly string[] =>
  levelled.flatMap(({ above, below }) => [
    ...above.flatMap((upper) => below.slice(0, 1).map((lower) => `${upper}/${lower}`)),
    ...below.flatMap((lower) => above.slice(0, 1).map((upper) => `${upper}/${lower}`)),
  ])

/** Titles of a declaration under which another column is found, or none. */
const lostTitles = (declaration: StatementDeclaration): readonly string[] =>
  declaration.columns.flatMap((column) =>
    [...column.titles, ...edgesOf(column)].filter((title) => {
      const heading = (
        column.side === 'income' ? `收入/${title}` : column.side === 'expenditure' ? `支出/${title}` : title
      )
        .replaceAll('{年}', '2022年')
        .replaceAll('{上年}', '2021年')
      return matchColumn(declaration, heading, 2022, {})?.id !== column.id
    }),
  )

describe.each(declarationsOf('final').map((declaration) => ({ declaration })))(
  'the declaration of $declaration.id in a 决算',
  ({ declaration }) => {
    test('finds each of its columns by its own headings, and each earlier phase by the words of the phase', () => {
      expect(lostTitles(declaration)).toEqual([])
    })
  },
)

describe.each(statementIds)('the declaration of %s', (id) => {
  const declaration = statementDeclarations[id]

  test('is filed under its own id and explains itself in one sentence', () => {
    expect(declaration.id).toBe(id)
    expect(declaration.meaning).toMatch(/^[^。]+。$/)
  })

  test.each(sides)('has one column an id and one a heading on the %s side', (side) => {
    const columns = declaration.columns.filter((column) => column.side === side)
    expect(repeated(columns.map((column) => column.id))).toEqual([])
    expect(
      repeated(columns.flatMap((column) => [...new Set(column.titles.map((title) => headingKey(title, 2022)))])),
    ).toEqual([])
  })

  test('has one line an id, and at most one last total a side', () => {
    expect(repeated(declaration.lines.map((line) => line.id))).toEqual([])
    for (const side of sides) {
      const last = declaration.lines.filter((line) => line.side === side && line.total && line.addsTo === undefined)
      expect(last.length).toBeLessThan(2)
    }
  })

  test('finds each of its columns by its own headings', () => {
    expect(lostTitles(declaration)).toEqual([])
  })
})

test('every heading of the real statements is a known column, and no two are the same', () => {
  const files = globSync('data/xinzhou-industry/2022/budget/tables/*.csv')
  // Printed by final accounts alone.
  const ids = statementIds.filter((id) => id !== 'state-capital-spending')
  expect(files).toHaveLength(ids.length)
  for (const id of ids) {
    const text = readFileSync(`data/xinzhou-industry/2022/budget/tables/${id}.csv`, 'utf8')
    const headings = (text.split('\n')[0] ?? '').trim().split(',')
    const columns = headings.map((heading) => matchColumn(statementDeclarations[id], heading, 2022, {}))
    expect(headings.filter((_, index) => columns[index] === null)).toEqual([])
    expect(repeated(columns.map((column) => `${column?.side} ${column?.id}`))).toEqual([])
  }
})

/** Headings of 上海市普陀区, as printed in 2023 and on the blank workbook of 2026. */
const shanghaiHeadings = {
  summary: ['本年收入/项目', '本年收入/预算数', '本年支出/项目', '本年支出/预算数'],
  revenue: [
    '项目/功能分类科目编码/类',
    '项目/功能分类科目编码/款',
    '项目/功能分类科目编码/项',
    '项目/功能分类科目名称',
    '收入预算/合计',
    '收入预算/财政拨款收入',
    '收入预算/事业收入',
    '收入预算/事业单位\n经营收入',
    '收入预算/其他收入',
  ],
  expenditure: ['项目/功能分类科目名称', '支出预算/合计', '支出预算/基本支出', '支出预算/项目支出'],
  appropriation: [
    '财政拨款收入/项目',
    '财政拨款收入/预算数',
    '财政拨款支出/项目',
    '财政拨款支出/合计',
    '财政拨款支出/一般公共预算',
    '财政拨款支出/政府性基金预算',
    '财政拨款支出/国有资本经营预算',
  ],
  general: ['项目/功能分类科目名称', '一般公共预算支出/合计', '一般公共预算支出/基本支出'],
  fund: ['项目/功能分类科目编码/类', '政府性基金预算支出/合计', '政府性基金预算支出/项目支出'],
  'state-capital': ['项目/功能分类科目名称', '国有资本经营预算支出/合计', '国有资本经营财政拨款预算支出/基本支出'],
  basic: [
    '项目/部门预算经济分类科目编码/类',
    '项目/经济分类科目名称',
    '一般公共预算基本支出/合计',
    '一般公共预算基本支出/人员经费',
    '一般公共预算基本支出/公用经费',
  ],
  'three-public': [
    '“三公”经费预算数/合计',
    '“三公”经费预算数/因公出国(境)费',
    '“三公”经费预算数/公务接待费',
    '“三公”经费预算数/公务用车购置及运行费/小计',
    '“三公”经费预算数/公务用车购置及运行费/购置费',
    '“三公”经费预算数/公务用车购置及运行费/运行费',
    '机关运行经费预算数',
  ],
} as const

test.each(Object.entries(shanghaiHeadings))(
  'the headings of a district of Shanghai are known too: %s',
  (id, headings) => {
    const declaration = Object.values(statementDeclarations).find((other) => other.id === id)
    if (declaration === undefined) throw new Error(`no declaration of ${id}`)
    const columns = headings.map((heading) => matchColumn(declaration, heading, 2026, {}))
    expect(headings.filter((_, index) => columns[index] === null)).toEqual([])
    expect(repeated(columns.map((column) => `${column?.side} ${column?.id}`))).toEqual([])
  },
)
