// The page of the open data of a large portal: where a table is cut by region and year, its parts are linked with their
// sizes, and nothing links the whole that is not there.
import { expect, test } from 'vitest'
import { openDataFacts } from '../../src/exports/facts.ts'
import { openDataInMemory } from '../../src/exports/open-data/open-data.ts'
import { dataView } from '../../src/views/data/data.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { exampleSite, realFacts } from '../exports/archives.ts'

const real = realFacts()
const viewAt = (limit?: number) => {
  const made = openDataInMemory(real, limit)
  return { view: dataView(portalOf(real.archive, real.reviews), openDataFacts(made, exampleSite)), made }
}

test('a table that is cut links its parts by region, year and rows, and no whole', () => {
  const { view, made } = viewAt(1000)
  const names = made.files.map(({ name }) => `/data/${name}`)
  for (const table of view.tables) {
    const links = [...table.csv, ...table.parquet, ...table.parts].map(({ path }) => path)
    expect(links.filter((path) => !names.includes(path))).toEqual([])
  }
  const lines = view.tables.find(({ id }) => id === 'lines')
  expect(lines?.csv).toEqual([])
  expect(lines?.parts[0]?.label).toMatch(/^140900，2022 年度，\d+ 行$/)
  const told = JSON.stringify(view.linked)
  expect(told).not.toContain('/data/lines.csv')
  const recipes = view.examples.map(({ code }) => code).join('\n')
  expect(recipes).not.toContain('/data/lines.csv')
})

test('a table that is small enough is linked whole, as CSV and as Parquet', () => {
  const { view } = viewAt()
  const disclosures = view.tables.find(({ id }) => id === 'disclosures')
  expect(disclosures?.csv.map(({ path }) => path)).toEqual(['/data/disclosures.csv'])
  expect(disclosures?.parquet.map(({ path }) => path)).toEqual(['/data/disclosures.parquet'])
  expect(disclosures?.parts).toEqual([])
  expect(JSON.stringify(view.linked)).toContain('/data/lines.csv')
})
