// 资金 of a form as the table it prints: its columns under their printed headings, each row with its depth and the
// source that its label names, and every cell as printed.
import type { Cell } from '../budget/cell.ts'
import type { FundRole } from '../budget/form/heading-roles.ts'
import { type HeadingAliases, headingKey, longTerm, roleOf } from '../budget/form/headings.ts'
import { problem } from '../budget/messages.ts'
import { type Unit, units } from '../budget/money.ts'
import type { Place } from '../budget/place.ts'
import {
  type FormColumn,
  type FormKind,
  type FundColumn,
  type FundRow,
  type FundSource,
  fundColumnOrder,
} from '../budget/project.ts'
import { squeezed } from '../budget/wording.ts'
import { readAmountCell, readTextCell } from './amount-cell.ts'
import type { Note } from './map.ts'
import { mergedOrder } from './merged-order.ts'
import { isWordForNumber } from './words-for-a-number.ts'

/** First match wins: `省级财政资金` names a level, `上年结转财政资金` a carry-over, before either is 财政. */
const sourcePatterns: readonly (readonly [RegExp, FundSource])[] = [
  [
    /^(?:项目|年度|实施期|全年|本年|当年|本年度|预算)*(?:项目)?(?:申请|预算|投资|支出|安排)?(?:资金|经费|投资|预算|金额)?(?:申请|预算|安排|投入)?(?:总额|合计|总计|总量|总数|小计|总投资|总预算|总金额)$|资金(?:申请)?(?:总额|合计|总计)$|^(?:总投资|总计|合计|总额|预算数|预算金额|预算总额|年度预算数|年度预算|项目预算|资金总量|年度预算总额|项目预算数|项目资金|年度资金|项目总资金|项目经费|预算资金|资金|金额|项目预算金额|年度金额|全年金额|项目金额|预算安排)$/,
    'total',
  ],
  [/结转|结余/, 'carriedOver'],
  [/债券|专项债/, 'bond'],
  [/非财政/, 'nonFiscal'],
  [/上级(?:财政)?(?:补助|资金|专项|拨款|转移支付|财政)|转移支付/, 'superior'],
  [/中央/, 'central'],
  [/省级|省财政|自治区|省补助|省资金|省本级/, 'provincial'],
  [/市县|市级|县级|区级|地方|市本级|县本级|区本级|本级财政|市财政|县财政|区财政|乡镇财政|本级资金|镇级|州级/, 'local'],
  [/财政拨款|财政资金|财政预算|公共预算|政府性基金|财政专户|财政性资金|本年财政|当年财政|国有资本/, 'fiscal'],
  [/自筹|自有|单位资金|事业收入|经营收入|社会资金/, 'own'],
  [/其他|其它/, 'other'],
]

/** Words that say that a row is part of the row before it. */
const ofWhich = /^其中[:：]?/

/** A label without what means nothing: 其中, numbering, brackets, colons. */
const plainLabel = (label: string): string =>
  squeezed(label)
    .replace(ofWhich, '')
    .replace(/^(?:\d+[、.．]|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+[、.．]|[①②③④⑤⑥⑦⑧⑨])/, '')
    .replace(ofWhich, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[:：]\s*[\d.,]+(?:万元|亿元|元|万)?$/, '')
    .replace(/[:：]/g, '')

/** The source that a printed label names; `null` when it names none that we know. */
export const fundSource = (label: string): FundSource | null =>
  sourcePatterns.find(([pattern]) => pattern.test(plainLabel(label)))?.[1] ?? null

/** `2021年实际执行数`: a column of another year. */
const yearHeading = /^(20\d\d)年(?:度)?(.+)$/u

/** `年度资金总额`, `中期资金总额`, `年初安排金额` over columns: what a heading says of its money by its own words. */
const saidByWords = (heading: string): FundRole | null => {
  const key = headingKey(heading)
  if (fundSource(heading) !== 'total' && !/金额$/u.test(key)) return null
  if (longTerm.test(key)) return 'period'
  if (/执行|支出|使用|支付/u.test(key)) return 'spent'
  return /年初/u.test(key) ? 'initial' : 'annual'
}

/** The role of a heading over money: by the list of headings, else by its own words. */
export const fundRole = (heading: string, aliases: HeadingAliases): FundRole | null =>
  roleOf('fund', heading, aliases) ?? saidByWords(heading)

/**
 * What a heading means on a kind of form: 预算数 of an evaluation is the whole year's. A heading that names the form's
 * own year is read without it; a column of an earlier year is that and nothing of this year's.
 */
const columnRole = (heading: string, { kind, aliases, place }: FundOptions): FundRole | null => {
  const role = fundRole(heading, aliases)
  const [, printed = '', rest = ''] = role === null ? (yearHeading.exec(squeezed(heading)) ?? []) : []
  const own = /\/(20\d\d)\//.exec(place.file)?.[1] ?? ''
  if (printed !== '' && printed < own) return roleOf('fund', rest, aliases) === null ? null : 'prior'
  const meant = printed !== '' && printed === own ? roleOf('fund', rest, aliases) : role
  return kind === 'evaluation' && meant === 'annual' ? 'adjusted' : meant
}

const isMoney = (role: FundRole | null): role is FundColumn => fundColumnOrder.some((column) => column === role)

/**
 * An amount that prints more than its figure: its unit, words before it that hold no other figure, or a bracket that
 * explains it: `854万(其中农田400万元)`, `中央补助资金50`.
 */
const ownUnit = /^([¥￥]|[^\d]*\p{Script=Han}[^\d]*)?([\d,，.．]+)(?:(万元|亿元|元|万)(?:\(.*\))?)?$/u

/** A cell twice: for rules, and with all that it prints. */
interface Amount {
  readonly cell: Cell
  readonly printed: Cell
}

