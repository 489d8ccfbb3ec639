// The value of an indicator from the cells that a form prints it in: comparison, figure and unit stay apart as cells and
// are joined only to be read. What the cell lacks may stand in brackets in the name.
import type { Reading } from '../budget/indicator.ts'
import { readValue, withOperator, withUnit } from '../budget/reading.ts'
import { isMeasure, splitOperator } from '../budget/reading-parts.ts'
import { squeezed } from '../budget/wording.ts'

/** The printed cells of a target. */
export interface TargetCells {
  readonly value: string
  readonly operator: string
  readonly unit: string
  readonly name: string
}

/** A comparison and a unit in the closing brackets of a name: `满意度（≥**%）`, `总面积（亩）`. */
const fromName = (name: string): { readonly operator: string; readonly unit: string } => {
  const bracket = /\(([^()]{1,8})\)[:：]?$/.exec(squeezed(name))?.[1] ?? ''
  const { rest } = splitOperator(bracket)
  const unit = rest.replace(/[*×Xx…_]+/g, '').replace(/^单位[:：]?/, '')
  const operator = bracket.slice(0, bracket.length - rest.length)
  return isMeasure(unit) ? { operator, unit } : { operator: '', unit: '' }
}

const isComparison = (operator: string): boolean => {
  const { value, rest } = splitOperator(squeezed(operator))
  return value !== '' && rest === ''
}

const joined = ({ value, operator, unit }: TargetCells): string => {
  if (value === '') return ''
  const before = isComparison(operator) && splitOperator(squeezed(value)).value === '' ? operator : ''
  const ends = unit === '' || squeezed(value).endsWith(squeezed(unit)) || !/\d\)?$/.test(squeezed(value))
  return `${before}${value}${ends ? '' : unit}`
}

/** The printed target in one text, and its reading. */
export const readTarget = (cells: TargetCells): { readonly joined: string; readonly reading: Reading } => {
  const named = fromName(cells.name)
  const own = withUnit(readValue(cells.value), cells.unit)
  const reading = withOperator(
    withUnit(own, named.unit),
    isComparison(cells.operator) ? cells.operator : named.operator,
  )
  return { joined: joined(cells), reading }
}

/** The reading of a result; where it prints none, its unit is that of the row. */
export const readActual = (actual: string, unit: string): Reading => withUnit(readValue(actual), unit)
