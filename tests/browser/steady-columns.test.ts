// How wide the columns of a long table become on the desk before its rows are there.
import { afterEach, expect, test, vi } from 'vitest'
import { columnWidths, type MeasuredCell, measured, measuredRows } from '../../src/browser/desk/steady-columns.ts'

const cell = (text: string, colSpan = 1, rowSpan = 1): MeasuredCell => measured(text, colSpan, rowSpan)

afterEach(() => vi.unstubAllGlobals())

test('a column is as wide as its longest words, a figure of the last row too', () => {
  const [words = 0, figures = 0] = columnWidths([
    [cell('项目'), cell('金额')],
    [cell('住房公积金'), cell('1.00')],
    [cell('合计'), cell('1,234,567,890.00')],
  ])
  expect(words).toBeCloseTo(5 + 1.2)
  expect(figures).toBeCloseTo(16 * 0.6 + 1.2)
})

test('a heading over several columns widens none of them, and cells below a tall one stand in their own column', () => {
  const widths = columnWidths([
    [cell('科目', 1, 2), cell('一般公共预算拨款收入及其他各项收入', 2)],
    [cell('本年'), cell('上年结转结余')],
    [cell('农林水'), cell('1.00'), cell('2.00')],
  ])
  expect(widths).toHaveLength(3)
  expect(widths[1]).toBeLessThan(5)
  expect(widths[2]).toBeCloseTo(6 + 1.2)
})

test('a figure that lies over two narrow columns is not broken', () => {
  const widths = columnWidths([
    [cell('项'), cell('目'), cell('额')],
    [cell('资金总额', 1), cell('4,100,000.00', 2)],
  ])
  expect((widths[1] ?? 0) + (widths[2] ?? 0)).toBeGreaterThan(12 * 0.6)
})

test('long words are wrapped, and an empty column keeps a little room', () => {
  expect(columnWidths([[cell('长'.repeat(200)), cell('')]])).toEqual([16, 2.5])
})

test('a table of a thousand rows is measured with rests, so that the page answers meanwhile', async () => {
  vi.stubGlobal('Element', class {})
  const words = (text: string) => ({ childNodes: [{ textContent: text }], colSpan: 1, rowSpan: 1 })
  const rows = Array.from({ length: 1000 }, (_, row) => ({ cells: [words(`第${row}项`), words('1.00')] }))
  let rests = 0
  const done = await measuredRows(rows as unknown as readonly HTMLTableRowElement[], () => {
    rests++
    return Promise.resolve()
  })
  expect(done).toHaveLength(1000)
  expect(rests).toBeGreaterThanOrEqual(10)
  expect(columnWidths(done)[0]).toBeCloseTo(2 + 3 * 0.6 + 1.2)
})
