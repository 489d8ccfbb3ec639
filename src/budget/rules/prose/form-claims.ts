// Sentences that say how many projects have 绩效目标 and how much money they hold, with the forms they speak of: those
// of the 实施单位 that the sentence names, else all.
import type { Disclosure } from '../../disclosure.ts'
import type { Form } from '../../project.ts'
import { squeezed } from '../../wording.ts'
import { type AmountSaying, isStatement, type Paragraphs, type Saying } from './sayings.ts'

/** A count of projects, the amount in the same part of the sentence, and the forms. */
export interface FormClaim {
  readonly count: Saying
  readonly amount: AmountSaying | null
  /** 实施单位 named by the sentence; '' when all forms are meant. */
  readonly institution: string
  readonly forms: readonly Form[]
}

/** Names that institutions go by in the forms and in 预算单位, the longest first. */
const institutionNames = (disclosure: Disclosure): readonly string[] =>
  [
    ...new Set([
      ...disclosure.forms.map(({ institution }) => institution),
      ...disclosure.institutions.map(({ name }) => name),
    ]),
  ]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)

const claimIn = (disclosure: Disclosure, { section, sayings }: Paragraphs, count: Saying): readonly FormClaim[] => {
  const { segment } = count.claim
  const text = squeezed(section.segments[segment]?.text ?? '')
  if (!text.includes('绩效目标') && !section.heading.includes('绩效')) return []
  // How many projects were graded 优, 良 … is some of them, not all.
  if (/评[级价]为|等级为/u.test(text)) return []
  const institution = institutionNames(disclosure).find((name) => text.includes(squeezed(name))) ?? ''
  const several = new Set(disclosure.forms.map((form) => form.institution)).size > 1
  const forms = disclosure.forms.filter((form) => institution === '' || !several || form.institution === institution)
  const amount =
    sayings.filter(isStatement).find(({ claim }) => claim.segment === segment && claim.start > count.claim.start) ??
    null
  return [{ count, amount, institution, forms }]
}

/** Every such sentence under a heading. */
export const formClaimsOf = (disclosure: Disclosure, paragraphs: Paragraphs): readonly FormClaim[] =>
  paragraphs.sayings
    .filter(({ claim }) => claim.kind === 'count' && claim.noun === '项目')
    .flatMap((count) => claimIn(disclosure, paragraphs, count))
