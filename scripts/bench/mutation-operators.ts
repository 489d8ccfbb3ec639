// What a slip of the hand does to a file of a disclosure: each operator changes one thing in one text, at a place that the
// given numbers choose. They know the files by their printed words only, never by what the program checks.
import type { Random } from './seeded.ts'
import { at, type Edit, exchange, onLine, otherDigit, pick } from './text-edits.ts'

/** One kind of slip. */
export interface Operator {
  readonly name: string
  readonly wants: (path: string, text: string) => boolean
  /** `null` where the text has no place for it. */
  readonly change: (text: string, random: Random) => string | null
}

const amount = /(?<![\d.\-/])\d[\d,]*\.\d{2}(?!\d)/g
const bareAmount = /(?<![\d.\-/])\d[\d,]*\.\d{2}(?!\d)/
const nonZero = /[1-9][\d,]*\.\d{2}|0\.(?:\d[1-9]|[1-9]\d)/
const totalLabel = /(?<=^|,)[\p{Script=Han}“”]*[合总]计(?=,)/gmu
const label =
  /(?<=\n(?:[^\n]*,)?)(?:\[\d+\]|[一二三四五六七八九十①-⑩（）、])*[\p{Script=Han}（）“”]{3,}(?=,[^\n]*\d\.\d\d)/gu

const isTable = (path: string, text: string): boolean => /\/tables\/[\w-]+\.csv$/.test(path) && nonZero.test(text)
const isForm = (path: string): boolean => /\/projects\/[\w-]+\.yaml$/.test(path)
const isProse = (path: string): boolean => path.startsWith('content/') && path.endsWith('.md')
const isHead = (path: string): boolean => path.endsWith('/disclosure.yaml')

const earlier =
  (years: number): Edit =>
  (year) =>
    String(Number(year) - years)

const exchangeHeadings = (text: string, random: Random): string | null => {
  const end = text.indexOf('\n')
  const heads = exchange(text.slice(0, end), /[^,]+/g, random)
  return heads === null ? null : heads + text.slice(end)
}

const exchangeInRow = onLine(new RegExp(`${bareAmount.source}.*${bareAmount.source}`), (line, random) => {
  const changed = exchange(line, amount, random)
  return changed === null ? null : [changed]
})

