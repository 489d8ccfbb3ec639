// Which records may answer a query, from the side index alone: record number → the best tier it can have. A claim can
// prove too good when the record is read, never too bad.
import { endMark, isCode, pairsOf, startMark } from './grams.ts'
import { fields, type Postings } from './postings.ts'
import type { Query } from './query.ts'
import { inAll, inAny, type SideReader } from './side-reader.ts'
import { codeTier, type Tier, tiers, verbatimTiers } from './tiers.ts'

export type Claims = Map<number, Tier>

const claim = (claims: Claims, record: number, tier: Tier): void => {
  const known = claims.get(record)
  if (known === undefined || tier < known) claims.set(record, tier)
}

const claimVerbatim = async (reader: SideReader, plain: string, claims: Claims): Promise<void> => {
  const characters = [...plain]
  const [holding, starts, ends] = await Promise.all([
    reader.holding(plain),
    reader.pair(startMark + (characters[0] ?? '')),
    reader.pair((characters.at(-1) ?? '') + endMark),
  ])
  for (const [record, field] of holding) {
    const isTitle = field === fields.title && starts.has(record) && ends.has(record)
    claim(claims, record, isTitle ? tiers.title : (verbatimTiers[field] ?? tiers.around))
  }
}

const claimWordings = async (reader: SideReader, { wordings, figure }: Query, claims: Claims): Promise<void> => {
  const lists = await Promise.all(wordings.map(({ plain }) => reader.holding(plain)))
  for (const [record, field] of inAny(lists))
    claim(claims, record, field === fields.title ? tiers.wordingInTitle : tiers.wording)
  if (figure === '') return
  for (const { postings } of await reader.codes(figure))
    for (const record of postings.keys()) claim(claims, record, tiers.wording)
}

const claimCode = async (reader: SideReader, code: string, claims: Claims): Promise<void> => {
  for (const { match, postings } of await reader.codes(code))
    for (const [record, field] of postings) claim(claims, record, codeTier(field, match))
}

const holdingWord = async (reader: SideReader, word: string): Promise<Postings> =>
  isCode(word) ? inAny((await reader.codes(word)).map(({ postings }) => postings)) : reader.holding(word)

/** A short number between words (第 3 项) says too little to be looked up by itself. */
const isLookedUp = (word: string): boolean => !isCode(word) || word.length > 2

const claimAllWords = async (reader: SideReader, words: readonly string[], claims: Claims): Promise<void> => {
  const asked = words.filter(isLookedUp)
  if (words.length < 2 || asked.length === 0) return
  const lists = await Promise.all(asked.map((word) => holdingWord(reader, word)))
  for (const record of inAll(lists).keys()) claim(claims, record, tiers.allWords)
}

/** Everything that may hold the query as typed, in an official wording, or word by word. */
export const claimsOf = async (reader: SideReader, query: Query): Promise<Claims> => {
  const claims: Claims = new Map()
  if (query.plain === '') return claims
  if (query.code) {
    await claimCode(reader, query.plain, claims)
    // Two codes with a blank between them look like one with a blank in it; only as one does it say where to look.
    if (claims.size === 0 && query.words.every((word) => word.length > 2))
      await claimAllWords(reader, query.words, claims)
    return claims
  }
  await Promise.all([
    claimVerbatim(reader, query.plain, claims),
    claimWordings(reader, query, claims),
    claimAllWords(reader, query.words, claims),
  ])
  return claims
}

/** Suggestions are few enough to be read at a glance. */
const mostNear = 4

/** At least this share of the pairs of a question makes a record worth showing when nothing better is there. */
const leastShare = 0.5

/** Records with a good part of the words; never for a code, nor where a code among the words is missing. */
export const claimsOfSome = async (reader: SideReader, query: Query): Promise<Claims> => {
  const claims: Claims = new Map()
  if (query.code || query.words.some((word) => isCode(word) && isLookedUp(word))) return claims
  const pairs = [...new Set([...query.words, ...query.wordings.map(({ plain }) => plain)].flatMap(pairsOf))]
  const counts = new Map<number, number>()
  for (const list of await Promise.all(pairs.map(reader.pair)))
    for (const record of list.keys()) counts.set(record, (counts.get(record) ?? 0) + 1)
  const least = Math.max(2, Math.ceil(pairsOf(query.plain).length * leastShare))
  for (const [record, count] of counts) if (count >= least) claim(claims, record, tiers.someWords)
  return claims
}

/** Longest parts of a word that do stand somewhere, left to right. */
const standingParts = async (reader: SideReader, word: string): Promise<readonly string[]> => {
  const characters = [...word]
  const found: string[] = []
  for (let start = 0; start + 1 < characters.length; start++) {
    let end = start + 2
    if ((await reader.pair(characters.slice(start, end).join(''))).size === 0) continue
    while (end < characters.length && (await reader.holding(characters.slice(start, end + 1).join(''))).size > 0) end++
    found.push(characters.slice(start, end).join(''))
    start = end - 2
  }
  return found
}

/** What may be searched instead: codes that begin alike, longest parts of the words that do stand somewhere. */
export const nearest = async (reader: SideReader, { words }: Query): Promise<readonly string[]> => {
  const found = await Promise.all(
    words.map((word) => (isCode(word) ? reader.nearCodes(word) : standingParts(reader, word))),
  )
  return [...new Set(found.flat())].sort((a, b) => b.length - a.length).slice(0, mostNear)
}
