// How a printed amount is read outside of the table that prints it.
import { expect, test } from 'vitest'
import { groupedDigits } from '../../src/budget/amount-text.ts'

test.each([
  ['1023000.00 元', '1,023,000.00 元'],
  ['-1234.5', '-1,234.5'],
  ['12345.678901', '12,345.678901'],
  ['1,234.00 万元', '1,234.00 万元'],
  ['999.00', '999.00'],
])('%s is read as %s', (printed, read) => expect(groupedDigits(printed)).toBe(read))

test('what is no amount stays as it is: a year, a code in words, a text', () => {
  for (const text of ['2022年', '[20805]', '≤30000元', '—', '12万']) expect(groupedDigits(text)).toBe(text)
})
