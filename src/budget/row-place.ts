// What a row of a statement is to the other rows: a total, an addend of one, a part of one, or none of these.
import type { Line } from './statement.ts'

/**
 * `total` sums its side, or a part of it; `addend` goes into the row `into`; `part` (其中) repeats some of `into`;
 * `aside` stands in the table outside its sums.
 */
export type RowRole = 'total' | 'addend' | 'part' | 'aside'

/** Where the amount of a row goes. */
export interface RowPlace {
  readonly role: RowRole
  /** The printed row that holds this one; `null` for a last total, an aside, and where no such row is printed. */
  readonly into: Line | null
}

/** One entry a row, in printed order. */
export type RowPlaces = ReadonlyMap<Line, RowPlace>
