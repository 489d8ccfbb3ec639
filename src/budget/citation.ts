// How a disclosure, one of its rows or the whole data set is cited: GB/T 7714-2015. The reader's own 引用日期 cannot be
// known here and stays to be filled in.
import { type Department, departmentName } from './archive.ts'
import type { DateText, Disclosure } from './disclosure.ts'

/** Stands for the day on which the reader looked; the page's script puts the day in. */
const accessDate = '[引用日期]'

/** What GB/T 7714 asks of an electronic source, in its order. */
export interface CitedWork {
  /** 主要责任者; '' when nobody signs. */
  readonly author: string
  readonly title: string
  /** EB 电子公告, DS 数据集; both are read online (OL). */
  readonly kind: 'EB' | 'DS'
  /** 更新日期; '' when unknown. */
  readonly updated: DateText
  readonly address: string
}

/** `主要责任者. 题名[EB/OL]. (更新日期)[引用日期]. 获取和访问路径.` */
export const citationOf = ({ author, title, kind, updated, address }: CitedWork): string =>
  `${author === '' ? '' : `${author}. `}${title}[${kind}/OL]. ${updated === '' ? '' : `(${updated})`}${accessDate}. ${address}.`

/** The day a disclosure was last touched: its newest 更正, else its 录入日期. */
export const lastChange = (disclosure: Disclosure): DateText =>
  [disclosure.entered, ...disclosure.corrections.map(({ date }) => date)].toSorted().at(-1) ?? ''

/** The disclosure as a whole at its permanent address. */
export const citation = (department: Department, disclosure: Disclosure, address: string): string =>
  citationOf({
    author: disclosure.compiler || departmentName(department, disclosure.year),
    title: disclosure.title,
    kind: 'EB',
    updated: lastChange(disclosure),
    address,
  })
