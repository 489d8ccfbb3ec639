// The same department's other documents of the same year or the year before, and figures of theirs as terms: their
// positions are of another document, so that they carry no mark on this one's pages.
import type { Department } from '../archive.ts'
import type { Disclosure } from '../disclosure.ts'
import type { Stage } from '../stage.ts'
import type { Term } from './equation.ts'

/** The department's disclosure of a year and stage, where the archive has it. */
export const documentOf = (department: Department, year: number, stage: Stage): Disclosure | undefined =>
  department.disclosures.find((one) => one.year === year && one.stage === stage)

const stageWords: Readonly<Record<Stage, string>> = { budget: '预算', final: '决算' }

/** A term of another document, said to be that. */
export const elsewhere = (term: Term, { year, stage }: Disclosure): Term => ({
  ...term,
  label: `${year}年${stageWords[stage]}${term.label}`,
  position: '',
})
