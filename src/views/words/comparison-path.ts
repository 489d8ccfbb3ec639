// The address that puts disclosures side by side, and the names of its parameters.
import { type Disclosure, disclosureKey } from '../../budget/disclosure.ts'
import { comparePath } from './address.ts'

/** A field of the form: the name of its parameter and its label. */
export interface CompareField {
  readonly name: string
  readonly label: string
}

/** Parameters of the address, in the order of the columns. */
export const compareFields: readonly CompareField[] = [
  { name: 'a', label: '第一份' },
  { name: 'b', label: '第二份' },
  { name: 'c', label: '第三份（可不选）' },
  { name: 'd', label: '第四份（可不选）' },
]

/** The address that compares these disclosures; at most four are taken. */
export const comparisonPath = (disclosures: readonly Disclosure[]): string =>
  `${comparePath}?${disclosures
    .slice(0, compareFields.length)
    .map((disclosure, index) => `${compareFields[index]?.name ?? ''}=${disclosureKey(disclosure)}`)
    .join('&')}`
