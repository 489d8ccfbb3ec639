// The unit switch of tables and forms: what it may do to a printed amount, and what not.
import { expect, test } from 'vitest'
import { convertedAmount } from '../../src/browser/reading/converted-amount.ts'
import { parseAmount, type Unit, units } from '../../src/budget/money.ts'

const printed = [
  '10,441.41',
  '0.00',
  '5',
  '-1,030.5',
  '235000.00',
  '0.01',
  '1168.8400',
  '９,２８１.５７',
  '－12.30',
  '(20.00)',
  '（20.00）',
  '△20.00',
  '负20.00',
  '20.00-',
  '190.80①',
  '100²',
  '*7.5',
  '-3.10※',
]

const fen = (text: string, unit: Unit): bigint => {
  const reading = parseAmount(text, unit)
  if (!reading.ok) throw new Error(`${text} is no amount in ${unit}`)
  return reading.fen
}

test('an amount in another unit is the same money to the last 分', () => {
  const changed = printed.flatMap((text) =>
    units.flatMap((from) =>
      units
        .filter((to) => fen(convertedAmount(text, from, to) ?? '', to) !== fen(text, from))
        .map((to) => [text, from, to]),
    ),
  )
  expect(changed).toEqual([])
})

test('brackets, triangles and marks of notes stay with the figure', () => {
  expect(convertedAmount('(20.00)', '万元', '元')).toBe('(200,000)')
  expect(convertedAmount('△20.00', '万元', '元')).toBe('△200,000')
  expect(convertedAmount('100²', '万元', '元')).toBe('1,000,000²')
})

test('only the point moves: the printed digits stay, zeros at the end too', () => {
  expect(convertedAmount('10,441.41', '万元', '元')).toBe('104,414,100')
  expect(convertedAmount('235000.00', '元', '万元')).toBe('23.500000')
  expect(convertedAmount('235000.00', '元', '亿元')).toBe('0.0023500000')
  expect(convertedAmount('0.00', '万元', '元')).toBe('0')
  expect(convertedAmount('-1,030.5', '万元', '亿元')).toBe('-0.10305')
})

test('amounts beyond the exact integers of a browser keep every digit', () => {
  expect(convertedAmount('90,071,992,547,409,931.25', '亿元', '元')).toBe('9,007,199,254,740,993,125,000,000')
})

test('what is no amount is left alone', () => {
  expect(['—', '未公开', '原文残缺', '100.0%', '12 个', ''].map((text) => convertedAmount(text, '万元', '元'))).toEqual(
    Array(6).fill(null),
  )
  expect(convertedAmount('5.00', '张', '元')).toBeNull()
})
