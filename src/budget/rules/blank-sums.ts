// What a cell adds to a sum: a 小计 or a 类 that the document left blank beside its printed parts stands for them, and is
// not the nothing that a blank without parts adds.
import { addendsOf, columnSums } from '../composition.ts'
import { childLines, type Line, type Statement } from '../statement.ts'
import { type Equation, judgeEquation, type Term } from './equation.ts'
import { cellTerm } from './terms.ts'

const isBlankCell = (line: Line, column: string): boolean => line.cells[column]?.kind === 'blank'

const printed = (terms: readonly Term[]): boolean => terms.some(({ amount }) => amount !== null)

/** The terms of one cell among the columns of its row: itself, or the columns that make it up. */
export const columnAddends = (statement: Statement, line: Line, column: string): readonly Term[] => {
  const own = [cellTerm(statement, line, column)]
  if (!isBlankCell(line, column)) return own
  const parts = columnSums(statement, line.side).find(({ total }) => total === column)?.parts ?? []
  const below = parts.filter((id) => id !== column).flatMap((id) => columnAddends(statement, line, id))
  return printed(below) ? below : own
}

/** The terms of one cell among the rows of its column: itself, or the rows that make it up. */
export const rowAddends = (statement: Statement, line: Line, column: string): readonly Term[] => {
  const own = [cellTerm(statement, line, column)]
  if (!isBlankCell(line, column)) return own
  const rows = line.code === '' ? addendsOf(statement, line) : childLines(statement, line)
  const below = rows.filter((row) => row !== line).flatMap((row) => rowAddends(statement, row, column))
  return printed(below) ? below : own
}

/** The equation with what blank sums stand for, where it holds so: where it does not, the printed cells are shown alone. */
export const withBlanksRead = (equation: Equation, addends: readonly Term[]): Equation => {
  const same = addends.length === equation.right.length
  if (same && addends.every(({ position }, index) => position === equation.right[index]?.position)) return equation
  const read = { ...equation, right: addends }
  return judgeEquation(read).verdict === 'differ' ? equation : read
}
