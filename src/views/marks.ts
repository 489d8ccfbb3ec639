// Marks beside figures, rows and forms that a finding speaks of: few words and a link to the finding. Where a mark
// stands on a page is decided by the page.
import type { Disclosure, Position } from '../budget/disclosure.ts'
import type { Finding, Review } from '../budget/rules/review.ts'
import { reviewOf } from '../budget/rules/review.ts'
import { codeLink } from './code-text.ts'
import { findingAnchors, findingPath } from './finding.ts'

/** A finding in short, as a link beside what it speaks of. */
export interface Mark {
  /** 不符 or 提示: the visible text where there is room for no more. */
  readonly severity: Finding['severity']
  /** Title of the rule, for places with room. */
  readonly title: string
  /** Accessible name: `核对发现：不符 …`. */
  readonly name: string
  readonly path: string
}

export type Marks = ReadonlyMap<Position, readonly Mark[]>

/** For pages that show figures without what was found about them. */
export const noMarks: Marks = new Map()

/** Broken-off text is marked where it breaks off and on the rows that it leaves short, not on figures beside it. */
const positionsOf = (finding: Finding): readonly Position[] => {
  if (finding.torn === null)
    return [finding.position, ...finding.checks.flatMap((check) => [check.position, ...check.marks])]
  const differing = finding.checks.filter(({ verdict }) => verdict !== 'unexecuted')
  return [
    ...finding.checks.flatMap(({ torn }) => torn.map(({ position }) => position)),
    ...differing
      .filter((check) => check.torn.some(({ position }) => check.position.startsWith(`${position}/`)))
      .map(({ position }) => position),
  ]
}

/** Position → the findings that speak of it; each finding once a position. */
export const marksOf = (review: Review): Marks => {
  const marks = new Map<Position, Mark[]>()
  const anchors = findingAnchors(review)
  for (const finding of review.findings) {
    const title = finding.torn === null ? codeLink(finding.code).title : '原文残缺引起的差额'
    const mark: Mark = {
      severity: finding.severity,
      title,
      name: `核对发现：${finding.severity} ${title}，${finding.message}`,
      path: findingPath(review, anchors.get(finding) ?? ''),
    }
    for (const position of new Set(positionsOf(finding))) {
      if (position !== '') marks.set(position, [...(marks.get(position) ?? []), mark])
    }
  }
  return marks
}

/** The marks of one disclosure among all reviews; none where it was not reviewed. */
export const marksFor = (reviews: readonly Review[], disclosure: Disclosure): Marks => {
  const review = reviewOf(reviews, disclosure)
  return review === undefined ? noMarks : marksOf(review)
}

/** Marks at exactly this position. */
export const marksAt = (marks: Marks, position: Position): readonly Mark[] => marks.get(position) ?? []
