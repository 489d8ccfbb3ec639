// 更正 as pages show them: both figures side by side, each correction at an address of its own.
import type { Correction, Disclosure } from '../../budget/disclosure.ts'
import { disclosurePath } from './address.ts'
import { type PositionView, positionView } from './disclosure-position.ts'
import { type ListedAnchor, listedAnchors } from './listed-anchors.ts'

/** One correction; `anchor` is unique and permanent within its disclosure, whose feed entry has it too. */
export interface CorrectionView extends ListedAnchor {
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

/**
 * `correction-2026-03-05-three-public-reception-0-50`: the day, the place and the figure, wherever the correction stands in the
 * file and whatever else was corrected.
 */
const correctionAnchors = ({ corrections }: Disclosure): readonly ListedAnchor[] =>
  listedAnchors(
    'correction',
    corrections.map(({ date, position, after }) => `${date}-${position}-${[...after].slice(0, 24).join('')}`),
  )

/** Where each correction of a disclosure stands, in the order of the file. */
export const correctionPaths = (disclosure: Disclosure): readonly string[] =>
  correctionAnchors(disclosure).map(({ anchor }) => `${disclosurePath(disclosure)}#${anchor}`)

/** All corrections of a disclosure. */
export const correctionViews = (disclosure: Disclosure): readonly CorrectionView[] => {
  const anchors = correctionAnchors(disclosure)
  return disclosure.corrections.map(({ position, before, after, date, note }, index) => ({
    anchor: anchors[index]?.anchor ?? '',
    former: anchors[index]?.former ?? '',
    where: positionView(disclosure, position),
    before: figureText(before),
    after: figureText(after),
    date,
    note,
  }))
}
