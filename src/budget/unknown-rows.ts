// Which rows and columns of a statement the program does not know: rows neither declared, nor subjects of the
// classification, nor institutions. They are kept as printed; a sum that does not hold with them proves nothing.
import { namingOf } from './line-naming.ts'
import { isOfWhich, phaseOfLabel, yearOfLabel } from './row-label.ts'
import { type Column, type Line, printsAmount, type Statement } from './statement.ts'

/** True for a row whose label stands for nothing that the program knows; 其中 rows and totals are known by their words. */
export const isUnknownRow = (statement: Statement, line: Line): boolean => {
  const naming = namingOf(statement, line.side)
  const byLabel = isOfWhich(line.name) || yearOfLabel(line.name) !== null || phaseOfLabel(line.name) !== null
  const known = line.declared !== '' || line.code !== '' || line.total || byLabel
  return !known && naming !== undefined && naming !== 'institution'
}

/** The unknown rows of a statement that print an amount. */
export const unknownRows = (statement: Statement): readonly Line[] =>
  statement.lines.filter((line) => isUnknownRow(statement, line) && printsAmount(line))

/** The columns of a row that the declaration does not know and that hold a figure there. */
export const unknownFigures = (statement: Statement, line: Line): readonly Column[] =>
  statement.columns.filter(({ id, side, unknown }) => {
    const cell = unknown === true && side === line.side ? line.cells[id] : undefined
    return cell?.kind === 'text' && /\d/.test(cell.text)
  })
