// Printed points, percentages, dates and whole numbers of YAML files → values. Blank is `null` or '', never 0.
import { tornWord } from '../budget/cell.ts'
import { compareDecimals, parseDecimal } from '../budget/decimal.ts'
import type { Points } from '../budget/indicator.ts'
import type { KeyPlace } from '../budget/place.ts'
import type { Percentage } from '../budget/project.ts'
import { squeezed } from '../budget/wording.ts'
import type { YamlMap } from './map.ts'
import { isWordForNumber } from './words-for-a-number.ts'

/** `10`, `10分`, `10%`, `（10）`, `97.5分（优）`: what a cell of points may print. */
const pointsText = /^[(]?(-?\d+(?:\.\d+)?)(?:分|%)?[)]?(?:[(,，、]?(?:优秀?|良好?|中|差|合格|不合格)\)?)?$/u

/** 分值 or 得分, in points or percent; `null` when blank, torn or words without a figure. */
export const readPoints = (map: YamlMap, key: string): Points | null => {
  const text = map.text(key)
  const plain = squeezed(text)
  if (isWordForNumber(text)) map.fault('GS-113', key, `“${key}”写的“${text}”里没有数字`)
  if (text === tornWord || !/\d/.test(plain)) return null
  const value = parseDecimal(pointsText.exec(plain)?.[1] ?? '')
  if (value !== null) return { text, value, place: map.at(key) }
  map.fault('GS-107', key, `“${key}”写的“${text}”读不出分数`)
  return null
}

const hundred = { units: 100n, scale: 0 }

/** `产出指标（50分）` → 产出指标 and 50分; a bracket of other words belongs to the name. */
export const bracketedPoints = (
  printed: string,
  place: KeyPlace = { file: '', path: [] },
): { readonly name: string; readonly points: Points | null } => {
  const match = /^(.*?)\s*[（(]\s*((\d+(?:\.\d+)?)\s*(?:分|%|％)?)\s*[）)]$/su.exec(printed)
  const value = parseDecimal(match?.[3] ?? '')
  // More than a hundred points are a year or a number of a document.
  if (match === null || value === null || compareDecimals(value, hundred) > 0) return { name: printed, points: null }
  return { name: match[1] ?? '', points: { text: match[2] ?? '', value, place } }
}

/** 执行率 or 比例, with or without its sign; `torn` where the text lost it. */
export const readPercentage = (map: YamlMap, key: string): Percentage | 'torn' | null => {
  const text = map.text(key)
  if (text === '') return null
  if (text === tornWord) return 'torn'
  const plain = squeezed(text)
  // A stroke in place of a rate is what the form prints.
  if (/^(?:[/\\—–-]+|无|不适用)$/.test(plain)) return null
  const value = parseDecimal(plain.replace(/%$/, ''))
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
