// One statement as it was printed: heading paths in the first row, then every printed row, cells as printed.
import { cellText } from '../budget/cell.ts'
import type { Statement } from '../budget/statement.ts'
import { csvText } from './csv.ts'

/** The file at `…/tables/<statement>.csv`; read again as a table of data/ it gives the same statement. */
export const statementCsv = (statement: Statement): string =>
  csvText([
    statement.columns.map((column) => column.path.join('/')),
    ...statement.rows.map((row) => row.cells.map(cellText)),
  ])
