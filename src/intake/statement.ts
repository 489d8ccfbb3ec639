// CSV × declaration × classification → Statement. Columns and lines have files of their own; this one puts a
// statement together cell by cell.
import type { Cell } from '../budget/cell.ts'
import type { Classification } from '../budget/classification/index.ts'
import type { Stage } from '../budget/disclosure.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import type { Row, Statement, StatementEntry } from '../budget/statement.ts'
import { declarationOf } from '../budget/statements/index.ts'
import { readAmountCell, readTextCell } from './amount-cell.ts'
import { type CsvCell, parseCsv } from './csv.ts'
import type { SourceFile } from './files.ts'
import type { Note } from './map.ts'
import { type PlacedColumn, readColumns } from './statement-columns.ts'
import { readLines } from './statement-lines.ts'
import { checkSubjects } from './statement-subjects.ts'

/** What the CSV file itself does not say. */
export interface StatementContext {
  readonly entry: StatementEntry
  readonly year: number
  readonly stage: Stage
  readonly classification: Classification
}

/** What a message calls a cell: `“[20805]行政事业单位养老支出”一行“基本支出”一列`. */
const whereOf = (row: readonly CsvCell[], columns: readonly PlacedColumn[], { column }: PlacedColumn): string => {
  const named = (kind: 'name' | 'code'): string =>
    columns
      .filter((other) => other.column.kind === kind && other.column.side === column.side)
      .map((other) => row[other.index]?.text ?? '')
      .find((text) => text !== '') ?? ''
  const name = named('name') || named('code')
  return `${name === '' ? '无名称' : `“${name.replace(/\s+/g, '')}”`}一行“${column.path.at(-1) ?? ''}”一列`
}

const readCell = (
  row: readonly CsvCell[],
  columns: readonly PlacedColumn[],
  placed: PlacedColumn,
  context: StatementContext,
  note: Note,
): Cell => {
  const cell = row[placed.index]
  if (cell === undefined) return { kind: 'blank', place: row[0]?.place ?? context.entry.place }
  return placed.column.kind === 'amount'
    ? readAmountCell(cell.text, context.entry.unit, cell.place, whereOf(row, columns, placed), note)
    : readTextCell(cell.text.replace(/\s*\n\s*/g, ''), cell.place)
}

/** `null` when the file says nothing at all; a table of headings alone is a blank statement. */
export const readStatement = (source: SourceFile, context: StatementContext): Outcome<Statement | null> => {
  const parsed = parseCsv(source)
  if (parsed.value === null) return { value: null, problems: parsed.problems }
  const problems: Problem[] = [...parsed.problems]
  const note: Note = (problem) => void problems.push(problem)
  const { entry, year, stage, classification } = context
  const declaration = declarationOf({ id: entry.id, stage })
  const columns = readColumns(parsed.value, declaration, entry, year, note)
  const printed = parsed.value.rows
  const cells = printed.map((row) => columns.map((placed) => readCell(row, columns, placed, context, note)))
  const rows: readonly Row[] = cells.map((rowCells, index) => ({
    cells: rowCells,
    place: printed[index]?.[0]?.place ?? entry.place,
  }))
  const lines = readLines({ declaration, columns, rows: printed, cells, classification, note })
  const statement: Statement = {
    id: entry.id,
    stage,
    entry,
    columns: columns.map(({ column }) => column),
    rows,
    lines,
    file: source.path,
  }
  checkSubjects(statement, note)
  return { value: statement, problems }
}
