// 0, blank, 未公开 and 原文残缺 are four different values, from the file to the download.
import { expect, test } from 'vitest'
import { amountOf, type Cell, cellPlace, cellText } from '../../src/budget/cell.ts'
import type { Stated } from '../../src/budget/money.ts'

const place = { file: 'data/a/2022/budget/tables/summary.csv', line: 3, column: 2 }
const zero: Stated = { kind: 'stated', fen: 0n, text: '0.00', unit: '万元', decimals: 2, place }
const cells: readonly Cell[] = [
  { kind: 'amount', amount: zero },
  { kind: 'blank', place },
  { kind: 'undisclosed', place },
  { kind: 'torn', place },
  { kind: 'text', text: '按规定', place },
]

test('each kind of cell is written back as it was read', () => {
  expect(cells.map(cellText)).toEqual(['0.00', '', '未公开', '原文残缺', '按规定'])
})

test('only a printed amount is an amount, and a printed 0 is one', () => {
  expect(cells.map(amountOf)).toEqual([zero, null, null, null, null])
  expect(amountOf(undefined)).toBeNull()
})

test('every cell knows where it was written', () => {
  expect(cells.map(cellPlace)).toEqual(cells.map(() => place))
})
