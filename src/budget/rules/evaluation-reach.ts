// Whether a printed result reaches its target, where both are numbers of the same unit; a result without unit takes
// the unit of its target, as forms print `22` under `≥20次`.
import { compareDecimals } from '../decimal.ts'
import type { Indicator } from '../indicator.ts'
import { unitKey } from '../reading.ts'

/** `null` when the two cannot be compared. */
export const reachesTarget = ({ reading, actualReading }: Indicator): boolean | null => {
  if (reading.kind !== 'number' || actualReading.kind !== 'number') return null
  const [wanted, reached] = [unitKey(reading.unit), unitKey(actualReading.unit)]
  if (reached !== '' && reached !== wanted) return null
  const order = compareDecimals(actualReading.number, reading.number)
  switch (reading.operator) {
    case '≤':
      return order <= 0
    case '<':
      return order < 0
    case '>':
      return order > 0
    default:
      return order >= 0
  }
}
