// What a 指标值 leaves open: under which heading the indicator stands, what its name asks for, and which one fault of
// words its value has. A value has at most one such fault, so that one cause is one finding.

import { decimalText } from '../decimal.ts'
import type { Indicator } from '../indicator.ts'
import { lastDigitFen, parseAmount, type Stated } from '../money.ts'
import { below } from '../place.ts'
import { hasFigure, unitKey } from '../reading.ts'
import { bare, squeezed } from '../wording.ts'
import {
  budgetWords,
  comparedWords,
  costName,
  countName,
  countUnits,
  frequencyName,
  type HeadingKind,
  moneyUnits,
  rateName,
  reportedName,
  satisfactionWords,
  shareUnits,
  spanName,
  timeUnits,
  vagueValues,
  wholeWords,
} from './indicator-words.ts'
import { commonCharacters } from './similarity.ts'

const headingOrder: readonly HeadingKind[] = [
  '满意度',
  '成本',
  '数量',
  '质量',
  '时效',
  '经济',
  '社会',
  '生态',
  '可持续',
]

/** The heading an indicator stands under; 成本 at the first level wins over 经济成本 and 社会成本 below it. */
export const headingOf = ({ first, second }: Indicator): HeadingKind | null => {
  const names = `${first}/${second}`
  return headingOrder.find((kind) => names.includes(kind)) ?? null
}

/** True below 产出 and 成本 in either schema. */
export const isOutput = (indicator: Indicator): boolean =>
  ['数量', '质量', '时效', '成本'].includes(headingOf(indicator) ?? '')

/** True below 效益 or 效果. */
export const isEffect = (indicator: Indicator): boolean =>
  ['经济', '社会', '生态', '可持续'].includes(headingOf(indicator) ?? '')

const trailingBrackets = /\(([^()]{1,4})\)$/

/** A name without a closing bracket, half-width: `系统故障率(%)` → `系统故障率`. */
export const nameStem = (third: string): string =>
  squeezed(third)
    .replace(trailingBrackets, '')
    .replace(/[。:]$/, '')

const knownUnits = [shareUnits, moneyUnits, timeUnits, countUnits]

/** The unit that a name or, where the name has none, its description gives in closing brackets; '' without one. */
export const declaredUnit = ({ third, description }: Indicator): string => {
  const unit = (text: string): string => {
    const found = unitKey(trailingBrackets.exec(squeezed(text).replace(/[。;]$/, ''))?.[1] ?? '')
    return knownUnits.some((units) => units.has(found)) ? found : ''
  }
  return unit(third) || unit(description)
}

/** The unit of a numeric value as `unitKey` compares it; '' without one or without a number. */
export const unitOf = ({ reading }: Indicator): string =>
  reading.kind === 'number' || reading.kind === 'range' ? unitKey(reading.unit) : ''

/** True for names that end in a rate, brackets apart. */
export const isRateName = (indicator: Indicator): boolean => rateName.test(nameStem(indicator.third))
/** True for names that end in a count, brackets apart. */
export const isCountName = (indicator: Indicator): boolean => countName.test(nameStem(indicator.third))

/** Names longer than this are sentences that may end in any word. */
const longestName = 18

/** True when the name itself asks for a figure: a rate, a count, an amount, a span. */
export const asksForFigure = (indicator: Indicator): boolean => {
  const name = nameStem(indicator.third)
  return (
    [rateName, countName, spanName, frequencyName].some((pattern) => pattern.test(name)) ||
    (name.length <= longestName && reportedName.test(name)) ||
    /\(%\)$/.test(squeezed(indicator.third))
  )
}

/** True when a value can be held against a result: a number, a date, a figure in a phrase, or the whole. */
export const isMeasured = ({ reading, value }: Indicator): boolean =>
  reading.kind === 'number' ||
  reading.kind === 'range' ||
  reading.kind === 'date' ||
  (reading.kind === 'qualitative' && (hasFigure(value) || wholeWords.test(value) || comparedWords.test(value)))

/** True when a value without figure stands word for word in the name. */
const isWithinName = ({ third, value }: Indicator): boolean =>
  bare(value).length >= 2 && bare(third).includes(bare(value))

/** True when three quarters of a value's characters stand in the name in the same order. */
const echoesName = ({ third, value }: Indicator): boolean => {
  const said = bare(value)
  return said.length >= 4 && commonCharacters(said, bare(third)) * 4 >= said.length * 3
}

/**
 * What a value without any figure lacks, the most telling fault first: the budget in place of an amount, an opinion
 * without a rate, a name that asks for a figure, a quantity or cost without one, words that only repeat the name,
 * words that say only that it goes well.
 */
export type WordFault = 'budget' | 'satisfaction' | 'figure' | 'amount' | 'echo' | 'vague'

/** The fault of a 定性 value; `null` for values with figures and for words that can be checked. */
export const wordFault = (indicator: Indicator): WordFault | null => {
  if (indicator.reading.kind !== 'qualitative' || isMeasured(indicator)) return null
  const heading = headingOf(indicator)
  if (heading === '成本' && budgetWords.test(indicator.value)) return 'budget'
  if (heading === '满意度') return satisfactionWords.test(indicator.third) ? 'satisfaction' : null
  if (asksForFigure(indicator)) return 'figure'
  if (heading === '数量' || heading === '成本') return 'amount'
  if (isWithinName(indicator)) return 'echo'
  if ((heading === '质量' || heading === '时效') && vagueValues.has(bare(indicator.value))) return 'vague'
  return echoesName(indicator) ? 'echo' : null
}

const unitFactors: Readonly<Record<string, '元' | '万元' | '亿元'>> = {
  元: '元',
  万元: '万元',
  万: '万元',
  亿元: '亿元',
  亿: '亿元',
}

/** A value in money as an amount, `40万` read as 40 万元; `null` for values in anything else. */
export const moneyValue = (indicator: Indicator): Stated | null => {
  const { reading } = indicator
  if (reading.kind !== 'number' || !moneyUnits.has(reading.unit)) return null
  const unit = unitFactors[reading.unit]
  if (unit === undefined) return null
  const amount = parseAmount(decimalText(reading.number), unit)
  if (!amount.ok) return null
  return {
    kind: 'stated',
    fen: amount.fen,
    text: indicator.value,
    unit,
    decimals: amount.decimals,
    place: below(indicator.place, '指标值'),
  }
}

/** True for names of money spent. */
export const isCostName = (indicator: Indicator): boolean => costName.test(nameStem(indicator.third))

/** Equal at the coarser of the two printed precisions: 38218元 is 3.82 万元. */
export const sameAmount = (value: Stated, budget: Stated): boolean => {
  const gap = value.fen > budget.fen ? value.fen - budget.fen : budget.fen - value.fen
  const half = (amount: Stated): boolean => gap * 2n <= lastDigitFen(amount)
  return gap === 0n || half(value) || half(budget)
}
