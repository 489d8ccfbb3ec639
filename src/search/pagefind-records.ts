// What Pagefind is given of a record: its words, never its figures, with title, facets and the number under which the
// side index knows it. Pagefind cuts Chinese into words and finds them apart from each other, which pairs cannot.
import type { SearchRecord } from '../views/search/search-record.ts'

/** A custom record of Pagefind's Node API. */
export interface PagefindRecord {
  readonly url: string
  readonly content: string
  readonly language: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, string[]>>
}

/** Lower case: with any other spelling Pagefind starts a second index. */
const language = 'zh-cn'

/** Key of `meta` that holds the number of the record in the side index. */
export const numberKey = 'record'

const filled = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

const content = ({ title, whose, period, kind, parts }: SearchRecord): string =>
  [title, `${whose} ${period} ${kind}`, ...parts.flatMap(({ label, text }) => [label, text])]
    .filter((text) => text.trim() !== '')
    .join('。\n')

/** The record with its number in the side index. */
export const pagefindRecord = (record: SearchRecord, number: number): PagefindRecord => {
  const year = record.year === 0 ? '' : String(record.year)
  const facets = filled({ 部门: record.whose, 年度: year, 类型: record.kind, 地区: record.region })
  return {
    url: record.path,
    content: content(record),
    language,
    meta: {
      title: record.title,
      [numberKey]: String(number),
      ...filled({ 部门: record.whose, 年度: record.period }),
    },
    filters: Object.fromEntries(Object.entries(facets).map(([name, value]) => [name, [value]])),
  }
}
