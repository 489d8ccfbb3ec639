// Which records may hold a good part of a question, where nothing holds all of it: by the pairs of its words that stand
// in them, most first.
import { type Claims, claim, isCodeLookedUp } from './claims.ts'
import { pairsOf } from './grams.ts'
import { isInstitution } from './institutions.ts'
import { fields } from './postings.ts'
import { isPassage, mostMissing, type Query, yearOf } from './query.ts'
import { mostPairs, type SideReader } from './side-reader.ts'
import { tiers } from './tiers.ts'

/** What holds only pieces is a hint: as many of them as somebody looks through. */
const mostInPieces = 24

/** Pairs of a long question that are looked up for its pieces: each may be a file. */
const mostPairsInPieces = 10

/** At least this share of the pairs of a question makes a record worth showing when nothing better is there. */
const leastShare = 0.5
/** A title with this much of it is worth showing whatever other records hold in pieces. */
const mostlyTitle = 0.6
/** Records that hold much less than the best one are not shown beside it. */
const besideBest = 0.8
/** Shorter questions are found as a whole or not at all: a piece of 公安局 is something else. */
const shortestInPieces = 5

interface Held {
  /** Which of the pairs that were looked up stand in the record, by their number. */
  readonly pairs: Set<number>
  title: number
}

const heldPairs = async (reader: SideReader, pairs: readonly string[]): Promise<ReadonlyMap<number, Held>> => {
  const found = new Map<number, Held>()
  const lists = await Promise.all(pairs.map(reader.pair))
  for (const [number, list] of lists.entries())
    for (const [record, field] of list) {
      const held = found.get(record) ?? { pairs: new Set(), title: 0 }
      held.pairs.add(number)
      if (field === fields.title) held.title += 1
      found.set(record, held)
    }
  return found
}

/** The pairs of the words one after the other, as numbers of `pairs`; -1 where one word ends and the next begins. */
const orderOf = (words: readonly string[], pairs: readonly string[]): readonly number[] =>
  words.flatMap((word, index) => {
    const characters = [...word]
    const numbers = characters.slice(1).map((second, at) => pairs.indexOf((characters[at] ?? '') + second))
    return index === 0 ? numbers : [-1, ...numbers]
  })

/** True where the pairs show what judge.ts would find when it has read the record: that it lacks what stands before. */
const lacksBefore = (held: Held, order: readonly number[], most: number): boolean => {
  // Characters that no pair holds: as many as pairs are missing at the beginning, one fewer between two that stand.
  let missing = 1
  for (const number of order) {
    if (!held.pairs.has(number)) missing += 1
    else if (missing - 1 > most) return true
    else missing = 0
  }
  return false
}

/** From all over the question: its first words alone would say nothing of the rest. */
const spreadPairs = (asked: readonly string[]): readonly string[] =>
  asked.length <= mostPairsInPieces
    ? asked
    : asked.filter((_, index) => (index * mostPairsInPieces) % asked.length < mostPairsInPieces)

/** A long word is looked up in pieces by the pairs that were read for the whole: others would be as many files more. */
const piecePairs = (reader: SideReader, query: Query, asked: readonly string[]): readonly string[] => {
  if (isPassage(query) || (query.words.length === 1 && asked.length > mostPairs)) return reader.chosenPairs(query.plain)
  if (asked.length <= mostPairsInPieces) return asked
  const words = query.words.filter((word) => yearOf(word) === '')
  return spreadPairs([...new Set(words.flatMap(reader.chosenPairs))])
}

type Rank = (one: Held, other: Held) => number

/** A question most often means a title. */
const titleFirst: Rank = (one, other) => other.title - one.title || other.pairs.size - one.pairs.size

/** What was copied stands in a text; a title shares words with it by chance. */
const mostFirst: Rank = (one, other) => other.pairs.size - one.pairs.size || other.title - one.title

/** Records with a good part of the words; never for a code, a name, nor where a code among the words is missing. */
export const claimsOfSome = async (reader: SideReader, query: Query): Promise<Claims> => {
  const claims: Claims = new Map()
  if (query.code || query.amount !== null || query.plain.length < shortestInPieces) return claims
  if (isInstitution(query.plain) || query.words.some(isCodeLookedUp)) return claims
  const asked = [...new Set(query.words.flatMap(pairsOf))]
  const pairs = piecePairs(reader, query, asked)
  const found = await heldPairs(reader, pairs)
  const order = pairs.length === asked.length ? orderOf(query.words, pairs) : []
  const most = mostMissing(query.words.join('').length)
  const isCopied = isPassage(query)
  const rank = isCopied ? mostFirst : titleFirst
  const years = query.words.map(yearOf)
  const isOfYear = (record: number): number => (years.includes(String(reader.facts(record).year)) ? 1 : 0)
  const best = Math.max(0, ...[...found.values()].map((held) => held.pairs.size))
  const least = Math.max(2, Math.ceil(pairs.length * leastShare), Math.ceil(best * besideBest))
  const shown = [...found]
    .filter(([, held]) => held.pairs.size >= least || held.title >= pairs.length * mostlyTitle)
    .filter(([, held]) => !lacksBefore(held, order, most))
    .sort(([a, one], [b, other]) => rank(one, other) || isOfYear(b) - isOfYear(a) || a - b)
    .slice(0, mostInPieces)
  for (const [record, { title }] of shown)
    claim(claims, record, !isCopied && title >= pairs.length * leastShare ? tiers.nearTitle : tiers.someWords)
  return claims
}
