// When two writings count as the same, and where in the print the found words stand.
import { describe, expect, test } from 'vitest'
import { normalise, plainText } from '../../src/search/normalise.ts'
import { traditional } from '../../src/search/traditional.ts'
import { learnVariants } from '../../src/search/variants.ts'

learnVariants(traditional)

describe('writings that mean the same', () => {
  test.each([
    ['full width and half width', '１０，４４１．４１', '10441.41'],
    ['thousands separators', '10,441.41', '10441.41'],
    ['blanks within a code', '471-0602-YBN-G1U W', '471-0602-ybn-g1uw'],
    ['quotation marks', '“三公”经费', '三公经费'],
    ['traditional characters', '預算績效目標', '预算绩效目标'],
    ['brackets of both widths', '因公出国（境）', '因公出国(境)'],
    ['a comparison as the keyboard writes it', '>= 80 百分比', '≥80百分比'],
    ['dashes of all kinds', '2020—2022', '2020-2022'],
  ])('%s', (_, written, compared) => expect(plainText(written)).toBe(compared))
})

test('a comma between years is no thousands separator', () => {
  expect(plainText('2021,2022')).toBe('2021,2022')
})

test('what is found can be marked in the print', () => {
  const printed = '共计 1,168.84 万元'
  const { text, at } = normalise(printed)
  const start = text.indexOf('1168.84')
  expect(printed.slice(at[start], at[start + '1168.84'.length])).toBe('1,168.84 ')
})
