// Rows of indicators that are not what they seem: one that only heads the rows below it, and rows whose column of
// values holds their points.
import { compareDecimals, type Decimal, sumDecimals } from '../decimal.ts'
import type { Disclosure } from '../disclosure.ts'
import { type Indicator, isBlankIndicator } from '../indicator.ts'
import { type Form, indicatorsOf } from '../project.ts'

/** `★补助家禽数量 | 10分`, then `猪 | 80头` without points: the first carries the points of those below it. */
const headsNext = (row: Indicator, next: Indicator | undefined): boolean =>
  next !== undefined &&
  row.value === '' &&
  row.weight !== null &&
  next.weight === null &&
  next.value !== '' &&
  next.first === row.first &&
  next.second === row.second

/** Rows of a disclosure that head the rows below them: the value is theirs. */
export const headingRows = (disclosure: Disclosure): ReadonlySet<Indicator> =>
  new Set(
    disclosure.forms.flatMap((form) => {
      const rows = indicatorsOf(form)
      return rows.filter((row, index) => headsNext(row, rows[index + 1]))
    }),
  )

/**
 * Rows that print no points because another row carries them: `其中桃树面积`, or what stands below a row that heads it.
 * Without them the points of a group are still whole.
 */
export const partRows = (rows: readonly Indicator[]): ReadonlySet<Indicator> => {
  const parts = new Set<Indicator>()
  let head: Indicator | null = null
  for (const [index, row] of rows.entries()) {
    const pointless = row.weight === null && row.score === null
    if (headsNext(row, rows[index + 1])) head = row
    else if (!pointless || row.second !== head?.second) head = null
    if (pointless && (head !== null || /^其中/u.test(row.third))) parts.add(row)
  }
  return parts
}

const hundred: Decimal = { units: 100n, scale: 0 }
const fewest = 4

/**
 * Rows of a form that prints no points, whose values are bare numbers that come to 100 and stand again as results: the
 * points were filled in where the values belong.
 */
export const pointsAsValues = (form: Form): readonly Indicator[] => {
  const rows = indicatorsOf(form).filter((row) => !isBlankIndicator(row) && row.value !== '')
  const bare = rows.every(
    ({ reading, value, actual, weight }) =>
      weight === null &&
      reading.kind === 'number' &&
      reading.unit === '' &&
      reading.operator === '' &&
      actual === value,
  )
  const numbers = rows.flatMap(({ reading }) => (reading.kind === 'number' ? [reading.number] : []))
  return bare && rows.length >= fewest && compareDecimals(sumDecimals(numbers), hundred) === 0 ? rows : []
}
