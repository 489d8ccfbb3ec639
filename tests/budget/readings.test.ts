// Every value the five documents print is read as a person would read it.
import { globSync, readFileSync } from 'node:fs'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { decimalText } from '../../src/budget/decimal.ts'
import type { Reading } from '../../src/budget/indicator.ts'
import { hasFigure, readValue, unitKey } from '../../src/budget/reading.ts'
import { isOfDocuments } from '../real-documents.ts'
import {
  dateReadings,
  notApplicableReadings,
  numberReadings,
  qualitativeReadings,
  spanReadings,
  tornReadings,
} from './readings.ts'

const number = (operator: string, digits: string, unit: string, per = ''): string =>
  `number ${operator} ${digits} ${unit} per ${per}`

/** A reading as one line, so that a table of differences is readable. */
const spoken = (reading: Reading): string => {
  if (reading.kind === 'number') {
    return number(reading.operator, decimalText(reading.number), reading.unit, reading.per)
  }
  if (reading.kind === 'range') return `range ${decimalText(reading.from)} ${decimalText(reading.to)} ${reading.unit}`
  return reading.kind
}

const expected = new Map<string, string>([
  ...numberReadings.map(([text, operator, digits, unit, per]) => [text, number(operator, digits, unit, per)] as const),
  ...dateReadings.map((text) => [text, 'date'] as const),
  ...spanReadings.map((text) => [text, 'span'] as const),
  ...notApplicableReadings.map((text) => [text, 'notApplicable'] as const),
  ...tornReadings.map((text) => [text, 'torn'] as const),
  ...qualitativeReadings.map((text) => [text, 'qualitative'] as const),
])

const collect = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(collect)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    (key === '指标值' || key === '实际完成值') && typeof value === 'string' ? [value] : collect(value),
  )
}

const printed = new Set(
  globSync('data/*/*/*/projects/*.yaml')
    .filter(isOfDocuments)
    .flatMap((file) => collect(load(readFileSync(file, 'utf8'), { schema: FAILSAFE_SCHEMA, filename: file })))
    .filter((value) => value !== ''),
)

test('every value that a document prints stands in the table of readings', () => {
  expect([...printed].filter((value) => !expected.has(value))).toEqual([])
})

test('the table of readings lists no value that the documents no longer print', () => {
  expect([...expected.keys()].filter((value) => !printed.has(value))).toEqual([])
})

test('every printed value is read as the table says', () => {
  const read = [...expected.keys()].map((text) => `${text}: ${spoken(readValue(text))}`)
  expect(read).toEqual([...expected].map(([text, meaning]) => `${text}: ${meaning}`))
})

describe('values that other documents print', () => {
  test.each([
    ['≥ 90 ％', number('≥', '90', '%')],
    ['＝100%', number('=', '100', '%')],
    ['>3 个月/次', number('>', '3', '个月/次')],
    ['不少于３０人次', number('≥', '30', '人次')],
    ['1,168.84万元', number('', '1168.84', '万元')],
    ['不超过5万元', number('≤', '5', '万元')],
    ['5天内', number('≤', '5', '天')],
    ['2次/年', number('', '2', '次', '年')],
    ['至少每月1次', number('≥', '1', '次', '月')],
    ['60-80%', 'range 60 80 %'],
    ['60%～80%', 'range 60 80 %'],
    ['2024年', 'date'],
    ['2025-12-31前', 'date'],
    ['12月底前', 'date'],
    ['第四季度前完成', 'date'],
    ['', 'blank'],
    ['　', 'blank'],
  ])('%s is %s', (text, meaning) => {
    expect(spoken(readValue(text))).toBe(meaning)
  })
})

test('12月 alone may be December or twelve months, so it stays a number with its unit', () => {
  expect(spoken(readValue('12月'))).toBe(number('', '12', '月'))
  expect(spoken(readValue('=12月'))).toBe(number('=', '12', '月'))
})

test('a number without a printed comparison carries none', () => {
  expect(spoken(readValue('348人'))).toBe(number('', '348', '人'))
})

test('a comparison without a number is words, a contradiction is not read', () => {
  const words = ['≤预算批复金额', '一般', '国内']
  expect(words.map((text) => spoken(readValue(text)))).toEqual(words.map(() => 'qualitative'))
  const unread = ['≥20次以内', '1/2']
  expect(unread.map((text) => spoken(readValue(text)))).toEqual(unread.map(() => 'unread'))
})

test('percent is one unit in every wording', () => {
  expect(['%', '％', '百分比'].map(unitKey)).toEqual(['%', '%', '%'])
  expect(unitKey('百分点')).toBe('百分点')
})

test('a sentence that names a figure by the way is 定性, but not without a figure', () => {
  expect(spoken(readValue('根据实际确定销案时限，通常为1个月内'))).toBe('qualitative')
  expect(hasFigure('打印机２台')).toBe(true)
  expect(hasFigure('效果明显')).toBe(false)
})
