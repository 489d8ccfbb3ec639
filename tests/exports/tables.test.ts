// The tables of the open data: nothing of the archive is lost on the way, and what a spreadsheet could damage is safe.
import { expect, test } from 'vitest'
import { indicatorsOf } from '../../src/budget/project.ts'
import { csvText } from '../../src/exports/csv.ts'
import { tableCsv } from '../../src/exports/data-table.ts'
import { dataTables } from '../../src/exports/tables/index.ts'
import { disclosuresIn, madeUpFacts, realFacts, withDisclosure } from './archives.ts'
import { csvGrid, csvRows } from './csv-rows.ts'

const real = realFacts()
const rowsOf = (id: string, facts = real) => {
  const table = dataTables.find((candidate) => candidate.id === id)
  if (table === undefined) throw new Error(`no table ${id}`)
  return csvRows(tableCsv(table, facts))
}
const disclosures = disclosuresIn(real).map(({ disclosure }) => disclosure)
const forms = disclosures.flatMap((disclosure) => disclosure.forms)

test('all five disclosures, 51 forms and 15 self-evaluations are there', () => {
  expect([rowsOf('disclosures').length, rowsOf('projects').length, rowsOf('evaluations').length]).toEqual([5, 51, 15])
})

test('every amount of every statement is in lines.csv to the 分', () => {
  const archive = disclosures.flatMap(({ statements }) =>
    statements.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'amount' ? [cell.amount.fen] : []))),
    ),
  )
  const file = rowsOf('lines').flatMap((row) =>
    row.金额_元 === '' ? [] : [BigInt((row.金额_元 ?? '').replace('.', ''))],
  )
  const sorted = (values: readonly bigint[]) => values.map(String).toSorted()
  expect(sorted(file)).toEqual(sorted(archive))
})

test('every amount of every form is in funds.csv to the 分', () => {
  const archive = forms.flatMap(({ funds }) =>
    funds.flatMap(({ cells }) =>
      Object.values(cells).flatMap((cell) => (cell.kind === 'amount' ? [cell.amount.fen] : [])),
    ),
  )
  const file = rowsOf('funds').flatMap((row) =>
    row.金额_元 === '' ? [] : [BigInt((row.金额_元 ?? '').replace('.', ''))],
  )
  const sorted = (values: readonly bigint[]) => values.map(String).toSorted()
  expect(sorted(file)).toEqual(sorted(archive))
})

test('every indicator row keeps its exact value, `=1次` among them', () => {
  const archive = forms.flatMap((form) => indicatorsOf(form).map(({ value }) => value))
  const file = rowsOf('indicators')
    .filter((row) => row.期间 === '年度')
    .map((row) => row.指标值 ?? '')
  expect(file.toSorted()).toEqual(archive.toSorted())
  expect(file).toContain('=1次')
})

test('no cell of any table would run as a formula', () => {
  const running = dataTables.flatMap((table) =>
    csvGrid(tableCsv(table, real))
      .flat()
      .filter((cell) => /^(?:[=+@\t\r]|-(?![\d.,]+%?$))/.test(cell)),
  )
  expect(running).toEqual([])
})

test('headings are Chinese, unique within their table, and have an ASCII name and an explanation', () => {
  for (const { fields } of dataTables) {
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
    expect(
      fields.filter(
        ({ name, id, description }) =>
          !/\p{Script=Han}/u.test(name) || !/^[a-z][a-z_]*$/.test(id) || description === '',
      ),
    ).toEqual([])
  }
})

test('a finding is one row with its rule, its signed difference and both sides', () => {
  const [gap] = rowsOf('findings').filter((row) => row.规则 === 'GJ-219')
  expect([gap?.程度, gap?.差额_元]).toEqual(['不符', '90000.00'])
  expect(rowsOf('findings').filter((row) => row.残缺 !== '').length).toBe(1)
})

test('a correction shows the figures before and after side by side', () => {
  const place = { file: 'data/x/disclosure.yaml', path: ['更正', 0] }
  const facts = withDisclosure(real, (disclosure) => ({
    ...disclosure,
    corrections: [
      { date: '2026-12-01', position: 'projects/party-building', before: '3', after: '3.5', note: '笔误', place },
    ],
  }))
  const [row] = rowsOf('disclosures', facts)
  expect(row?.更正).toBe('2026-12-01 projects/party-building：原为 3，更正为 3.5（笔误）')
  expect(row?.最近变更日期).toBe('2026-12-01')
})

test('the made-up department fills every table too', () => {
  const madeUp = madeUpFacts()
  const empty = dataTables.filter((table) => table.rows(madeUp).length === 0).map(({ id }) => id)
  expect(empty.filter((id) => id !== 'findings')).toEqual([])
})

test('an archive without departments gives files that hold their headings alone', () => {
  const none = { ...real, archive: { ...real.archive, departments: [] }, reviews: [] }
  for (const table of dataTables) expect(tableCsv(table, none)).toBe(csvText([table.fields.map(({ name }) => name)]))
})
