// 提示 that reading a disclosure gave (a subject that is not in the classification, HTML in the prose), as its check
// page and the pages of the codes list them.
import { type Disclosure, disclosureKey } from '../../budget/disclosure.ts'
import type { Problem } from '../../budget/problem.ts'
import { disclosurePath, linePath } from '../words/address.ts'
import { type CodeLink, codeLink, codeMeaning } from '../words/code-text.ts'

/** One 提示 of reading; `path` leads to the row, or to the disclosure. */
export interface ReadingNote {
  readonly message: string
  readonly details: readonly string[]
  readonly path: string
  readonly source: string
}

/** Notes of one rule: said once, with every place it concerns. */
export interface ReadingNoteGroup {
  readonly rule: CodeLink
  readonly meaning: string
  readonly items: readonly ReadingNote[]
}

/** True for a problem that stands in the files of a disclosure. */
const standsIn = (disclosure: Disclosure, { place }: Problem): boolean =>
  place.file.includes(`/${disclosureKey(disclosure)}/`)

/** The row of a table whose line the problem names. */
const pathOf = (disclosure: Disclosure, { place }: Problem): string => {
  const statement = disclosure.statements.find(({ file }) => file === place.file)
  const line = statement?.lines.find((one) => 'line' in one.place && 'line' in place && one.place.line === place.line)
  return statement === undefined || line === undefined
    ? disclosurePath(disclosure)
    : linePath(disclosure, statement, line)
}

const noteOf = (disclosure: Disclosure, problem: Problem): ReadingNote => ({
  message: problem.what,
  details: problem.evidence,
  path: pathOf(disclosure, problem),
  source: 'line' in problem.place ? `${problem.place.file}:${problem.place.line}` : problem.place.file,
})

/** Notes of one disclosure by code; 错误 never gets as far as a page. */
export const readingNotes = (disclosure: Disclosure, problems: readonly Problem[]): readonly ReadingNoteGroup[] =>
  [
    ...Map.groupBy(
      problems.filter((problem) => standsIn(disclosure, problem)),
      ({ code }) => code,
    ),
  ].map(([code, held]) => ({
    rule: codeLink(code),
    meaning: codeMeaning(code),
    items: held.map((problem) => noteOf(disclosure, problem)),
  }))
