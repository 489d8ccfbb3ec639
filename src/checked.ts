// What there is to say of an archive that was read and reviewed, wherever it came from: `check` prints it, the desk shows
// it. The gate is load.ts's, the words are report's.
import { allDisclosures } from './budget/archive.ts'
import { disclosureKey } from './budget/disclosure.ts'
import type { Problem } from './budget/problem.ts'
import { findingProblems } from './budget/rules/finding-problem.ts'
import type { Review } from './budget/rules/review.ts'
import { type UncheckedKind, uncheckedKinds } from './budget/rules/unchecked.ts'
import { type ArchiveOutcome, concealed } from './intake/assemble.ts'

/** What a command has to say of a budget root. */
export interface CheckedBudget {
  readonly problems: readonly Problem[]
  /** Those of the problems that stand in drafts, and those of them that keep a draft from being published. */
  readonly draftProblems: readonly Problem[]
  readonly draftDifferences: readonly Problem[]
  /** 草稿, read or left out. */
  readonly drafts: number
  /** What could not be checked of what is published, by kind; a kind may stand more than once. */
  readonly unchecked: readonly UncheckedKind[]
  /** Folder names of the departments that were found. */
  readonly departments: readonly string[]
  readonly locate: ArchiveOutcome['locate']
}

/** All problems of an archive, those of reading and those of its rules. */
export const checkedBudget = (outcome: ArchiveOutcome, reviewed: readonly Review[]): CheckedBudget => {
  const { value: archive, problems, locate, conceal, draftsLeftOut } = outcome
  const findings = findingProblems(reviewed, problems, locate).map((found) => concealed(found, conceal))
  const all = [...problems, ...findings]
  const drafts = allDisclosures(archive).filter(({ state }) => state === '草稿')
  const isOfDraft = ({ place }: Problem): boolean =>
    drafts.some((draft) => place.file.includes(`/${disclosureKey(draft)}/`))
  const draftProblems = all.filter(isOfDraft)
  const published = reviewed.filter(({ disclosure }) => disclosure.state !== '草稿')
  return {
    problems: all,
    draftProblems,
    draftDifferences: draftProblems.filter(({ severity }) => severity === '不符'),
    drafts: drafts.length + draftsLeftOut,
    unchecked: uncheckedKinds(published),
    departments: archive.departments.map(({ id }) => id),
    locate,
  }
}
