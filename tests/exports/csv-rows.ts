// A CSV file of ours as any reader sees it: rows by heading, apostrophes of the escape undone where asked.
import Papa from 'papaparse'
import { unescapedCell } from '../../src/exports/csv.ts'

/** Cells exactly as they stand in the file, BOM removed. */
export const csvGrid = (text: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { header: false, skipEmptyLines: true }).data

/** One object a row, the document's exact texts. */
export const csvRows = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [head = [], ...rows] = csvGrid(text)
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, unescapedCell(row[index] ?? '')])))
}
