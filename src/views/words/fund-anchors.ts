// Where the rows of a form's money stand on its page, and how a row is called.
import type { Form, FundRow } from '../../budget/project.ts'
import { type ListedAnchor, listedAnchors } from './listed-anchors.ts'

/** The label of a row; with that of the 实施期 side before it where the two differ. */
export const fundLabel = ({ label, periodLabel }: FundRow): string =>
  periodLabel === '' || periodLabel === label ? label : `${periodLabel}／${label}`

/** `fund-其中-财政拨款` … in printed order. */
export const fundAnchors = ({ funds }: Form): readonly ListedAnchor[] => listedAnchors('fund', funds.map(fundLabel))
