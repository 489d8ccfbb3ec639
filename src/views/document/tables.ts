// All statements of a disclosure on one page, in printed order, with a list of them on top.
import type { Archive, Department } from '../../budget/archive.ts'
import { departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { type Review, reviewOf } from '../../budget/rules/review.ts'
import { isBlank, type Statement } from '../../budget/statement.ts'
import { type Agreed, agreedFor } from '../check/agreements.ts'
import { marksFor } from '../check/marks.ts'
import { disclosurePath, printPath, statementCsvPath, tablesPath } from '../words/address.ts'
import { type CitationView, rowCitationView } from '../words/citation.ts'
import { type Crumb, disclosureCrumbs } from '../words/crumb.ts'
import type { Download } from '../words/download.ts'
import { sizeText } from '../words/file-size.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import type { PlacedTerm } from '../words/placed-term.ts'
import { type TermPlacer, termPlacer } from '../words/terms-in-place.ts'
import { type ContentsEntry, tableEntries } from './disclosure-contents.ts'
import { type StatementView, statementView } from './statement.ts'

/** Size of the CSV file of a statement; computed by the exports, which views do not know. */
export type StatementBytes = (statement: Statement) => number

export interface TablesView extends PageView {
  readonly disclosureTitle: string
  readonly disclosurePath: string
  readonly printPath: string
  readonly entries: readonly ContentsEntry[]
  /** How the rows of this page are cited. */
  readonly citation: CitationView
  /** Each with the terms that stand first in it. */
  readonly statements: readonly {
    readonly statement: StatementView
    readonly csv: Download
    readonly terms: readonly PlacedTerm[]
  }[]
  /** How many figures agreed, leading to them: one way for whoever cannot go from figure to figure. */
  readonly agreed: Crumb | null
}

const termsOf = ({ title, meaning, tables }: StatementView, place: TermPlacer): readonly PlacedTerm[] =>
  place(title, meaning, tables)

/** The same from a page beside: hundreds of figures lead to it, and the way there is most of what they weigh. */
const besideIt = (agreed: Agreed, disclosure: Disclosure): Agreed =>
  new Map(
    [...agreed].map(([position, { label, path }]) => [
      position,
      { label, path: path.replace(disclosurePath(disclosure), '../') },
    ]),
  )

const allAgreed = (agreed: Agreed): Crumb | null => {
  const figures = [...agreed].filter(([position]) => !position.startsWith('projects/'))
  const first = figures[0]?.[1]
  return first === undefined ? null : { label: `逐行看已核对的 ${figures.length} 个数`, path: first.path }
}

const tablesView = (
  archive: Archive,
  department: Department,
  disclosure: Disclosure,
  bytes: StatementBytes,
  reviews: readonly Review[],
): TablesView => {
  const marks = marksFor(reviews, disclosure)
  const agreed = besideIt(agreedFor(reviewOf(reviews, disclosure)), disclosure)
  const path = tablesPath(disclosure)
  const { statements } = disclosure
  const place = termPlacer(archive)
  const blank = statements.filter(isBlank).length
  const name = departmentName(department, disclosure.year)
  return {
    ...pageView(archive.site, {
      title: '公开表',
      documentTitle: `${name}${periodName(disclosure)}公开表`,
      description: `${name}${periodName(disclosure)}的${statements.length}张公开表${blank === 0 ? '' : `，其中${blank}张为空表`}，逐行可引用，逐表可下载。`,
      path,
      crumbs: [...disclosureCrumbs(department, disclosure), { label: '公开表', path }],
      section: 'departments',
      alternates: statements.map(({ id, entry }) => ({
        type: 'text/csv',
        title: entry.title,
        path: statementCsvPath(disclosure, id),
      })),
    }),
    citation: rowCitationView(department, disclosure, path, ''),
    disclosureTitle: disclosure.title,
    disclosurePath: disclosurePath(disclosure),
    printPath: printPath(disclosure),
    entries: tableEntries(disclosure).map((entry) => ({ ...entry, path: entry.path.replace(path, '') })),
    agreed: allAgreed(agreed),
    statements: statements.map((statement) => {
      const view = statementView(disclosure, statement, marks, agreed)
      const csv = {
        path: statementCsvPath(disclosure, statement.id),
        label: '下载本表 CSV',
        size: sizeText(bytes(statement)),
      }
      return { statement: view, csv, terms: termsOf(view, place) }
    }),
  }
}

interface DisclosureParams {
  readonly department: string
  readonly year: string
  readonly stage: string
}

/** One page a disclosure that has statements; a disclosure without any has no such page. */
export const tablesPages = (
  archive: Archive,
  bytes: StatementBytes,
  reviews: readonly Review[] = [],
): { params: DisclosureParams; props: { view: TablesView } }[] =>
  archive.departments.flatMap((department) =>
    department.disclosures
      .filter((disclosure) => disclosure.statements.length > 0)
      .map((disclosure) => ({
        params: { department: department.id, year: String(disclosure.year), stage: disclosure.stage },
        props: { view: tablesView(archive, department, disclosure, bytes, reviews) },
      })),
  )

/** One CSV address a statement. */
export const statementFiles = (
  archive: Archive,
): { params: DisclosureParams & { statement: string }; props: { statement: Statement } }[] =>
  archive.departments.flatMap((department) =>
    department.disclosures.flatMap((disclosure) =>
      disclosure.statements.map((statement) => ({
        params: {
          department: department.id,
          year: String(disclosure.year),
          stage: disclosure.stage,
          statement: statement.id,
        },
        props: { statement },
      })),
    ),
  )
