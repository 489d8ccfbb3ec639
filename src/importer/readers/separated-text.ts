// CSV and its relatives → one grid: UTF-8 or GB18030 has been decoded before; comma, semicolon, tab or bar are told by
// which of them gives rows of one width.
import Papa from 'papaparse'
import type { SourceDocument } from '../source-document.ts'
import { createGridBuilder, rowLimit } from './grid-builder.ts'

const separators = [',', '\t', ';', '|'] as const

const parse = (text: string, delimiter: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text, { delimiter, header: false, skipEmptyLines: false }).data

/** How many of the first rows share the commonest width above one. */
const rowsAlike = (rows: readonly (readonly string[])[]): number => {
  const widths = new Map<number, number>()
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  return Math.max(0, ...widths.values())
}

/** The separator of a text; a comma where nothing speaks for another. */
export const separatorOf = (text: string): string => {
  const sample = text.slice(0, 60_000)
  const fits = separators.map((separator) => ({ separator, fits: rowsAlike(parse(sample, separator)) }))
  return fits.reduce((best, other) => (other.fits > best.fits ? other : best)).separator
}

/** Reads decoded text. `null` when it has more rows than any budget. */
export const readSeparatedText = (file: string, text: string): SourceDocument | null => {
  const rows = parse(text, separatorOf(text))
  if (rows.length > rowLimit) return null
  const builder = createGridBuilder({ file })
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== '') builder.put(r, c, { text: value })
    })
  })
  const grid = builder.build()
  return { file, kind: 'csv', parts: grid.rows.length === 0 ? [] : [grid], remarks: [] }
}
