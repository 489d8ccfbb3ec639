// Finds where a paragraph divides an amount into parts (`…10441.41万元，其中：…`), and says whether the parts must
// make up the whole. Adding them up is left to the rules.
import type { AmountSaying, Paragraphs } from './sayings.ts'
import { isStatement } from './sayings.ts'

/** An amount and what it is divided into. */
export interface Composition {
  readonly lead: AmountSaying
  readonly parts: readonly AmountSaying[]
  /** True when the parts are all there can be: 基本 + 项目, 货物 + 工程 + 服务 …. */
  readonly complete: boolean
}

const marker = /其中|主要包括|主要用于|主要有|(?:收入|支出)(?:主要)?(?:为|包括)|包括[:：]/g

interface Mark {
  readonly segment: number
  readonly start: number
  readonly end: number
  /** Where a list in brackets ends. */
  readonly close?: { readonly segment: number; readonly start: number }
}

/** `1,646.4万元(公务用车购置费109.0万元、…)`: a bracket right after an amount opens a list of its parts. */
const opening = /(?<=(?:万|亿)?元)\((?:其中[:,]?)?/gu

/** The bracket that closes the one at `start`, in this part of the sentence or a later one of its paragraph. */
const closing = (
  { section }: Paragraphs,
  segment: number,
  start: number,
): { readonly segment: number; readonly start: number } | undefined => {
  const passage = section.segments[segment]?.passage
  let depth = 0
  for (const { text, index } of section.segments.slice(segment)) {
    if (section.segments[index]?.passage !== passage) return undefined
    for (let at = index === segment ? start : 0; at < text.length; at += 1) {
      if (text[at] === '(') depth += 1
      else if (text[at] === ')') depth -= 1
      if (depth === 0) return { segment: index, start: at }
    }
  }
  return undefined
}

const before = (saying: AmountSaying, mark: Pick<Mark, 'segment' | 'start'>): boolean =>
  saying.claim.segment < mark.segment || (saying.claim.segment === mark.segment && saying.claim.start < mark.start)

/** A marker counts when an amount follows in its part of the sentence, or when nothing but the list follows. */
const marksOf = (paragraphs: Paragraphs): readonly Mark[] => {
  const { section, sayings } = paragraphs
  const amounts = sayings.filter(isStatement)
  const bracketed = section.segments.flatMap(({ text, index }) =>
    [...text.matchAll(opening)].flatMap((match) => {
      const close = closing(paragraphs, index, match.index)
      const mark = { segment: index, start: match.index, end: match.index + match[0].length }
      const inside = amounts.filter(
        (saying) => close !== undefined && !before(saying, mark) && before(saying, { ...close }),
      )
      return close === undefined || inside.length === 0 ? [] : [{ ...mark, close }]
    }),
  )
  const inBracket = (segment: number, start: number): boolean =>
    bracketed.some((mark) => mark.segment === segment && mark.start <= start && start < mark.end)
  const plain = section.segments.flatMap(({ text, index }) =>
    [...text.matchAll(marker)].flatMap((match) => {
      if (inBracket(index, match.index)) return []
      const mark = { segment: index, start: match.index, end: match.index + match[0].length }
      const followed = amounts.some(({ claim }) => claim.segment === index && claim.start >= mark.end)
      return followed || /^[:,\s]*$/.test(text.slice(mark.end)) ? [mark] : []
    }),
  )
  return [...bracketed, ...plain].sort((a, b) => a.segment - b.segment || a.start - b.start)
}

/** The amount that a marker divides: the last one before it in its part, else the first of its paragraph. */
const leadOf = (amounts: readonly AmountSaying[], paragraphs: Paragraphs, mark: Mark): AmountSaying | undefined => {
  const earlier = amounts.filter((saying) => before(saying, mark))
  const passage = paragraphs.section.segments[mark.segment]?.passage ?? 0
  return (
    earlier.filter(({ claim }) => claim.segment === mark.segment).at(-1) ??
    earlier.find(({ claim }) => claim.passage === passage) ??
    earlier.find(({ claim }) => claim.passage === passage - 1)
  )
}

/** A list runs on into the next paragraph after `；` or `：`, and where that begins with a number. */
const lastPassage = ({ section }: Paragraphs, from: number): number => {
  let passage = from
  for (;;) {
    const ends = /[;:,]\s*$/.test(section.segments.filter((segment) => segment.passage === passage).at(-1)?.text ?? '')
    const next = section.segments.find((segment) => segment.passage === passage + 1)?.text
    if (
      next === undefined ||
      !(ends || /^\s*(?:\([一二三四五六七八九十\d]+\)|[二三四五六七八九十]、|\d{1,2}[、.)](?!\d))/.test(next))
    )
      return passage
    passage += 1
  }
}

