// A statement that is being put together from one or more tables of the input.
import { documentsOwnNote } from '../../../budget/facts/blank-statement.ts'
import type { StatementId } from '../../../budget/statement.ts'
import type { HeadingBlock } from '../../../sheet/heading-block.ts'
import type { TableBody, TableLayout } from '../../../sheet/read-table.ts'
import type { FoundTable } from './find-tables.ts'

/** The tables that make up one statement, in their order. */
export interface Draft {
  readonly id: StatementId
  readonly first: FoundTable
  readonly block: HeadingBlock
  readonly layout: TableLayout
  readonly pieces: { readonly table: FoundTable; readonly body: TableBody }[]
  readonly mended: string[]
}

/** The rows of its tables, table by table. */
export const bodiesOf = (draft: Draft): readonly TableBody[] => draft.pieces.map(({ body }) => body)

/** Notes below its tables, inside the grid and outside of it. */
export const notesOf = (draft: Draft): readonly string[] =>
  draft.pieces
    .flatMap(({ table, body }) => [...body.notes, ...table.notes.map(({ text }) => text.trim())])
    .map(documentsOwnNote)
    .filter((note) => note !== '')

/** Where a table stands, for a sentence: `工作表“部门收支总表”`, `第 3 页`. */
export const placeText = ({ grid }: FoundTable): string => {
  const { sheet, page, cell, line, file } = grid.place
  if (sheet !== undefined) return `工作表“${sheet}”`
  return page === undefined ? `${file}${line === undefined ? '' : `第 ${line} 段`}${cell ?? ''}` : `第 ${page} 页`
}

/** The same with the name of its file, where tables of several files are told apart. */
export const sourceText = (table: FoundTable): string => {
  const place = placeText(table)
  return place.startsWith(table.document.file) ? place : `${table.document.file} ${place}`
}
