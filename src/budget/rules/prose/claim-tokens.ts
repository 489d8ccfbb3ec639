// Finds the figures in a piece of half-width text: amounts and percentages, zeros without a unit, counts of projects
// and institutions, and the words that say “as last year”.
import type { Unit } from '../../money.ts'

/** A figure with its unit; `count` and `unchanged` are told by the words around them. */
export interface Token {
  readonly kind: 'figure' | 'count' | 'unchanged'
  readonly digits: string
  readonly unit: Unit | '%' | '个' | ''
  readonly text: string
  readonly start: number
  readonly end: number
}

const isUnit = (text: string): text is Unit | '%' => ['元', '万元', '亿元', '%'].includes(text)

/** Amounts and percentages; 个百分点 are differences of shares and are left alone, as is money for each person or day. */
export const moneyTokens = (text: string): readonly Token[] =>
  [...text.matchAll(/(?<![\d.]|\d,)(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(亿元|万元|元|%)(?!\/)/gu)].flatMap(
    (match) => token(match, 'figure'),
  )

/** `，与2021年相同，为0；`: a zero that needs no unit. */
export const zeroTokens = (text: string): readonly Token[] =>
  [...text.matchAll(/(?<=[为是])\s*(0(?:\.0+)?)(?=[,。;)]|$)/g)].flatMap((match) => token(match, 'figure'))

/** `项目8个`, `8个项目`, `预算单位共2个`. */
export const countTokens = (text: string): readonly Token[] =>
  [
    ...text.matchAll(/(?<=(?:项目|预算单位)(?:支出)?(?:共计|共有|共|有|为|总数|数量|数)?)(\d+)\s*(个)/g),
    ...text.matchAll(/(?<!\d)(\d+)\s*(个)(?=(?:预算)?(?:绩效)?(?:项目|预算单位))/g),
  ].flatMap((match) => token(match, 'count'))

/** `与2021年相同`, `比2022年预算持平`. */
export const unchangedTokens = (text: string): readonly Token[] =>
  [
    ...text.matchAll(
      /(?:与|比|较|同)(?:上年|上一年|去年|\d{4}年)[^,。;]{0,12}?(?:持平|相同|一致|无变化|没有变化|不变)/g,
    ),
  ].map((match) => ({
    kind: 'unchanged',
    digits: '0',
    unit: '',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))

const token = (match: RegExpExecArray, kind: 'figure' | 'count'): readonly Token[] => {
  const [whole, digits = '', unit = ''] = match
  if (unit !== '' && unit !== '个' && !isUnit(unit)) return []
  const start = match.index + whole.indexOf(digits)
  return [{ kind, digits, unit, text: `${digits}${unit}`, start, end: match.index + whole.length }]
}
