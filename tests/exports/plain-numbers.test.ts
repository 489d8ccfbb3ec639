// Files of charts and lists: what this program calculated or drew is read as a number by any program.
import { expect, test } from 'vitest'
import type { Archive } from '../../src/budget/archive.ts'
import { reconcile } from '../../src/budget/rules/review.ts'
import { chartCsv } from '../../src/exports/chart-csv.ts'
import { departmentListFiles, portalListFiles } from '../../src/exports/lists/list-files.ts'
import { listCsv } from '../../src/exports/lists/list-table.ts'
import { plainRows } from '../../src/exports/plain-numbers.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { chartsOf, madeUp, real } from '../charts/archives.ts'
import { csvGrid } from './csv-rows.ts'

const separated = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$/
const address = (path: string): string => path

const listsOf = (archive: Archive): readonly (readonly [string, string])[] => {
  const files = [
    ...portalListFiles(portalOf(archive), address),
    ...departmentListFiles(archive, reconcile(archive), [], address),
  ]
  return files.map(([path, table]) => [path, listCsv(table)] as const)
}

test('the file of a chart has no thousands separators in any of its numbers', () => {
  const files = [...chartsOf(real), ...chartsOf(madeUp)].map((chart) => [chart.csvPath, chartCsv(chart)] as const)
  expect(files.length).toBeGreaterThan(60)
  for (const [path, text] of files)
    expect(
      csvGrid(text)
        .flat()
        .filter((cell) => separated.test(cell)),
      path,
    ).toEqual([])
})

test('in the file of a list a column with its unit, a calculated one and one with 原文或算法 beside it have none', () => {
  const files = [...listsOf(real), ...listsOf(madeUp)]
  expect(files.length).toBeGreaterThan(30)
  for (const [path, text] of files) {
    const [heading = [], ...rows] = csvGrid(text)
    const own = heading.map(
      (name) =>
        (/（[^（）]*(?:元|计算)[^（）]*）$/.test(name) && !name.includes('原文')) ||
        heading.includes(`${name}（原文或算法）`),
    )
    const found = rows.flatMap((row) => row.filter((cell, column) => own[column] === true && separated.test(cell)))
    expect(found, path).toEqual([])
  }
})

test('what a document printed keeps its separators, and words keep theirs', () => {
  const columns = ['预算（万元，计算）', '预算（原文）', '年度', '增减（元）']
  expect(plainRows(columns, [['9,000.00', '9,000.00', '20,000', '共 1,000 元，2,000 人']])).toEqual([
    ['9000.00', '9,000.00', '20,000', '共 1,000 元，2,000 人'],
  ])
})
