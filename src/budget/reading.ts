// How far a program may understand a printed 指标值 or 实际完成值. A figure is read only where the whole cell is
// understood; a cell with a figure that is not stays 未读出, a cell of words 定性. The printed value always stands.
import { tornWord } from './cell.ts'
import { parseDecimal } from './decimal.ts'
import { isPlaceholder, type Operator, type Reading } from './indicator.ts'
import {
  endsWithOperator,
  inDigits,
  isUnit,
  joinOperators,
  type Split,
  splitBound,
  splitNumber,
  splitOperator,
} from './reading-parts.ts'
import { isDate, isSpan } from './reading-times.ts'
import { squeezed } from './wording.ts'

type NumberReading = Extract<Reading, { readonly kind: 'number' }>

/** Words before a number that leave it what it is. Others (`打印机2台`) make the value a phrase. */
const lead =
  /^(?:[\p{Script=Han}]{2,6}率(?:达到|达|为)?(?=[≥≤><=\d])|满意度|已|累计|共计|总计|合计|共|保持在|稳定在|维持在|按|¥|达到|达|完成率|完成|开展|实现|为|提高到|提升到|增长到|降低到|下降到|降至|升至)+/u

/** Words that make the number a change. */
const changes: readonly (readonly [RegExp, '增长' | '下降'])[] = [
  [
    /^(?:比上年|较上年|同比|年均|每年|环比|较去年|比去年|比上年度)?(?:增长|增加|提高|提升|上升|递增|增速|增幅|超(?:过)?上年度?)(?:率)?(?:了|约)?/,
    '增长',
  ],
  [
    /^(?:比上年|较上年|同比|年均|每年|环比|较去年|比去年|比上年度)?(?:下降|降低|减少|压减|压缩|递减)(?:率)?(?:了|约)?/,
    '下降',
  ],
]

const perBefore =
  /^(半年)(?=\d+次)|^(?:一|全)(年)(?=(?:不少于|至少|[≥>=]*)[\d一两二三四五六七八九十]+次)|^(?:每(年|半年|季度|季|月|周|日|天|人|户|家|次|期|亩|生)|年度(?=开展|[\d≥≤><=不至]))/

const perAfter = /^(.+)\/(年|半年|季度|季|月|周|日|天)$/

const notApplicable =
  /^(?:[本此该]|指标|项目)*不适用(?:于|[本此该]|指标|项目)*$|^(?:无此项|无此指标|不涉及|[/／\\—–－-]+|n\/a)$/i

/** `100%(全覆盖)`, `≥95%(含)`: a bracket that only explains the figure before it. */
const explaining = /\((?:含[^()]*|包含[^()]*|全覆盖|全部|全额|以上|及以上|以内|[^()\d]{0,12}(?:不含|除外)[^()]*)\)/g

/** `100%完成`, `100%覆盖`: a word that says what the share is of; `3篇(部)`: another word for the same unit. */
const saidAgain =
  /(?<=%)(?:完成|及时|覆盖|达标|到位|合格|发放|落实|执行|满意)$|(?<=\d\p{Script=Han}{1,2})\(\p{Script=Han}\)$/u

/** `≥13459.00(平方米)`, `5.00(万人次)`: the unit in brackets behind the number. */
const bracketedUnit = /^(.*\d)\(([^()\d]{1,8})\)$/

const grade =
  /^(?:国家|省|市)?(?:[1-5一二三四五]?A{1,5}级?|[1-5]A级?(?:景区)?|[一二三四五甲乙丙特][级等]|[A-D]级|[一二三四五1-5]星级?)(?:以上|及以上)?$/

const splitPer = (text: string): Split<string> => {
  const match = perBefore.exec(text)
  return match === null
    ? { value: '', rest: text }
    : { value: match[1] ?? match[2] ?? match[3] ?? '年', rest: text.slice(match[0].length) }
}

