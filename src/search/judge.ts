// How well a record really answers a query, judged by its text, and which words are to be marked in it.
import { codeMatch, codeStarts, keyCode } from './code-match.ts'
import { isCode } from './grams.ts'
import type { PlainPart, PlainRecord } from './plain-record.ts'
import { fields } from './postings.ts'
import type { Query } from './query.ts'
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

const verbatimTier = ({ title, around, parts }: PlainRecord, plain: string): Tier | null => {
  if (title === plain) return tiers.title
  if (title.includes(plain)) return tiers.inTitle
  if (parts.some(({ label }) => label.includes(plain))) return tiers.label
  if (parts.some(({ text }) => text.includes(plain))) return tiers.text
  return around.includes(plain) ? tiers.around : null
}

const holdsWord = (record: PlainRecord, word: string): boolean =>
  isCode(word) && word.length > 2
    ? holdsCode([...record.codes, ...record.parts.flatMap(({ codes }) => codes)], word) !== null
    : record.all.includes(word)

/** Pieces of two characters or more of a word that stand in the record, longest first from the left. */
const piecesOf = (record: PlainRecord, word: string): readonly string[] => {
  const pieces: string[] = []
  let start = 0
  while (start + 1 < word.length) {
    let end = start + 1
    while (end < word.length && record.all.includes(word.slice(start, end + 1))) end++
    if (end - start >= 2) pieces.push(word.slice(start, end))
    start = end - start >= 2 ? end : start + 1
  }
  return pieces
}

/** Less of the question than this in a record is no answer. */
const leastShare = 0.5

const judgeLoose = (record: PlainRecord, { words }: Query): Judgement | null => {
  const present = words.filter((word) => holdsWord(record, word))
  if (words.length > 1 && present.length === words.length)
    return { tier: tiers.allWords, needles: words.filter((word) => !isCode(word)), code: words.find(isCode) ?? '' }
  if (words.some((word) => isCode(word) && word.length > 2)) return null
  const pieces = words.flatMap((word) => piecesOf(record, word))
  const share = pieces.join('').length / words.join('').length
  if (share < leastShare) return null
  return { tier: share === 1 ? tiers.allWords : tiers.someWords, needles: pieces, code: '' }
}

/** `null` when the record is no answer after all. */
export const judge = (record: PlainRecord, query: Query): Judgement | null => {
  if (query.code) {
    const tier = codeTierOf(record, query.plain)
    return tier === null ? judgeLoose(record, query) : { tier, needles: [], code: query.plain }
  }
  const verbatim = verbatimTier(record, query.plain)
  if (verbatim !== null) return { tier: verbatim, needles: [query.plain], code: '' }
  for (const { plain } of query.wordings) {
    const tier = verbatimTier(record, plain)
    if (tier !== null)
      return { tier: tier <= tiers.inTitle ? tiers.wordingInTitle : tiers.wording, needles: [plain], code: '' }
  }
  if (query.figure !== '' && codeTierOf(record, query.figure) !== null)
    return { tier: tiers.wording, needles: [], code: query.figure }
  return judgeLoose(record, query)
}
