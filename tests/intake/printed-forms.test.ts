// What forms print beside the amounts themselves: halves side by side, numbers of rows and columns, sub-headings in the
// wrong row, columns and rows that no declaration knows.
import { describe, expect, test } from 'vitest'
import { cellText } from '../../src/budget/cell.ts'
import { createClassification } from '../../src/budget/classification/index.ts'
import type { Stage } from '../../src/budget/stage.ts'
import { isBlank, lineByCode, lineById, type TableId } from '../../src/budget/statement.ts'
import { readStatement } from '../../src/intake/statement.ts'
import { source } from './sources.ts'

const read = (id: TableId, text: string, stage: Stage = 'final') => {
  const place = { file: 'disclosure.yaml', path: [] }
  const unit = '万元' as const
  const entry = { id, number: '', title: '', departmentLine: '', unit, note: '', columnAliases: {}, place }
  const context = { entry, year: 2024, stage, classification: createClassification() }
  const { value, problems } = readStatement(source('t.csv', text), context)
  if (value === null) throw new Error('nothing was read')
  const codes = problems.map(({ code }) => code).filter((code) => !code.startsWith('KM'))
  return { statement: value, codes, problems }
}

const rows = (id: TableId, text: string) =>
  read(id, text).statement.lines.map(({ id: row, cells }) => [
    row,
    ...Object.entries(cells).map(([column, cell]) => `${column} ${cellText(cell)}`),
  ])

describe('halves printed side by side are read below each other', () => {
  const halves = `经济分类科目编码,科目名称,决算数,经济分类科目编码,科目名称,决算数
301,工资福利支出,30.00,302,商品和服务支出,9.00
30101,基本工资,30.00,30201,办公费,4.00
,,,30211,差旅费,5.00
,人员经费合计,30.00,,公用经费合计,9.00
`

  test('with every amount beside its own subject, the left half first', () => {
    expect(rows('basic', halves)).toEqual([
      ['301', 'total 30.00'],
      ['30101', 'total 30.00'],
      ['personnel-total', 'total 30.00'],
      ['302', 'total 9.00'],
      ['30201', 'total 4.00'],
      ['30211', 'total 5.00'],
      ['office-total', 'total 9.00'],
    ])
  })

  test('and every cell keeps the place where it is printed', () => {
    const cell = lineByCode(read('basic', halves).statement, '30211')?.cells.total
    expect(cell?.kind === 'amount' ? cell.amount.place : null).toEqual({ file: 't.csv', line: 4, column: 14 })
  })

  test('three halves below 人员经费 and 公用经费, with the sum of two of them under the last', () => {
    const three = `人员经费/科目编码,人员经费/科目名称,人员经费/决算数,公用经费/科目编码,公用经费/科目名称,公用经费/决算数,公用经费/科目编码,公用经费/科目名称,公用经费/决算数
301,工资福利支出,30.00,302,商品和服务支出,9.00,310,资本性支出,2.00
,人员经费合计,30.00,,公用经费合计,,,,11.00
`
    expect(rows('basic', three)).toEqual([
      ['301', 'total 30.00'],
      ['personnel-total', 'total 30.00'],
      ['302', 'total 9.00'],
      ['office-total', 'total 11.00'],
      ['310', 'total 2.00'],
    ])
    expect(read('basic', three).statement.columns.map(({ path }) => path.join('/'))).toEqual([
      '科目编码',
      '科目名称',
      '决算数',
    ])
  })

  test('a heading that stands twice without its group is still one column twice', () => {
    expect(read('general', '科目编码,科目名称,合计,合计\n208,社会保障和就业支出,1,1\n').codes).toContain('GS-203')
  })
})

describe('numbers of rows and columns are no money', () => {
  const national = `收入/项目,收入/行次,收入/决算数,支出/项目,支出/行次,支出/决算数
栏次,,1,栏次,,2
一、一般公共预算财政拨款收入,1,100.00,一、一般公共服务支出,31,100.00
本年收入合计,27,100.00,本年支出合计,57,100.00
总计,30,100.00,总计,60,100.00
`

  test('行次 is a column of words and 栏次 no line', () => {
    const { statement, codes } = read('summary', national)
    expect(codes).toEqual([])
    expect(statement.lines.map(({ id }) => id)).toEqual([
      'income-general',
      '201',
      'income-current',
      'expenditure-current',
      'income-total',
      'expenditure-total',
    ])
    const amounts = statement.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'amount'))
    expect(amounts.map(cellText)).toEqual(Array.from({ length: 6 }, () => '100.00'))
  })

  test('both stay in the printed rows', () => {
    expect(read('summary', national).statement.rows[0]?.cells.map(cellText)).toEqual(['栏次', '', '1', '栏次', '', '2'])
  })
})

