// 绩效指标 of a form: groups under 一级指标, rows as printed, blank ones included.
import type { Indicator, IndicatorGroup } from '../budget/indicator.ts'
import { readValue } from '../budget/reading.ts'
import type { Keys, YamlMap } from './map.ts'
import { readPoints } from './numbers.ts'

const groupKeys: Keys = { 一级指标: true, 分值: false, 二级指标: false }
const rowKeys: Keys = {
  二级指标: false,
  三级指标: false,
  指标描述: false,
  指标值: false,
  确定依据: false,
  实际完成值: false,
  分值: false,
  得分: false,
  偏差原因: false,
}

const readIndicator = (row: YamlMap, first: string, number: number): Indicator => ({
  number,
  first,
  second: row.text('二级指标'),
  third: row.text('三级指标'),
  description: row.text('指标描述'),
  value: row.text('指标值'),
  reading: readValue(row.text('指标值')),
  basis: row.text('确定依据'),
  actual: row.text('实际完成值'),
  actualReading: readValue(row.text('实际完成值')),
  weight: readPoints(row, '分值'),
  score: readPoints(row, '得分'),
  reason: row.text('偏差原因'),
  place: row.place,
})

/** One list of a form; rows are numbered over the whole list from 1. */
export const readGroups = (form: YamlMap, key: '绩效指标' | '实施期绩效指标'): readonly IndicatorGroup[] => {
  let number = 0
  return form.maps(key, groupKeys).map((group) => {
    const first = group.text('一级指标')
    const weight = readPoints(group, '分值')
    const indicators = group.maps('二级指标', rowKeys).map((row) => readIndicator(row, first, ++number))
    return { first, weight, indicators }
  })
}
