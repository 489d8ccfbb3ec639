// CSV and its relatives → one grid: UTF-8 or GB18030 has been decoded before; comma, semicolon, tab or bar are told by
// which of them gives rows of one width.
import Papa from 'papaparse'
import { separatorOf } from '../../sheet/separator.ts'
import type { SourceDocument } from '../source-document.ts'
import { createGridBuilder, rowLimit } from './grid-builder.ts'

/** No cell of a table says more; a quote that nothing closes swallows the rest of the file into one. */
const longestCell = 50_000

/**
 * Reads decoded text. `rows` when it has more rows than any budget, `quote` when a quotation mark takes the rest of the
 * file for one cell.
 */
export const readSeparatedText = (file: string, text: string): SourceDocument | 'rows' | 'quote' => {
  const delimiter = separatorOf(text)
  // One row more than is kept: the rest of a file without end is not even parsed.
  const { data: rows } = Papa.parse<string[]>(text, {
    delimiter,
    header: false,
    skipEmptyLines: false,
    preview: rowLimit + 1,
  })
  if (rows.length > rowLimit) return 'rows'
  if (rows.some((row) => row.some((cell) => cell.length > longestCell))) return 'quote'
  const builder = createGridBuilder({ file })
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== '') builder.put(r, c, { text: value })
    })
  })
  const grid = builder.build()
  return { file, kind: 'csv', parts: grid.rows.length === 0 ? [] : [grid], remarks: [] }
}
