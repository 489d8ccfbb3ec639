// Where the sectional goals of 部门整体绩效目标 stand on their page.
import type { Objectives } from '../../budget/objectives.ts'
import { type ListedAnchor, listedAnchors } from './listed-anchors.ts'

/** `objective-支持新型工业化发展` … in printed order. */
export const objectiveAnchors = ({ sections }: Objectives): readonly ListedAnchor[] =>
  listedAnchors(
    'objective',
    sections.map(({ title }) => title),
  )
