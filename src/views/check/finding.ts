// A finding as a reader meets it: the question in one sentence, both sides with their amounts and places, what it may
// mean, and the department's answer. Which findings there are is decided by the rules.

import { groupedDigits } from '../../budget/amount-text.ts'
import type { Disclosure, Position } from '../../budget/disclosure.ts'
import type { Place } from '../../budget/place.ts'
import { readPosition } from '../../budget/position.ts'
import type { Finding, Review } from '../../budget/rules/review.ts'
import type { Check, Operand } from '../../budget/rules/rule.ts'
import { onlyOnce, slug } from '../../budget/slug.ts'
import { checksPath } from '../words/address.ts'
import { type CodeLink, codeLink, codeMeaning } from '../words/code-text.ts'
import { type PositionView, positionView } from '../words/disclosure-position.ts'

/** What is said wherever findings are shown. */
export const noVerdict =
  '数字不一致不等于违规。一项发现是一个问题，不是结论：可能是笔误、口径不同、四舍五入，也可能是所据文本不全。请以原件和部门的说明为准。'

/** One figure or text of a comparison. */
export interface SideView {
  readonly label: string
  readonly text: string
  /** An amount or a percentage, which is never broken over lines; texts are. */
  readonly figure: boolean
  /** Address of the row or passage where it stands; '' for a computed figure. */
  readonly path: string
  /** `data/…/summary.csv:9`, or the file of a form; '' for a computed figure, and where the figure above says it. */
  readonly source: string
}

/** What is said of differences that broken-off text explains. */
const tornMeaning =
  '文本在中断处之后的行没有录入，上级科目因此大于下级之和，合计因此大于各行之和。缺行的是文件还是本站所据的文本，单看文本无法判断。'

/** A check that shares its cause with others. */
export interface ConsequenceView {
  readonly rule: CodeLink
  readonly verdict: string
  readonly message: string
  readonly difference: string
  readonly where: PositionView
}

export interface FindingView extends FindingAnchor {
  /** Name of the link to the finding, and what a citation calls it: the message, after the form it speaks of. */
  readonly linkLabel: string
  readonly severity: Finding['severity']
  /** `null` where a gap of the text is the cause: then every consequence names its own. */
  readonly rule: CodeLink | null
  readonly message: string
  readonly where: PositionView
  /** The form that it speaks of; `null` where the message names the statement itself. */
  readonly form: PositionView | null
  /** Both sides of a sum, or all texts that were looked at. */
  readonly sides: readonly SideView[]
  /** The addends of a computed side, in printed order. */
  readonly addends: readonly SideView[]
  readonly difference: string
  readonly meaning: string
  readonly answers: readonly string[]
  /** What else the same gap of the text explains, or the further places of which the same is said. */
  readonly consequences: readonly ConsequenceView[]
}

/** `GJ-103:basic/505/total` → `finding-GJ-103-basic-505-total`: letters, digits and hyphens only. */
const anchorOf = (id: string): string => `finding-${id.replace(/[^\p{L}\p{N}-]+/gu, '-')}`

/** Where a finding stands on its page; `former` is the number that older pages gave it among others, '' where it is the same. */
export interface FindingAnchor {
  readonly anchor: string
  readonly former: string
}

/** Figure or words that were found, for places where one rule may find several things: a text, all objectives. */
const foundWords = ({ message, checks }: Finding): string => slug(checks[0]?.evidence[0]?.text || message).slice(0, 24)

const placeAnchor = ({ code, position }: Finding): string => anchorOf(`${code}:${position}`)

/**
 * The anchors of the findings of a review. Where a rule may find several things at one place each is called after what was found,
 * so that no anchor moves when the one before it is mended.
 */
export const findingAnchors = (review: Review): ReadonlyMap<Finding, FindingAnchor> => {
  const atPlace = Map.groupBy(review.findings, placeAnchor)
  const once = onlyOnce()
  const called = review.findings.map((finding) => {
    const { position } = finding
    const place = placeAnchor(finding)
    const several = position === 'objectives' || readPosition(position).kind === 'content'
    const alone = !several && atPlace.get(place)?.length === 1
    return [finding, once(alone ? place : `${place}-${foundWords(finding)}`)] as const
  })
  const given = new Set(called.map(([, anchor]) => anchor))
  return new Map(
    called.map(([finding, anchor]) => {
      const former = anchorOf(finding.id)
      return [finding, { anchor, former: given.has(former) ? '' : former }]
    }),
  )
}

