// CSV and its relatives → one grid: UTF-8 or GB18030 has been decoded before; comma, semicolon, tab or bar are told by
// which of them gives rows of one width.
import Papa from 'papaparse'
import { separatorOf } from '../../sheet/separator.ts'
import type { SourceDocument } from '../source-document.ts'
import { createGridBuilder, rowLimit } from './grid-builder.ts'

const parse = (text: string, delimiter: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text, { delimiter, header: false, skipEmptyLines: false }).data

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
