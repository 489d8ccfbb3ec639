// Which records may answer a query, from the side index alone: record number → the best tier it can have. A claim can
// prove too good when the record is read, never too bad.
import { amountAsked, bareAmount } from './amounts.ts'
import { nearDepartments } from './asked-departments.ts'
import { endMark, isCode, startMark } from './grams.ts'
import { fields, type Postings } from './postings.ts'
import { dottedCode, isPassage, isYear, mainWord, officialOf, type Query, shortestMain, yearOf } from './query.ts'
import { inAll, inAny, type SideReader } from './side-reader.ts'
import { fieldTerms } from './synonyms.ts'
import { codeTier, type Tier, tiers, verbatimTiers } from './tiers.ts'

/** In rising order of number, except what holds only pieces: that comes last, most of the question first. */
export type Claims = Map<number, Tier>

/** Keeps the better tier of a record that is claimed already. */
export const claim = (claims: Claims, record: number, tier: Tier): void => {
  const known = claims.get(record)
  if (known === undefined || tier < known) claims.set(record, tier)
}

const claimVerbatim = async (reader: SideReader, plain: string, claims: Claims): Promise<void> => {
  const characters = [...plain]
  const holding = await reader.holding(plain)
  const mayBeTitle = [...holding.values()].includes(fields.title)
  const edges = [startMark + (characters[0] ?? ''), (characters.at(-1) ?? '') + endMark]
  const [starts = new Map(), ends = new Map()] = await Promise.all(mayBeTitle ? edges.map(reader.pair) : [])
  for (const [record, field] of holding) {
    const isTitle = field === fields.title && starts.has(record) && ends.has(record)
    claim(claims, record, isTitle ? tiers.title : (verbatimTiers[field] ?? tiers.around))
  }
}

const claimWordings = async (reader: SideReader, { wordings }: Query, claims: Claims): Promise<void> => {
  const lists = await Promise.all(wordings.map(({ plain }) => reader.holding(plain)))
  for (const [record, field] of inAny(lists))
    claim(claims, record, field === fields.title ? tiers.wordingInTitle : tiers.wording)
}

/** A record that is about the amount, then rows and texts that print it. */
const claimAmount = async (reader: SideReader, fen: bigint, claims: Claims): Promise<void> => {
  for (const [record, field] of await reader.amount(fen)) claim(claims, record, verbatimTiers[field] ?? tiers.around)
}

/** A bare figure may be 元 of what is printed in 万元. */
const claimBareAmount = async (reader: SideReader, plain: string, claims: Claims): Promise<void> => {
  const fen = bareAmount(plain)
  if (fen !== null && plain.length > 2)
    for (const record of (await reader.amount(fen)).keys()) claim(claims, record, tiers.wording)
}

const claimCode = async (reader: SideReader, code: string, claims: Claims): Promise<void> => {
  for (const { match, postings } of await reader.codes(code))
    for (const [record, field] of postings) claim(claims, record, codeTier(field, match))
}

/** A code whose levels were parted by dots: first where no figure is printed so, otherwise behind it. */
const claimDotted = async (reader: SideReader, code: string, claims: Claims): Promise<void> => {
  const isAlone = claims.size === 0
  const ofCode: Claims = new Map()
  await claimCode(reader, code, ofCode)
  for (const [record, tier] of ofCode) claim(claims, record, isAlone ? tier : tiers.wording)
}

/** 2.10% of a word by itself: where its signs stand in another order (12.0%, 10.2%) the figure does not. */
const holdingShare = async (reader: SideReader, share: string, figure: string): Promise<Postings> => {
  const figures = (await reader.codes(figure)).filter(({ match }) => match === 'whole')
  return inAll([await reader.holding(share), inAny(figures.map(({ postings }) => postings))])
}

const holdingWord = async (reader: SideReader, word: string, official: readonly string[]): Promise<Postings> => {
  const fen = amountAsked(word)
  if (fen !== null) return reader.amount(fen)
  if (yearOf(word) !== '') return reader.holding(`${yearOf(word)}年`)
  const [, figure] = /^(\d+(?:\.\d+)?)%$/.exec(word) ?? []
  if (figure !== undefined) return holdingShare(reader, word, figure)
  // As a code two signs begin too much; next to each other they stand where they stand.
  if (isCode(word) && word.length === 2) return reader.pair(word)
  if (isCode(word)) return inAny((await reader.codes(word)).map(({ postings }) => postings))
  return inAny(await Promise.all([word, ...official].map(reader.holding)))
}

/** A digit between words (第 3 项) says too little to be looked up by itself. */
const isLookedUp = (word: string): boolean => !isCode(word) || word.length > 1

/** Words that are looked up beside each other; of more the others follow only where they are needed. */
const mostAtOnce = 2

/** True for a word that is looked up among the codes. */
export const isCodeLookedUp = (word: string): boolean => isCode(word) && !isYear(word) && word.length > 2

/**
 * A year among the words means the documents of that year, where they hold the others: their year is known without
 * looking it up. Elsewhere the year is a word as others are.
 */
