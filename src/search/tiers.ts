// The order of results: how well a record answers a query, from the words standing as its title down to some of them
// standing somewhere. A record's claim is made from the index alone; when the record is read it is judged by its text.
import type { Field } from './postings.ts'

/** Smaller is better. Up to `around` the words stand verbatim. */
export const tiers = {
  /** The department that was named, and its disclosures. */
  named: 0,
  /** The words are the whole title; the code names the record itself. */
  title: 1,
  inTitle: 2,
  label: 3,
  text: 4,
  around: 5,
  /** The official wording of an everyday word, in the title; elsewhere. */
  wordingInTitle: 6,
  wording: 7,
  /** All of the words, the longest of them in the title. */
  allWordsTitled: 8,
  /** Most of the words in the title, in pieces. */
  nearTitle: 9,
  allWords: 10,
  someWords: 11,
  /** The department that was named beside words that it has nowhere. */
  departmentOnly: 12,
} as const
/** How well a record answers, as a number to sort by. */
export type Tier = (typeof tiers)[keyof typeof tiers]

/** Tier of words that stand verbatim in a field, by the field. */
export const verbatimTiers: readonly Tier[] = [tiers.around, tiers.text, tiers.label, tiers.inTitle]

/** Tier of a code by field; one lower when only its beginning was asked for. */
export const codeTier = (field: Field, match: 'whole' | 'beginning'): Tier => {
  const whole: readonly Tier[] = [tiers.label, tiers.label, tiers.inTitle, tiers.title]
  const beginning: readonly Tier[] = [tiers.text, tiers.text, tiers.label, tiers.inTitle]
  return (match === 'whole' ? whole : beginning)[field] ?? tiers.around
}

/** True where the words stand as typed. */
export const isVerbatim = (tier: Tier): boolean => tier <= tiers.around
