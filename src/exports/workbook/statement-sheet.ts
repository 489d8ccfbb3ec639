// A statement as a worksheet in the official layout: number, title, department and unit above, headings merged, rows as
// printed, notes below.
import { cellText } from '../../budget/cell.ts'
import { type Disclosure, tornAt } from '../../budget/disclosure.ts'
import { statementNotes } from '../../budget/facts/blank-statement.ts'
import type { Column, Statement } from '../../budget/statement.ts'
import { statementHead } from '../../views/document/statement-head.ts'
import { printedAt } from './amount-cell.ts'
import { type PlacedCell, type Sheet, type SheetRow, textAt } from './sheet.ts'

/** Wide enough for the longest usual entry of its kind. */
const widthOf = ({ kind }: Column): number =>
  kind === 'name' ? 38 : kind === 'amount' ? 16 : kind === 'text' ? 24 : kind === 'code' ? 13 : 8

/** Heading cells at their columns: a cell of an upper row that spans down keeps its column taken. */
const headRows = (columns: readonly Column[]): readonly SheetRow[] => {
  const { rows } = statementHead(columns)
  const taken = rows.map(() => new Set<number>())
  return rows.map((row, level) => {
    const placed: PlacedCell[] = []
    let column = 0
    for (const { text, colspan, rowspan } of row) {
      while (taken[level]?.has(column)) column += 1
      placed.push(textAt(column, text, 'head', { colspan, rowspan }))
      for (let down = 0; down < rowspan; down += 1)
        for (let across = 0; across < colspan; across += 1) taken[level + down]?.add(column + across)
      column += colspan
    }
    return placed
  })
}

const aboveRows = ({ entry, columns }: Statement): readonly SheetRow[] => {
  const width = columns.length
  const unit = `单位：${entry.unit}`
  const line: SheetRow =
    width > 1
      ? [textAt(0, entry.departmentLine, 'caption', { colspan: width - 1 }), textAt(width - 1, unit, 'right')]
      : [textAt(0, unit, 'right')]
  return [
    ...(entry.number === '' ? [] : [[textAt(0, entry.number, 'caption', { colspan: width })]]),
    [textAt(0, entry.title, 'title', { colspan: width })],
    line,
  ]
}

const bodyRows = (statement: Statement): readonly SheetRow[] =>
  statement.rows.map((row, index) => {
    const total = statement.lines.some((line) => line.row === index && line.total)
    const look = total ? 'total' : 'text'
    return row.cells.map((cell, column) =>
      statement.columns[column]?.kind === 'amount'
        ? printedAt(column, cell, look)
        : textAt(column, cellText(cell), look),
    )
  })

const notesOf = (disclosure: Disclosure, statement: Statement): readonly string[] => {
  const { blank, note } = statementNotes(disclosure, statement)
  return [blank, ...tornAt(disclosure, statement.id).map((torn) => `${torn.note}。`), note].filter(
    (text) => text !== '',
  )
}

/** The sheet of a statement. */
export const statementSheet = (disclosure: Disclosure, statement: Statement, name: string): Sheet => {
  const above = aboveRows(statement)
  const head = headRows(statement.columns)
  const width = statement.columns.length
  return {
    name,
    widths: statement.columns.map(widthOf),
    rows: [
      ...above,
      ...head,
      ...bodyRows(statement),
      ...notesOf(disclosure, statement).map((note) => [textAt(0, note, 'note', { colspan: width })]),
    ],
    head: { from: above.length, to: above.length + head.length - 1 },
    landscape: width > 4,
  }
}
