// A list goes on speaking of the year and the budget of the amount that it divides: after `2023年决算40万元，其中：` or
// `年初预算45万元（` every part is of last year or of the budget, until the list ends or a part says otherwise.
import type { Claim, Segment } from './claim.ts'

/** An open list: of what its parts are, and where it began. */
interface Held {
  readonly year: Claim['year']
  readonly role: Claim['role']
  readonly from: Claim
  readonly end: number
  readonly bracket: boolean
}

const figure = /^-?[\d.,]+\s*(?:亿元|万元|元|万)?/u
const opensList = /^\s*[,;:]?\s*\(?\s*(?:其中|包括)/u
const opensBracket = /^\s*\((?![^()]{0,12}(?:比|较|同比|增|减|下降))(?=[^()]{2,}\d)/u
/** A part that names its own year or stage. */
const ownWords = /决算|实际|执行|完成|\d{4}年|本年|今年|当年|上年|去年/u

const endOf = (segments: readonly Segment[], { segment, start }: Claim): number =>
  start + (figure.exec(segments[segment]?.text.slice(start) ?? '')?.[0].length ?? 0)

/** The text between two places of a section. */
const between = (segments: readonly Segment[], from: Held, to: Claim): string =>
  segments
    .slice(from.from.segment, to.segment + 1)
    .map(({ text, index }) =>
      text.slice(index === from.from.segment ? from.end : 0, index === to.segment ? to.start : text.length),
    )
    .join('')

const closed = (text: string): boolean => {
  let depth = 0
  for (const sign of text) {
    if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    if (depth < 0) return true
  }
  // The bracket that the list began with.
  return text.includes('(') && depth === 0
}

/** The list reaches to the end of its sentence, and over paragraphs that end with a pause. */
const reaches = (segments: readonly Segment[], held: Held, claim: Claim): boolean => {
  if (claim.sentence === held.from.sentence) return !held.bracket || !closed(between(segments, held, claim))
  if (held.bracket || claim.passage === held.from.passage) return false
  const passages = segments.slice(held.from.segment, claim.segment)
  return passages.every(
    ({ text, passage }, index) => passages[index + 1]?.passage === passage || /[;:,]\s*$/u.test(text),
  )
}

/** `年末结转20万元，其中：基本支出5万元`: parts of such money are neither the year's spending nor its income. */
const aside = /结转|结余|追加|调增|调减|上缴|盘活/u

const opened = (segments: readonly Segment[], claim: Claim): Held | null => {
  const { role } = claim
  const year = claim.year === 'current' && aside.test(claim.clause) ? 'other' : claim.year
  if (claim.kind !== 'amount' || claim.reason || (year === 'current' && role === 'actual')) return null
  // 低于年初预算45万元，其中：…: what is compared with is not what is divided.
  if (/(?:低于|高于|小于|大于|少于|多于|超过|比|较|与)[^,;:]*$/u.test(claim.clause)) return null
  const end = endOf(segments, claim)
  const rest = (segments[claim.segment]?.text.slice(end) ?? '') + (segments[claim.segment + 1]?.text ?? '')
  const bracket = opensBracket.test(rest)
  return opensList.test(rest) || bracket ? { year, role, from: claim, end, bracket: /^\s*\(/u.test(rest) } : null
}

const opensAfter = (segments: readonly Segment[], claim: Claim): Held | null => {
  const end = endOf(segments, claim)
  const rest = (segments[claim.segment]?.text.slice(end) ?? '') + (segments[claim.segment + 1]?.text ?? '')
  const { year, role } = claim
  // 比上年减少8万元，下降20%，其中：…
  return /^\s*[,;:]?(?:\s*(?:增长|下降|上升|减少|增加|降低)[^,;。]{0,12}[,;:]?)?\s*\(?\s*(?:其中|包括)/u.test(rest)
    ? { year, role, from: claim, end, bracket: false }
    : null
}

/**
 * `比上年减少8万元，其中：公务接待费3万元、用车5万元`: what follows a change may divide it. It does where it adds up to it;
 * where it adds up to the amount that changed, it divides that; else what is less than the change may be either.
 */
const partsOfChanges = (
  segments: readonly Segment[],
  claims: readonly Claim[],
): ReadonlyMap<Claim, 'change' | 'either'> => {
  const found = new Map<Claim, 'change' | 'either'>()
  claims.forEach((change, index) => {
    const held = change.kind === 'change' && change.amount !== null ? opensAfter(segments, change) : null
    if (held === null || change.amount === null) return
    const after = claims.slice(index + 1)
    const until = after.findIndex((claim) => !reaches(segments, held, claim))
    const listed = (until === -1 ? after : after.slice(0, until)).filter(
      ({ kind, year }) => kind === 'amount' && year === 'current',
    )
    // 公务接待费12万元，减少3万元: each says its own change.
    if (
      listed.length === 0 ||
      after.slice(0, until === -1 ? after.length : until).some(({ kind }) => kind === 'change')
    )
      return
    const sum = listed.reduce((total, { amount }) => total + (amount?.fen ?? 0n), 0n)
    const whole = claims.slice(0, index).findLast(({ kind, year }) => kind === 'amount' && year === 'current')
    if (sum === whole?.amount?.fen) return
    const { fen } = change.amount
    for (const claim of listed)
      if (sum === fen) found.set(claim, 'change')
      else if ((claim.amount?.fen ?? 0n) <= fen && claim.amount?.fen !== 0n) found.set(claim, 'either')
  })
  return found
}

/** The claims of a section, those in a list with the year and the budget of what it divides. */
export const withListsHeld = (segments: readonly Segment[], read: readonly Claim[]): readonly Claim[] => {
  const changed = partsOfChanges(segments, read)
  const claims = read.map((claim): Claim => {
    const part = changed.get(claim)
    if (part === undefined) return claim
    return part === 'change' ? { ...claim, year: 'other' } : { ...claim, vague: true }
  })
  let held: Held | null = null
  return claims.map((claim) => {
    if (held !== null && !reaches(segments, held, claim)) held = null
    if (held !== null && claim.kind === 'amount' && ownWords.test(claim.clause)) held = null
    const own = claim.kind === 'amount' && claim.year === 'current' && claim.role === 'actual'
    const read = held !== null && own ? { ...claim, year: held.year, role: held.role } : claim
    held = opened(segments, read) ?? held
    return read
  })
}
