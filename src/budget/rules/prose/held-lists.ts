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

const opened = (segments: readonly Segment[], claim: Claim): Held | null => {
  const { year, role } = claim
  if (claim.kind !== 'amount' || claim.reason || (year === 'current' && role === 'actual')) return null
  // 低于年初预算45万元，其中：…: what is compared with is not what is divided.
  if (/(?:低于|高于|小于|大于|少于|多于|超过|比|较|与)[^,;:]*$/u.test(claim.clause)) return null
  const end = endOf(segments, claim)
  const rest = (segments[claim.segment]?.text.slice(end) ?? '') + (segments[claim.segment + 1]?.text ?? '')
  const bracket = opensBracket.test(rest)
  return opensList.test(rest) || bracket ? { year, role, from: claim, end, bracket: /^\s*\(/u.test(rest) } : null
}

/** The claims of a section, those in a list with the year and the budget of what it divides. */
export const withListsHeld = (segments: readonly Segment[], claims: readonly Claim[]): readonly Claim[] => {
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
