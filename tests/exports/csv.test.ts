// A CSV file that a spreadsheet opens without running anything, and that a program reads back to the exact text.
import { expect, test } from 'vitest'
import { csvLines, csvRows, csvText, escapedCell, unescapedCell } from '../../src/exports/csv.ts'
import { csvGrid } from './csv-rows.ts'

test('a text that a spreadsheet would run as a formula is led by an apostrophe', () => {
  const formulas = ['=1次', '=10 万元', '+5%', '@SUM(1)', '-1+1', '-', '\t=1']
  expect(formulas.map(escapedCell)).toEqual(formulas.map((text) => `'${text}`))
})

test('numbers, negative ones too, and ordinary texts are left alone', () => {
  const plain = ['-5', '-1,234.50', '-12.5%', '0.00', '002', '≥80百分比', '', '1=1', '5月15日']
  expect(plain.map(escapedCell)).toEqual(plain)
})

test('the escape can be undone exactly, also for texts that begin with an apostrophe', () => {
  const texts = ['=1次', "'=1次", "''=1次", "'90后'", '-5', '-', 'abc', '']
  expect(texts.map((text) => unescapedCell(escapedCell(text)))).toEqual(texts)
})

test('the file begins with a BOM, ends every row with CRLF and quotes what has to be quoted', () => {
  expect(
    csvText([
      ['a', 'b,c'],
      ['"d"', 'e\nf'],
      [' g', ''],
    ]),
  ).toBe('\uFEFFa,"b,c"\r\n"""d""","e\nf"\r\n" g",\r\n')
})

test('any reader gets the cells back', () => {
  const rows = [
    ['科目编码', '金额'],
    ['0101', '10,441.41'],
    ['多行\n文字', '“引号”"与逗号,'],
  ]
  expect(csvGrid(csvText(rows))).toEqual(rows)
})

test('rows that were written are read back as they were, whatever signs their cells hold', () => {
  const cells = [
    '',
    'a',
    '"',
    '""',
    ',',
    '\r\n',
    '\n',
    ' x ',
    '=1',
    "'=1",
    "''=1",
    '-5',
    '-1+1',
    '1,234.50',
    '“中，文”',
  ]
  const joined = cells.flatMap((one) => cells.map((other) => one + other))
  const rows = [cells, joined, joined.toReversed(), ['', '', ''], ['only']]
  expect(csvRows(csvLines(rows))).toEqual(rows)
  expect(csvRows('')).toEqual([])
})
