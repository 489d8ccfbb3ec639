// Finding a key figure in a disclosure: the printed amount with its row and place, or why there is none. Nothing is
// added up here, and nothing is taken for 0.
import { absenceOf, type MissingFigure } from '../absence.ts'
import { amountOf, type Cell } from '../cell.ts'
import { addendsOf, grandTotal } from '../composition.ts'
import { type Disclosure, statementOf } from '../disclosure.ts'
import type { Stated } from '../money.ts'
import { type Line, lineAmount, type Side, type Statement } from '../statement.ts'
import { bareLabel } from '../statement-heading.ts'
import { threePublicParts } from '../statements/three-public.ts'
import { type FigureCell, type FigureId, keyFigureDeclaration } from './key-figures.ts'

/** The row and column that state a figure, or should. */
export interface FactCell {
  readonly statement: Statement
  readonly line: Line
  readonly column: string
}

/** A key figure of one disclosure. */
export type Fact =
  | { readonly id: FigureId; readonly stated: Stated; readonly absence: null; readonly cell: FactCell }
  | {
      readonly id: FigureId
      readonly stated: null
      readonly absence: MissingFigure
      /** The cell that is empty; `null` where nothing like it is printed. */
      readonly cell: FactCell | null
      /** The table in which the figure is looked for first; `null` where the document does not hold it. */
      readonly statement: Statement | null
    }

const carries = (line: Line): boolean => /carried|nonfiscal|distribution/.test(line.declared)

/** The total of the year: a row of its own, or the last total where nothing is carried over or distributed. */
const currentTotal = (statement: Statement, side: Side = 'single'): Line | undefined => {
  const own = statement.lines.find(
    ({ declared, side: printed }) => printed === side && /^(?:income-|expenditure-)?current$/.test(declared),
  )
  if (own !== undefined) return own
  const total = grandTotal(statement, side)
  const carried =
    total !== undefined &&
    addendsOf(statement, total).some(
      (line) => carries(line) && Object.keys(line.cells).some((column) => (lineAmount(line, column)?.fen ?? 0n) !== 0n),
    )
  return carried ? undefined : total
}

/** The row that a cell of the catalogue names, where the statement prints it. */
export const rowOf = (statement: Statement, { side, row }: FigureCell): Line | undefined => {
  if (row === 'total') return grandTotal(statement, side)
  if (row === 'current') return currentTotal(statement, side)
  return statement.lines.find((line) => line.side === side && line.declared === row)
}

interface Found {
  readonly printed: Cell | undefined
  readonly cell: FactCell | null
  readonly statement: Statement
}

const foundAt = (disclosure: Disclosure, choice: FigureCell): readonly Found[] => {
  const statement = statementOf(disclosure, choice.statement)
  if (statement === undefined) return []
  const line = rowOf(statement, choice)
  const printed = line?.cells[choice.column]
  const cell = line === undefined || printed === undefined ? null : { statement, line, column: choice.column }
  return [{ printed, cell, statement }]
}

const foundPart = (disclosure: Disclosure, id: FigureId): readonly Found[] => {
  const { part } = keyFigureDeclaration(id)
  const statement = part === undefined ? undefined : statementOf(disclosure, 'three-public')
  if (statement === undefined || part === undefined) return []
  const { cell, line, column } = threePublicParts(statement)[part]
  return [
    {
      printed: cell ?? undefined,
      cell: line === null || cell === null ? null : { statement, line, column },
      statement,
    },
  ]
}

/** The first cell of the figure that states an amount; else why the first printed one does not. */
export const factOf = (disclosure: Disclosure, id: FigureId): Fact => {
  const { cells } = keyFigureDeclaration(id)
  const found = [...cells.flatMap((choice) => foundAt(disclosure, choice)), ...foundPart(disclosure, id)]
  for (const { printed, cell } of found) {
    const stated = amountOf(printed)
    if (stated !== null && cell !== null) return { id, stated, absence: null, cell }
  }
  const first = found.find(({ cell }) => cell !== null) ?? found[0]
  return {
    id,
    stated: null,
    absence: first === undefined ? 'unlisted' : (absenceOf(first.printed) ?? 'missing'),
    cell: first?.cell ?? null,
    statement: first?.statement ?? null,
  }
}

/** The words of the row that are no name of their own: a reader needs to be told which total it is. */
const bareTotals: readonly string[] = ['', '合计', '总计', '小计']

/** What the document itself calls the figure; its official name where the row prints only 合计, or nothing. */
export const factName = (fact: Fact): string => {
  const { name } = keyFigureDeclaration(fact.id)
  if (fact.cell === null || fact.id.startsWith('three-public') || !/-(?:total|current)$/.test(fact.id)) return name
  const printed = bareLabel(fact.cell.line.name)
  return bareTotals.includes(printed) ? name : printed
}

/**
 * The total of the year beside the total of everything, where the document prints both and they are different figures;
 * `null` where one amount is all there is to tell.
 */
export const currentBeside = (disclosure: Disclosure, side: 'income' | 'expenditure'): Fact | null => {
  const total = factOf(disclosure, `${side}-total`)
  const current = factOf(disclosure, `${side}-current`)
  const same = current.cell?.line === total.cell?.line || current.stated?.fen === total.stated?.fen
  return current.stated === null || total.stated === null || same ? null : current
}
