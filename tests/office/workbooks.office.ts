// Every workbook of the site, as LibreOffice shows it.
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { cellText } from '../../src/budget/cell.ts'
import { decimalText, parseDecimal } from '../../src/budget/decimal.ts'
import { parseAmount } from '../../src/budget/money.ts'
import { factsOf } from '../../src/exports/facts.ts'
import { siteAddress } from '../../src/exports/site-address.ts'
import { disclosureSheets } from '../../src/exports/workbook/disclosure-workbook.ts'
import type { PlacedCell, Sheet } from '../../src/exports/workbook/sheet.ts'
import { downloadName, workbookPath } from '../../src/views/words/address.ts'
import { disclosuresIn, realFacts } from '../exports/archives.ts'
import { officeSite, printedWorkbooks } from './conversion.ts'

const real = realFacts()
const facts = factsOf(real.archive, real.reviews, siteAddress(undefined, '/'))
const books = disclosuresIn(facts).map(({ department, disclosure }) => ({
  disclosure,
  name: downloadName(disclosure),
  file: join(officeSite(), workbookPath(disclosure)),
  sheets: disclosureSheets(facts, department, disclosure),
}))
let shown: ReadonlyMap<string, readonly (readonly string[])[]>

beforeAll(() => {
  shown = printedWorkbooks(books.map(({ file }) => file))
})

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')

/** What the cell should look like on the screen. */
const expected = ({ cell }: PlacedCell): string => {
  if (cell.kind === 'text') return cell.text
  const value = parseDecimal(cell.digits)
  if (value === null) throw new Error(`no number: ${cell.digits}`)
  // A percentage is kept as its hundredth.
  const [whole = '', fraction] = decimalText(cell.percent ? { ...value, scale: value.scale - 2 } : value).split('.')
  return (
    (cell.grouped ? grouped(whole) : whole) + (fraction === undefined ? '' : `.${fraction}`) + (cell.percent ? '%' : '')
  )
}

const differences = (sheet: Sheet, grid: readonly (readonly string[])[]): readonly string[] => {
  // Rows without any text are not printed at the end, and empty cells neither.
  return sheet.rows.flatMap((row, index) =>
    row.flatMap((placed) => {
      const want = expected(placed)
      const got = grid[index]?.[placed.column] ?? ''
      return want === got ? [] : [`${sheet.name} row ${index + 1}: ${got} instead of ${want}`]
    }),
  )
}

describe.each(books.map((book) => [book.name, book] as const))('%s', (name, { disclosure, sheets }) => {
  it('shows every cell of every sheet exactly as the document prints it', () => {
    const found = sheets.flatMap((sheet) => differences(sheet, shown.get(`${name}-${sheet.name}`) ?? []))
    expect(found).toEqual([])
  })

  it('shows every amount of every statement to the 分', () => {
    disclosure.statements.forEach((statement, index) => {
      const sheet = sheets[index + 1]
      const grid = shown.get(`${name}-${sheet?.name}`) ?? []
      const cells = grid.slice((sheet?.head?.to ?? 0) + 1, (sheet?.head?.to ?? 0) + 1 + statement.rows.length)
      statement.rows.forEach((row, line) => {
        row.cells.forEach((cell, column) => {
          if (cell.kind !== 'amount') return
          const reading = parseAmount(cells[line]?.[column] ?? '', statement.entry.unit)
          expect([cellText(cell), reading.ok ? reading.fen : null]).toEqual([cellText(cell), cell.amount.fen])
        })
      })
    })
  })
})

it('`=1次` stays a text', () => {
  const cells = [...shown.values()].flat(2)
  expect(cells).toContain('=1次')
  expect(cells.filter((cell) => /^(?:Err:|#[A-Z])/.test(cell))).toEqual([])
})
