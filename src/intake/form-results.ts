// 预算执行, 总分 and 资金支出计划 of a form, wherever it prints them: under a heading of their own, as one text, or in
// the row of the whole budget.
import { type Cell, cellPlace, cellText } from '../budget/cell.ts'
import { parseDecimal } from '../budget/decimal.ts'
import type { FundRole } from '../budget/form/heading-roles.ts'
import { headingKey, roleOf } from '../budget/form/headings.ts'
import type { Points } from '../budget/indicator.ts'
import type { KeyPlace } from '../budget/place.ts'
import type { Conclusion, Execution, Form, Percentage } from '../budget/project.ts'
import { squeezed } from '../budget/wording.ts'
import type { Head, Printed } from './form-head.ts'
import type { Funds } from './funds.ts'
import { readOpenMap, type YamlMap } from './map.ts'
import { readPercentage, readPoints } from './numbers.ts'

/** What a form says came of it. */
export interface Results {
  readonly execution: Execution | null
  readonly total: Conclusion | null
}

const openPart = (part: Printed | undefined): YamlMap | null =>
  part === undefined || part.map.shape(part.heading) !== 'map'
    ? null
    : readOpenMap(
        { value: part.map.raw(part.heading), place: part.map.at(part.heading) },
        part.map.note,
        `“${part.heading}”`,
      )

const keyOf = (map: YamlMap, role: FundRole): string | undefined => map.keys.find((key) => roleOf('fund', key) === role)

const pointsIn = (map: YamlMap, role: FundRole): Points | null => {
  const key = keyOf(map, role)
  return key === undefined ? null : readPoints(map, key)
}

const rateIn = (map: YamlMap, key: string | undefined): Percentage | null => {
  const rate = key === undefined ? null : readPercentage(map, key)
  return rate === 'torn' ? null : rate
}

/** 预算执行 as a map, or 预算执行率 as one text. */
export const readExecution = ({ parts }: Head): Execution | null => {
  const part = parts.get('execution')
  if (part === undefined) return null
  const map = openPart(part)
  if (map === null) return { weight: null, rate: rateIn(part.map, part.heading), score: null }
  return { weight: pointsIn(map, 'weight'), rate: rateIn(map, keyOf(map, 'rate')), score: pointsIn(map, 'score') }
}

const gradeHeading = /等级|等次|结论|评级/

/** 总分 as a map, or as one text that states the score. */
export const readTotal = ({ parts }: Head): Conclusion | null => {
  const part = parts.get('total')
  if (part === undefined) return null
  const map = openPart(part)
  // 优 in place of a score is a grade.
  const graded = (text: string): string => {
    const plain = squeezed(text)
    return /\d/.test(plain) ? (/[(,，、]?(优秀?|良好?|中|差|合格|不合格)\)?$/u.exec(plain)?.[1] ?? '') : text
  }
  if (map === null)
    return { weight: null, score: readPoints(part.map, part.heading), grade: graded(part.map.text(part.heading)) }
  const grade = map.keys.find((key) => gradeHeading.test(headingKey(key)))
  return {
    weight: pointsIn(map, 'weight'),
    score: pointsIn(map, 'score'),
    grade: grade === undefined ? graded(map.text(keyOf(map, 'score') ?? '')) : map.text(grade),
  }
}

/** 资金支出计划: a list of 时点 and 比例. */
export const readPlan = ({ parts }: Head): Form['plan'] => {
  const part = parts.get('plan')
  if (part === undefined) return []
  return part.map.maps(part.heading, { 时点: true, 比例: false }).map((point) => ({
    when: point.text('时点'),
    share: readPercentage(point, '比例'),
    place: point.place,
  }))
}

const isKeyPlace = (place: ReturnType<typeof cellPlace>): place is KeyPlace => 'path' in place

const numberIn = (cell: Cell | undefined): Percentage | null => {
  if (cell === undefined) return null
  const [text, place] = [cellText(cell), cellPlace(cell)]
  const value = parseDecimal(squeezed(text).replace(/%|分$/g, ''))
  return value === null || !isKeyPlace(place) ? null : { text, value, place }
}

/** Where 预算执行 has no heading of its own, the row of the whole budget may print rate, weight and score. */
export const withFundColumns = ({ execution, total }: Results, funds: Funds): Results => {
  const row = funds.rows.find(({ source }) => source === 'total')
  const at = (role: FundRole): Percentage | null =>
    numberIn(row?.printed[funds.columns.findIndex((column) => column.role === role)])
  const [rate, weight, score] = [at('rate'), at('weight'), at('score')]
  if (rate === null && weight === null && score === null) return { execution, total }
  return {
    execution: {
      rate: execution?.rate ?? rate,
      weight: execution?.weight ?? weight,
      score: execution?.score ?? score,
    },
    total,
  }
}
