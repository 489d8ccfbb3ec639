// One cell of a CSV file with its place.
import type { LinePlace } from '../budget/place.ts'

/** A cell as text; which column it belongs to is its position in the row. */
export interface CsvCell {
  /** Trimmed; a line break inside quotes is kept. */
  readonly text: string
  readonly place: LinePlace
}