const codeIn = (line: string): string => /(?:^|,)\[?(\d{3,7})\b/.exec(line)?.[1] ?? ''

/** The row of a subject that has no sister below its parent: its sum stays right without it. */
const dropOnlyChild = (text: string, random: Random): string | null => {
  const lines = text.split('\n')
  const codes = lines.map(codeIn)
  const parents = codes.map((code) => code.slice(0, -2))
  const index = pick(
    codes.flatMap((code, each) =>
      code.length >= 5 &&
      codes.includes(parents[each] ?? '') &&
      parents.filter((one) => one === parents[each]).length === 1
        ? [each]
        : [],
    ),
    random,
  )
  return index === undefined ? null : lines.filter((_, each) => each !== index).join('\n')
}

const inFile =
  (name: string) =>
  (path: string, text: string): boolean =>
    isTable(path, text) && path.endsWith(`/${name}.csv`)

const turned: Readonly<Record<string, string>> = { 增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长' }
const inOtherUnit: Edit = (found) => (Number(found.replaceAll(',', '')) * 10_000).toFixed(2)
const money = /^\s*- \{ 项: .*"[\d.,]*[1-9][\d.,]*"/
const scores = /(?:分值|得分|执行率)/
const head = /^[\p{Script=Han}]{3,}: *\S/u

const tables: readonly Operator[] = [
  { name: '表：金额错一位数字', wants: isTable, change: at(amount, otherDigit) },
  { name: '表：金额漏录', wants: isTable, change: at(new RegExp(nonZero, 'g'), () => '') },
  {
    name: '表：合计一行的金额漏录',
    wants: isTable,
    change: onLine(/[合总]计.*\d\.\d\d/, (line) => [line.replace(amount, '')], 1),
  },
  { name: '表：漏录合计一行', wants: isTable, change: onLine(/[合总]计.*\d\.\d\d/, () => [], 1) },
  { name: '表：漏录一行', wants: isTable, change: onLine(nonZero, () => [], 1) },
  { name: '表：漏录唯一的下级一行', wants: isTable, change: dropOnlyChild },
  { name: '表：一行重复录入', wants: isTable, change: onLine(nonZero, (line) => [line, line], 1) },
  {
    name: '表：合计一行重复录入',
    wants: isTable,
    change: onLine(/[合总]计.*\d\.\d\d/, (line) => [line, line], 1),
  },
  { name: '表：“合计”写错字', wants: isTable, change: at(totalLabel, (found) => found.replace('计', '记')) },
  { name: '表：“合计”两字漏录', wants: isTable, change: at(totalLabel, () => '') },
  { name: '表：名称少一个字', wants: isTable, change: at(label, (found) => found.slice(0, -1)) },
  { name: '表：一行的名称漏录', wants: isTable, change: at(label, () => '') },
  {
    name: '表：名称里有零宽空格',
    wants: isTable,
    change: at(label, (found) => `${found.slice(0, 2)}\u200b${found.slice(2)}`),
  },
  { name: '表：同一行两个金额对调', wants: isTable, change: exchangeInRow },
  { name: '表：两个列名对调', wants: isTable, change: exchangeHeadings },
  { name: '表：收入来源的两个列名对调', wants: inFile('revenue'), change: exchangeHeadings },
  {
    name: '表：全部金额换了单位',
    wants: isTable,
    change: (text) => text.replace(amount, (found) => inOtherUnit(found, () => 0) ?? found),
  },
  {
    name: '表：机关运行经费换了单位',
    wants: inFile('operating'),
    change: (text) => text.replace(amount, (found) => inOtherUnit(found, () => 0) ?? found),
  },
  { name: '表：科目编码错一位', wants: isTable, change: at(/(?<=^|,)2\d{4}(?:\d\d)?(?=,)/gm, otherDigit) },
]

const forms: readonly Operator[] = [
  {
    name: '项目表：资金错一位数字',
    wants: isForm,
    change: onLine(money, (line, random) => one(at(/(?<=")[\d.,]*[1-9][\d.,]*(?=")/g, otherDigit)(line, random))),
  },
  { name: '项目表：漏录一行资金', wants: isForm, change: onLine(money, () => []) },
  {
    name: '项目表：分值、得分、执行率错一位',
    wants: isForm,
    change: onLine(scores, (line, random) => one(at(/(?<=(?:分值|得分|执行率): ")[\d.]+/g, otherDigit)(line, random))),
  },
  {
    name: '项目表：资金全部漏录',
    wants: isForm,
    change: (text) => text.replace(/^资金:\n(?:[ ]+- .*\n)+/m, '资金:\n'),
  },
  { name: '项目表：项目名称漏填', wants: isForm, change: at(/(?<=^项目名称: *)\S.*$/gm, () => '') },
  {
    name: '项目表：漏录一行指标',
    wants: isForm,
    change: onLine(/三级指标: \S/, () => []),
  },
  {
    name: '项目表：指标一行任意一位数字',
    wants: isForm,
    change: onLine(/三级指标: \S.*\d/, (line, random) => one(at(/\d+(?:\.\d+)?/g, otherDigit)(line, random))),
  },
  { name: '项目表：一栏漏填', wants: isForm, change: onLine(head, (line) => [line.replace(/:.*/, ':')]) },
  { name: '项目表：漏录一栏', wants: isForm, change: onLine(/^[\p{Script=Han}]{3,}: *[^|\s][^|]*$/u, () => []) },
  {
    name: '项目表：栏目名少一个字',
    wants: isForm,
    change: onLine(head, (line) => [line.replace(/\p{Script=Han}:/u, ':')]),
  },
]

const one = (line: string | null): readonly string[] | null => (line === null ? null : [line])

const withMoney = /\d(?:万|亿)?元|\d%/

const prose: readonly Operator[] = [
  { name: '说明：金额错一位数字', wants: isProse, change: at(/\d+(?:\.\d+)?(?=万?元)/g, otherDigit) },
  { name: '说明：比例错一位数字', wants: isProse, change: at(/\d+(?:\.\d+)?(?=%)/g, otherDigit) },
  {
    name: '说明：增减写反',
    wants: isProse,
    change: onLine(withMoney, (line, random) =>
      one(at(/(?:增加|减少|增长|下降)(?=[\d.]+(?:%|万?元))/g, (found) => turned[found] ?? null)(line, random)),
    ),
  },
  {
    name: '说明：有数字的一行里增减写反',
    wants: isProse,
    change: onLine(withMoney, (line, random) =>
      one(at(/增加|减少|增长|下降/g, (found) => turned[found] ?? null)(line, random)),
    ),
  },
  {
    name: '说明：年份错一年',
    wants: isProse,
    change: onLine(withMoney, (line, random) => one(at(/20\d\d(?=年)/g, earlier(1))(line, random))),
  },
  {
    name: '说明：万元写成亿元',
    wants: isProse,
    change: at(/(?<![\d.])(?:[1-9]\d*(?:\.\d+)?|0\.\d*[1-9]\d*)万元/g, (found) => found.replace('万', '亿')),
  },
]

const heads: readonly Operator[] = [
  {
    name: '登记：一张表的计量单位写错',
    wants: isHead,
    change: onLine(/^ +- \{ 表: (?!state|fund).*计量单位: 万?元/, (line) => [
      line.replace(/计量单位: (万?)元/, (_, ten: string) => `计量单位: ${ten === '' ? '万' : ''}元`),
    ]),
  },
  {
    name: '登记：标题的年份写错',
    wants: isHead,
    change: onLine(/标题: .*20\d\d年/, (line, random) => one(at(/20\d\d(?=年)/g, earlier(1))(line, random))),
  },
  {
    name: '登记：批复、公开日期早两年',
    wants: isHead,
    change: onLine(/^(?:批复|公开)日期: "?20/, (line, random) => one(at(/20\d\d(?=-)/g, earlier(2))(line, random))),
  },
  {
    name: '登记：公开日期早于批复日期',
    wants: isHead,
    change: (text) => {
      const approved = /^批复日期: "?(20\d\d)/m.exec(text)?.[1]
      return approved === undefined ? null : text.replace(/^公开日期: .*$/m, `公开日期: "${approved}-01-01"`)
    },
  },
  {
    name: '登记：全文的计量单位写错',
    wants: isHead,
    change: at(/(?<=^计量单位: )万?元/gm, (unit) => (unit === '元' ? '万元' : '元')),
  },
  { name: '登记：预算单位的名称漏填', wants: isHead, change: at(/(?<=编码: "?\d+"?, 名称: )[^,}]+/g, () => '') },
  {
    name: '登记：两张表的标题对调',
    wants: isHead,
    change: (text, random) => exchange(text, /(?<=表: [\w-]+, (?:序号: [^,]*, )?标题: )"?20[^,}]*/g, random),
  },
  { name: '登记：漏列一张表', wants: isHead, change: onLine(/^ +- \{ 表: /, () => []) },
  { name: '登记：漏录一栏', wants: isHead, change: onLine(/^(?:标题|文件性质|状态|计量单位|录入日期): /, () => []) },
]

/** Slips that know what they change, in the order of the report. */
export const operators: readonly Operator[] = [...tables, ...forms, ...prose, ...heads]
