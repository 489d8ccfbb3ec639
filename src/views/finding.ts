// A finding as a reader meets it: the question in one sentence, both sides with their amounts and places, what it may
// mean, and the department's answer. Which findings there are is decided by the rules.
import type { Disclosure, Position } from '../budget/disclosure.ts'
import type { Place } from '../budget/place.ts'
import type { Finding, Review } from '../budget/rules/review.ts'
import type { Check, Operand } from '../budget/rules/rule.ts'
import { checksPath } from './address.ts'
import { type CodeLink, codeLink, codeMeaning } from './code-text.ts'
import { type PositionView, positionView } from './disclosure-position.ts'

/** What is said wherever findings are shown. */
export const noVerdict =
  '数字不一致不等于违规。一项发现是一个问题，不是结论：可能是笔误、口径不同、四舍五入，也可能是所据文本不全。请以原件和部门的说明为准。'

/** One figure or text of a comparison. */
export interface SideView {
  readonly label: string
  readonly text: string
  /** Address of the row or passage where it stands; '' for a computed figure. */
  readonly path: string
  /** `data/…/summary.csv:9`, or file and key; '' for a computed figure. */
  readonly source: string
}

/** A check that shares its cause with others. */
export interface ConsequenceView {
  readonly verdict: string
  readonly message: string
  readonly difference: string
  readonly where: PositionView
}

export interface FindingView {
  readonly anchor: string
  readonly severity: Finding['severity']
  readonly rule: CodeLink
  readonly message: string
  readonly where: PositionView
  /** Both sides of a sum, or all texts that were looked at. */
  readonly sides: readonly SideView[]
  /** The addends of a computed side, in printed order. */
  readonly addends: readonly SideView[]
  readonly difference: string
  readonly meaning: string
  readonly answers: readonly string[]
  /** What else the same gap of the text explains; empty for a finding of its own. */
  readonly consequences: readonly ConsequenceView[]
}

/** `GJ-103:basic/505/total` → `finding-GJ-103-basic-505-total`: letters, digits and hyphens only. */
const anchorOf = (finding: Finding): string => `finding-${finding.id.replace(/[^\p{L}\p{N}-]+/gu, '-')}`

/** The anchors of the findings of a review on its page; a second finding at the same place gets `-2`. */
export const findingAnchors = (review: Review): ReadonlyMap<Finding, string> => {
  const seen = new Map<string, number>()
  return new Map(
    review.findings.map((finding) => {
      const anchor = anchorOf(finding)
      const count = (seen.get(anchor) ?? 0) + 1
      seen.set(anchor, count)
      return [finding, count === 1 ? anchor : `${anchor}-${count}`]
    }),
  )
}

/** The permanent address of a finding. */
export const findingPath = (review: Review, anchor: string): string => `${checksPath(review.disclosure)}#${anchor}`

/** Where a figure stands in the data: line of a table or passage, key of a form. */
const sourceText = (place: Place | null): string => {
  if (place === null) return ''
  if ('line' in place) return `${place.file}:${place.line}`
  const keys = place.path.map((key) => (typeof key === 'number' ? String(key + 1) : key))
  return [place.file, keys.join('/')].filter((part) => part !== '').join(' ')
}

const pathOf = (disclosure: Disclosure, position: Position): string =>
  position === '' ? '' : positionView(disclosure, position).path

/** An operand with the address of its row. */
export const sideView = (disclosure: Disclosure, operand: Operand): SideView => ({
  label: operand.label,
  text: operand.text,
  path: pathOf(disclosure, operand.position),
  source: sourceText(operand.place),
})

const consequenceView = (disclosure: Disclosure, check: Check): ConsequenceView => ({
  verdict: check.verdict === 'unexecuted' ? '无从核对' : '有差额',
  message: check.message,
  difference: check.difference,
  where: positionView(disclosure, check.position),
})

/** Sums put both sides first and their addends behind; texts are all of one kind. */
const sidesOf = (check: Check): { readonly sides: readonly Operand[]; readonly addends: readonly Operand[] } =>
  check.differenceFen === null
    ? { sides: check.evidence, addends: [] }
    : { sides: check.evidence.slice(0, 2), addends: check.evidence.slice(2) }

/** A finding of a review, finished for its page. */
export const findingView = (review: Review, finding: Finding, anchor: string): FindingView => {
  const { disclosure } = review
  const lead = finding.torn === null ? finding.checks[0] : undefined
  const { sides, addends } = lead === undefined ? { sides: [], addends: [] } : sidesOf(lead)
  return {
    anchor,
    severity: finding.severity,
    rule: codeLink(finding.code),
    message: finding.message,
    where: positionView(disclosure, finding.position),
    sides: sides.map((operand) => sideView(disclosure, operand)),
    addends: addends.map((operand) => sideView(disclosure, operand)),
    difference: lead?.difference ?? '',
    meaning: codeMeaning(finding.code),
    answers: finding.answers.map(({ note }) => note),
    consequences: finding.torn === null ? [] : finding.checks.map((check) => consequenceView(disclosure, check)),
  }
}
