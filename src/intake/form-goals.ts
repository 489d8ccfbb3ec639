// 目标 of a form: a text, texts under their printed headings, or a list of periods with 预期 and 实际.

import type { GoalRole } from '../budget/form/heading-roles.ts'
import { type HeadingAliases, headingKey, roleOf } from '../budget/form/headings.ts'
import type { FormGoal } from '../budget/project.ts'
import type { Printed } from './form-head.ts'
import { readOpenMap, type YamlMap } from './map.ts'

const longTerm = /实施期|中期|长期|总体|周期|三年|五年/

/** What a heading among goals says of itself where no list holds it. */
const saidByWords = (heading: string): GoalRole => {
  const key = headingKey(heading)
  if (/(?:率|得分|分值|权重|比例|进度|原因|备注)$/u.test(key)) return 'beside'
  if (/完成|实现情况|执行情况|实际/.test(key)) return 'actual'
  if (/实施期|中期|中长期|长期|周期|滚动/.test(key)) return 'period'
  return /年初|设定|预期|预定|计划/.test(key) ? 'expected' : 'whole'
}

/** What a goal of a period is: a heading 预期 leaves the period to say which. */
const roleIn = (heading: string, period: string, aliases: HeadingAliases): GoalRole => {
  const role = roleOf('goal', heading, aliases) ?? saidByWords(heading)
  if (role !== 'expected' || period === '') return role
  return longTerm.test(period) ? 'period' : 'expected'
}

const periodHeadings = ['期间', '时期', '年度', '年份', '目标期间']
/** Under 年度 stands either which year, or the goal of the year itself. */
const namesPeriod = (text: string): boolean => text.length <= 12 && !/[。，；、,;]/.test(text)

/** 年度 beside 实施期 is the goal of the year; beside 预期 or 实际 it says which year. */
const isPeriodKey = (entry: YamlMap, key: string, aliases: HeadingAliases): boolean =>
  periodHeadings.includes(headingKey(key)) &&
  namesPeriod(entry.text(key)) &&
  entry.keys.some((other) => other !== key && ['expected', 'actual'].includes(roleOf('goal', other, aliases) ?? ''))

const entryGoals = (entry: YamlMap, aliases: HeadingAliases): readonly FormGoal[] => {
  const periodKey = entry.keys.find((key) => isPeriodKey(entry, key, aliases))
  const period = periodKey === undefined ? '' : entry.text(periodKey)
  return entry.keys
    .filter((heading) => heading !== periodKey && entry.text(heading) !== '')
    .map((heading) => ({
      heading,
      role: roleIn(heading, period, aliases),
      period,
      text: entry.text(heading),
      place: entry.at(heading),
    }))
}

/** The goals below a heading that holds a map or a list. */
export const readGoals = ({ heading, map }: Printed, aliases: HeadingAliases): readonly FormGoal[] => {
  if (map.shape(heading) === 'map') {
    const below = readOpenMap({ value: map.raw(heading), place: map.at(heading) }, map.note, `“${heading}”`)
    return below === null ? [] : entryGoals(below, aliases)
  }
  return map.items(heading).flatMap((item) => {
    if (typeof item.value === 'string') {
      const text = item.value.trim()
      const role = roleOf('goal', heading, aliases) ?? 'whole'
      return text === '' ? [] : [{ heading, role, period: '', text, place: item.place }]
    }
    const entry = readOpenMap(item, map.note, `“${heading}”的每一项`)
    return entry === null ? [] : entryGoals(entry, aliases)
  })
}
