// Printed points, percentages, dates and whole numbers of YAML files → values. Blank is `null` or '', never 0.
import { tornWord } from '../budget/cell.ts'
import { parseDecimal } from '../budget/decimal.ts'
import type { Points } from '../budget/indicator.ts'
import type { Percentage } from '../budget/project.ts'
import type { YamlMap } from './map.ts'

/** 分值 or 得分; `null` when blank, torn or unreadable. */
export const readPoints = (map: YamlMap, key: string): Points | null => {
  const text = map.text(key)
  if (text === '' || text === tornWord) return null
  const value = parseDecimal(text.normalize('NFKC').replace(/分$/, '').trim())
  if (value !== null) return { text, value, place: map.at(key) }
  map.fault('GS-107', key, `“${key}”写的“${text}”读不出分数`)
  return null
}

/** 执行率 or 比例, with or without its sign; `torn` where the text lost it. */
export const readPercentage = (map: YamlMap, key: string): Percentage | 'torn' | null => {
  const text = map.text(key)
  if (text === '') return null
  if (text === tornWord) return 'torn'
  const value = parseDecimal(text.normalize('NFKC').replace(/%$/, '').trim())
  if (value !== null) return { text, value, place: map.at(key) }
  map.fault('GS-106', key, `“${key}”写的“${text}”读不出百分比`)
  return null
}

const monthDays = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** YYYY-MM-DD of a day that exists; '' when blank or unreadable. */
export const readDate = (map: YamlMap, key: string): string => {
  const text = map.text(key)
  if (text === '') return ''
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])]
  if (match !== null && month >= 1 && month <= 12 && day >= 1 && day <= monthDays(year, month)) return text
  map.fault('GS-108', key, `“${key}”写的“${text}”不是 年-月-日`)
  return ''
}

/** A positive whole number; `null` when blank or unreadable. */
export const readWhole = (map: YamlMap, key: string): number | null => {
  const text = map.text(key)
  if (text === '') return null
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  map.fault('GS-109', key, `“${key}”写的“${text}”不是整数`)
  return null
}
