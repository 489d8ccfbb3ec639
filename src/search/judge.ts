// How well a record really answers a query, judged by its text, and which words are to be marked in it.

import { amountAsked, bareAmount, isPrintedAs } from './amounts.ts'
import { codeMatch, codeStarts, keyCode } from './code-match.ts'
import { isCode } from './grams.ts'
import { isInstitution } from './institutions.ts'
import type { PlainPart, PlainRecord } from './plain-record.ts'
import { fields } from './postings.ts'
import {
  dottedCode,
  isPassage,
  isYear,
  mainWord,
  mostMissing,
  officialOf,
  periodAsked,
  type Query,
  shortestMain,
  yearOf,
} from './query.ts'
import { codeTier, type Tier, tiers } from './tiers.ts'

/** `needles` are words in compared form, `code` the code that was asked for; '' for words. */
export interface Judgement {
  readonly tier: Tier
  readonly needles: readonly string[]
  readonly code: string
}

/** True when one of the keys is the code, or begins with it; parts of a code after a hyphen count as beginnings. */
export const holdsCode = (keys: readonly string[], code: string): 'whole' | 'beginning' | null => {
  let best: 'beginning' | null = null
  for (const key of keys) {
    const matches =
      key === keyCode(key) ? codeStarts(key).map((start) => codeMatch(start, code)) : [codeMatch(key, code)]
    if (matches.includes('whole')) return 'whole'
    if (matches.includes('beginning')) best = 'beginning'
  }
  return best
}

const codeTierOf = (record: PlainRecord, code: string): Tier | null => {
  const own = holdsCode(record.codes, code)
  if (own !== null) return codeTier(fields.title, own)
  const matches = record.parts.map((part: PlainPart) => holdsCode(part.codes, code))
  if (matches.includes('whole')) return codeTier(fields.label, 'whole')
  return matches.includes('beginning') ? codeTier(fields.label, 'beginning') : null
}

/** 2022年预算, 2022年度部门预算: a year and a stage as a whole. */
const ofPeriod = (plain: string): string => plain.replace(periodAsked, '$1年$2')

const verbatimTier = ({ title, around, period, parts }: PlainRecord, plain: string): Tier | null => {
  if (title === plain) return tiers.title
  if (title.includes(plain) || (period !== '' && period === ofPeriod(plain))) return tiers.inTitle
  if (parts.some(({ label }) => label.includes(plain))) return tiers.label
  if (parts.some(({ text }) => text.includes(plain))) return tiers.text
  return around.includes(plain) ? tiers.around : null
}

/** The printed figure that is the amount in one of the units of documents; '' for none. */
const printedAmount = ({ parts, codes }: PlainRecord, fen: bigint): string =>
  [...codes, ...parts.flatMap((part) => part.codes)].map(keyCode).find((figure) => isPrintedAs(figure, fen)) ?? ''

/** The unit is not asked here: the index gave only records that print the amount in its unit. */
const judgeAmount = (record: PlainRecord, fen: bigint): Judgement | null => {
  const own = isPrintedAs(record.amount, fen) ? record.amount : ''
  const printed = own || printedAmount(record, fen)
  return printed === '' ? null : { tier: own === '' ? tiers.text : tiers.label, needles: [], code: printed }
}

const holdsWord = (record: PlainRecord, word: string): boolean =>
  amountAsked(word) !== null
    ? printedAmount(record, amountAsked(word) ?? 0n) !== '' || record.all.includes(word)
    : yearOf(word) !== ''
      ? record.all.includes(`${yearOf(word)}年`)
      : isCode(word) && word.length > 2
        ? holdsCode([...record.codes, ...record.parts.flatMap(({ codes }) => codes)], word) !== null
        : [word, ...officialOf(word)].some((each) => record.all.includes(each))

/** Where a piece stands in the question. */
interface Piece {
  readonly start: number
  readonly text: string
}