const ofYearAsked = async (
  reader: SideReader,
  words: readonly string[],
  found: Postings,
  holding: (word: string) => Promise<Postings>,
): Promise<Postings> => {
  const years = words.map(yearOf).filter((year) => year !== '')
  if (years.length === 0 || found.size === 0) return found
  const ofYear: Postings = new Map([...found].filter(([record]) => years.includes(String(reader.facts(record).year))))
  if (ofYear.size > 0) return ofYear
  return inAll([found, ...(await Promise.all(years.map(holding)))])
}

const claimAllWords = async (reader: SideReader, { words, wordings }: Query, claims: Claims): Promise<void> => {
  const asked = words.filter(isLookedUp)
  if (words.length < 2 || asked.length === 0) return
  // Where none is wanted of the whole, none is of its words.
  const holding = (word: string): Promise<Postings> =>
    holdingWord(reader, word, wordings.length === 0 ? [] : officialOf(word))
  const codes = asked.filter(isCodeLookedUp)
  const isName = (word: string): boolean => !isCodeLookedUp(word) && yearOf(word) === ''
  const others = asked.filter(isName).sort((one, other) => other.length - one.length)
  // Years by themselves have nothing else to go by.
  const names = codes.length + others.length > 0 ? others : asked
  // The codes and the longest words say most; where they stand nowhere together the others need not be looked up.
  const first = [...codes, ...names.slice(0, Math.max(1, mostAtOnce - codes.length))]
  let found = inAll(await Promise.all(first.map(holding)))
  for (const word of names.filter((name) => !first.includes(name)))
    if (found.size > 0) found = inAll([found, await holding(word)])
  found = await ofYearAsked(reader, words, found, holding)
  const main = mainWord(words)
  const ofMain = main.length < shortestMain || found.size === 0 ? new Map() : await holding(main)
  for (const record of found.keys())
    claim(claims, record, ofMain.get(record) === fields.title ? tiers.allWordsTitled : tiers.allWords)
}

/** Everything that may hold the query as typed, in an official wording, or word by word. */
export const claimsOf = async (reader: SideReader, query: Query): Promise<Claims> => {
  const claims: Claims = new Map()
  if (query.plain === '') return claims
  if (query.code) {
    await claimCode(reader, query.plain, claims)
    await claimBareAmount(reader, query.plain, claims)
    const dotted = dottedCode(query.plain)
    // 208.05 is a figure where one is printed, then the code of a subject.
    if (dotted !== null) await claimDotted(reader, dotted, claims)
    // Two codes with a blank between them look like one with a blank in it; only as one does it say where to look.
    if (claims.size === 0 && query.words.every((word) => word.length > 2)) await claimAllWords(reader, query, claims)
    return claims
  }
  if (query.amount !== null) {
    await claimAmount(reader, query.amount, claims)
    return claims
  }
  if (isPassage(query)) {
    await claimVerbatim(reader, query.plain, claims)
    if (claims.size > 0 || !query.words.some(isCodeLookedUp)) return claims
  }
  // A code and its name stand in places of their own; both are looked up below.
  const isCodeAndName = query.words.length > 1 && query.words.some(isCodeLookedUp)
  await Promise.all([
    isCodeAndName ? null : claimVerbatim(reader, query.plain, claims),
    claimWordings(reader, query, claims),
    claimAllWords(reader, query, claims),
  ])
  return claims
}

/** Suggestions are few enough to be read at a glance. */
const mostNear = 4

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

/** An amount as the tables of a portal mostly print it. */
const inWanYuan = (fen: bigint): string => {
  const [whole, fraction] = [
    fen / 1_000_000n,
    String(fen % 1_000_000n)
      .padStart(6, '0')
      .replace(/0+$/, ''),
  ]
  return `${whole}${fraction === '' ? '' : `.${fraction}`}万元`
}

/** Terms of the field that are one other character away. */
const nearTerms = (plain: string): readonly string[] =>
  fieldTerms.filter(
    (term) =>
      term.length === plain.length && [...term].filter((character, at) => character !== plain.charAt(at)).length === 1,
  )

/** What may be searched instead: codes that begin alike, longest parts of the words that do stand somewhere. */
export const nearest = async (reader: SideReader, { words, plain, amount }: Query): Promise<readonly string[]> => {
  if (amount !== null) return (await reader.nearAmounts(amount)).map(inWanYuan)
  const departments = nearDepartments(reader, plain)
  if (departments.length > 0) return departments.slice(0, mostNear)
  const terms = nearTerms(plain)
  if (terms.length > 0) return terms
  // No part stands across the punctuation within a word.
  const pieces = words.flatMap((word) => (isCode(word) ? [word] : word.split(/[;:,!?]/u))).filter((word) => word !== '')
  const found = await Promise.all(
    pieces.map((word) => (isCode(word) && !isYear(word) ? reader.nearCodes(word) : standingParts(reader, word))),
  )
  return [...new Set(found.flat())].sort((a, b) => b.length - a.length).slice(0, mostNear)
}
