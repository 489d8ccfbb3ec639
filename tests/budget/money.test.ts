// Money is counted in 分 and never rounded.
import { describe, expect, test } from 'vitest'
import {
  derive,
  formatAmount,
  lastDigitFen,
  parseAmount,
  type Stated,
  sumFen,
  yuanText,
} from '../../src/budget/money.ts'

const place = { file: 'data/a/2022/budget/tables/summary.csv', line: 2, column: 2 }
const stated = (fen: bigint, decimals: number): Stated => ({
  kind: 'stated',
  fen,
  text: '',
  unit: '万元',
  decimals,
  place,
})

describe('a printed amount is read by the unit of its table', () => {
  test.each([
    ['10,441.41', '万元', 10_441_410_000n, 2],
    ['９,２９２.７１', '万元', 9_292_710_000n, 2],
    ['0.00', '万元', 0n, 2],
    ['-5', '元', -500n, 0],
    ['3400', '亿元', 34_000_000_000_000n, 0],
    ['156,211,123', '元', 15_621_112_300n, 0],
    ['13.1600', '万元', 13_160_000n, 4],
  ] as const)('%s %s', (text, unit, fen, decimals) => {
    expect(parseAmount(text, unit)).toEqual({ ok: true, fen, decimals })
  })
})

describe('a mark beside an amount leads to a note and is never a digit', () => {
  test.each([
    ['100²', 10_000n, '²'],
    ['190.80①', 19_080n, '①'],
    ['10②', 1000n, '②'],
    ['①10', 1000n, '①'],
    ['1,002.50 ③', 100_250n, '③'],
    ['100*', 10_000n, '*'],
    ['100注1', 10_000n, '注1'],
    ['100[2]', 10_000n, '[2]'],
    ['（20.00）①', -2000n, '①'],
  ])('%s', (text, fen, mark) => {
    expect(parseAmount(text, '元')).toMatchObject({ ok: true, fen, mark })
  })

  test.each(['1②0', '½', '5½', '10㎡', '⒈5'])('%s is no amount', (text) => {
    expect(parseAmount(text, '元').ok).toBe(false)
  })
})

describe('a negative amount is read as accounts print it', () => {
  test.each(['(190.80)', '（190.80）', '△190.80', '▲190.80', '负190.80', '190.80-', '−190.80', '－190.80', '- 190.80'])(
    '%s',
    (text) => {
      expect(parseAmount(text, '元')).toMatchObject({ ok: true, fen: -19_080n, decimals: 2 })
    },
  )

  test.each(['(-190.80)', '-(190.80)', '(190.80', '△-1', '▽190.80', '--5'])(
    '%s could mean two things and is none',
    (text) => {
      expect(parseAmount(text, '元').ok).toBe(false)
    },
  )
})

describe('what is no amount is refused with its reason', () => {
  test.each([
    ['1.2e5', 'exponent'],
    ['1.2.3', 'points'],
    ['1,23', 'separators'],
    ['约12', 'letters'],
    ['12万', 'letters'],
    ['', 'letters'],
    ['0.001', 'finer'],
  ] as const)('%s: %s', (text, fault) => {
    expect(parseAmount(text, '元')).toEqual({ ok: false, fault })
  })

  test('trailing zeros finer than a 分 lose nothing and are read', () => {
    expect(parseAmount('1.500', '元')).toEqual({ ok: true, fen: 150n, decimals: 3 })
  })
})

test('an amount is written with separators and at least the asked decimals, and no 分 is lost', () => {
  expect(formatAmount(10_441_410_000n, '万元')).toBe('10,441.41')
  expect(formatAmount(1n, '万元')).toBe('0.000001')
  expect(formatAmount(-123_456_700n, '元', 0)).toBe('-1,234,567')
  expect(yuanText(9_000_000n)).toBe('90000.00')
})

test('a derived amount is the sum of its printed parts and keeps them', () => {
  const parts = [stated(9_674_600_000n, 2), stated(2_013_800_000n, 2)]
  expect(derive(parts, '万元')).toEqual({ kind: 'derived', fen: 11_688_400_000n, unit: '万元', parts })
  expect(sumFen([])).toBe(0n)
})

test('tolerance follows from the last printed digit', () => {
  expect(lastDigitFen({ unit: '万元', decimals: 2 })).toBe(10_000n)
  expect(lastDigitFen({ unit: '元', decimals: 0 })).toBe(100n)
  expect(lastDigitFen({ unit: '元', decimals: 4 })).toBe(1n)
})
