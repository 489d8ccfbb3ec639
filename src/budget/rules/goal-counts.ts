// Counts that a goal names in prose, with the words before them, to be matched with the indicators that promise the
// same. Only counts with a unit are read; matching asks for a phrase of at least four characters in common.
import { compareDecimals, type Decimal, decimalText, parseDecimal } from '../decimal.ts'
import type { Indicator } from '../indicator.ts'
import { unitKey } from '../reading.ts'
import { squeezed } from '../wording.ts'
import { commonRun } from './similarity.ts'

/** `全市工业企业闲置厂房租赁 24 次`. */
export interface NamedCount {
  readonly phrase: string
  readonly number: Decimal
  readonly unit: string
  /** As written, words and all. */
  readonly text: string
}

const count = /(\d+(?:\.\d+)?)(次|人次|人|名|户|家|个|份|台|套|场|%)/gu

const peopleUnits = ['人', '名']
/** Units that count the same things. */
const sameUnit = (a: string, b: string): boolean => a === b || (peopleUnits.includes(a) && peopleUnits.includes(b))

/** Verbs with which any line of a plan may begin: they make no phrase. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/开展|组织|做好|完成|推动|推进/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** A name as a phrase to be matched with the words before a count. */
export const phraseOf = (name: string): string => plain(name)

/** Counts of a text, each with what stands before it since the last count or full stop. */
export const namedCounts = (text: string): readonly NamedCount[] => {
  const flat = squeezed(text)
  let from = 0
  return [...flat.matchAll(count)].flatMap((match) => {
    const before =
      flat
        .slice(from, match.index)
        .split(/[。;:]/)
        .at(-1) ?? ''
    from = match.index + match[0].length
    const number = parseDecimal(match[1] ?? '')
    if (number === null) return []
    return [
      {
        phrase: plain(before),
        number,
        unit: unitKey(match[2] ?? ''),
        text: `${before.replace(/^[,、]/, '')}${match[0]}`,
      },
    ]
  })
}

/** The counts of an indicator: those in its value's own clauses, or its name with the value's number. */
export const indicatorCounts = (indicator: Indicator): readonly NamedCount[] => {
  const { reading, third, value } = indicator
  if (reading.kind !== 'number') return namedCounts(value).filter(({ phrase }) => phrase.length >= 4)
  return [{ phrase: plain(third), number: reading.number, unit: unitKey(reading.unit), text: `${third} ${value}` }]
}

/** How many characters in a row two counts of the same unit share; 0 below four, or where they are a small part of both. */
const sharedCharacters = (a: NamedCount, b: NamedCount): number => {
  if (!sameUnit(a.unit, b.unit)) return 0
  const run = commonRun(a.phrase, b.phrase)
  const shared = run.length
  // Of shares only the words that say what is shared out tell two apart: 满意度 and 返本比例 are not one.
  if (a.unit === '%' && !/率|度|比例|比重|占/u.test(run)) return 0
  return shared >= 4 && shared * 3 >= Math.min(a.phrase.length, b.phrase.length) ? shared : 0
}

const best = (one: NamedCount, others: readonly NamedCount[]): NamedCount | undefined =>
  others
    .map((other) => ({ other, shared: sharedCharacters(one, other) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)[0]?.other

/** The count of the goal that is meant: each is the other's best match; `null` when there is none. */
export const matchingCount = (
  one: NamedCount,
  goals: readonly NamedCount[],
  promised: readonly NamedCount[],
): NamedCount | null => {
  // Where the goal names several for the same thing, the one that agrees is meant.
  const same = goals.find((goal) => sharedCharacters(one, goal) > 0 && compareDecimals(goal.number, one.number) === 0)
  const goal = same ?? best(one, goals)
  if (goal === undefined) return null
  const rival = best(goal, promised)
  return rival !== undefined && sharedCharacters(goal, rival) === sharedCharacters(goal, one) ? goal : null
}

/** `24次`. */
export const countText = ({ number, unit }: NamedCount): string => `${decimalText(number)}${unit}`
