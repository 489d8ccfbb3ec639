// What was checked without a difference, what could not be checked, and what is only worth a look: grouped by rule, so
// that hundreds of lines stay readable.
import type { Disclosure } from '../budget/disclosure.ts'
import type { Review } from '../budget/rules/review.ts'
import type { Check } from '../budget/rules/rule.ts'
import { type CodeLink, codeLink, codeMeaning, groupOf } from './code-text.ts'
import { type PositionView, positionView } from './disclosure-position.ts'
import { type FindingView, findingAnchors, findingView, type SideView, sideView } from './finding.ts'

/** 提示 of one rule: the first in full, the rest folded. */
export interface HintGroupView {
  readonly anchor: string
  readonly rule: CodeLink
  readonly meaning: string
  readonly first: FindingView
  readonly rest: readonly FindingView[]
}

/** What one rule could not check, with the reasons. */
export interface UnexecutedGroupView {
  readonly rule: CodeLink
  readonly count: number
  readonly items: readonly { readonly where: PositionView; readonly reason: string }[]
}

/** One comparison that holds. */
export interface AgreementView {
  readonly left: SideView
  /** `null` where one text alone was judged. */
  readonly right: SideView | null
  /** Addends of a computed side; 0 when both sides are printed. */
  readonly addends: number
}

/** What agreed under one rule: figure by figure for sums, counted by form for words. */
export interface AgreementGroupView {
  readonly rule: CodeLink
  readonly count: number
  readonly comparisons: readonly AgreementView[]
  readonly places: readonly { readonly where: PositionView; readonly count: number }[]
}

const byCode = (checks: readonly Check[]): readonly (readonly [string, readonly Check[]])[] => [
  ...Map.groupBy(checks, ({ code }) => code),
]

/** 提示 without a gap of the text as their cause, by rule in the order of the catalogue. */
export const hintGroups = (review: Review): readonly HintGroupView[] => {
  const anchors = findingAnchors(review)
  const hints = review.findings.filter(({ severity, torn }) => severity === '提示' && torn === null)
  return [...Map.groupBy(hints, ({ code }) => code)].flatMap(([code, findings]) => {
    const [first, ...rest] = findings.map((finding) => findingView(review, finding, anchors.get(finding) ?? ''))
    if (first === undefined) return []
    return [{ anchor: `hints-${code}`, rule: codeLink(code), meaning: codeMeaning(code), first, rest }]
  })
}

/** What was not executed, with the reason of each. */
export const unexecutedGroups = (review: Review): readonly UnexecutedGroupView[] =>
  byCode(review.checks.filter(({ verdict }) => verdict === 'unexecuted')).map(([code, checks]) => ({
    rule: codeLink(code),
    count: checks.length,
    items: checks.map((check) => ({
      where: positionView(review.disclosure, check.position),
      reason: check.message,
    })),
  }))

const agreement = (disclosure: Disclosure, check: Check): readonly AgreementView[] => {
  const [left, right] = check.evidence
  if (left === undefined) return []
  return [
    {
      left: sideView(disclosure, left),
      right: right === undefined ? null : sideView(disclosure, right),
      addends: Math.max(0, check.evidence.length - 2),
    },
  ]
}

/** `projects/<id>/7` → `projects/<id>`; a statement's row → the statement. */
const container = (position: string): string =>
  position
    .split('/')
    .slice(0, position.startsWith('projects/') ? 2 : 1)
    .join('/')

const placesOf = (disclosure: Disclosure, checks: readonly Check[]): AgreementGroupView['places'] =>
  [...Map.groupBy(checks, ({ position }) => container(position))].map(([position, held]) => ({
    where: positionView(disclosure, position),
    count: held.length,
  }))

/** Rules about words agree row by row on every form: there the count says enough. */
const isAboutFigures = (code: string): boolean => groupOf(code) !== 'ZB'

/** What agreed, by rule. */
export const agreementGroups = (review: Review): readonly AgreementGroupView[] =>
  byCode(review.checks.filter(({ verdict }) => verdict === 'agree')).map(([code, checks]) => ({
    rule: codeLink(code),
    count: checks.length,
    comparisons: isAboutFigures(code) ? checks.flatMap((check) => agreement(review.disclosure, check)) : [],
    places: isAboutFigures(code) ? [] : placesOf(review.disclosure, checks),
  }))
