// Explanations from the figures: nothing is claimed that the tables do not say.
import { expect, test } from 'vitest'
import { changeWords, explanations } from '../../src/authoring/explain.ts'
import type { Stated } from '../../src/budget/money.ts'
import { madeUpYear } from './made-up-year.ts'

const stated = (fen: bigint, text: string): Stated => ({
  kind: 'stated',
  fen,
  text,
  unit: '万元',
  decimals: 2,
  place: { file: 'x', line: 1, column: 1 },
})
const ten = stated(10_000_000n, '10.00')
const eight = stated(8_000_000n, '8.00')
const none = stated(0n, '0.00')

test('an increase names its size, its share and a reason that only a person can give', () => {
  expect(changeWords(ten, eight)).toBe('比上年增加2.00万元，增长25.00%。主要原因是：〔待填〕')
})

test('a decrease to nothing is one of a hundred percent', () => {
  expect(changeWords(none, eight)).toBe('比上年减少8.00万元，下降100.00%。主要原因是：〔待填〕')
})

test('against a year with nothing there is no percentage', () => {
  expect(changeWords(ten, none)).toBe('比上年增加10.00万元，上年为零，不计算增减百分比。主要原因是：〔待填〕')
})

test('what stays the same owes no reason', () => {
  expect(changeWords(ten, ten)).toBe('与上年持平')
  expect(changeWords(none, none)).toBe('与上年持平，均为零')
})

test('a year before that nobody states is left to be filled in', () => {
  expect(changeWords(ten, null)).toBe('上年数〔待填〕')
})

test('the figures are those of the tables, as printed', () => {
  const { archive, disclosure } = madeUpYear()
  const [department] = archive.departments
  if (department === undefined || disclosure === null) throw new Error('nothing was read')
  const files = explanations(department, disclosure)
  expect(Object.keys(files)).toEqual(['explanations.md'])
  expect(files['explanations.md']).toContain('收入总计1,200.00万元')
  expect(files['explanations.md']).toContain('按功能分类：农林水支出1,000.00万元，卫生健康支出200.00万元。')
})
