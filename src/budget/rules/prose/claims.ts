// Reads prose into claims: every amount, share, change and count with the words it belongs to and its place. What a
// claim speaks of, and whether it holds, is decided by the rules; a number that is no claim is left alone.

import { parseDecimal } from '../../decimal.ts'
import type { Disclosure } from '../../disclosure.ts'
import { budgetHeading } from '../../explanations/budget-heading.ts'
import { readPassage } from '../../explanations/readable.ts'
import { parseAmount, type Stated } from '../../money.ts'
import type { Content, Passage } from '../../passage.ts'
import type { LinePlace } from '../../place.ts'
import type { Claim, ClaimKind, Section, Segment } from './claim.ts'
import { countTokens, moneyTokens, type Token, unchangedTokens, zeroTokens } from './claim-tokens.ts'
import { withListsHeld } from './held-lists.ts'
import {
  afterReason,
  cameFrom,
  changeBase,
  clauseBefore,
  comparesUnclearly,
  comparesWith,
  headedYear,
  leadsTo,
  listsReasons,
  namesBudget,
  roleOf,
  segmentsOf,
  sharedReason,
  topicOf,
  yearSpokenOf,
} from './sentences.ts'
import { changeWords, isOwnBase, subjectOf, wholeOf } from './subjects.ts'

const vaguePattern = /(?:(?<!节)约|近|超过|不超过|不低于|不少于|每\S{0,3})(?:为|是)?$/
const vagueAfter = /^\s*(?:左右|以上|以下|以内|余|多万|\/)/
/** `单价100万元(含)以上设备`: a bound of what is counted, no money of the department. */
const boundAfter = /^\s*(?:\(不?含\))?\s*(?:\(不?含\S{1,8}\))?(?:以上|以下)/
const unchosen = /增加\(减少\)|增\(减\)|增加\/减少|上升\(下降\)|减少\(增加\)|增长\(下降\)/

/** `完成全年预算84.80万元的73.1%`: the rate stands behind the budget that it is of. */
const completesAmount =
  /完成(?:了)?(?:年初|全年|年度|调整后?)?(?:支出)?预算(?:数)?\s*-?[\d.,]+\s*(?:亿元|万元|元)的\s*$/u

const kindOf = (token: Token, clause: string, before: string, stage: When['stage']): ClaimKind | null => {
  if (token.kind !== 'figure') return token.kind
  if (token.unit === '%' && completesAmount.test(before)) return 'completion'
  // 占年初预算的80%: not a share of anything, but how much of its own budget was spent.
  if (token.unit === '%' && stage === 'final' && /预算/.test(wholeOf(clause)) && isOwnBase(wholeOf(clause), stage))
    return 'completion'
  const change = changeWords(clause) !== null
  if (token.unit === '%')
    return /占|比重/.test(clause) ? 'share' : change ? 'percentChange' : /完成/.test(clause) ? 'completion' : null
  return change ? 'change' : 'amount'
}

const amountOf = (kind: ClaimKind, token: Token, place: LinePlace): Stated | null => {
  if ((kind !== 'amount' && kind !== 'change') || token.unit === '%' || token.unit === '个') return null
  const unit = token.unit === '' ? '元' : token.unit
  const reading = parseAmount(token.digits, unit)
  return reading.ok
    ? { kind: 'stated', fen: reading.fen, text: token.digits, unit, decimals: reading.decimals, place }
    : null
}

const subjectFor = (text: string, token: Token, clause: string, compared: boolean): string => {
  if (compared || token.kind === 'unchanged') return ''
  return token.unit === '' ? topicOf(text, token.start) : subjectOf(clause)
}

/** Final accounts state the budget they began with, too: it is not their figure. */
const yearOf = (before: string, clause: string, compared: boolean, { year, stage, headed }: Where): Claim['year'] => {
  if (stage === 'final' && namesBudget(clause)) return 'other'
  return compared ? 'prior' : yearSpokenOf(before, year, headed)
}

/** The disclosure's year and stage. */
type When = Pick<Disclosure, 'year' | 'stage'>

interface Where extends When {
  readonly placeOf: (index: number) => LinePlace
  readonly offset: number
  readonly inReason: boolean
  /** The year that the heading speaks of, for figures that name none. */
  readonly headed: Claim['year']
}

