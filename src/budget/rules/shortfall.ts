// What of an indicator was promised and, by the evaluation's own words, points and figures, not wholly delivered. The
// document says so itself; nothing is concluded from a figure whose direction the form does not print.
import type { Indicator } from '../indicator.ts'
import { reachesTarget } from './evaluation-reach.ts'
import { saysUnmet } from './score-rows.ts'
import { fallsShort } from './score-sheet.ts'

/** `≥20次` says which way it is meant; a bare `45万元` may be a bound or a plan. */
const isDirected = ({ reading }: Indicator): boolean =>
  reading.kind === 'number' && ['≥', '>', '≤', '<'].includes(reading.operator)

/** In what the indicator fell short, as the evaluation prints it; empty where it did not, or where nothing tells. */
export const shortfallsOf = (indicator: Indicator): readonly string[] => {
  if (indicator.third === '' || indicator.reading.kind === 'notApplicable') return []
  return [
    saysUnmet(indicator) ? '完成情况写明没有全部完成' : '',
    isDirected(indicator) && reachesTarget(indicator) === false ? '完成的数没有达到指标值' : '',
    fallsShort(indicator) ? '得分低于分值' : '',
  ].filter((words) => words !== '')
}
