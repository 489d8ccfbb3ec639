// The CSV that readers take along: opens in Excel and WPS, holds what is printed, runs nothing.

import { expect, test } from 'vitest'
import { csvText } from '../../src/exports/csv.ts'
import { statementCsv } from '../../src/exports/statement-csv.ts'
import { realDocuments } from '../real-documents.ts'

test('a file begins with a byte order mark and ends its lines as Excel does', () => {
  expect(csvText([['项目', '金额']])).toBe('\uFEFF项目,金额\r\n')
})

test('separators, quotes and line breaks in a cell stay within it', () => {
  expect(csvText([['10,441.41', '“a”"b"', 'x\ny']])).toBe('\uFEFF"10,441.41","“a”""b""","x\ny"\r\n')
})

test('a text that a spreadsheet would run is made harmless, a negative amount is not touched', () => {
  expect(csvText([['=1+1', '@x', '-x', '-5.00', '－5']])).toBe("\uFEFF'=1+1,'@x,'-x,-5.00,－5\r\n")
})

test('a downloaded statement has the cells of the file it was read from, without its total’s missing name', () => {
  const { departments } = realDocuments().value
  const statements = departments.flatMap(({ disclosures }) => disclosures.flatMap(({ statements: held }) => held))
  const basic = statements.find(({ id }) => id === 'basic')
  expect(basic && statementCsv(basic).split('\r\n').slice(0, 4)).toEqual([
    '\uFEFF经济科目名称,预算数,备注',
    ',"1,168.84",',
    '501,778.45,',
    '[50101]工资奖金津补贴,573.48,',
  ])
})