const claimOf = (segment: Segment, token: Token, previousEnd: number, where: Where): readonly Claim[] => {
  const words = clauseBefore(segment.text, token.start, previousEnd)
  // 由上年的15万元减少到12万元: no change of 12 but the amount that it came to.
  const leads = leadsTo(segment.text.slice(0, previousEnd), words)
  const clause = leads ? '' : words
  const kind = kindOf(token, clause, segment.text.slice(0, token.start), where.stage)
  const number = parseDecimal(token.digits)
  if (kind === null || number === null) return []
  const place = where.placeOf(where.offset + token.start)
  const amount = amountOf(kind, token, place)
  if ((kind === 'amount' || kind === 'change') && amount === null) return []
  if (/(?:单价|单台|单位价值|单项价值)(?:为|在)?$/.test(clause) && boundAfter.test(segment.text.slice(token.end)))
    return []
  const change = changeWords(clause)
  const before = segment.text.slice(0, token.start)
  const spoken = yearSpokenOf(before, where.year, where.headed)
  const from = kind === 'amount' && cameFrom.test(clause)
  const compared = from || (kind === 'amount' && comparesWith(clause))
  return [
    {
      kind,
      clause,
      subject: from ? subjectOf(clause.replace(cameFrom, '')) : subjectFor(segment.text, token, clause, compared),
      number,
      unit: token.unit,
      amount,
      // 减少0万元 is “no change”.
      direction: (kind === 'change' || kind === 'percentChange') && number.units !== 0n ? (change ?? 'same') : 'same',
      year: leads ? 'current' : yearOf(before, clause, compared, where),
      // The budget of another year is none that this document could print.
      role: where.stage === 'final' && spoken === 'current' ? roleOf(clause) : 'actual',
      base: changeBase(kind === 'unchanged' ? before + token.text : before, where),
      noun: token.noun,
      reason: where.inReason || afterReason(segment.text, token.start),
      vague:
        vaguePattern.test(clause) ||
        vagueAfter.test(segment.text.slice(token.end)) ||
        before.includes('分别') ||
        (kind === 'amount' && comparesUnclearly(clause)) ||
        unchosen.test(clause),
      text: token.text,
      place,
      passage: segment.passage,
      sentence: segment.sentence,
      segment: segment.index,
      start: token.start,
    },
  ]
}

const tokensOf = (text: string): readonly Token[] =>
  [...moneyTokens(text), ...zeroTokens(text), ...countTokens(text), ...unchangedTokens(text)].sort(
    (a, b) => a.start - b.start,
  )

const readSection = (content: Content, passages: readonly Passage[], when: When): Section | null => {
  const first = passages[0]
  if (first === undefined) return null
  const segments: Segment[] = []
  const claims: Claim[] = []
  const headed = headedYear(first.heading, when.year)
  let sentence = 0
  for (const [passageIndex, passage] of passages.entries()) {
    let inReason = false
    let numbered = false
    const { text, placeOf } = readPassage(passage)
    for (const part of segmentsOf(text)) {
      const segment = { text: part.text, index: segments.length, sentence, passage: passageIndex }
      inReason = inReason && sharedReason(part.text, numbered)
      numbered = inReason && numbered
      let end = 0
      for (const token of tokensOf(part.text)) {
        claims.push(...claimOf(segment, token, end, { placeOf, offset: part.start, ...when, inReason, headed }))
        if (token.kind === 'figure') end = token.end
      }
      inReason ||= afterReason(part.text, part.text.length)
      numbered ||= inReason && listsReasons(part.text)
      if (part.closes) sentence += 1
      segments.push(segment)
    }
    sentence += 1
  }
  const about = budgetHeading(content, first)
  return {
    content,
    heading: first.heading,
    about,
    segments,
    claims: withListsHeld(segments, claims),
    place: first.place,
  }
}

const budgetNamed = /三公|机关运行|一般公共预算|政府性基金|国有资本经营|财政拨款/u

/**
 * `（五）政府性基金预算收支决算情况说明。` in a paragraph of its own is a heading that was not marked as one. It counts where
 * the heading above names no budget: what stands below speaks of that one.
 */
const isUnmarkedHeading = ({ text, heading }: Passage): boolean =>
  !budgetNamed.test(heading) &&
  budgetNamed.test(text) &&
  /^\s*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])[^，,。；;\d]{4,40}(?:情况|说明)[。:：]?\s*$/u.test(
    text,
  )

const otherNumbered =
  /^\s*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])[^，,。；;\d]{4,40}[。:：]?\s*$/u

const readContent = (content: Content, when: When): readonly Section[] => {
  const groups = new Map<string, Passage[]>()
  let under: Passage | null = null
  for (const passage of content.passages) {
    if (passage.kind === 'heading' || passage.anchor !== under?.anchor) under = null
    if (passage.kind === 'heading') continue
    if (isUnmarkedHeading(passage)) under = passage
    else if (otherNumbered.test(passage.text)) under = null
    const own = under === null ? passage : { ...passage, heading: under.text.replace(/[。:：\s]+$/u, '') }
    const key = under === null ? passage.anchor : `${passage.anchor} ${under.text}`
    groups.set(key, [...(groups.get(key) ?? []), own])
  }
  return [...groups.values()].flatMap((passages) => readSection(content, passages, when) ?? [])
}

const remembered = new WeakMap<Content, Map<string, readonly Section[]>>()

/** All prose of a disclosure by heading, in reading order; read once, a pure function of text, year and stage. */
export const sectionsOf = ({
  contents,
  year,
  stage,
}: Pick<Disclosure, 'contents' | 'year' | 'stage'>): readonly Section[] =>
  contents.flatMap((content) => {
    const known = remembered.get(content) ?? new Map<string, readonly Section[]>()
    remembered.set(content, known)
    const sections = known.get(`${year}/${stage}`) ?? readContent(content, { year, stage })
    known.set(`${year}/${stage}`, sections)
    return sections
  })
