// How far a program may understand a printed 指标值 or 实际完成值. Only a value that as a whole is operator, number and
// unit is a number; a figure inside a sentence stays 定性. The printed value always stands; judging it is for rules.
import { tornWord } from './cell.ts'
import { type Decimal, parseDecimal } from './decimal.ts'
import type { Operator, Reading } from './indicator.ts'
import { squeezed } from './wording.ts'

/** Longest first: `大于等于` is not `大于`. */
const operators: readonly (readonly [string, Operator])[] = [
  ['大于或等于', '≥'],
  ['小于或等于', '≤'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不超过', '≤'],
  ['不高于', '≤'],
  ['不大于', '≤'],
  ['不多于', '≤'],
  ['至少', '≥'],
  ['至多', '≤'],
  ['最多', '≤'],
  ['大于', '>'],
  ['超过', '>'],
  ['高于', '>'],
  ['多于', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['少于', '<'],
  ['等于', '='],
  ['>=', '≥'],
  ['<=', '≤'],
  ['≧', '≥'],
  ['≦', '≤'],
  ['⩾', '≥'],
  ['⩽', '≤'],
  ['≥', '≥'],
  ['≤', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
]

/** 以上 and 以下 include the number itself. */
const boundsAfter: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及|\(含\))?以上$/, '≥'],
  [/(?:(?:及|\(含\))?以下|以内|之内|(?<!国|省|市|县|区|室|境)内)$/, '≤'],
]

/** Words before a number that leave it what it is. Others (`打印机2台`) make the value a phrase. */
const lead = /^(?:满意度|累计|共计|总计|达到|完成|开展|年均增长|同比增长|增长)/

const perBefore = /^(?:每(年|半年|季度|季|月|周|日|天|人|户|家|次|期)|年度(?=开展|[\d≥≤><=不至]))/

const perAfter = /^(.+)\/(年|半年|季度|季|月|周|日|天)$/

const measure =
  '(?:个?百分点|百分比|[%‰]|[万亿]|[十百千万亿]*(?:人次|人天|课时|小时|分钟|季度|个月|个工作日|工作日|平方米|平方公里|立方米|公里|公顷|千瓦时|吨标准煤|[元人名位户家个月年天日周次场期批项条件份套台辆部处起例宗篇册本张枚只头亩米吨克升度分级种类层座栋间所站点站岗段]))'
/** Measure words, alone or as a quotient or product: `元/人·天`. Two letters or han that we do not know also pass. */
const unitPattern = new RegExp(
  `^(?:|${measure}(?:[/·*]${measure})*|(?![\\S]*[前后底末完及按的不未已等])\\p{L}{1,2})$`,
  'u',
)

const hanDigits = '零一二三四五六七八九十'
/** `每年一次`: a single han numeral directly before a counter; `一般`, `一定` are words. */
const hanNumeral = /^([一二两三四五六七八九十])(?=(?:次|个|家|项|份|人|台|套|天|场|期|批)(?:以上|以内)?$)/

const printedNumber = /^-?\d[\d,]*(?:\.\d+)?/

const notApplicable = /^(?:[本此该]|指标|项目)*不适用(?:于|[本此该]|指标|项目)*$/

const dayPattern =
  /^(?:截至|截止到?|于|在|力争)?(?:(?:\d{4}|当|次|本)年)?(?:\d{1,2}月份?(?:\d{1,2}[日号]|上旬|中旬|下旬|[初末底])|每月\d{1,2}[日号])(?:之前|以前|前|止)?(?:底前)?(?:全部)?(?:完成|到位|办结)?$/
const yearPattern =
  /^(?:截至|截止到?|于|在)?(?:(?:19|20)\d{2}年(?:度|\d{1,2}月份?)?|第?[一二三四1-4]季度)(?:[初末底])?(?:之前|以前|前)?(?:完成)?$/
const monthEndPattern = /^\d{1,2}月份?(?:之前|以前|前)(?:完成)?$/
const numericDate = /^\d{4}([-./])\d{1,2}\1\d{1,2}(?:之前|以前|前)?(?:完成)?$/

