// A list that may grow without end, cut into pages before one is too heavy for a phone: how much a page holds, what the
// pages are called, and the plain links that lead from each to all others. A short list is one page at its old address.
import type { Crumb } from './crumb.ts'
import type { PageView } from './page.ts'

/** What a page of a list, and a file that the browser filters, may hold; `tests/views/list-pages.test.ts` holds them. */
export const listLimits = {
  /** Elements of the entries of one page: with what stands around them below 2,000. */
  elements: 1_500,
  /** Rows of one data file: below 100 KB compressed. */
  rowsInFile: 1_000,
  /** Choices of one closed list; where there are more, the reader types. */
  choices: 150,
} as const

/** Elements that one entry of a list takes on its page, the largest that is usual; a test counts them on the built site. */
export const entryElements = {
  project: 20,
  shortfall: 18,
  finding: 11,
  reviewed: 8,
  ruleFinding: 10,
  dutyCase: 6,
  note: 4,
  comparedFigure: 3,
  threePublicCell: 5,
} as const

/** Links from one page of a list to the others; `null` where the list is one page. */
export interface PagerView {
  /** `第 2 页，共 12 页`. */
  readonly label: string
  readonly links: readonly (Crumb & { readonly current: boolean })[]
}

/** One page of a list. */
export interface Paged {
  readonly pager: PagerView | null
}

/** `/projects/`, `/projects/page-2/`. */
export const listPagePath = (path: string, number: number): string => (number === 1 ? path : `${path}page-${number}/`)

/**
 * Entries in their order, as many together as fit one page by the elements that each of them takes; `before` is what the
 * first page holds besides them.
 */
export const cutList = <Entry>(
  entries: readonly Entry[],
  elementsOf: (entry: Entry) => number,
  before = 0,
): Entry[][] => {
  const pages: Entry[][] = [[]]
  let held = before
  for (const entry of entries) {
    const elements = elementsOf(entry)
    if (pages.at(-1)?.length !== 0 && held + elements > listLimits.elements) {
      pages.push([])
      held = 0
    }
    pages.at(-1)?.push(entry)
    held += elements
  }
  return pages
}

/** Rows in their order, as many together as one data file holds. */
export const cutRows = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / listLimits.rowsInFile) }, (_, index) =>
    rows.slice(index * listLimits.rowsInFile, (index + 1) * listLimits.rowsInFile),
  )

/** The first, the last, every tenth, and those beside the page itself: a few steps lead anywhere. */
const isLinked = (number: number, current: number, last: number): boolean =>
  number === 1 || number === last || number % 10 === 0 || Math.abs(number - current) <= 2

/** The pager of one page of `last`. */
export const pagerView = (path: string, current: number, last: number): PagerView | null => {
  if (last < 2) return null
  const numbers = Array.from({ length: last }, (_, index) => index + 1).filter((each) => isLinked(each, current, last))
  const link = (label: string, number: number) => ({ label, path: listPagePath(path, number), current: false })
  return {
    label: `第 ${current} 页，共 ${last} 页`,
    links: [
      ...(current > 1 ? [link('上一页', current - 1)] : []),
      ...numbers.map((number) => ({ ...link(`第 ${number} 页`, number), current: number === current })),
      ...(current < last ? [link('下一页', current + 1)] : []),
    ],
  }
}

/** The pages of a list: `whole` is what they share, `parts` what each of them has of its own. */
export const listPages = <View extends PageView, Part extends object>(whole: View, parts: readonly Part[]) =>
  parts.map((part, index) => {
    const number = index + 1
    const path = listPagePath(whole.path, number)
    const pager = pagerView(whole.path, number, parts.length)
    const further =
      number === 1
        ? {}
        : {
            path,
            documentTitle: `第 ${number} 页：${whole.documentTitle}`,
            crumbs: [...whole.crumbs, { label: `第 ${number} 页`, path }],
          }
    return {
      params: { page: number === 1 ? undefined : `page-${number}` },
      props: { view: { ...whole, ...part, ...further, pager } },
    }
  })