const once = (cell: Cell): Amount => ({ cell, printed: cell })

/** A printed row of 资金, wherever the file keeps it. */
export interface FundSourceRow {
  readonly label: string
  readonly periodLabel: string
  /** 层级 as written; '' lets the label say it. */
  readonly depth: string
  /** True where the form prints no other amount of the year: it is the whole, whatever source its label names. */
  readonly whole?: boolean
  readonly cells: readonly { readonly heading: string; readonly text: string; readonly place: Place }[]
}

const blankCell = { heading: '', text: '', place: null }

const readAmount = (text: string, place: Place, where: string, unit: Unit, note: Note): Amount => {
  const inside = ownUnit.exec(squeezed(text))
  if (inside !== null && (inside[1] !== undefined || inside[3] !== undefined)) {
    const own = inside[3] === '万' ? '万元' : (units.find((one) => one === inside[3]) ?? unit)
    const cell = readAmountCell(inside[2] ?? '', own, place, where, note)
    return { cell, printed: cell.kind === 'amount' ? { kind: 'amount', amount: { ...cell.amount, text } } : cell }
  }
  // Words and strokes in place of an amount are what the form prints; only a torn figure is a fault.
  if (!/\d/.test(text.normalize('NFKC'))) {
    if (isWordForNumber(text)) note(problem('GS-113', place, `${where}写的“${text}”里没有数字`))
    return once(readTextCell(text, place))
  }
  return once(readAmountCell(text, unit, place, where, note))
}

/** A bracketed unit in a printed heading or label: `年度资金申请总额（万元）`. */
export const bracketedMoneyUnit = (text: string): Unit | null => {
  const found = /[（(](?:单位[:：])?(亿元|万元|元)[）)]/.exec(text)?.[1]
  return units.find((unit) => unit === found) ?? null
}

const depthOf = ({ depth, label }: FundSourceRow): number =>
  /^\d$/.test(depth) ? Number(depth) : ofWhich.test(squeezed(label)) ? 1 : 0

/** 资金 of a form. */
export interface Funds {
  readonly columns: readonly FormColumn<FundRole>[]
  readonly rows: readonly FundRow[]
}

/**
 * Which rows speak of the whole period where a table prints period and year below each other: from a total of the
 * period, with the sources below it, to the next total.
 */
const periodRows = (rows: readonly FundSourceRow[]): ReadonlySet<FundSourceRow> => {
  const found = new Set<FundSourceRow>()
  let period = false
  for (const row of rows) {
    if (longTerm.test(row.label)) period = true
    else if (fundSource(row.label) === 'total' || row.whole === true) period = false
    if (period) found.add(row)
  }
  return found
}

const readRow = (row: FundSourceRow, columns: Funds['columns'], options: FundOptions, ofPeriod: boolean): FundRow => {
  const { unit, note, place: formPlace } = options
  const amounts = columns.map(({ heading, role }): Amount => {
    const { text, place } = row.cells.find((cell) => cell.heading === heading) ?? blankCell
    const own = bracketedMoneyUnit(row.label) ?? bracketedMoneyUnit(heading) ?? unit
    const where = `“${row.label}”的“${heading}”`
    return isMoney(role)
      ? readAmount(text, place ?? formPlace, where, own, note)
      : once(readTextCell(text, place ?? formPlace))
  })
  const cells: Partial<Record<FundColumn, Cell>> = {}
  columns.forEach(({ heading, role }, index) => {
    const cell = amounts[index]?.cell
    const printed = row.cells.some((one) => one.heading === heading)
    const column = ofPeriod && role === 'annual' ? 'period' : role
    if (isMoney(column) && printed && cell !== undefined && cells[column] === undefined) cells[column] = cell
  })
  return {
    label: row.label,
    periodLabel: row.periodLabel,
    source: row.whole === true ? 'total' : fundSource(row.label),
    depth: depthOf(row),
    cells,
    printed: amounts.map(({ printed }) => printed),
  }
}

/** What the reading of 资金 takes from its form. */
export interface FundOptions {
  readonly kind: FormKind
  readonly unit: Unit
  readonly aliases: HeadingAliases
  readonly note: Note
  /** Where a cell that a row does not print would stand. */
  readonly place: Place
}

/** Forms that print both print 实施期 on the left, whichever a file names first. */
const periodFirst = (columns: Funds['columns']): Funds['columns'] => {
  const period = columns.filter(({ role }) => role === 'period')
  return columns.some(({ role }) => role === 'annual')
    ? [...period, ...columns.filter((one) => !period.includes(one))]
    : columns
}

const plainlyTotal = /总额|合计|总计|总量|总数|总投资|总预算|总金额/u

/** `预算资金` or `项目资金` below 资金总额 is a source of it; alone it is the whole. */
const withOneTotal = (rows: readonly FundRow[]): readonly FundRow[] => {
  const sure = rows.some(({ source, label }) => source === 'total' && plainlyTotal.test(label))
  return rows.map((row) =>
    sure && row.source === 'total' && !plainlyTotal.test(row.label) && !/年度|当年|本年|全年/u.test(row.label)
      ? { ...row, source: /预算|财政/u.test(row.label) ? 'fiscal' : null }
      : row,
  )
}

/** A column that the row does not print is absent from `cells`; one that it prints blank is a blank cell. */
export const readFunds = (rows: readonly FundSourceRow[], options: FundOptions): Funds => {
  const headings = mergedOrder(rows.map((row) => row.cells.map(({ heading }) => heading)))
  const columns = periodFirst(headings.map((heading) => ({ heading, role: columnRole(heading, options) })))
  const period = periodRows(rows)
  return { columns, rows: withOneTotal(rows.map((row) => readRow(row, columns, options, period.has(row)))) }
}
