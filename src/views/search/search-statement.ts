// A statement as search finds it: its title, and every row by name, code and figures with the anchor of the row.
import { cellText } from '../../budget/cell.ts'
import { grandTotal, ownColumns } from '../../budget/composition.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { factOf } from '../../budget/facts/fact.ts'
import type { Stated } from '../../budget/money.ts'
import { type Line, lineAmount, type Statement } from '../../budget/statement.ts'
import { generalName } from '../../budget/statements/index.ts'
import { linePath, statementPath } from '../words/address.ts'
import type { SearchAmount, SearchPart } from './search-record.ts'

/** What a row is called when the document prints no name: said by us, so in brackets. */
const unnamed = (line: Line): string => (line.total ? '（合计，原表没有行名）' : '（原表没有行名）')

const rowPart = (disclosure: Disclosure, statement: Statement, line: Line): SearchPart => ({
  path: linePath(disclosure, statement, line),
  label: line.name || unnamed(line),
  text: Object.values(line.cells)
    .flatMap((cell) => (cell.kind === 'text' ? [cell.text] : cell.kind === 'count' ? [`${cell.text}${cell.noun}`] : []))
    .join('；'),
  codes: line.codePrinted ? [line.code] : [],
  figures: statement.columns.flatMap(({ id, side, path }) => {
    const cell = side === line.side ? line.cells[id] : undefined
    return cell?.kind === 'amount' ? [{ name: path.at(-1) ?? '', text: cellText(cell), fen: cell.amount.fen }] : []
  }),
})

/** What is printed around the rows, and the name that most provinces give the statement. */
const headPart = (disclosure: Disclosure, statement: Statement): SearchPart => {
  const { id, entry, columns } = statement
  return {
    path: statementPath(disclosure, id),
    label: generalName(statement),
    text: [entry.number, entry.departmentLine, ...new Set(columns.map(({ path }) => path.join(' '))), entry.note]
      .filter((text) => text !== '')
      .join('；'),
    codes: [],
    figures: [],
  }
}

/** Head and rows of a statement. */
export const statementParts = (disclosure: Disclosure, statement: Statement): readonly SearchPart[] => [
  headPart(disclosure, statement),
  ...statement.lines.map((line) => rowPart(disclosure, statement, line)),
]

const printedTotal = (disclosure: Disclosure, statement: Statement): Stated | null => {
  if (statement.id === 'three-public') return factOf(disclosure, 'three-public-total').stated
  const line = grandTotal(statement) ?? grandTotal(statement, 'expenditure') ?? grandTotal(statement, 'income')
  if (line === undefined) return null
  const [first] = ownColumns(statement, line.side)
  return lineAmount(line, 'total') ?? (first === undefined ? null : lineAmount(line, first))
}

/** A printed amount as a result shows it. */
export const searchAmount = (stated: Stated | null): SearchAmount | null =>
  stated === null ? null : { text: `${stated.text} ${stated.unit}`, fen: stated.fen }

/** The printed total; `null` where the statement prints none. */
export const statementAmount = (disclosure: Disclosure, statement: Statement): SearchAmount | null =>
  searchAmount(printedTotal(disclosure, statement))
