// What a concept is: one figure that prose speaks of, its wordings and the figures of the catalogue that they may mean;
// with short ways to write them down.
import { type FigureCell, type FigureId, keyFigureDeclaration } from '../../facts/key-figures.ts'
import type { StatementDeclaration } from '../../statement-declaration.ts'
import type { ThreePublicPartId } from '../../statements/three-public.ts'

/** One figure that prose speaks of; cells in order of preference. */
export interface Concept {
  readonly id: string
  readonly words: readonly string[]
  readonly cells: readonly FigureCell[]
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

/** The cells that the catalogue of key figures names. */
export const cellsOf = (id: FigureId): readonly FigureCell[] => keyFigureDeclaration(id).cells

/** Every word alone and with each of the endings. */
export const variants = (words: readonly string[], tails: readonly string[]): readonly string[] =>
  words.flatMap((word) => ['', ...tails].map((tail) => word + tail))

/** The titles that a declared row goes by. */
export const titlesOf = (declaration: StatementDeclaration, id: string): readonly string[] =>
  declaration.lines.find((line) => line.id === id)?.titles ?? []
