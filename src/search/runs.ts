// Whose, of which year and of which kind every record is, as runs of neighbours that share all three. Most of the
// description of a large portal would be this, so it is kept as short text: each run says how it differs from the one before.
import { decodeNumbers, encodeNumbers } from './postings.ts'

/** `[how many records, department, year, kind]`, -1 for none. */
export type Run = readonly [number, number, number, number]

/** Whole numbers around 0 as whole numbers from 0. */
const fromZero = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number)
const aroundZero = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2)

/** Runs as text. */
export const encodeRuns = (runs: readonly Run[]): string => {
  let [department, year] = [0, 0]
  return encodeNumbers(
    runs.flatMap(([count, nextDepartment, nextYear, kind]) => {
      const numbers = [count, fromZero(nextDepartment - department), fromZero(nextYear - year), kind + 1]
      ;[department, year] = [nextDepartment, nextYear]
      return numbers
    }),
  )
}

/** The runs of `encodeRuns`. */
export const decodeRuns = (text: string): readonly Run[] => {
  const numbers = decodeNumbers(text)
  const runs: Run[] = []
  let [department, year] = [0, 0]
  for (let at = 0; at + 3 < numbers.length; at += 4) {
    department += aroundZero(numbers[at + 1] ?? 0)
    year += aroundZero(numbers[at + 2] ?? 0)
    runs.push([numbers[at] ?? 0, department, year, (numbers[at + 3] ?? 0) - 1])
  }
  return runs
}
