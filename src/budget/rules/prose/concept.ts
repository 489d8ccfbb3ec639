// What a concept is: one figure that prose speaks of, its wordings and the cells that print it; with short ways to
// write them down.
import { grandTotal } from '../../composition.ts'
import { currentTotal } from '../../facts/fact.ts'
import { type FigureId, keyFigureDeclaration } from '../../facts/key-figures.ts'
import { type Line, lineById, type Side, type Statement, type StatementId } from '../../statement.ts'
import type { StatementDeclaration } from '../../statement-declaration.ts'
import type { ThreePublicPartId } from '../../statements/three-public.ts'

/** A cell that prints the figure; `line` is a declared id, `total` the last total of its side, `current` the year's. */
export interface CellChoice {
  readonly statement: StatementId
  readonly side: Side
  readonly line: string
  readonly column: string
}

/** One figure that prose speaks of; cells in order of preference. */
export interface Concept {
  readonly id: string
  readonly words: readonly string[]
  readonly cells: readonly CellChoice[]
  /** For the parts of “三公”, whose table has two layouts. */
  readonly part?: ThreePublicPartId
  /**
   * The words may mean any of the cells (总支出 with or without what is carried forward): an amount differs only where
   * none of them prints it.
   */
  readonly loose?: true
}

/** Wordings written as one list. */
export const said = (words: string): readonly string[] => words.split('、')

/** A cell of a statement's side. */
export const cell = (statement: StatementId, side: Side, line: string, column: string): CellChoice => ({
  statement,
  side,
  line,
  column,
})

/** The total row of a one-sided statement, in one column. */
export const single = (statement: StatementId, column: string): CellChoice => cell(statement, 'single', 'total', column)

/** The row of a choice, where the statement prints it. */
export const choiceLine = (statement: Statement, { line, side }: CellChoice): Line | undefined =>
  line === 'total'
    ? grandTotal(statement, side)
    : line === 'current'
      ? currentTotal(statement, side)
      : lineById(statement, line)

/** The cells that the catalogue of key figures names. */
export const cellsOf = (id: FigureId): readonly CellChoice[] =>
  keyFigureDeclaration(id).cells.map(({ statement, side, row, column }) => cell(statement, side, row, column))

/** Every word alone and with each of the endings. */
export const variants = (words: readonly string[], tails: readonly string[]): readonly string[] =>
  words.flatMap((word) => ['', ...tails].map((tail) => word + tail))

/** The titles that a declared row goes by. */
export const titlesOf = (declaration: StatementDeclaration, id: string): readonly string[] =>
  declaration.lines.find((line) => line.id === id)?.titles ?? []
