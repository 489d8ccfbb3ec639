// Finds the figures in a piece of half-width text: amounts and percentages, zeros without a unit, counts of projects
// and institutions, and the words that say “as last year”.
import type { Unit } from '../../money.ts'

/** A figure with its unit; `count` and `unchanged` are told by the words around them. */
export interface Token {
  readonly kind: 'figure' | 'count' | 'unchanged'
  readonly digits: string
  readonly unit: Unit | '%' | '个' | ''
  /** For counts: the noun that the number stands before or after. */
  readonly noun: '' | '项目' | '预算单位'
  readonly text: string
  readonly start: number
  readonly end: number
}

const isUnit = (text: string): text is Unit | '%' => ['元', '万元', '亿元', '%'].includes(text)

/** Amounts and percentages; 个百分点 are differences of shares and are left alone, as is money for each person or day. */
export const moneyTokens = (text: string): readonly Token[] =>
  [...withUnits(text), ...withoutYuan(text)].sort((a, b) => a.start - b.start)

const withUnits = (text: string): readonly Token[] =>
  [...text.matchAll(/(?<![\d.]|\d,|\d )(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(亿元|万元|元|%)(?!\/)/gu)].flatMap(
    token,
  )

/** `公务接待支出0.39万(含…`: 万 of money that lost its 元, told by the word before and the pause after; GJ-423 says so. */
const withoutYuan = (text: string): readonly Token[] =>
  [
    ...text.matchAll(
      /(?<=(?:支出|决算|预算|收入|经费|费|金额|总计|合计)(?:为|共|共计)?\s*)(\d+(?:,\d{3})*(?:\.\d+)?)\s*万(?=[,。;()]|$)/gu,
    ),
  ].map((match) => ({
    kind: 'figure' as const,
    digits: match[1] ?? '',
    unit: '万元' as const,
    noun: '' as const,
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))

/** `，与2021年相同，为0；`: a zero that needs no unit. */
export const zeroTokens = (text: string): readonly Token[] =>
  [...text.matchAll(/(?<=(?<!基数)[为是])\s*(0(?:\.0+)?)(?=[,。;)]|$)/g)].flatMap(token)

/** `项目8个`, `8个项目`, `预算单位共2个`: the noun right after the number owns it, else the one right before. */
export const countTokens = (text: string): readonly Token[] => {
  const after = [...text.matchAll(/(?<!\d)(\d+)\s*(个)(?=(?:预算)?(?:绩效)?(项目|预算单位))/gu)]
  const owned = new Set(after.map(({ index }) => index))
  const before = [
    ...text.matchAll(/(?<=(项目|预算单位)(?:支出)?(?:共计|共有|共|有|为|总数|数量|数)?)(\d+)\s*(个)/gu),
  ].filter(({ index }) => !owned.has(index))
  return [
    ...after.map(([whole, digits = '', , noun = ''], index) => counted(whole, digits, noun, after[index]?.index ?? 0)),
    ...before.map(([whole, noun = '', digits = ''], index) => counted(whole, digits, noun, before[index]?.index ?? 0)),
  ]
}

const counted = (whole: string, digits: string, noun: string, index: number): Token => ({
  kind: 'count',
  digits,
  unit: '个',
  noun: noun === '预算单位' ? '预算单位' : '项目',
  text: `${digits}个`,
  start: index,
  end: index + whole.length,
})

const level = '(?:基本|保持)?(?:持平|相同|一致|无(?:增减)?变[化动]|无增减|没有变化|不变)'
const asLastYear = new RegExp(`(?:与|比|较|同)(?:上年度?|上一年度?|去年|\\d{4}年)[^,。;]{0,12}?${level}`, 'gu')
/** `公务接待费支出决算持平`: as last year, for the sentence before said so of the sum. */
const bareLevel = /(?<=[费出算额数计入])(?:基本)?持平(?=[,。;)]|$)/gu

/** `与2021年相同`, `比2022年预算持平`. */
export const unchangedTokens = (text: string): readonly Token[] => {
  const full = [...text.matchAll(asLastYear)]
  const covered = (index: number): boolean =>
    full.some((one) => one.index <= index && index < one.index + one[0].length)
  const bare = [...text.matchAll(bareLevel)].filter(
    ({ index }) => !covered(index) && !/(?:预算数?|[与同比较])[^,。;]{0,12}$/u.test(text.slice(0, index)),
  )
  return [...full, ...bare].map((match) => ({
    kind: 'unchanged' as const,
    digits: '0',
    unit: '' as const,
    noun: '' as const,
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const token = (match: RegExpExecArray): readonly Token[] => {
  const [whole, digits = '', unit = ''] = match
  if (unit !== '' && !isUnit(unit)) return []
  const start = match.index + whole.indexOf(digits)
  return [{ kind: 'figure', digits, unit, noun: '', text: `${digits}${unit}`, start, end: match.index + whole.length }]
}
