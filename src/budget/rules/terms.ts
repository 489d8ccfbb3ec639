// From the lines of a statement to the terms of an equation: labels in the document's own words, places, gaps.
import { termAbsenceOf } from '../absence.ts'
import { cellPlace } from '../cell.ts'
import type { Disclosure, Torn } from '../disclosure.ts'
import { statementPosition } from '../position.ts'
import { type Column, isBlank, type Line, type Side, type Statement } from '../statement.ts'
import type { Term } from './equation.ts'

/** `summary/income-total/amount`: the 位置 of a cell. */
export const cellPosition = (statement: Pick<Statement, 'id'>, line: Pick<Line, 'id'>, column: string): string =>
  statementPosition(statement.id, line.id, column)

/** The printed heading of a column, without the levels that every amount column shares. */
export const columnHeading = (statement: Statement, side: Side, id: string): string =>
  statement.columns.find((column) => column.id === id && column.side === side)?.path.at(-1) ?? ''

/** How a row is called: by its printed name, 合计 for a total without one, else by its code. */
export const lineName = (line: Line): string => (line.name === '' ? (line.total ? '合计' : line.code) : line.name)

/** How a reader finds the figure: title of the statement, row, column. */
export const cellLabel = (statement: Statement, line: Line, column: string): string => {
  const amounts = statement.columns.filter(({ kind, side }) => kind === 'amount' && side === line.side)
  const printed = amounts.length > 1 ? columnHeading(statement, line.side, column) : ''
  // “合计”的合计 says no more than “合计”.
  const heading = printed === '' || printed === lineName(line) ? '' : `的${printed}`
  const code = line.code !== '' && line.codePrinted && line.name !== '' ? `${line.code} ` : ''
  return `《${statement.entry.title}》“${code}${lineName(line)}”${heading}`
}

/** The term of one cell of a line. */
export const cellTerm = (statement: Statement, line: Line, column: string): Term => {
  const cell = line.cells[column]
  return {
    label: cellLabel(statement, line, column),
    position: cellPosition(statement, line, column),
    amount: cell?.kind === 'amount' ? cell.amount : null,
    absence: termAbsenceOf(cell),
    place: cell === undefined ? line.place : cellPlace(cell),
  }
}

/** A term for a row that the statement does not hold: nothing is spent, unless the text may have lost the row. */
export const absentTerm = (disclosure: Disclosure, statement: Statement, name: string): Term => ({
  label: `《${statement.entry.title}》“${name}”`,
  position: statement.id,
  amount: null,
  absence: isBlank(statement) || statementGaps(disclosure, statement).length > 0 ? 'missing' : 'none',
  place: null,
})

/** Declared gaps of a whole statement: text that breaks off, rows that may be lost. */
export const statementGaps = (disclosure: Disclosure, statement: Pick<Statement, 'id'>): readonly Torn[] =>
  disclosure.torn.filter(({ position }) => position === statement.id)

/** Ids of the amount columns of a side, in printed order. */
export const amountColumns = (statement: Statement, side: Side): readonly Column[] =>
  statement.columns.filter((column) => column.kind === 'amount' && column.side === side)

/**
 * The declared gaps of a statement that may explain that `line` has fewer parts than its sum: text that breaks off
 * after the last row loses rows of the last row's ancestors and of the total, of nothing before.
 */
export const gapsBelow = (disclosure: Disclosure, statement: Statement, line: Line): readonly Torn[] => {
  const last = statement.lines.filter((other) => other.code !== '').at(-1)
  const atEnd = line.total || (last !== undefined && line.code !== '' && last.code.startsWith(line.code))
  return atEnd ? statementGaps(disclosure, statement) : []
}