/** `12月` alone is no date: it may be December or twelve months, so it is 12 with unit 月 and a rule can ask. */
const isDate = (text: string): boolean =>
  [dayPattern, yearPattern, monthEndPattern, numericDate].some((pattern) => pattern.test(text))

interface Split<T> {
  readonly value: T
  readonly rest: string
}

const splitOperator = (text: string): Split<Operator | ''> => {
  const found = operators.find(([word]) => text.startsWith(word))
  return found === undefined ? { value: '', rest: text } : { value: found[1], rest: text.slice(found[0].length) }
}

const splitBound = (text: string): Split<Operator | ''> => {
  const found = boundsAfter.find(([pattern]) => pattern.test(text))
  return found === undefined ? { value: '', rest: text } : { value: found[1], rest: text.replace(found[0], '') }
}

const splitPer = (text: string): Split<string> => {
  const match = perBefore.exec(text)
  return match === null ? { value: '', rest: text } : { value: match[1] ?? '年', rest: text.slice(match[0].length) }
}

const splitNumber = (text: string): Split<Decimal> | null => {
  const han = hanNumeral.exec(text)?.[1]
  if (han !== undefined) {
    return { value: { units: BigInt(han === '两' ? 2 : hanDigits.indexOf(han)), scale: 0 }, rest: text.slice(1) }
  }
  const digits = printedNumber.exec(text)?.[0]
  const value = digits === undefined ? null : parseDecimal(digits)
  return digits === undefined || value === null ? null : { value, rest: text.slice(digits.length) }
}

/** Two operators that point in different directions are a phrase, not a bound. */
const joinOperators = (before: Operator | '', after: Operator | ''): Operator | '' | null =>
  before === '' || after === '' || before === after ? before || after : null

const readNumber = (text: string): Reading | null => {
  const perFirst = splitPer(text)
  const worded = perFirst.rest.replace(lead, '')
  const before = splitOperator(worded)
  const perSecond = splitPer(before.rest)
  const number = splitNumber(perSecond.rest)
  if (number === null) return null
  const after = splitBound(number.rest)
  const operator = joinOperators(before.value, after.value)
  if (operator === null || !unitPattern.test(after.rest)) return null
  const [, unit = after.rest, perLast = ''] = perAfter.exec(after.rest) ?? []
  return {
    kind: 'number',
    operator,
    number: number.value,
    unit,
    per: perFirst.value || perSecond.value || perLast,
  }
}

const readRange = (text: string): Reading | null => {
  const match = /^(\d[\d,]*(?:\.\d+)?)(%?)(?:-|~|—|–|至|到)(\d[\d,]*(?:\.\d+)?)(.*)$/u.exec(text)
  if (match === null) return null
  const [, low = '', mark = '', high = '', unit = ''] = match
  const from = parseDecimal(low)
  const to = parseDecimal(high)
  if (from === null || to === null || !unitPattern.test(unit) || (mark !== '' && unit !== mark)) return null
  return { kind: 'range', from, to, unit }
}

/** Reads a printed value; full-width signs, blanks and a closing full stop make no difference. Never fails. */
export const readValue = (text: string): Reading => {
  const value = squeezed(text).replace(/[。;]$/, '')
  if (value === '') return { kind: 'blank' }
  if (value === tornWord) return { kind: 'torn' }
  if (notApplicable.test(value)) return { kind: 'notApplicable' }
  if (isDate(value) || isDate(splitOperator(value).rest)) return { kind: 'date' }
  return readRange(value) ?? readNumber(value) ?? { kind: 'qualitative' }
}

/** Units that mean the same for comparing: 百分比, 百分之 and ％ are `%`. */
export const unitKey = (unit: string): string => {
  const key = squeezed(unit)
  return key === '百分比' || key === '百分数' ? '%' : key
}

/** True when the text holds a figure, whatever its reading: `打印机2台` is 定性 here, yet not unmeasurable. */
export const hasFigure = (text: string): boolean => /\d/.test(text.normalize('NFKC'))
