// Rows and points for the examples of the rules: written in a line, read by the same reading as the documents.
import { parseDecimal } from '../decimal.ts'
import type { Indicator, Points } from '../indicator.ts'
import { parseAmount, type Stated, type Unit } from '../money.ts'
import type { KeyPlace } from '../place.ts'
import { readValue } from '../reading.ts'
import type { RowInput } from './form-subjects.ts'

/** The place of every example. */
export const examplePlace: KeyPlace = { file: '示例', path: [] }

/** Points as printed; '' is blank. */
export const examplePoints = (text: string): Points | null => {
  const value = parseDecimal(text)
  return value === null ? null : { text, value, place: examplePlace }
}

/** An amount as printed; '' is blank. */
export const exampleAmount = (text: string, unit: Unit = '万元'): Stated | null => {
  const reading = parseAmount(text, unit)
  return reading.ok
    ? { kind: 'stated', fen: reading.fen, text, unit, decimals: reading.decimals, place: examplePlace }
    : null
}

/** What an example row prints beside heading, name and value. */
export interface ExampleDetails {
  readonly description?: string
  readonly actual?: string
  readonly weight?: string
  readonly score?: string
  readonly reason?: string
}

/** A row as a form would print it. */
export const exampleIndicator = (
  second: string,
  third: string,
  value: string,
  details: ExampleDetails = {},
): Indicator => ({
  number: 1,
  cells: [],
  first: '',
  second,
  third,
  description: details.description ?? '',
  value,
  reading: readValue(value),
  basis: '',
  actual: details.actual ?? '',
  actualReading: readValue(details.actual ?? ''),
  weight: examplePoints(details.weight ?? ''),
  score: examplePoints(details.score ?? ''),
  reason: details.reason ?? '',
  place: examplePlace,
})

/** The input of a rule on rows. */
export const exampleRow = (
  second: string,
  third: string,
  value: string,
  details: ExampleDetails & { readonly budget?: string; readonly gap?: string } = {},
): RowInput => ({
  indicator: exampleIndicator(second, third, value, details),
  position: '',
  gap: details.gap ?? '',
  budget: exampleAmount(details.budget ?? ''),
})
