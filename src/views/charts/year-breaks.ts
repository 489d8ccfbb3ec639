// Values of several years in order: a year that this portal does not hold has its own empty place, and nothing is drawn
// through it.
import { cell, type Drawn, emptyPoint } from './chart-point.ts'

/** Said of a year that this portal does not hold. */
export const unheld = '本站未收录'

/** A drawn value of a year. */
export interface Dated {
  readonly year: number
  readonly drawn: Drawn
}

/** Puts an empty place where a year is missing between two that are held; `stage` is what the row of years is of. */
export const withBreaks = (
  dated: readonly Dated[],
  columns: number,
  valueColumn: number,
  stage = '',
): readonly Drawn[] =>
  dated.flatMap(({ year, drawn }, index) => {
    const before = dated[index - 1]?.year ?? year
    const missing = Array.from({ length: Math.max(0, year - before - 1) }, (_, step): Drawn => {
      const label = `${before + step + 1}年${stage}`
      const row = Array.from({ length: columns }, (_, column) =>
        cell(column === 0 ? label : column === valueColumn ? unheld : ''),
      )
      return { point: emptyPoint(label, 'missing', unheld), row }
    })
    return [...missing, drawn]
  })
