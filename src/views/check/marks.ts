// Marks beside figures, rows and forms that a finding or a correction speaks of: few words and a link to the whole of
// it. Where a mark stands on a page is decided by the page.

import type { Disclosure, Position } from '../../budget/disclosure.ts'
import type { Finding, Review } from '../../budget/rules/review.ts'
import { reviewOf } from '../../budget/rules/review.ts'
import { codeLink } from '../words/code-text.ts'
import { correctionPaths, correctionText } from '../words/corrections.ts'
import { gapDifferenceWords } from '../words/gap-words.ts'
import { findingAnchors, findingPath } from './finding.ts'

/** A finding or a correction in short, as a link beside what it speaks of. */
export interface Mark {
  /** 不符, 提示 or 更正: the visible text where there is room for no more. */
  readonly word: Finding['severity'] | '更正'
  /** Title of the rule or both figures of the correction, for places with room. */
  readonly title: string
  /** Accessible name: `核对发现：不符 …`. */
  readonly name: string
  /** '' on the page for paper, where two hundred ways on would stand between its reader and the text. */
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

const findingMarks = (review: Review): readonly (readonly [Position, Mark])[] => {
  const anchors = findingAnchors(review)
  return review.findings.flatMap((finding) => {
    const title = finding.torn === null ? codeLink(finding.code).title : gapDifferenceWords
    const mark: Mark = {
      word: finding.severity,
      title,
      name: `核对发现：${finding.severity} ${title}，${finding.message}`,
      path: findingPath(review, anchors.get(finding)),
    }
    return [...new Set(positionsOf(finding))].map((position) => [position, mark] as const)
  })
}

const correctionMarks = (disclosure: Disclosure): readonly (readonly [Position, Mark])[] => {
  const paths = correctionPaths(disclosure)
  return disclosure.corrections.map((correction, index) => [
    correction.position,
    {
      word: '更正',
      title: correctionText(correction),
      name: `更正：${correctionText(correction)}`,
      path: paths[index] ?? '',
    },
  ])
}

/** Position → what speaks of it, corrections first; each finding and correction once a position. */
export const marksFor = (reviews: readonly Review[], disclosure: Disclosure): Marks => {
  const review = reviewOf(reviews, disclosure)
  const marks = new Map<Position, Mark[]>()
  for (const [position, mark] of [
    ...correctionMarks(disclosure),
    ...(review === undefined ? [] : findingMarks(review)),
  ]) {
    if (position !== '') marks.set(position, [...(marks.get(position) ?? []), mark])
  }
  return marks
}

/** The same without ways on: for paper. */
export const printedMarks = (marks: Marks): Marks =>
  new Map([...marks].map(([position, own]) => [position, own.map((mark) => ({ ...mark, path: '' }))]))

/** Marks at exactly this position. */
export const marksAt = (marks: Marks, position: Position): readonly Mark[] => marks.get(position) ?? []
