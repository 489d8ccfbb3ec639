// The heading over a table of indicators, which says whose they are: the year's or the whole period's.
import { roleOf } from '../../../budget/form/headings.ts'
import { type FormDraft, use } from './form-draft.ts'
import type { Walk } from './form-goals.ts'
import { type FormRow, isBanner } from './form-rows.ts'

/** Which list of indicators a banner opens. */
const bannerLists = new Map<unknown, string>([
  ['indicators', '年度'],
  ['periodIndicators', '实施期'],
])

/** 绩效指标 as a banner over the headings of the indicators; a second banner of the other kind opens the second list. */
export const indicatorBanner = (draft: FormDraft, row: FormRow, walk: Walk): boolean => {
  const list = bannerLists.get(roleOf('part', row.cells[0]?.text ?? ''))
  if (!isBanner(row) || list === undefined) return false
  if (!walk.lists.includes(list)) walk.lists.push(list)
  walk.list = walk.lists.indexOf(list)
  if (walk.lists.length > 1) draft.halves = [...walk.lists]
  Object.assign(walk, { section: 'head', banner: false })
  use(draft, ...row.cells)
  return true
}