test('sub-headings that the form prints in the row 合计 are words and no fault', () => {
  const text = `功能分类科目编码,科目名称,年初结转和结余,本年收入,本年支出/合计,本年支出/基本支出,本年支出/项目支出,年末结转和结余
,合计,,,合计,基本支出,项目支出,
`
  const { statement, codes } = read('fund', text)
  expect(codes).toEqual([])
  expect(statement.rows[0]?.cells.map(cellText)).toEqual(['', '合计', '', '', '合计', '基本支出', '项目支出', ''])
})

describe('a figure printed up to three times', () => {
  test('预算数 and 决算数 of 三公 are two columns a part', () => {
    const text = `合计/预算数,合计/决算数,公务用车购置及运行费/小计/预算数,公务用车购置及运行费/小计/决算数,公务用车购置及运行费/公务用车购置费/预算数,公务用车购置及运行费/公务用车购置费/决算数,公务接待费/预算数,公务接待费/决算数
0.95,0.40,0.20,0.10,0.20,0.10,0.75,0.30
`
    const { statement, codes } = read('three-public', text)
    expect(codes).toEqual([])
    expect(statement.columns.map(({ id }) => id)).toEqual([
      'plan-total',
      'total',
      'plan-vehicles',
      'vehicles',
      'plan-purchase',
      'purchase',
      'plan-reception',
      'reception',
    ])
  })

  test('年初, 全年 and 决算 stand beside each other, with their parts below', () => {
    const text = `科目编码,科目名称,年初预算数/合计,年初预算数/基本支出,全年预算数/合计,决算数/合计,决算数/基本支出
208,社会保障和就业支出,9.00,9.00,8.50,8.00,8.00
`
    expect(read('general', text).statement.columns.map(({ id }) => id)).toEqual([
      'code',
      'name',
      'plan-total',
      'plan-basic',
      'adjusted-total',
      'total',
      'basic',
    ])
  })
})

describe('what no declaration knows is kept as printed', () => {
  test('a column becomes words, with one hint', () => {
    const { statement, codes } = read(
      'general',
      '科目编码,科目名称,合计,其中：直达资金\n208,社会保障和就业支出,1.00,0.40\n',
    )
    expect(codes).toEqual(['GS-210'])
    expect(statement.rows[0]?.cells.map(cellText)).toEqual(['208', '社会保障和就业支出', '1.00', '0.40'])
  })

  test('rows are one hint a statement, and keep their amounts', () => {
    const text = `收入/项目,收入/决算数,支出/项目,支出/决算数
调入资金,3.00,社会保障和就业支出,5.00
债券收入,2.00,,
本年收入合计,5.00,本年支出合计,5.00
总计,5.00,总计,5.00
`
    const { statement, codes, problems } = read('summary', text)
    expect(codes).toEqual(['GS-211'])
    expect(problems[0]?.what).toBe('不认识“调入资金”、“债券收入”这 2 行，照原样公开')
    expect(lineById(statement, '债券收入')?.cells.amount?.kind).toBe('amount')
  })
})

describe('a table that the program does not know is published whole', () => {
  const assets = '项目,数量,金额（万元）\n车辆,3辆,45.60\n设备,0台,\n'

  test('every heading and row as printed, one hint, nothing that adds up', () => {
    const { statement, codes } = read('other-state-assets', assets)
    expect(codes).toEqual(['GS-220'])
    expect(statement.rows.map(({ cells }) => cells.map(cellText))).toEqual([
      ['车辆', '3辆', '45.60'],
      ['设备', '0台', ''],
    ])
    expect(statement.lines.map(({ id }) => id)).toEqual(['车辆', '设备'])
    expect(isBlank(statement)).toBe(false)
  })

  test('labels alone are a blank table', () => {
    expect(isBlank(read('other-state-assets', '项目,金额\n车辆,\n').statement)).toBe(true)
  })
})
