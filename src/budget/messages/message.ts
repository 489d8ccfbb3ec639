// What is said of a message code wherever it appears: in reports, on its page on the site, in the tests.
import type { Severity } from '../problem.ts'

/** A permanent message code as data. `fix` is what to do unless the finding knows better. */
export interface Message {
  readonly severity: Severity
  /** What is wrong, as a heading. */
  readonly title: string
  /** Why it matters and what is accepted instead, for the page of the code. */
  readonly meaning: string
  /** One thing to do, beginning with a verb. */
  readonly fix: string
}