const splitChange = (text: string): Split<NumberReading['change']> => {
  const found = changes.find(([pattern]) => pattern.test(text))
  return found === undefined ? { value: '', rest: text } : { value: found[1], rest: text.replace(found[0], '') }
}

const firstOperator = (...found: readonly (Operator | '')[]): Operator | '' => found.find((one) => one !== '') ?? ''

const readNumber = (text: string): NumberReading | null => {
  const perFirst = splitPer(text)
  const outer = splitOperator(perFirst.rest)
  const change = splitChange(outer.rest.replace(lead, ''))
  const inner = splitOperator(change.rest)
  const perSecond = splitPer(inner.rest)
  const number = splitNumber(perSecond.rest)
  if (number === null) return null
  const counted = number.rest.replace(/^([十百千万亿]?)[多余](?=\p{L})/u, '$1')
  const after = splitBound(counted)
  const operator = joinOperators(firstOperator(outer.value, inner.value), after.value)
  const [, unit = after.rest, perLast = ''] = perAfter.exec(after.rest) ?? []
  if (operator === null || !isUnit(unit)) return null
  const more = number.rest !== counted && operator === '' ? '>' : operator
  return {
    kind: 'number',
    operator: more,
    number: number.value,
    unit,
    per: [perFirst.value, perSecond.value].filter((one) => one !== '').join('·') || perLast,
    change: change.value,
  }
}

/** `零事故`, `零投诉`, `无事故`: none of it. */
const readNone = (text: string): NumberReading | null => {
  const match = /^(?:零|0)(事故|投诉|上访|差错|失误|违规|伤亡|火灾|死亡|案件|发生|增长)$/.exec(text)
  if (match === null) return null
  const unit = match[1] === '发生' || match[1] === '增长' ? '' : (match[1] ?? '')
  return { kind: 'number', operator: '', number: { units: 0n, scale: 0 }, unit, per: '', change: '' }
}

/** `完成主体工程70%`: a share of something named, at the end of few words. */
const readShareOf = (text: string): NumberReading | null => {
  const match =
    /^(?:完成|达到|实现|支付|拨付)[\p{Script=Han}]{2,10}?((?:不低于|不少于|达到|达|[≥≤>=])?\d[\d.]*%(?:以上)?)$/u.exec(
      text,
    )
  return match === null ? null : readNumber(match[1] ?? '')
}

/** `打印机2台`, `满分100分`: a thing and how much of it, nothing else. */
const readNamed = (text: string): NumberReading | null => {
  const match = /^(?!第)[\p{Script=Han}]{1,6}(?<![每第约近约达至到前后按])(\d[\d.,]*\p{L}{1,2})$/u.exec(text)
  // `全年不少于4次`: the words before it compare, which is more than a name.
  const compared = match !== null && endsWithOperator(text.slice(0, text.length - (match[1] ?? '').length))
  return match === null || compared || /[月日号年]$/.test(text) ? null : readNumber(match[1] ?? '')
}

const readRange = (text: string): Reading | null => {
  const plain = text
    .replace(/之间$/u, '')
    .replace(/^每(?:年|半年|季度|季|月|周|日|天)(?=\d)/u, '')
    .replace(/^[≥>=]+(?=\d[\d.]*[^-~—–至到]*[-~—–至到][≤<])/u, '')
    .replace(/([-~—–至到])[≤<]/u, '$1')
  const match = /^(\d[\d,]*(?:\.\d+)?)(\p{L}{0,3}|%?)(?:-|~|—|–|至|到)(\d[\d,]*(?:\.\d+)?)(.*)$/u.exec(plain)
  if (match === null) return null
  const [, low = '', mark = '', high = '', unit = ''] = match
  const from = parseDecimal(low)
  const to = parseDecimal(high)
  if (from === null || to === null || !isUnit(unit) || (mark !== '' && unit !== mark)) return null
  return { kind: 'range', from, to, unit }
}

