// The pieces that a printed indicator value is made of: comparison, number in digits or han, unit. Data and small
// readers; how they stand together is reading.ts.
import { type Decimal, parseDecimal } from './decimal.ts'
import type { Operator } from './indicator.ts'

/** A piece read from the front or the end of a text, and what is left. */
export interface Split<T> {
  readonly value: T
  readonly rest: string
}

/** Longest first: `大于等于` is not `大于`. Look-alikes of the signs are here too. */
const operators: readonly (readonly [string, Operator])[] = [
  ['大于或等于', '≥'],
  ['小于或等于', '≤'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['控制在', '≤'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不得低于', '≥'],
  ['不得少于', '≥'],
  ['不超过', '≤'],
  ['不得超过', '≤'],
  ['不超出', '≤'],
  ['不高于', '≤'],
  ['不大于', '≤'],
  ['不多于', '≤'],
  ['至少', '≥'],
  ['最少', '≥'],
  ['最低', '≥'],
  ['至多', '≤'],
  ['最多', '≤'],
  ['最高', '≤'],
  ['大约', '≈'],
  ['大概', '≈'],
  ['接近', '≈'],
  ['大于', '>'],
  ['超过', '>'],
  ['高于', '>'],
  ['多于', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['少于', '<'],
  ['等于', '='],
  ['>=', '≥'],
  ['=>', '≥'],
  ['<=', '≤'],
  ['=<', '≤'],
  ['==', '='],
  ['≧', '≥'],
  ['≦', '≤'],
  ['⩾', '≥'],
  ['⩽', '≤'],
  ['≥', '≥'],
  ['≤', '≤'],
  ['≈', '≈'],
  ['±', '±'],
  ['＋/-', '±'],
  ['+/-', '±'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
  ['═', '='],
  ['﹦', '='],
  ['约', '≈'],
  ['近', '≈'],
]

/** A comparison at the front of a text. */
export const splitOperator = (text: string): Split<Operator | ''> => {
  const found = operators.find(([word]) => text.startsWith(word))
  return found === undefined ? { value: '', rest: text } : { value: found[1], rest: text.slice(found[0].length) }
}

/** True for words that end in a comparison. */
export const endsWithOperator = (words: string): boolean => operators.some(([word]) => words.endsWith(word))

/** 以上 and 以下 include the number itself; 左右 does not say on which side. */
const boundsAfter: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及|\(含\)|\(含本数\)|含)?以上(?:\(含[^()]*\))?$/, '≥'],
  [/(?:(?:及|\(含\)|\(含本数\)|含)?以下(?:\(含[^()]*\))?|以内|之内|(?<!国|省|市|县|区|室|境)内)$/, '≤'],
  [/(?:左右|上下)$/, '≈'],
]

/** A comparison at the end of a text. */
export const splitBound = (text: string): Split<Operator | ''> => {
  const found = boundsAfter.find(([pattern]) => pattern.test(text))
  return found === undefined ? { value: '', rest: text } : { value: found[1], rest: text.replace(found[0], '') }
}

/** Two operators that point in different directions are a phrase, not a bound. */
export const joinOperators = (before: Operator | '', after: Operator | ''): Operator | '' | null => {
  if (before === '' || after === '' || before === after) return before || after
  // `±3%以内`: the sign has said within what.
  if (before === '±' && after === '≤') return before
  return before === '=' ? after : null
}

const digitValues: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((digit, value) => [digit, value]),
)
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** `一百二十` → 120; `两` → 2; `null` for anything that is no plain han number below 100 million. */
const hanNumber = (text: string): number | null => {
  if (!/^[零一二两三四五六七八九十百千万]+$/.test(text)) return null
  let [total, section, digit] = [0, 0, 0]
  for (const sign of text.replaceAll('两', '二')) {
    if (sign === '万') {
      total += (section + digit) * 10000
      ;[section, digit] = [0, 0]
    } else if (steps[sign] === undefined) digit = digitValues[sign] ?? 0
    else {
      section += (digit === 0 ? 1 : digit) * steps[sign]
      digit = 0
    }
  }
  return total + section + digit
}

/** What han numerals may count: `三年以上`, `两次`, `一百二十人`; `一般`, `一定`, `三公` are words. */
const hanCounted =
  /^([零一二两三四五六七八九十百千万]+)(?=(?:次|个|家|项|份|人|名|户|台|套|天|日|年|月|周|场|期|批|元|万元|倍|篇|条|件|种|类|处|座|亩|公里|小时|分钟|起|例|所|[多余][次个家项份人名户])(?!级|流|定|般|等|线|季度|度))/

/** `百分之九十五` and `百分百` as percentages in digits. */
export const inDigits = (text: string): string =>
  text.replace(/百分百/gu, '100%').replace(/百分之([零一二两三四五六七八九十百]+|\d[\d.]*)/gu, (all, said: string) => {
    const value = /\d/.test(said) ? said : hanNumber(said)
    return value === null ? all : `${value}%`
  })

/** A number at the front: digits, or han before a counter. */
export const splitNumber = (text: string): Split<Decimal> | null => {
  const han = hanCounted.exec(text)?.[1]
  const counted = han === undefined ? null : hanNumber(han)
  if (han !== undefined && counted !== null)
    return { value: { units: BigInt(counted), scale: 0 }, rest: text.slice(han.length) }
  const digits = /^-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0]?.replace(/,$/, '')
  const value = digits === undefined ? null : parseDecimal(digits)
  return digits === undefined || value === null ? null : { value, rest: text.slice(digits.length) }
}

const measure =
  '(?:个?百分点|百分比|[%‰]|[万亿]|[十百千万亿]*(?:人次|人天|课时|学时|小时|分钟|季度|个月|个工作日|工作日|平方米|平米|平方公里|平方千米|立方米|公里|千米|公顷|公斤|市斤|斤|千克|千瓦时|千瓦|兆瓦|吨标准煤|吨标煤|美元|毫克升|微克立方米|毫克|微克|学期|学年|毫升|床位|车次|架次|例次|户次|[元人名位户家个月年天日周次场期批项条件份套台辆部处起例宗篇册本张枚只头亩米吨克升度分级种类层座栋间所站点站岗段倍宗幅块株棵口床列架艘幢支根颗粒瓶箱袋包盒桶盏副对双组队班门课届轮遍届期数]))'

/** Measure words, alone or as a quotient or product: `元/人·天`. Two letters or han that we do not know also pass. */
const unitPattern = new RegExp(
  `^(?:|${measure}(?:[/·*.每]${measure})*|(?![\\S]*[前后底末完及按的不未已等含])\\p{L}{1,2}|(?:[万亿]?[A-Za-zμ]{1,4}[23]?|°[CF]?|℃)(?:/[A-Za-z]{1,3}[23]?)?)$`,
  'u',
)

/** True for what may stand behind a number as its unit; nothing is a unit too. */
export const isUnit = (text: string): boolean => unitPattern.test(text)

const measurePattern = new RegExp(`^${measure}(?:[/·*.每]${measure})*$`, 'u')

/** True for a measure word that we know, alone or as a quotient; other words of two letters are none. */
export const isMeasure = (text: string): boolean => measurePattern.test(text)
