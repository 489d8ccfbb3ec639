// What kinds of indicators a form promises: the counts that its card, the lists and the open data share.
// Only the annual list counts; a 实施期 list repeats it and would count every promise twice.
import { isBlankIndicator } from './indicator.ts'
import { type Form, indicatorsOf } from './project.ts'

/** Counts of named indicators; every kind of reading is in exactly one of them, `named` is their sum. */
export interface Measures {
  readonly named: number
  /** Values with a number, ranges included. */
  readonly quantified: number
  readonly qualitative: number
  readonly date: number
  /** 时间段, 等级 and cells that hold several values. */
  readonly other: number
  /** Values with a figure that the program cannot read. */
  readonly unread: number
  readonly notApplicable: number
  /** Named rows whose value the document left blank. */
  readonly unstated: number
  readonly torn: number
}

/** The measures of one form; printed rows without an indicator are not counted. */
export const measuresOf = (form: Form): Measures => {
  const kinds = indicatorsOf(form)
    .filter((indicator) => !isBlankIndicator(indicator))
    .map((indicator) => indicator.reading.kind)
  const count = (...wanted: readonly string[]): number => kinds.filter((kind) => wanted.includes(kind)).length
  return {
    named: kinds.length,
    quantified: count('number', 'range'),
    qualitative: count('qualitative'),
    date: count('date'),
    other: count('span', 'grade', 'several'),
    unread: count('unread'),
    notApplicable: count('notApplicable'),
    unstated: count('blank', 'placeholder'),
    torn: count('torn'),
  }
}
