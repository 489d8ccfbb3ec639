// What a concept is: one figure that prose speaks of, its wordings and the cells that print it; with short ways to
// write them down.
import type { Side, StatementId } from '../../statement.ts'
import type { StatementDeclaration } from '../../statement-declaration.ts'
import type { ThreePublicPartId } from '../../statements/three-public.ts'

/** A cell that prints the figure; `line` is a declared id, `total` the total row of its side. */
export interface CellChoice {
  readonly statement: StatementId
  readonly side: Side
  readonly line: string
  readonly column: string
  /** The printed name of the row or the heading of the column must say so, e.g. 本年 for 本年收入. */
  readonly named?: RegExp
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
export const cell = (statement: StatementId, side: Side, line: string, column: string, named?: RegExp): CellChoice =>
  named === undefined ? { statement, side, line, column } : { statement, side, line, column, named }

/** The total row of a one-sided statement, in one column. */
export const single = (statement: StatementId, column: string): CellChoice => cell(statement, 'single', 'total', column)

/** Rows and columns that say 本年. */
export const current = /本年|当年/

/** Every word alone and with each of the endings. */
export const variants = (words: readonly string[], tails: readonly string[]): readonly string[] =>
  words.flatMap((word) => ['', ...tails].map((tail) => word + tail))

/** The titles that a declared row goes by. */
export const titlesOf = (declaration: StatementDeclaration, id: string): readonly string[] =>
  declaration.lines.find((line) => line.id === id)?.titles ?? []
