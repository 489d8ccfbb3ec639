// A figure that prose speaks of, by the cells that print it.
import type { FigureCell } from '../../facts/key-figures.ts'
import type { Side, TableId } from '../../statement.ts'
import type { Term } from '../equation.ts'

/** What a claim speaks of. */
export interface Figure {
  /** Concept id, else `code:208` for a subject or `form:<id>`. */
  readonly id: string
  /** The cell that prints it, then further cells that print the same. */
  readonly terms: readonly [Term, ...Term[]]
  /** The words may mean any of the terms. */
  readonly loose?: boolean
  /** Statement of the first term; '' for forms. */
  readonly statement: TableId | ''
  /** Where the same figure stands in another year's disclosure. */
  readonly cell:
    | FigureCell
    | { readonly statement: TableId; readonly code: string; readonly side: Side; readonly column: string }
    | null
}
