// What a document itself says about the change from last year, word for word, with its reason where it gives one.
// Whether the words hold is for the rules; which figure they speak of is taken only where nothing else is possible.
import type { Department } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { readPassage } from '../../budget/explanations/readable.ts'
import type { Stated } from '../../budget/money.ts'
import { type Movement, movementsOf, possible } from '../../budget/rules/prose/movements.ts'
import { type AmountSaying, type Paragraphs, paragraphsOf } from '../../budget/rules/prose/sayings.ts'
import { afterReason, listsReasons, type Part, segmentsOf, sharedReason } from '../../budget/rules/prose/sentences.ts'
import { explanationsPath } from './address.ts'

/** A change as the prose states it. */
export interface StatedChange {
  /** Id of the figure, as the claims reader names it: `expenditure-total`, `three-public-reception`. */
  readonly figure: string
  /** Verbatim, from the words of the comparison to the end of the reason. */
  readonly quote: string
  readonly reasonGiven: boolean
  readonly direction: Movement['direction']
  readonly change: Stated | null
  /** Last year's amount, where the same paragraph states it. */
  readonly prior: Stated | null
  /** Heading under which it stands, with its address. */
  readonly heading: string
  readonly path: string
}

/** A sentence of its own that goes on with the reason of the one before. */
const reasonSentence = /^\s*[^,:。]{0,8}(?:原因|由于|因为)/
const longest = 160

const givesReason = (text: string): boolean => afterReason(text, text.length)

interface Where {
  /** The passage as printed but joined, and its parts in half-width text of the same length. */
  readonly text: string
  readonly parts: readonly Part[]
  readonly anchor: string
  /** Index of the claim's part. */
  readonly at: number
}

/** The passage of a claim as it was printed; sections number their passages and parts without the headings. */
const whereOf = ({ section }: Paragraphs, movement: Movement): Where | null => {
  const { claim } = movement.lead
  const anchor = section.content.passages.find(({ place }) => place === section.place)?.anchor ?? ''
  const passages = section.content.passages.filter((one) => one.kind !== 'heading' && one.anchor === anchor)
  const passage = passages[claim.passage]
  if (passage === undefined) return null
  const at = section.segments
    .filter(({ passage: index }) => index === claim.passage)
    .findIndex(({ index }) => index === claim.segment)
  const { text, printed } = readPassage(passage)
  const parts = segmentsOf(text)
  return at < 0 || parts[at] === undefined ? null : { text: printed, parts, anchor, at }
}

/** Start of the clause in which `index` stands. */
const clauseStart = (text: string, index: number): number =>
  Math.max(-1, ...[',', ':', ';', '、', '。'].map((sign) => text.lastIndexOf(sign, index - 1))) + 1

/** End of the figure that begins at `index`, its unit included. */
const figureEnd = (text: string, index: number): number =>
  index + (/^-?[\d,.]*\d\s*(?:亿元|万元|元|%)?/.exec(text.slice(index))?.[0].length ?? 0)

/** The parts that go on with the reason: a list of them, or a sentence that begins with it. */
const lastPart = ({ parts, at }: Where): number => {
  const own = givesReason(parts[at]?.text ?? '')
  let numbered = listsReasons(parts[at]?.text ?? '')
  let last = at
  for (let next = at + 1; next < parts.length; next++) {
    const text = parts[next]?.text ?? ''
    const begins = !own && next === at + 1 && reasonSentence.test(text)
    if (!begins && !(sharedReason(text, numbered) && (own || last > at))) break
    numbered ||= begins && listsReasons(text)
    last = next
  }
  return last
}

const shortened = (quote: string): string => (quote.length <= longest ? quote : `${quote.slice(0, longest)}……`)

const quoteOf = (where: Where, movement: Movement, from: number): Pick<StatedChange, 'quote' | 'reasonGiven'> => {
  const { text, parts, at } = where
  const part = parts[at] ?? { text: '', start: 0, closes: true }
  const begin = clauseStart(part.text, from)
  const last = lastPart(where)
  const reasonGiven = last > at || givesReason(part.text.slice(movement.lead.claim.start))
  const lastFigure = Math.max(
    movement.lead.claim.start,
    movement.rate?.claim.start ?? 0,
    movement.change?.claim.start ?? 0,
  )
  const end = parts[last] ?? part
  const until = reasonGiven
    ? end.start + end.text.length
    : part.start +
      (movement.lead.claim.kind === 'unchanged'
        ? movement.lead.claim.start + movement.lead.claim.text.length
        : figureEnd(part.text, lastFigure))
  const quote = text
    .slice(part.start + begin, until)
    .trim()
    .replace(/[；;。，,\s]+$/u, '')
  return { quote: shortened(quote), reasonGiven }
}

/** The amount that the words can only speak of; another one that is possible makes the quotation begin before both. */
const spokenOf = (movement: Movement): { readonly about: AmountSaying; readonly alone: boolean } | null => {
  const candidates = movement.candidates.filter((one) => possible(one, movement.change))
  const named = candidates.filter(({ figure }) => figure !== null)
  const about = named.at(-1)
  return about === undefined ? null : { about, alone: candidates.length === 1 }
}

const changeIn = (disclosure: Disclosure, paragraphs: Paragraphs, movement: Movement): readonly StatedChange[] => {
  const spoken = spokenOf(movement)
  const where = whereOf(paragraphs, movement)
  const figure = spoken?.about.figure?.id
  if (spoken === null || where === null || figure === undefined) return []
  const { claim } = spoken.about
  const from = spoken.alone || claim.segment !== movement.lead.claim.segment ? movement.lead.claim.start : claim.start
  return [
    {
      figure,
      ...quoteOf(where, movement, Math.min(from, movement.lead.claim.start)),
      direction: movement.direction,
      change: movement.change?.amount ?? null,
      prior: movement.prior?.amount ?? null,
      heading: paragraphs.section.heading,
      path: `${explanationsPath(disclosure)}${where.anchor === '' ? '' : `#${where.anchor}`}`,
    },
  ]
}

const remembered = new WeakMap<Disclosure, readonly StatedChange[]>()

/** Every change from last year that the prose of a disclosure states; read once a disclosure. */
const statedChanges = (department: Department, disclosure: Disclosure): readonly StatedChange[] => {
  const known = remembered.get(disclosure)
  if (known !== undefined) return known
  const found = paragraphsOf({ department, disclosure }).flatMap((paragraphs) =>
    movementsOf(paragraphs).flatMap((movement) => changeIn(disclosure, paragraphs, movement)),
  )
  remembered.set(disclosure, found)
  return found
}

/** The statement about one of `figures`, the first id preferred, one with a reason before one without. */
export const statedChange = (
  department: Department,
  disclosure: Disclosure,
  figures: readonly string[],
): StatedChange | null => {
  const all = statedChanges(department, disclosure)
  for (const id of figures) {
    const own = all.filter(({ figure }) => figure === id)
    const found = own.find(({ reasonGiven }) => reasonGiven) ?? own[0]
    if (found !== undefined) return found
  }
  return null
}
