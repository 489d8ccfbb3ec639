// The rows of 资金 wherever a form keeps them: a list of rows, labels with one amount each, or amounts in its head.
import { type HeadingAliases, longTerm, roleOf } from '../budget/form/headings.ts'
import { squeezed } from '../budget/wording.ts'
import type { Head, Printed } from './form-head.ts'
import { type FundSourceRow, fundRole, fundSource } from './funds.ts'
import { type Note, readOpenMap, type YamlMap } from './map.ts'
import type { YamlValue } from './yaml.ts'

/** Every heading and text of 资金: where a unit in brackets may stand. */
export const fundTexts = ({ parts, amounts }: Head): readonly string[] => {
  const funds = parts.get('funds')
  const words = (value: YamlValue): readonly string[] => {
    if (typeof value === 'string') return [value]
    return Array.isArray(value)
      ? value.flatMap(words)
      : Object.entries(value).flatMap(([key, child]) => [key, ...words(child)])
  }
  const labels = funds === undefined ? [] : words(funds.map.raw(funds.heading))
  return [funds?.heading ?? '', ...labels, ...amounts.map(({ heading }) => heading)]
}

/** The heading over the labels; where none is known, the first column that holds words. */
const labelOf = (row: YamlMap, aliases: HeadingAliases): string => {
  const [first] = row.keys.filter((key) => !ownKeys.includes(key))
  const worded = first !== undefined && row.text(first) !== '' && !/\d/.test(row.text(first).normalize('NFKC'))
  return row.keys.find((key) => roleOf('fund', key, aliases) === 'label') ?? (worded ? first : '项')
}

const ownKeys = ['实施期项', '层级']

const listedRow = (row: YamlMap, aliases: HeadingAliases): FundSourceRow => {
  const labelKey = labelOf(row, aliases)
  return {
    label: row.text(labelKey),
    periodLabel: row.text('实施期项'),
    depth: row.text('层级'),
    cells: row.keys
      .filter((key) => key !== labelKey && key !== '实施期项' && key !== '层级')
      .map((heading) => ({ heading, text: row.text(heading), place: row.at(heading) })),
  }
}

/** A label with one amount, as the head of a form may print it. */
const singleRow = ({ heading, map }: Printed): FundSourceRow => ({
  label: heading,
  periodLabel: '',
  depth: '',
  cells: [{ heading: '金额', text: map.text(heading), place: map.at(heading) }],
})

const bareAmount = /^[¥￥]?[\d,.]*[1-9][\d,.]*$/u

/** True where 资金 prints an amount that does not name its unit; 0 is nothing in any unit. */
export const printsBareAmount = (head: Head): boolean => {
  const texts = head.amounts.map(({ heading, map }) => map.text(heading))
  const funds = head.parts.get('funds')
  const cells = (value: YamlValue): readonly string[] =>
    typeof value === 'string' ? [value] : Object.values(value).flatMap(cells)
  return [...texts, ...(funds === undefined ? [] : cells(funds.map.raw(funds.heading)))].some((text) =>
    bareAmount.test(squeezed(text)),
  )
}

const asWhole = (row: FundSourceRow): FundSourceRow => ({ ...row, whole: true })

/** The one amount of the year that the head of a form prints, without a table of money, is its whole budget. */
const wholeOfHead = (rows: readonly FundSourceRow[]): readonly FundSourceRow[] => {
  const ofYear = rows.filter(({ label }) => !longTerm.test(label))
  const named = rows.some(({ label }) => fundSource(label) === 'total' && !longTerm.test(label))
  return named || ofYear.length !== 1 ? rows : rows.map((row) => (row === ofYear[0] ? asWhole(row) : row))
}

/** The source that a heading names, read without the heading above it. */
const sourceOf = (heading: string) => fundSource(heading) ?? fundSource(heading.split('/').at(-1) ?? '')

/** `合计 | 中央 | 省级 | 本级` over one row of amounts: the sources stand over the columns. */
const isTransposed = (rows: readonly FundSourceRow[], aliases: HeadingAliases): boolean => {
  const headings = rows.flatMap(({ cells }) => cells.map((cell) => cell.heading))
  const sources = headings.filter((heading) => sourceOf(heading) !== null)
  const whole = headings.some((heading) => sourceOf(heading) === 'total')
  const others = headings.filter((heading) => sourceOf(heading) === null)
  return (
    rows.length === 1 && whole && sources.length > 2 && others.every((heading) => fundRole(heading, aliases) === null)
  )
}

/** Each column as the row that it would be in other forms; what heads the row heads its amount. */
const transposed = (rows: readonly FundSourceRow[]): readonly FundSourceRow[] =>
  rows.flatMap(({ label, cells }) =>
    cells.map(({ heading, text, place }, index) => ({
      label: heading,
      periodLabel: '',
      depth: index === 0 ? '' : '1',
      cells: [{ heading: label === '' ? '金额' : label, text, place }],
    })),
  )

/** All rows of money: those printed in the head, then those of the table. */
export const fundRows = (head: Head, aliases: HeadingAliases, note: Note): readonly FundSourceRow[] => {
  const funds = head.parts.get('funds')
  const amounts = head.amounts.map(singleRow)
  if (funds === undefined) return wholeOfHead(amounts)
  const { heading, map } = funds
  if (map.shape(heading) === 'map') {
    const rows = readOpenMap({ value: map.raw(heading), place: map.at(heading) }, note, `“${heading}”`)
    return [...amounts, ...(rows?.keys ?? []).map((label) => singleRow({ heading: label, map: rows ?? map }))]
  }
  const rows = map.items(heading).flatMap((item) => readOpenMap(item, note, `“${heading}”的每一项`) ?? [])
  const asPrinted = rows.map((row) => listedRow(row, aliases))
  const listed = isTransposed(asPrinted, aliases) ? transposed(asPrinted) : asPrinted
  // A table of one row prints the whole there is.
  return [...amounts, ...(listed.length === 1 && amounts.length === 0 ? listed.map(asWhole) : listed)]
}
