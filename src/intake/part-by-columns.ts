// What a list or map of a form is when no list of headings holds its heading: its columns say it. A table with levels
// beside values is one of indicators, one with a label beside amounts, or amounts of two kinds, one of money; all else is kept as words.
import type { PartRole } from '../budget/form/heading-roles.ts'
import { type HeadingAliases, longTerm, roleOf } from '../budget/form/headings.ts'
import { fundRole, fundSource } from './funds.ts'
import { isYamlMap, type YamlValue } from './yaml.ts'

const levels: readonly string[] = ['first', 'second', 'third', 'fourth']
const measured: readonly string[] = ['value', 'actual', 'weight', 'score', 'operator', 'unit']

/** Columns of the first rows; a row may hold further rows below a level. */
const columnsOf = (value: YamlValue): readonly string[] => {
  if (Array.isArray(value)) return value.slice(0, 3).flatMap(columnsOf)
  if (!isYamlMap(value)) return []
  return Object.entries(value).flatMap(([key, child]) => [key, ...(Array.isArray(child) ? columnsOf(child) : [])])
}

const holdsIndicators = (columns: readonly string[], aliases: HeadingAliases): boolean => {
  const roles = columns.map((column) => roleOf('indicator', column, aliases))
  const has = (wanted: readonly string[]): boolean => roles.some((role) => role !== null && wanted.includes(role))
  return has(levels) && has(measured)
}

const moneyRoles: readonly string[] = ['annual', 'period', 'initial', 'revised', 'adjusted', 'spent']

const holdsMoney = (columns: readonly string[], aliases: HeadingAliases): boolean => {
  const roles = columns.map((column) => fundRole(column, aliases))
  const money = new Set(roles.filter((role) => role !== null && moneyRoles.includes(role)))
  return (roles.includes('label') && money.size > 0) || money.size > 1
}

const isAmountText = (value: YamlValue): boolean =>
  typeof value === 'string' && /^[¥￥]?[\d,，.．]*\s*(?:万元|亿元|元|万)?$/u.test(value.normalize('NFKC').trim())

/** `{ 年度预算资金总额: 25 }`: labels that name money, each with one amount or none. */
const holdsLabelledMoney = (value: YamlValue): boolean => {
  if (!isYamlMap(value)) return false
  const entries = Object.entries(value)
  return (
    entries.some(([label]) => fundSource(label) !== null) &&
    entries.every(([, text]) => isAmountText(text)) &&
    entries.some(([, text]) => typeof text === 'string' && /\d/.test(text))
  )
}

/** The part that a list or map is by its columns; `null` where they say nothing. */
export const partByColumns = (heading: string, value: YamlValue, aliases: HeadingAliases): PartRole | null => {
  if (holdsLabelledMoney(value)) return 'funds'
  if (!Array.isArray(value)) return null
  const columns = columnsOf(value)
  if (holdsMoney(columns, aliases)) return 'funds'
  if (!holdsIndicators(columns, aliases)) return null
  return longTerm.test(heading) ? 'periodIndicators' : 'indicators'
}
