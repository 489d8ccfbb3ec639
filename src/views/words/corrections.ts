// 更正 as pages show them: both figures side by side, each correction at an address of its own.
import type { Correction, Disclosure } from '../../budget/disclosure.ts'
import { disclosurePath } from './address.ts'
import { type PositionView, positionView } from './disclosure-position.ts'

/** One correction; `anchor` is unique and permanent within its disclosure, whose feed entry has it too. */
export interface CorrectionView {
  readonly anchor: string
  readonly where: PositionView
  /** As written; an empty figure is said to be blank. */
  readonly before: string
  readonly after: string
  readonly date: string
  readonly note: string
}

const figureText = (text: string): string => (text === '' ? '空白' : text)

/** `原为 2.50，更正为 2.60` */
export const correctionText = ({ before, after }: Pick<Correction, 'before' | 'after'>): string =>
  `原为 ${figureText(before)}，更正为 ${figureText(after)}`

/** `correction-1`: corrections are numbered in the order of the file, to whose end a new one is added. */
const correctionAnchor = (index: number): string => `correction-${index + 1}`

/** Where the correction of a disclosure stands among its others. */
export const correctionPath = (disclosure: Disclosure, index: number): string =>
  `${disclosurePath(disclosure)}#${correctionAnchor(index)}`

/** All corrections of a disclosure. */
export const correctionViews = (disclosure: Disclosure): readonly CorrectionView[] =>
  disclosure.corrections.map(({ position, before, after, date, note }, index) => ({
    anchor: correctionAnchor(index),
    where: positionView(disclosure, position),
    before: figureText(before),
    after: figureText(after),
    date,
    note,
  }))
