// Which budget a passage is on: `（一）财政拨款支出决算总体情况` under `五、一般公共预算财政拨款支出决算情况说明` is on that one.
import type { Content, Passage } from '../passage.ts'

const oneBudget = /三公|机关运行|一般公共预算|政府性基金|国有资本经营/u

/** The heading of a passage, with the nearest one above it that names a budget where its own words do not. */
export const budgetHeading = ({ headings }: Content, { anchor, heading }: Passage): string => {
  if (oneBudget.test(heading)) return heading
  const at = headings.findIndex((one) => one.anchor === anchor)
  let level = headings[at]?.level ?? 0
  const above = headings
    .slice(0, Math.max(0, at))
    .reverse()
    .filter((one) => {
      if (one.level >= level) return false
      level = one.level
      return true
    })
  const named = above.find(({ text }) => oneBudget.test(text))
  return named === undefined ? heading : `${named.text} ${heading}`
}
