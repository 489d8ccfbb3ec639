// Where a fault of a CSV stands, as a clerk sees it in Excel or WPS.
import { expect, test } from 'vitest'
import { cellNames } from '../../src/intake/cell-name.ts'
import type { SourceFile } from '../../src/intake/sources.ts'
import { createLocate } from '../../src/intake/yaml-place.ts'

const source: SourceFile = {
  path: 'data/a/2024/budget/tables/general.csv',
  text: '编码,名称,合计\n215,"工业,信息",5\n',
  encoding: 'utf-8',
}

test('a cell of a CSV is named by its column letter and its line, commas inside quotes not counted', () => {
  const name = cellNames(source.text)
  const at = (line: number, column: number) => name({ file: source.path, line, column })
  expect([at(1, 4), at(2, 1), at(2, 5), at(2, 13)]).toEqual(['B1', 'A2', 'B2', 'C2'])
})

test('columns beyond Z go on as Excel goes on', () => {
  const place = { file: '', line: 1, column: 28 }
  expect(cellNames(`${','.repeat(30)}\n`)(place)).toBe('AB1')
})

test('a place at the beginning of a file means the file: no cell is named', () => {
  const locate = createLocate(new Map([[source.path, source]]))
  expect(locate({ file: source.path, line: 1, column: 1 })).not.toHaveProperty('cell')
  expect(locate({ file: source.path, line: 2, column: 5 })).toHaveProperty('cell', 'B2')
})
