// A year begun from the last one: structure and words stay, no figure of last year is carried on.
import { expect, test } from 'vitest'
import { newYear, withoutFigures } from '../../src/authoring/new-year.ts'
import { checkFolder } from '../../src/desk/examine.ts'
import { madeUpFiles, madeUpYear } from './made-up-year.ts'

const made = () => {
  const { disclosure } = madeUpYear()
  if (disclosure === null) throw new Error('nothing was read')
  return newYear(disclosure, madeUpFiles, 2027, '2027-01-05')
}

test('headings move on by a year, amounts are blank, subjects stay', () => {
  expect(made()['data/river-works/2027/budget/tables/summary.csv']).toBe(
    '收入/项目,收入/2027年预算,支出/项目,支出/2027年预算\n一、一般公共预算拨款,,农林水支出,\n,,卫生健康支出,\n收入总计,,支出总计,\n',
  )
})

test('what only last year can say is gone: state, dates, corrections', () => {
  const text = made()['data/river-works/2027/budget/disclosure.yaml'] ?? ''
  expect(text).toContain('状态: 草稿')
  expect(text).toContain('录入日期: "2027-01-05"')
  expect(text).toContain('标题: 示例局2027年度部门预算')
  expect(text).not.toContain('更正')
  expect(text).not.toContain('2026')
})

test('a project keeps its id, its code and its indicators, and no amount or value', () => {
  const text = made()['data/river-works/2027/budget/projects/dike.yaml'] ?? ''
  expect(text).toContain('项目编码: "14020001"')
  expect(text).toContain('三级指标: 维护堤防长度')
  expect(text).not.toMatch(/12\.00|10公里/)
})

test('explanations keep their words, their figures are to be filled in', () => {
  expect(made()['content/river-works/2027/budget/explanations.md']).toBe(
    '# 情况说明\n\n2027年收入总计〔待填〕万元，比2026年增加 〔待填〕%。\n',
  )
  expect(withoutFigures('共3个单位，编码402001，支出5.00元')).toBe('共3个单位，编码402001，支出〔待填〕元')
})

test('the new year can be read at once', () => {
  const { checked } = checkFolder({
    'data/river-works/department.yaml': madeUpFiles['data/river-works/department.yaml'] ?? '',
    ...made(),
  })
  expect(checked.problems.filter(({ severity }) => severity === '错误')).toEqual([])
})
