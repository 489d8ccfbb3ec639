// When a printed heading, label or title means a declared one.
import { describe, expect, test } from 'vitest'
import { statementIds } from '../../src/budget/statement.ts'
import {
  bareLabel,
  headingKey,
  matchColumn,
  matchLines,
  matchStatementTitle,
} from '../../src/budget/statement-heading.ts'
import { statementDeclarations } from '../../src/budget/statements/index.ts'

const { general, revenue, stateCapital, summary, threePublic } = {
  ...statementDeclarations,
  stateCapital: statementDeclarations['state-capital'],
  threePublic: statementDeclarations['three-public'],
}

describe('a heading is compared without what forms vary', () => {
  test.each([
    ['blanks, line breaks and full width', '收入预算/事业单位\n经营 收入', '收入预算/事业单位经营收入'],
    ['a colon at its end', '项目：', '项目'],
    ['the width of brackets', '因公出国（境）费', '因公出国(境)费'],
    ['quotation marks', '“三公”经费', '三公经费'],
    ['its own year standing alone', '收入/2022年', '收入/{年}'],
    ['its own year inside a longer heading', '2022年度预算数/合计', '预算数/合计'],
  ])('%s', (_, printed, key) => {
    expect(headingKey(printed, 2022)).toBe(key)
  })

  test('the year before is kept as such, and any other year stays as printed', () => {
    expect(headingKey('2021年执行数', 2022)).toBe('{上年}执行数')
    expect(headingKey('2021年', 2022)).toBe('{上年}')
    expect(headingKey('2019年决算数', 2022)).toBe('2019年决算数')
  })
})

describe('a column is known by the longest ending of its path', () => {
  test.each([
    ['项目/功能科目编码', 'code'],
    ['项目/功能分类科目编码/款', 'section'],
    ['2022年预算数/合计', 'total'],
    ['2022年预算数/基本支出/小计', 'basic'],
    ['2021年执行数', 'prior'],
    ['2021年执行数/基本支出', 'priorBasic'],
    ['2022年预算数比2021年执行数/增减额', 'change'],
    ['2022年预算数比2021年执行数/增减%', 'changeRate'],
    ['2022年预算数增减', 'change'],
    ['2022年较2021年增减变化', 'change'],
    ['与上年相比/增减幅度(%)', 'changeRate'],
    ['增减变化原因', 'note'],
  ])('%s is %s', (heading, id) => {
    expect(matchColumn(general, heading, 2022, {})?.id).toBe(id)
  })

  test('a figure below a heading of another year is never read as this year’s', () => {
    expect(matchColumn(general, '2019年决算数/合计', 2022, {})).toBeNull()
    expect(matchColumn(revenue, '上年结转/一般公共预算', 2022, {})).toBeNull()
  })

  test('a title that prints a year of its own means its column in that year’s disclosure as in any other', () => {
    const column = general.columns.find(({ id }) => id === 'prior')
    if (column === undefined) throw new Error('general has no column of the year before')
    const bound = { ...general, columns: [{ ...column, titles: ['2019年决算数', '{年}预算数'] }] }
    for (const year of [2019, 2020, 2022, 2019])
      expect([
        year,
        matchColumn(bound, '2019年决算数', year, {})?.id,
        matchColumn(bound, `${year}年预算数`, year, {})?.id,
        matchColumn(bound, `${year + 3}年决算数`, year, {})?.id,
      ]).toEqual([year, 'prior', 'prior', undefined])
  })

  test('a heading that means nothing known is no column', () => {
    expect(matchColumn(general, '审核意见', 2022, {})).toBeNull()
  })
})

describe('in a two-sided statement the top heading tells the side', () => {
  test('the same heading is income on the left and expenditure on the right', () => {
    expect(matchColumn(summary, '收入/2022年', 2022, {})?.side).toBe('income')
    expect(matchColumn(summary, '本年支出/预算数', 2022, {})?.side).toBe('expenditure')
  })

  test('a heading without a side that fits both sides fits none', () => {
    expect(matchColumn(summary, '预算数', 2022, {})).toBeNull()
  })

  test('a table that prints the spending of state capital alone needs no side', () => {
    expect(matchColumn(stateCapital, '项目/功能分类科目编码/类', 2026, {})).toMatchObject({
      id: 'class',
      side: 'expenditure',
    })
    expect(matchColumn(stateCapital, '国有资本经营预算收入/项目/科目编码', 2022, {})).toMatchObject({
      id: 'code',
      side: 'income',
    })
  })
})

describe('列别名 comes before everything else', () => {
  test('a printed heading is read as the official one that the clerk names', () => {
    expect(matchColumn(general, '本级安排', 2022, { 本级安排: '合计' })?.id).toBe('total')
    expect(matchColumn(summary, '支出/本级 安排', 2022, { '支出/本级安排': '预算数' })).toMatchObject({
      id: 'amount',
      side: 'expenditure',
    })
  })
})

describe('a row is known by its label without number', () => {
  test.each([
    ['一、一般公共预算', 'income-general'],
    ['1. 一般公共预算资金', 'income-general'],
    ['（二）政府性基金预算', 'income-fund'],
    ['其中：事业收入', 'income-business'],
    ['上年结转', 'income-carried-over'],
    ['本年收入合计', 'income-current'],
    ['使用非财政拨款结余（含专用结余）', 'income-nonfiscal-balance'],
    ['年初结转和结余', 'income-carried-over'],
    ['收入总计', 'income-total'],
  ])('%s is %s', (label, id) => {
    expect(matchLines(summary, 'income', [label])[0]?.id).toBe(id)
  })

  test('the parts of 三公 are known with and without numbers in circles', () => {
    const labels = ['因公出国（境）费', '①公务用车购置费', '②公务用车运行维护费', '公务用车购置及运行费', '合计']
    expect(labels.map((label) => matchLines(threePublic, 'single', [label])[0]?.id)).toEqual([
      'abroad',
      'purchase',
      'running',
      'vehicles',
      'total',
    ])
  })

  test('a subject, an empty label and a label of the other side are no declared rows', () => {
    expect(matchLines(summary, 'expenditure', ['教育支出'])[0]).toBeNull()
    expect(matchLines(summary, 'income', [''])[0]).toBeNull()
    expect(matchLines(summary, 'income', ['本年支出合计'])[0]).toBeNull()
  })

  test('what only looks like a number is part of the name', () => {
    expect(bareLabel('一般公共服务支出')).toBe('一般公共服务支出')
    expect(bareLabel('十二、2022年预算：')).toBe('2022年预算')
  })
})

describe('a statement is known by its title', () => {
  test('every declared title leads to its own statement', () => {
    const wrong = statementIds.flatMap((id) =>
      statementDeclarations[id].titles.filter((title) => matchStatementTitle(title) !== id),
    )
    expect(wrong).toEqual([])
  })

  test.each([
    ['2022年预算收支总表', 'summary'],
    ['表1 部门收支总表', 'summary'],
    ['2026年预算单位收入预算总表', 'revenue'],
    ['2022年一般公共预算支出预算表', 'general'],
    ['2023年部门一般公共预算基本支出部门预算经济分类预算表', 'basic'],
    ['2026年部门“三公”经费和机关运行经费预算表', 'three-public'],
    ['2022年机关运行经费预算财政拨款情况统计表', 'operating'],
  ])('%s is %s', (title, id) => {
    expect(matchStatementTitle(title)).toBe(id)
  })

  test('a form is no statement', () => {
    expect(matchStatementTitle('项目支出绩效目标表')).toBeNull()
  })
})