const readOne = (text: string): Reading | null => {
  if (isDate(text) || isDate(splitOperator(text).rest)) return { kind: 'date' }
  if (isSpan(text)) return { kind: 'span' }
  if (grade.test(text) || grade.test(splitOperator(text).rest)) return { kind: 'grade' }
  return readRange(text) ?? readNumber(text) ?? readNone(text) ?? readShareOf(text) ?? readNamed(text)
}

/** `优≥90%`, `一类85%`: a value under a word of its own. */
const named = /^(?:优秀?|良好?|中|差|合格|不合格|较好|一般|较差|[\p{Script=Han}]{1,6}[:：]?)(?=[≥≤><=\d])/u

/** Two or more values in one cell, each of which can be read alone. */
const readSeveral = (text: string): Reading | null => {
  const parts = text.split(/[,，;；、]|(?<=[%个次人家]) /u).filter((part) => part !== '')
  if (parts.length < 2 || /^\d{1,3}(?:,\d{3})+/.test(text)) return null
  const read = parts.every((part) => {
    const plain = part.replace(named, '')
    return /\d/.test(part) && (readOne(plain) !== null || readOne(part) !== null)
  })
  return read ? { kind: 'several' } : null
}

/** Reads a printed value; full-width signs, blanks and a closing full stop make no difference. Never fails. */
export const readValue = (text: string): Reading => {
  if (text.trim() === tornWord) return { kind: 'torn' }
  const value = squeezed(
    text
      .replace(/\$|\\(?=[gl]eq?)/g, '')
      .replace(/\bgeq?\b/g, '≥')
      .replace(/\bleq?\b/g, '≤'),
  ).replace(/[。;]$/, '')
  if (value === '') return { kind: 'blank' }
  if (notApplicable.test(value)) return { kind: 'notApplicable' }
  if (isPlaceholder(text)) return { kind: 'placeholder' }
  const plain = inDigits(value)
    .replace(explaining, '')
    .replace(saidAgain, '')
    .replace(/[“”"](\d+)[“”"]/g, '$1')
    .replace(bracketedUnit, '$1$2')
    .replace(/^¥([\d.,]+)$/u, '$1元')
  const read = readOne(plain) ?? readOne(value) ?? readSeveral(plain)
  if (read !== null) return read
  return { kind: hasFigure(plain) && !isWordy(plain) ? 'unread' : 'qualitative' }
}

/** A sentence that names figures by the way says no value: it is words. */
const isWordy = (value: string): boolean => {
  const words = value.replace(/[^\p{Script=Han}]/gu, '').length
  return words >= 8 && words * 3 >= value.length * 2
}

/** `%(百分比)`, `元（人民币）`: a unit without the bracket that only says it again. */
const plainUnit = (unit: string): string => squeezed(unit).replace(/^(.+?)\([^()]*\)$/u, '$1')

/** The reading of a number that only lacks its unit, with the unit that another cell or the name gives. */
export const withUnit = (reading: Reading, unit: string): Reading =>
  unit !== '' &&
  (reading.kind === 'number' || reading.kind === 'range') &&
  reading.unit === '' &&
  isUnit(plainUnit(unit))
    ? { ...reading, unit: plainUnit(unit) }
    : reading

/** The reading of a number that only lacks its comparison. */
export const withOperator = (reading: Reading, operator: string): Reading => {
  const found = splitOperator(squeezed(operator))
  return reading.kind === 'number' && reading.operator === '' && found.value !== '' && found.rest === ''
    ? { ...reading, operator: found.value }
    : reading
}

/** Units that mean the same for comparing: 百分比, 百分之 and ％ are `%`. */
export const unitKey = (unit: string): string => {
  const key = squeezed(unit)
  return key === '百分比' || key === '百分数' ? '%' : key
}

/** True when the text holds a figure, whatever its reading: `打印机2台` is 定性 here, yet not unmeasurable. */
export const hasFigure = (text: string): boolean => /\d/.test(text.normalize('NFKC'))
