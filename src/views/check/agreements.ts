// What agreed, figure by figure: beside a figure how many checks it stood, and on the check page under its row which
// they were. Agreements of words are counted by rule elsewhere.
import type { Disclosure, Position } from '../../budget/disclosure.ts'
import { projectPosition, readPosition, statementPosition } from '../../budget/position.ts'
import type { Review } from '../../budget/rules/review.ts'
import type { Check, Operand } from '../../budget/rules/rule.ts'
import { checksPath } from '../words/address.ts'
import { countText } from '../words/count-text.ts'
import type { Crumb } from '../words/crumb.ts'
import { type PositionView, positionView } from '../words/disclosure-position.ts'
import { isFigure, type SideView, sideView } from './finding.ts'

/** One check that a figure of the row stood. */
export interface AgreementView {
  /** The column, or what the form calls the figure. */
  readonly label: string
  readonly own: SideView
  readonly other: SideView
  /** Addends of a computed side; 0 when both sides are printed. */
  readonly addends: number
  /** Its code: the rules themselves are listed and linked below. */
  readonly rule: string
}

/** A row of a statement, or a form, with all that its figures agreed with. */
export interface AgreedRowView {
  readonly anchor: string
  readonly where: PositionView
  readonly checks: readonly AgreementView[]
}

/** Position of a figure or a form → `已核对 3 项`, leading to them. */
export type Agreed = ReadonlyMap<Position, Crumb>

/** For pages that show figures without their checks. */
export const nothingAgreed: Agreed = new Map()

/** `revenue/208/total` → `revenue/208`, `projects/<id>/资金` → `projects/<id>`; '' for what is neither row nor form. */
const rowOf = (position: Position): Position => {
  if (position === '') return ''
  const target = readPosition(position)
  if (target.kind === 'form') return target.project === '' ? '' : projectPosition(target.project)
  return target.kind === 'statement' && target.row !== '' ? statementPosition(target.statement, target.row) : ''
}

const anchorOf = (row: Position): string => `agreed-${row.replace(/[^\p{L}\p{N}]+/gu, '-')}`

/** Both sides, where both are figures; addends are no side. */
const sidesOf = (check: Check): readonly Operand[] => {
  const sides = check.verdict === 'agree' ? check.evidence.slice(0, 2) : []
  return sides.length === 2 && sides.every(({ text }) => isFigure(text)) ? sides : []
}

/** True for an agreement that stands under a row; the others are counted by rule. */
export const standsUnderRow = (check: Check): boolean => sidesOf(check).some(({ position }) => rowOf(position) !== '')

/** What each row's figures agreed with, in the order of the catalogue. */
export const agreedRows = (review: Review): readonly AgreedRowView[] => {
  const { disclosure } = review
  const rows = new Map<Position, AgreementView[]>()
  for (const check of review.checks) {
    const sides = sidesOf(check)
    const own = new Map(sides.map((side) => [rowOf(side.position), side] as const).toReversed())
    for (const [row, side] of own) {
      const other = sides.find((candidate) => candidate !== side)
      if (row === '' || other === undefined) continue
      const view = agreementView(disclosure, check, side, other)
      const views = rows.get(row)
      if (views === undefined) rows.set(row, [view])
      else views.push(view)
    }
  }
  return [...rows].map(([row, checks]) => ({ anchor: anchorOf(row), where: positionView(disclosure, row), checks }))
}

/** The row stands above its figures: of a table's cell only the column is left to say. */
const ownLabel = (disclosure: Disclosure, own: Operand): string => {
  const target = readPosition(own.position)
  if (target.kind !== 'statement' || target.column === '') return own.label
  return positionView(disclosure, own.position).label.split(' › ').at(-1) ?? own.label
}

const agreementView = (disclosure: Disclosure, check: Check, own: Operand, other: Operand): AgreementView => ({
  label: ownLabel(disclosure, own),
  own: sideView(disclosure, own),
  other: sideView(disclosure, other),
  addends: Math.max(0, check.evidence.length - 2),
  rule: check.code,
})

const known = new WeakMap<Review, Agreed>()

/** Beside every figure and every form how often it agreed; counted once a review, however many pages ask. */
export const agreedFor = (review: Review | undefined): Agreed => {
  if (review === undefined) return nothingAgreed
  const agreed = known.get(review) ?? countAgreed(review)
  known.set(review, agreed)
  return agreed
}

const countAgreed = (review: Review): Agreed => {
  const counts = new Map<Position, number>()
  for (const check of review.checks) {
    const places = sidesOf(check).flatMap(({ position }) => {
      const row = rowOf(position)
      return row === '' ? [] : row.startsWith('projects/') ? [row] : [position]
    })
    for (const place of new Set(places)) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const path = checksPath(review.disclosure)
  return new Map(
    [...counts].map(([position, count]) => [
      position,
      { label: `已核对 ${countText(count)} 项`, path: `${path}#${anchorOf(rowOf(position))}` },
    ]),
  )
}
