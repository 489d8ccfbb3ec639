import { describe, expect, test } from 'vitest'
import { cellText } from '../../src/budget/cell.ts'
import { createClassification } from '../../src/budget/classification/index.ts'
import { yuanText } from '../../src/budget/money.ts'
import { isBlank, type StatementId } from '../../src/budget/statement.ts'
import { readStatement } from '../../src/intake/statement.ts'
import { source } from './sources.ts'

const classification = createClassification()

const read = (id: StatementId, text: string, columnAliases: Readonly<Record<string, string>> = {}) => {
  const place = { file: 'disclosure.yaml', path: [] }
  const entry = { id, number: '', title: '', departmentLine: '', unit: '万元' as const, note: '', columnAliases, place }
  const { value, problems } = readStatement(source('t.csv', text), {
    entry,
    year: 2024,
    stage: 'budget',
    classification,
  })
  if (value === null) throw new Error('nothing was read')
  return { statement: value, codes: problems.map(({ code }) => code) }
}

const lines = (id: StatementId, text: string) =>
  read(id, text).statement.lines.map(({ id: anchor, code, name, total, level }) => [anchor, code, name, total, level])

describe('where a subject code may stand', () => {
  const expected = [['20805', '20805', '养老支出', false, 2]]

  test('in a column of its own', () => {
    expect(lines('expenditure', '科目编码,科目名称,合计\n20805,养老支出,1\n')).toEqual(expected)
  })

  test('in 类, 款 and 项 columns, written in parts or cumulatively', () => {
    expect(lines('expenditure', '类,款,项,科目名称,合计\n208,05,,养老支出,1\n')).toEqual(expected)
    expect(lines('expenditure', '类,款,项,科目名称,合计\n208,20805,,养老支出,1\n')).toEqual(expected)
  })

  test('in brackets before the name, with the column only repeating its 类', () => {
    expect(lines('expenditure', '科目编码,科目名称,合计\n208,[20805]养老支出,1\n')).toEqual(expected)
    expect(read('expenditure', '科目编码,科目名称,合计\n208,[20805]养老支出,1\n').codes).not.toContain('KM-105')
  })

  test('in full-width digits', () => {
    expect(lines('expenditure', '科目编码,科目名称,合计\n２０８０５,养老支出,1\n')).toEqual(expected)
  })

  test('nowhere, for the 类 of a two-sided statement: it is found by name and marked as not printed', () => {
    const { statement } = read('summary', '收入/项目,收入/预算数,支出/项目,支出/预算数\n,,一、教育支出,1\n')
    expect(statement.lines.map(({ code, codePrinted, name }) => [code, codePrinted, name])).toEqual([
      ['205', false, '一、教育支出'],
    ])
  })
})

test('institution codes are free and are no subjects', () => {
  expect(lines('operating', '单位编码,单位名称,预算数\n402001,市局,1\n')).toEqual([
    ['402001', '402001', '市局', false, 0],
  ])
})

describe('totals and anchors', () => {
  test('a row of amounts without a label is the total where no row is labelled so', () => {
    expect(lines('basic', '科目名称,合计\n,3\n[501]工资,3\n')).toEqual([
      ['total', '', '', true, 0],
      ['501', '501', '工资', false, 1],
    ])
  })

  test('a second row without a label is an error, because nobody can say what it is', () => {
    expect(read('basic', '科目名称,合计\n,3\n,4\n').codes).toEqual(['GS-208'])
  })

  test('a repeated code gets a second anchor and keeps its row', () => {
    const text = '科目编码,科目名称,合计\n208,社会保障和就业支出,1\n208,社会保障和就业支出,2\n'
    expect(read('expenditure', text).statement.lines.map(({ id }) => id)).toEqual(['208', '208-2'])
  })

  test('a named row that nobody declared keeps its place by its words, wherever other rows are added', () => {
    expect(lines('three-public', '项目,预算数\n公务接待费,1\n其中：外宾接待,\n').map(([id]) => id)).toEqual([
      'reception',
      '外宾接待',
    ])
    const { lines: moved } = read(
      'three-public',
      '项目,预算数\n因公出国（境）费,\n公务接待费,1\n其中：外宾接待,\n',
    ).statement
    expect(moved.map(({ id, formerIds }) => [id, formerIds])).toEqual([
      ['abroad', []],
      ['reception', []],
      ['外宾接待', ['r3']],
    ])
  })
})

describe('what an amount may be', () => {
  const amounts = (cells: string) =>
    read('expenditure', `科目编码,科目名称,合计,基本支出,项目支出\n208,社会保障和就业支出,${cells}\n`)
  const kinds = (cells: string) =>
    Object.values(amounts(cells).statement.lines[0]?.cells ?? {}).map((cell) => [cell.kind, cellText(cell)])

  test('0, blank, 未公开 and 原文残缺 stay four different values', () => {
    expect(kinds('0,,未公开')).toEqual([
      ['amount', '0'],
      ['blank', ''],
      ['undisclosed', '未公开'],
    ])
    expect(kinds('原文残缺,0.00,')[0]).toEqual(['torn', '原文残缺'])
  })

  test('full-width digits and thousands separators are read; the printed text is kept', () => {
    const cell = amounts('１，２３４．５０,"1,234.50",').statement.lines[0]?.cells.total
    expect(
      cell?.kind === 'amount' ? [yuanText(cell.amount.fen), cell.amount.text, cell.amount.decimals] : null,
    ).toEqual(['12345000.00', '１，２３４．５０', 2])
  })
})

test('a table of headings alone is a blank statement without a fault', () => {
  const { statement, codes } = read('fund', '科目编码,科目名称,合计\n')
  expect([isBlank(statement), codes]).toEqual([true, []])
})

test('a heading that only this document uses is declared in 列别名', () => {
  const text = '科目编码,科目名称,全部支出\n208,社会保障和就业支出,1\n'
  expect(read('expenditure', text).codes).toContain('GS-201')
  expect(read('expenditure', text, { 全部支出: '合计' }).codes).toEqual([])
})
