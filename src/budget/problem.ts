// What can be wrong with an input, said as a value: stages collect problems, only the gate in load.ts throws.
import type { Place } from './place.ts'

/**
 * 错误 stops everything: the input is not in form. 不符 is a sum or a name that differs: shown in public on a
 * published disclosure, stops a draft. 提示 is worth a look and stops nothing.
 */
export type Severity = '错误' | '不符' | '提示'

/** Groups of permanent message codes: file, format, classification, reconciliation, obligation, target, evaluation, privacy. */
export type ProblemGroup = 'WJ' | 'GS' | 'KM' | 'GJ' | 'YW' | 'ZB' | 'PJ' | 'YS'

/** Permanent: a code is never reused for another meaning. */
export type ProblemCode = `${ProblemGroup}-${number}`

export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  readonly place: Place
  /** One Chinese sentence in the words of tables, rows and subjects; no full stop at its end. */
  readonly what: string
  /** Both sides with unit and place, one line each; may be empty. */
  readonly evidence: readonly string[]
  /** One thing to do, beginning with a verb. */
  readonly fix: string
}

/** Every stage returns what it could read and what was wrong with the rest. */
export interface Outcome<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}
