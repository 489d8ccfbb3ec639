// Cells of a form's lattice while it is being laid from lines that draw none.
import type { Piece } from './form-pieces.ts'

/** A cell of the lattice that is being laid. */
export interface LaidCell {
  readonly pieces: readonly Piece[]
  readonly column: number
  readonly width: number
  readonly height: number
}

/** Lines of a page, each as its pieces. */
export type Lines = readonly (readonly Piece[])[]
/** Rows of the lattice. */
export type Laid = readonly (readonly LaidCell[])[]

/** A cell at a column of the lattice. */
export const cell = (pieces: readonly Piece[], column: number, width = 1, height = 1): LaidCell => ({
  pieces,
  column,
  width,
  height,
})
