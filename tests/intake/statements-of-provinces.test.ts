// Statements under headings that no declaration holds: a province's table goes in as printed, its rows have names, and
// what is printed beside them accuses nobody.
import { describe, expect, test } from 'vitest'
import { archiveOf, reviewIn } from '../facts/small-archive.ts'
import { readTable } from './read-table.ts'

describe('a heading over the names of rows that nobody knows', () => {
  test('names them on either side of a statement', () => {
    const { statement, errors } = readTable(
      'summary',
      '收入/收入项目类别,收入/预算数,支出/项目（按支出功能科目类级）,支出/预算数\n一、一般公共预算拨款收入,150.00,一、农林水支出,150.00\n收入合计,150.00,支出合计,150.00\n',
    )
    expect(errors).toEqual([])
    expect(statement.lines.map(({ side, name, declared, code }) => [side, name, declared || code])).toEqual([
      ['income', '一、一般公共预算拨款收入', 'income-general'],
      ['expenditure', '一、农林水支出', '213'],
      ['income', '收入合计', 'income-total'],
      ['expenditure', '支出合计', 'expenditure-total'],
    ])
  })

  test('stands beside 类, 款 and 项 in columns of their own, and a table of 项 alone lacks no 款', () => {
    const { statement, errors, codes } = readTable(
      'expenditure',
      '科目编码/类,科目编码/款,科目编码/项,单位（科目名称）,总计,基本支出/小计,项目支出/小计\n,,,合计,300.00,280.00,20.00\n213,01,01,行政运行,280.00,280.00,\n213,01,02,一般行政管理事务,20.00,,20.00\n',
    )
    expect(errors).toEqual([])
    expect(codes).not.toContain('KM-104')
    expect(statement.lines.map(({ code, name }) => `${code} ${name}`)).toEqual([
      ' 合计',
      '2130101 行政运行',
      '2130102 一般行政管理事务',
    ])
  })

  test('heads a second block beside the first, whose amounts are kept as printed and added to nothing', () => {
    const { statement, errors } = readTable(
      'summary',
      '收入/项目,收入/本年预算,支出/功能分类,支出/本年预算,支出/经济分类,支出/本年预算\n一、一般公共预算拨款收入,400.00,一、农林水支出,400.00,一、基本支出,260.00\n,,,,二、项目支出,140.00\n收入总计,400.00,支出总计,400.00,支出总计,400.00\n',
    )
    expect(errors).toEqual([])
    expect(statement.columns.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'name name',
      'amount amount',
      'name name',
      'amount amount',
      'printed-5 text',
      'printed-6 text',
    ])
  })
})

describe('what a statement says of a part or of the next year', () => {
  const differences = (tables: Readonly<Record<string, string>>): readonly string[] =>
    reviewIn(archiveOf({ tables })).checks.flatMap(({ code, verdict }) => (verdict === 'differ' ? [code] : []))

  test('其中：财政拨款 is a part of the budget above it, not the sum of all budgets', () => {
    const summary =
      '收入/项目,收入/预算数,支出/项目,支出/预算数\n一、一般公共预算,480.00,农林水支出,500.00\n其中：财政拨款,480.00,,\n二、政府性基金,20.00,,\n本年收入合计,500.00,本年支出合计,500.00\n'
    expect(differences({ summary })).toEqual([])
  })

  test('a statement that divides its spending into 基本支出 and 项目支出, or stops at 款, lacks no 类 and no 项', () => {
    const summary =
      '收入/项目,收入/金额,支出/项目,支出/金额\n一、一般公共预算,500.00,一、基本支出,300.00\n,,二、项目支出,200.00\n本年收入合计,500.00,本年支出合计,500.00\n'
    const expenditure =
      '科目编码,科目名称,合计,基本支出,项目支出\n,合计,500.00,300.00,200.00\n213,农林水支出,500.00,300.00,200.00\n21301,农业农村,500.00,300.00,200.00\n2130101,行政运行,500.00,300.00,200.00\n'
    const revenue =
      '科目编码,科目名称,合计,一般公共预算\n,合计,500.00,500.00\n213,农林水支出,500.00,500.00\n21301,农业农村,500.00,500.00\n'
    expect(differences({ summary, expenditure, revenue })).toEqual([])
    expect(
      differences({ expenditure, revenue: revenue.replaceAll('21301,农业农村,500.00', '21301,农业农村,490.00') }),
    ).toContain('GJ-213')
  })

  test('subjects that leave money for next year are not bound to spend what they receive', () => {
    const summary = (left: string): string =>
      `收入/项目,收入/预算数,支出/项目,支出/预算数\n一、一般公共预算,100.00,农林水支出,100.00\n本年收入合计,100.00,本年支出合计,100.00\n上年结转,20.00,结转下年,${left}\n收入总计,120.00,支出总计,${left === '' ? '100.00' : '120.00'}\n`
    const revenue =
      '科目编码,科目名称,合计,上年结转,一般公共预算\n,合计,120.00,20.00,100.00\n213,农林水支出,120.00,20.00,100.00\n'
    expect(differences({ summary: summary('20.00'), revenue })).toEqual([])
  })
})
