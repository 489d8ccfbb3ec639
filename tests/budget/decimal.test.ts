// Scores and shares are exact decimals that keep their printed precision.
import { expect, test } from 'vitest'
import {
  compareDecimals,
  type Decimal,
  decimalText,
  parseDecimal,
  ratio,
  subtractDecimals,
  sumDecimals,
} from '../../src/budget/decimal.ts'

const read = (text: string): Decimal => {
  const value = parseDecimal(text)
  if (value === null) throw new Error(`${text} is no decimal`)
  return value
}

test('a printed decimal keeps its digits', () => {
  expect(['98.50', '1,168.84', '-0.50', '10'].map((text) => decimalText(read(text)))).toEqual([
    '98.50',
    '1168.84',
    '-0.50',
    '10',
  ])
})

test('what is not plain digits is no decimal', () => {
  expect(['', '1.', '.5', '1,23', '1e3', '+1', '12%'].map(parseDecimal)).toEqual(Array(7).fill(null))
})

test('decimals of different precision compare and add exactly', () => {
  expect(compareDecimals(read('10'), read('10.00'))).toBe(0)
  expect(compareDecimals(read('8.23'), read('8.3'))).toBeLessThan(0)
  expect(decimalText(sumDecimals(['0.1', '0.2', '8.23'].map(read)))).toBe('8.53')
  expect(decimalText(sumDecimals([]))).toBe('0')
  expect(decimalText(subtractDecimals(read('10'), read('8.23')))).toBe('1.77')
})

test('a ratio is rounded half away from zero, and there is none of nothing', () => {
  expect(ratio(929_271n, 1_044_141n, 4)).toEqual({ units: 8900n, scale: 4 })
  expect(ratio(1n, 8n, 2)).toEqual({ units: 13n, scale: 2 })
  expect(ratio(-1n, 8n, 2)).toEqual({ units: -13n, scale: 2 })
  expect(ratio(5n, 0n, 2)).toBeNull()
})