/** The permanent address of a finding. */
export const findingPath = (review: Review, own: FindingAnchor | undefined): string =>
  `${checksPath(review.disclosure)}#${own?.anchor ?? ''}`

/** Where a figure stands in the data: line of a table or passage, file of a form. */
const sourceText = (place: Place | null): string => {
  if (place === null) return ''
  return 'line' in place ? `${place.file}:${place.line}` : place.file
}

const pathOf = (disclosure: Disclosure, position: Position): string =>
  position === '' ? '' : positionView(disclosure, position).path

/** `10,441.41 万元`, `88.99%`, `47`, `—`. */
export const isFigure = (text: string): boolean => /^(?:—|-?[\d,.]+\s*[%\p{L}]{0,3})$/u.test(text)

/** An operand with the address of its row. */
export const sideView = (disclosure: Disclosure, operand: Operand): SideView => ({
  label: operand.label,
  text: groupedDigits(operand.text),
  figure: isFigure(operand.text),
  path: pathOf(disclosure, operand.position),
  source: sourceText(operand.place),
})

const consequenceView = (disclosure: Disclosure, check: Check, torn: boolean): ConsequenceView => ({
  rule: codeLink(check.code),
  verdict: !torn ? '同样' : check.verdict === 'unexecuted' ? '无法核对' : '有差额',
  message: check.message,
  difference: check.difference,
  where: positionView(disclosure, check.position),
})

/** Sums put both sides first and their addends behind; without a computed side all texts are of one kind. */
const sidesOf = (check: Check): { readonly sides: readonly Operand[]; readonly addends: readonly Operand[] } => {
  const sides = check.evidence.slice(0, 2)
  const isSum = sides.some(({ position, place }) => position === '' && place === null)
  return isSum ? { sides, addends: check.evidence.slice(2) } : { sides: check.evidence, addends: [] }
}

/** Sides in printed order; a file that the side above names is not named again. */
const sideViews = (disclosure: Disclosure, operands: readonly Operand[]): readonly SideView[] => {
  const views = operands.map((operand) => sideView(disclosure, operand))
  return views.map((view, index) => (view.source === views[index - 1]?.source ? { ...view, source: '' } : view))
}

/** What a citation quotes: of a habit the place that it begins with, without how often it is met again. */
const citedMessage = ({ message, checks }: Finding): string => {
  const lead = checks[0]?.message ?? message
  return ['；全文同样的', '；本表同样的'].some((tail) => message.startsWith(`${lead}${tail}`)) ? lead : message
}

/** A finding of a review, finished for its page. */
export const findingView = (review: Review, finding: Finding, own: FindingAnchor | undefined): FindingView => {
  const { disclosure } = review
  const lead = finding.torn === null ? finding.checks[0] : undefined
  const { sides, addends } = lead === undefined ? { sides: [], addends: [] } : sidesOf(lead)
  const form = readPosition(finding.position).kind === 'form' ? positionView(disclosure, finding.position) : null
  return {
    anchor: own?.anchor ?? '',
    former: own?.former ?? '',
    linkLabel: `引用这项发现：${form === null ? '' : `${form.label}：`}${citedMessage(finding)}`,
    severity: finding.severity,
    rule: finding.torn === null ? codeLink(finding.code) : null,
    message: finding.message,
    where: positionView(disclosure, finding.position),
    form,
    sides: sideViews(disclosure, sides),
    addends: sideViews(disclosure, addends),
    difference: lead?.difference ?? '',
    meaning: finding.torn === null ? codeMeaning(finding.code) : tornMeaning,
    answers: finding.answers.map(({ note }) => note),
    consequences: (finding.torn === null ? finding.checks.slice(1) : finding.checks).map((check) =>
      consequenceView(disclosure, check, finding.torn !== null),
    ),
  }
}
