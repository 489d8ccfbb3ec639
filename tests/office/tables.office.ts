// Every CSV of the site, as LibreOffice shows it: opened as a double click does, and with its columns as text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { unescapedCell } from '../../src/exports/csv.ts'
import { csvGrid } from '../exports/csv-rows.ts'
import { officeSite, printedTables } from './conversion.ts'

const files = readdirSync(officeSite(), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.csv'))
  .toSorted()
  .map((name) => join(officeSite(), name))
const ours = files.map((file) => csvGrid(readFileSync(file, 'utf8')))
let opened: readonly (readonly (readonly string[])[])[]
let asText: readonly (readonly (readonly string[])[])[]

beforeAll(() => {
  opened = printedTables(files, 'standard')
  asText = printedTables(files, 'text')
})

const nameOf = (index: number): string => (files[index] ?? '').slice(officeSite().length)

/** Amounts: digits with two decimals or more, or with separators, and nothing else. */
const amount = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2,}$/

const normal = (text: string): string => {
  const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.')
  const kept = fraction.replace(/0+$/, '')
  return kept === '' ? whole : `${whole}.${kept}`
}

it('covers the tables of the open data, every statement and every list of forms', () => {
  expect(files.length).toBeGreaterThanOrEqual(7 + 11 + 5)
})

it('every amount that it shows after a double click equals ours to the 分', () => {
  const wrong = ours.flatMap((grid, index) =>
    grid.flatMap((row, line) =>
      row.flatMap((cell, column) => {
        if (!amount.test(cell)) return []
        const shown = opened[index]?.[line]?.[column] ?? ''
        return normal(shown) === normal(cell) ? [] : [`${nameOf(index)}:${line + 1}: ${shown} instead of ${cell}`]
      }),
    ),
  )
  expect(wrong).toEqual([])
  expect(ours.flat(2).filter((cell) => amount.test(cell)).length).toBeGreaterThan(500)
})

it('nothing was run as a formula: `=1次` is still there, and no cell is an error', () => {
  expect(opened.flat(2).filter((cell) => /^(?:Err:|#[A-Z]+[!?])/.test(cell))).toEqual([])
  expect(opened.flat(2).map(unescapedCell)).toContain('=1次')
})

it('with columns as text every cell is exactly ours: codes keep their zeros, values are no dates', () => {
  const wrong = ours.flatMap((grid, index) =>
    grid.flatMap((row, line) =>
      row.flatMap((cell, column) => {
        const shown = asText[index]?.[line]?.[column] ?? ''
        return unescapedCell(shown) === unescapedCell(cell)
          ? []
          : [`${nameOf(index)}:${line + 1}: ${shown} instead of ${cell}`]
      }),
    ),
  )
  expect(wrong).toEqual([])
})
