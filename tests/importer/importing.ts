// Small inputs of the importer's tests, made in the test: sheets of a department that does not exist.
import { utils, type WorkSheet, write } from '@e965/xlsx'
import { type ImportResult, importDocuments } from '../../src/importer/import-documents.ts'
import type { ImportInput } from '../../src/importer/readers/index.ts'
import type { ImportOptions } from '../../src/importer/recognition.ts'

const encoder = new TextEncoder()

/** A file of text. */
export const textFile = (name: string, text: string): ImportInput => ({ name, bytes: encoder.encode(text) })

/** A cell of a made-up workbook: text, a number, or a number with its format. */
export type MadeCell = string | number | null | { readonly v: number; readonly z: string }

/** Rows of cells as a sheet; `merges` in Excel's addresses. */
export const madeSheet = (rows: readonly (readonly MadeCell[])[], merges: readonly string[] = []): WorkSheet => {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.v : cell))),
  )
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (typeof cell === 'object' && cell !== null) {
        const made = sheet[utils.encode_cell({ r, c })] as { z?: string }
        made.z = cell.z
      }
    })
  })
  sheet['!merges'] = merges.map((range) => utils.decode_range(range))
  return sheet
}

/** A workbook of sheets by name, in the given format. */
export const madeWorkbook = (
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: 'xlsx' | 'biff8' | 'ods' | 'xlml' = 'xlsx',
  hidden: readonly string[] = [],
): ImportInput => {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) }
  const bytes = write(book, { type: 'array', bookType, cellStyles: true, bookSST: true }) as ArrayBuffer
  return {
    name: `book.${bookType === 'biff8' || bookType === 'xlml' ? 'xls' : bookType}`,
    bytes: new Uint8Array(bytes),
  }
}

/** Imports as the 2024 budget of a made-up department. */
export const importAs = (inputs: readonly ImportInput[], options: Partial<ImportOptions> = {}): Promise<ImportResult> =>
  importDocuments(inputs, {
    department: 'river-works',
    year: 2024,
    stage: 'budget',
    recordedOn: '2024-02-01',
    ...options,
  })

/** The rows of a statement of the result; fails where there is none. */
export const tableOf = (result: ImportResult, id: string): readonly string[] => {
  const text = result.files[`data/river-works/2024/budget/tables/${id}.csv`]
  if (text === undefined) throw new Error(`no ${id} among ${Object.keys(result.files).join(' ')}`)
  return text.replace('\ufeff', '').trimEnd().split('\r\n')
}

/** disclosure.yaml of the result. */
export const disclosureOf = (result: ImportResult): string =>
  result.files['data/river-works/2024/budget/disclosure.yaml'] ?? ''
