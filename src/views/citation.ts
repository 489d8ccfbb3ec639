// How a page asks to be cited (GB/T 7714). The address at the end is put in by the layout, which knows where the portal
// is deployed.
import type { Department } from '../budget/archive.ts'
import { citation } from '../budget/citation.ts'
import type { Disclosure } from '../budget/disclosure.ts'

/** The citation up to its address, and the root-relative path of that address. */
export interface CitationView {
  readonly before: string
  readonly path: string
}

/** The citation of a disclosure at one of its pages. */
export const citationView = (department: Department, disclosure: Disclosure, path: string): CitationView => ({
  before: citation(department, disclosure, '').replace(/\.$/, ''),
  path,
})
