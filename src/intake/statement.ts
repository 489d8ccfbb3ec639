// CSV × declaration × classification → Statement. Columns and lines have files of their own; this one puts a
// statement together cell by cell.
import type { Cell } from '../budget/cell.ts'
import type { Classification } from '../budget/classification/index.ts'
import { countNoun, isCountLabel, isRateLabel } from '../budget/count-label.ts'
import { parseDecimal } from '../budget/decimal.ts'
import { problem } from '../budget/messages.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import type { Stage } from '../budget/stage.ts'
import { isOtherTable, type Row, type Side, type Statement, type StatementEntry } from '../budget/statement.ts'
import { declarationOf, declarationsOf } from '../budget/statements/index.ts'
import { unknownRows } from '../budget/unknown-rows.ts'
import { squeezed } from '../budget/wording.ts'
import { readAmountCell, readTextCell } from './amount-cell.ts'
import { type CsvTable, parseCsv, readCsvRows } from './csv.ts'
import type { CsvCell } from './csv-cell.ts'
import { foreignTable } from './foreign-year.ts'
import type { Note } from './map.ts'
import { numbersColumns, numbersRows } from './printed-numbers.ts'
import { halvesBelowEachOther } from './side-by-side.ts'
import type { SourceFile } from './sources.ts'
import { type PlacedColumn, plainColumns, readColumns } from './statement-columns.ts'
import { readLines } from './statement-lines.ts'
import { checkSubjects } from './statement-subjects.ts'
import { checkTotals } from './statement-totals.ts'
import { readUntouchedSheet } from './untouched-sheet.ts'

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

/**
 * Some forms print the sub-headings of a column (合计, 基本支出, 项目支出) in its first row, where the amount of 合计
 * would stand: the cell holds words and no amount.
 */
const isOwnHeading = ({ text }: CsvCell, { column }: PlacedColumn): boolean =>
  text !== '' && squeezed(text) === squeezed(column.path.at(-1) ?? '')

/** The words that name a row on the side of a column. */
const rowLabels = (row: readonly CsvCell[], columns: readonly PlacedColumn[], side: Side): readonly string[] =>
  columns.flatMap(({ column, index }) =>
    column.kind === 'name' && column.side === side ? (row[index]?.text ?? []) : [],
  )

/** A cell of a row or column of things that are counted, 团组数 or 批次: never money, and words where it holds no number. */
const readCountCell = (text: string, label: string, place: CsvCell['place']): Cell => {
  const number = /^\d[\d,]*(?:\.\d+)?$/u.test(text) ? parseDecimal(text) : null
  return number === null ? readTextCell(text, place) : { kind: 'count', text, number, noun: countNoun(label), place }
}

/** `—`: what a form with 行次 or 栏次 prints where a row has no figure of the column. Elsewhere it may be a slip for 0. */
const noFigure = /^[—―─]$/u

/** True for a form that numbers its rows or columns, as the national ones do. */
const isNumbered = ({ headings, rows }: CsvTable): boolean =>
  headings.some(({ text }) => numbersRows(text)) || rows.some(numbersColumns)

interface CellContext {
  readonly entry: StatementEntry
  readonly numbered: boolean
}

const readCell = (
  row: readonly CsvCell[],
  columns: readonly PlacedColumn[],
  placed: PlacedColumn,
  context: CellContext,
  note: Note,
): Cell => {
  const cell = row[placed.index]
  if (cell === undefined) return { kind: 'blank', place: row[0]?.place ?? context.entry.place }
  const { column } = placed
  const labels = rowLabels(row, columns, column.side)
  const heading = column.path.at(-1) ?? ''
  const counted =
    column.kind === 'amount'
      ? labels.find(isCountLabel)
      : column.kind === 'text' && isCountLabel(heading)
        ? heading
        : undefined
  if (counted !== undefined && !numbersColumns(row)) return readCountCell(cell.text, counted, cell.place)
  return column.kind === 'amount' &&
    !(context.numbered && noFigure.test(cell.text)) &&
    !numbersColumns(row) &&
    !isOwnHeading(cell, placed) &&
    // A row of rates, 增减%, beside the costs states no money in any column.
    !labels.some(isRateLabel)
    ? readAmountCell(cell.text, context.entry.unit, cell.place, whereOf(row, columns, placed), note)
    : readTextCell(cell.text.replace(/\s*\n\s*/g, ''), cell.place)
}

/** One message a statement: its unknown rows are one thing to look at. */
const sayUnknownRows = (statement: Statement, note: Note): void => {
  const rows = unknownRows(statement)
  const [first] = rows
  if (first === undefined) return
  const names = rows.map(({ name }) => `“${name}”`).join('、')
  note(
    problem(
      'GS-211',
      first.place,
      `不认识${names}${rows.length === 1 ? '这一行' : `这 ${rows.length} 行`}，照原样公开`,
    ),
  )
}

/** `null` when the file says nothing at all; a table of headings alone is a blank statement. */
export const readStatement = (source: SourceFile, context: StatementContext): Outcome<Statement | null> => {
  const { entry, year, stage, classification } = context
  const declaration = declarationOf({ id: entry.id, stage })
  const problems: Problem[] = []
  const note: Note = (problem) => void problems.push(problem)
  const { rows: raw, broken } = readCsvRows(source)
  const own = declarationsOf(stage).find(({ id }) => id === entry.id)
  const saved = broken === null && own !== undefined ? readUntouchedSheet(raw, own, entry, year, note) : null
  const parsed = saved === null ? parseCsv(source) : { value: saved, problems: [] }
  problems.push(...parsed.problems)
  if (parsed.value === null) return { value: null, problems }
  const table = halvesBelowEachOther(parsed.value, declaration, entry, year)
  const other = isOtherTable(entry.id)
  if (other) note(problem('GS-220', entry.place, `《${entry.title}》是程序不认识的表，照原样公开，没有核对`))
  const columns = other ? plainColumns(table) : readColumns(table, declaration, entry, year, note)
  const printed = table.rows
  const known = columns.map(({ column }) => column.id)
  const foreign = own === undefined ? null : foreignTable(table.headings, known, own, year)
  if (foreign !== null) return { value: null, problems: [...parsed.problems, foreign] }
  const within = { entry, numbered: isNumbered(table) }
  const cells = printed.map((row) => columns.map((placed) => readCell(row, columns, placed, within, note)))
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
  if (!other) {
    // A cell that could not be read is no blank.
    if (problems.every(({ severity }) => severity !== '错误')) checkTotals(statement, note)
    sayUnknownRows(statement, note)
  }
  return { value: statement, problems }
}
