// What was checked without a difference, what could not be checked, and what is only worth a look: grouped by rule, so
// that hundreds of lines stay readable.

import type { Disclosure } from '../../budget/disclosure.ts'
import { projectPosition, readPosition } from '../../budget/position.ts'
import type { Review } from '../../budget/rules/review.ts'
import type { Check } from '../../budget/rules/rule.ts'
import { type CodeLink, codeLink, codeMeaning } from '../words/code-text.ts'
import { type PositionView, positionView } from '../words/disclosure-position.ts'
import { standsUnderRow } from './agreements.ts'
import { type FindingView, findingAnchors, findingView } from './finding.ts'

/** 提示 of one rule: the first in full, the rest folded. */
export interface HintGroupView {
  readonly anchor: string
  readonly rule: CodeLink
  readonly meaning: string
  readonly first: FindingView
  readonly rest: readonly FindingView[]
}

/** One reason why something could not be checked, with all rules that it kept from being executed. */
export interface UnexecutedView {
  readonly where: PositionView
  readonly reason: string
  readonly rules: readonly CodeLink[]
}

/** What agreed under one rule: how often, and for words on which form how often. */
export interface AgreementGroupView {
  readonly rule: CodeLink
  readonly count: number
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
    const [first, ...rest] = findings.map((finding) => findingView(review, finding, anchors.get(finding)))
    if (first === undefined) return []
    return [{ anchor: `hints-${code}`, rule: codeLink(code), meaning: codeMeaning(code), first, rest }]
  })
}

/** What was not executed: one entry a reason. */
export const unexecutedViews = (review: Review): readonly UnexecutedView[] => {
  const checks = review.checks.filter(({ verdict }) => verdict === 'unexecuted')
  return [...Map.groupBy(checks, ({ position, message }) => `${position}|${message}`).values()].flatMap((held) => {
    const [first] = held
    if (first === undefined) return []
    const codes = [...new Set(held.map(({ code }) => code))]
    return [
      {
        where: positionView(review.disclosure, first.position),
        reason: first.message,
        rules: codes.map(codeLink),
      },
    ]
  })
}

/** `projects/<id>/7` → `projects/<id>`; a statement's row → the statement. */
const container = (position: string): string => {
  const target = readPosition(position)
  if (target.kind === 'form') return projectPosition(target.project)
  return target.kind === 'statement' ? target.statement : target.kind === 'document' ? target.part : 'content'
}

const placesOf = (disclosure: Disclosure, checks: readonly Check[]): AgreementGroupView['places'] =>
  [...Map.groupBy(checks, ({ position }) => container(position))].map(([position, held]) => ({
    where: positionView(disclosure, position),
    count: held.length,
  }))

/** What agreed, by rule. */
export const agreementGroups = (review: Review): readonly AgreementGroupView[] =>
  byCode(review.checks.filter(({ verdict }) => verdict === 'agree')).map(([code, checks]) => ({
    rule: codeLink(code),
    count: checks.length,
    places: placesOf(
      review.disclosure,
      checks.filter((check) => !standsUnderRow(check)),
    ),
  }))