/** Pieces of two characters or more of the words that stand in the record, longest first from the left. */
const piecesOf = (text: string, words: readonly string[]): readonly Piece[] => {
  const pieces: Piece[] = []
  let before = 0
  for (const word of words) {
    let start = 0
    while (start + 1 < word.length) {
      let end = start + 1
      while (end < word.length && text.includes(word.slice(start, end + 1))) end++
      if (end - start >= 2) pieces.push({ start: before + start, text: word.slice(start, end) })
      start = end - start >= 2 ? end : start + 1
    }
    before += word.length
  }
  return pieces
}

const textsOf = (pieces: readonly Piece[]): readonly string[] => pieces.map(({ text }) => text)

/**
 * True where what the record lacks stands before what it has: 量子计算机 is no 计算机, 月球基地 no 基地, because the word
 * before says which. What is lacking at the end only asks for more of the same.
 */
const isOfAnother = (pieces: readonly Piece[], length: number): boolean => {
  let end = 0
  for (const { start, text } of pieces) {
    if (start - end > mostMissing(length)) return true
    end = start + text.length
  }
  return false
}

/** Less of the question than this in a record is no answer. */
const leastShare = 0.6
/** A title with this much of the question is close to it. */
const mostOfTitle = 0.7

const judgeLoose = (record: PlainRecord, query: Query): Judgement | null => {
  const { words, plain } = query
  const present = words.filter((word) => holdsWord(record, word))
  if (words.length > 1 && present.length === words.length) {
    const main = mainWord(words)
    const isTitled =
      main.length >= shortestMain && [main, ...officialOf(main)].some((word) => record.title.includes(word))
    return {
      tier: isTitled ? tiers.allWordsTitled : tiers.allWords,
      needles: words.filter((word) => !isCode(word)).flatMap((word) => [word, ...officialOf(word)]),
      code: words.find((word) => isCode(word) && !isYear(word)) ?? '',
    }
  }
  const isMissing = (word: string): boolean =>
    isCode(word) && word.length > 2 && !(isYear(word) && present.includes(word))
  // What was copied may have been cut off within a code.
  if (!isPassage(query) && words.some(isMissing)) return null
  const length = words.join('').length
  const pieces = piecesOf(record.all, words)
  if (isOfAnother(pieces, length)) return null
  const held = textsOf(pieces)
  const share = held.join('').length / length
  if (share < leastShare || (share < 1 && isInstitution(plain))) return null
  const inTitle = piecesOf(record.title, words)
  const ofTitle = textsOf(inTitle)
  // Of several words each has to be there: a record that holds them all answers better than a title of most of one.
  const hasEach = words.every((word) => words.length === 1 || piecesOf(record.title, [word]).length > 0)
  if (hasEach && ofTitle.join('').length / length >= mostOfTitle && !isOfAnother(inTitle, length))
    return { tier: tiers.nearTitle, needles: ofTitle, code: '' }
  return { tier: share === 1 ? tiers.allWords : tiers.someWords, needles: held, code: '' }
}

/** `null` when the record is no answer after all. */
export const judge = (record: PlainRecord, query: Query): Judgement | null => {
  if (query.code) {
    for (const code of [query.plain, dottedCode(query.plain) ?? query.plain]) {
      const tier = codeTierOf(record, code)
      if (tier !== null) return { tier, needles: [], code }
    }
    const bare = bareAmount(query.plain)
    const same = bare === null ? null : judgeAmount(record, bare)
    return same === null ? judgeLoose(record, query) : { ...same, tier: tiers.wording }
  }
  if (query.amount !== null) return judgeAmount(record, query.amount)
  const verbatim = verbatimTier(record, query.plain)
  if (verbatim !== null) return { tier: verbatim, needles: [query.plain], code: '' }
  for (const { plain } of query.wordings) {
    const tier = verbatimTier(record, plain)
    if (tier !== null)
      return { tier: tier <= tiers.inTitle ? tiers.wordingInTitle : tiers.wording, needles: [plain], code: '' }
  }
  return judgeLoose(record, query)
}
