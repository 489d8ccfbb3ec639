// Findings as the problems that a clerk reads in a report: one a finding, at the place of its first figure, with both
// sides, their places and one thing to do. Which findings there are is decided by the review.

import { disclosureKey, type Position } from '../disclosure.ts'
import type { LinePlace, Place } from '../place.ts'
import { readPosition } from '../position.ts'
import type { Problem } from '../problem.ts'
import { rules } from './index.ts'
import type { Finding, Review } from './review.ts'
import type { Check, Operand } from './rule.ts'

type Locate = (place: Place) => LinePlace

/** More than a clerk reads in a terminal; the page of the disclosure lists them all. */
const shownOperands = 12

const placeText = ({ file, line, column }: LinePlace): string => `${file}:${line}:${column}`

const operandText = (operand: Operand, locate: Locate): string =>
  `${operand.label}：${operand.text}${operand.place === null ? '' : `（${placeText(locate(operand.place))}）`}`

const evidenceOf = (check: Check, locate: Locate): readonly string[] => {
  const shown = check.evidence.slice(0, shownOperands)
  const more = check.evidence.length - shown.length
  return [
    ...shown.map((operand) => operandText(operand, locate)),
    ...(more === 0 ? [] : [`另有 ${more} 项，见网站上的核对结果`]),
    ...(check.difference === '' ? [] : [`相差：${check.difference}`]),
  ]
}

/** What a gap explains, one line a check. */
const consequences = (finding: Finding): readonly string[] =>
  finding.checks.map(({ code, message }) => `${code} ${message}`)

/** What has the same cause as the check that leads, one line each; the page of the disclosure lists them all. */
const further = (finding: Finding): readonly string[] => {
  const others = finding.checks.slice(1)
  const shown = others.slice(0, shownOperands).map(({ code, message }) => `同一原因：${code} ${message}`)
  return others.length > shown.length
    ? [...shown, `另有 ${others.length - shown.length} 项，见网站上的核对结果`]
    : shown
}

/** The file that a position names, for findings whose figures have no place of their own. */
const filePlace = ({ disclosure }: Review, position: Position): Place => {
  const target = readPosition(position)
  const form = target.kind === 'form' ? disclosure.forms.find((one) => one.id === target.project) : undefined
  const statement =
    target.kind === 'statement' ? disclosure.statements.find((one) => one.id === target.statement) : undefined
  if (statement !== undefined) return { file: statement.file, line: 1, column: 1 }
  return form?.place ?? disclosure.place
}

const placeOf = (review: Review, finding: Finding): Place => {
  if (finding.torn !== null) return finding.torn.place
  const operand = finding.checks[0]?.evidence.find(({ place }) => place !== null)
  return operand?.place ?? filePlace(review, finding.position)
}

const tornFix = '对照原件补录缺失的行；原件也缺的，保留“残缺”说明即可'

const fixOf = (finding: Finding): string =>
  finding.torn === null ? (rules.find(({ code }) => code === finding.code)?.fix ?? '对照原件核对') : tornFix

const findingProblem = (review: Review, finding: Finding, locate: Locate): Problem => {
  const lead = finding.checks[0]
  const own = lead === undefined ? [] : evidenceOf(lead, locate)
  const evidence = finding.torn !== null ? consequences(finding) : [...own, ...further(finding)]
  return {
    code: finding.code,
    severity: finding.severity,
    place: placeOf(review, finding),
    what: finding.message,
    evidence: [...evidence, ...finding.answers.map(({ note }) => `部门答复：${note}`)],
    fix: fixOf(finding),
  }
}

/**
 * The findings of all reviews as problems. A disclosure with an 错误 in its files is passed over: what could not be
 * read would come out as a difference too, and one cause is one message.
 */
export const findingProblems = (
  reviews: readonly Review[],
  problems: readonly Problem[],
  locate: Locate,
): readonly Problem[] =>
  reviews.flatMap((review) => {
    const folder = `/${disclosureKey(review.disclosure)}/`
    const unread = problems.some(({ severity, place }) => severity === '错误' && place.file.includes(folder))
    return unread ? [] : review.findings.map((finding) => findingProblem(review, finding, locate))
  })