/** Roles that make up a whole; one role may be stated by other roles instead. */
interface Anatomy {
  readonly whole: RegExp
  readonly roles: readonly (RegExp | readonly [RegExp, RegExp])[]
  /** Rarer parts: where one is stated, nothing is said of completeness. */
  readonly besides?: RegExp
}

const purchase = /购置费?(?:用)?(?:预算|决算|支出)*$/
const running = /运(?:行(?:维护)?|维)费?(?:用)?(?:预算|决算|支出)*$/
const vehicles = /购置(?:费)?(?:及|和)(?:公务用车)?运[行维]/

const anatomies: readonly Anatomy[] = [
  { whole: vehicles, roles: [purchase, running] },
  { whole: /三公/, roles: [/因公出国/, /接待/, [purchase, running]] },
  {
    whole: /^(?!.*(?:国内|外宾|外事|境外|三公)).*接待/,
    roles: [/(?:外宾|外事|境\)?外)(?:公务)?接待/, /国内(?:公务)?接待/],
  },
  { whole: /政府采购/, roles: [/货物/, /工程/, /服务/] },
  { whole: /基本支出(?:预算|决算)?$/, roles: [/人员(?:经费|支出)(?:预算|决算)?$/, /公用(?:经费|支出)(?:预算|决算)?$/] },
  {
    whole: /[预决]算支出|支出[预决]算|支出总计|总支出|支出合计|本年支出/,
    roles: [/基本支出(?:预算|决算)?$/, /项目支出(?:预算|决算)?$/],
    besides: /经营支出|上缴上级|附属单位|结转/,
  },
]

const roleOf = (amounts: readonly AmountSaying[], role: RegExp, not: RegExp | null): AmountSaying | undefined =>
  amounts.find(({ subject }) => role.test(subject) && (not === null || !not.test(subject)))

/** All roles of an anatomy among the amounts that follow; `null` when one is missing. */
const rolesOf = (anatomy: Anatomy, following: readonly AmountSaying[]): readonly AmountSaying[] | null => {
  const found = anatomy.roles.map((role) => {
    if (role instanceof RegExp)
      return [roleOf(following, role, role === purchase || role === running ? vehicles : null)]
    const sum = roleOf(following, vehicles, null)
    return sum === undefined ? role.map((one) => roleOf(following, one, vehicles)) : [sum]
  })
  const flat = found.flat()
  const { besides } = anatomy
  if (besides !== undefined && following.some(({ subject }) => besides.test(subject))) return null
  return flat.every((one) => one !== undefined) ? flat : null
}

/** A list ends where the next one begins, or where the amount that the next one divides stands. */
const endsOf = (
  paragraphs: Paragraphs,
  amounts: readonly AmountSaying[],
  mark: Mark,
  next: Mark | undefined,
): readonly Mark[] => {
  const lead = next && leadOf(amounts, paragraphs, next)
  if (next === undefined || lead === undefined) return next === undefined ? [] : [next]
  return before(lead, mark) ? [next] : [next, { segment: lead.claim.segment, start: lead.claim.start, end: 0 }]
}

const compositionOf = (paragraphs: Paragraphs, marks: readonly Mark[], index: number): readonly Composition[] => {
  const mark = marks[index]
  const amounts = paragraphs.sayings.filter(isStatement)
  const lead = mark && leadOf(amounts, paragraphs, mark)
  if (mark === undefined || lead === undefined) return []
  const { close } = mark
  const closed = (saying: AmountSaying): boolean => close === undefined || before(saying, { ...close })
  const following = amounts.filter((saying) => !before(saying, mark) && saying !== lead && closed(saying))
  const anatomy = anatomies.find(({ whole }) => whole.test(lead.subject))
  const named = anatomy === undefined ? null : rolesOf(anatomy, following)
  if (named !== null) return [{ lead, parts: named, complete: true }]
  const last = lastPassage(paragraphs, paragraphs.section.segments[mark.segment]?.passage ?? 0)
  const ends = endsOf(paragraphs, amounts, mark, marks[index + 1])
  const parts = following.filter((saying) => saying.claim.passage <= last && ends.every((end) => before(saying, end)))
  return [{ lead, parts, complete: false }]
}

/** Every division of an amount under one heading, in reading order. */
export const compositionsOf = (paragraphs: Paragraphs): readonly Composition[] => {
  const marks = marksOf(paragraphs)
  return marks.flatMap((_, index) => compositionOf(paragraphs, marks, index)).filter(({ parts }) => parts.length > 0)
}
