// The page of one disclosure: what the document is, its key figures, its contents, the headings of its prose, and
// what is lost or was corrected in it. Statements, forms and prose have pages of their own.

import { type Archive, type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure, Institution } from '../../budget/disclosure.ts'
import { formKindNames } from '../../budget/project.ts'
import { type Review, reviewOf } from '../../budget/rules/review.ts'
import { stageNames } from '../../budget/stage.ts'
import type { ChartView } from '../charts/chart.ts'
import { disclosureCharts } from '../charts/chart-files.ts'
import { agreedFor } from '../check/agreements.ts'
import { type MinuteView, minuteView } from '../minute/minute.ts'
import {
  checksPath,
  departmentPath,
  disclosurePath,
  explanationsPath,
  formsPath,
  pdfPath,
  printPath,
  tablesPath,
} from '../words/address.ts'
import { badgeOf } from '../words/badge.ts'
import { belongingSentence, containedCrumbs, superiorCrumb } from '../words/belonging.ts'
import { type CheckSummary, checkSummary } from '../words/check-counts.ts'
import { type CitationView, citationView } from '../words/citation.ts'
import { type CorrectionView, correctionViews } from '../words/corrections.ts'
import { type Crumb, disclosureCrumbs } from '../words/crumb.ts'
import { type KeyFigure, keyFigures } from '../words/disclosure-figures.ts'
import { type PositionView, positionView } from '../words/disclosure-position.ts'
import type { Download } from '../words/download.ts'
import { type FileSize, sizeText } from '../words/file-size.ts'
import { disclosureLinked } from '../words/linked-data.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import type { PlacedTerm } from '../words/placed-term.ts'
import { termPlacer } from '../words/terms-in-place.ts'
import {
  type ContentsEntry,
  formEntries,
  type ObjectivesContents,
  objectivesContents,
  projectListEntries,
  tableEntries,
} from './disclosure-contents.ts'
import { type ProseHeading, proseHeadings } from './explanations.ts'

/** A labelled fact of the document. */
export interface Fact {
  readonly label: string
  readonly text: string
  /** Absolute address; '' for plain text. */
  readonly href: string
}

/** The terms of the page, by the part in which each stands first. */
export interface DisclosureTerms {
  readonly figures: readonly PlacedTerm[]
  readonly minute: readonly PlacedTerm[]
  readonly contents: readonly PlacedTerm[]
  readonly facts: readonly PlacedTerm[]
}

export interface DisclosureView extends PageView {
  readonly department: Crumb
  /** `2022年预算`. */
  readonly period: string
  /** 草案 when the document calls itself a draft, 草稿 while it is one; '' otherwise. */
  readonly badge: string
  /** One line below the title. */
  readonly summary: string
  /** `agreed`: `已核对 5 项`, leading to them. */
  readonly figures: readonly (KeyFigure & { readonly agreed: Crumb | null })[]
  readonly termsAt: DisclosureTerms
  /** 一分钟看懂. */
  readonly minute: MinuteView
  /** What came of the check, with the address of its page; `null` where none was made. */
  readonly checks: (CheckSummary & { readonly path: string }) | null
  /** 图解: the statements and forms drawn. */
  readonly charts: readonly ChartView[]
  readonly tables: { readonly path: string; readonly entries: readonly ContentsEntry[] }
  readonly forms: { readonly path: string; readonly title: string; readonly entries: readonly ContentsEntry[] }
  /** Goals of the whole department, where the document states them. */
  readonly objectives: ObjectivesContents | null
  readonly printPath: string
  /** The document as a PDF; '' where the build prints none. */
  readonly pdfPath: string
  /** 文字说明: its page and its headings at their former anchors; none where the document has no prose. */
  readonly explanations: { readonly path: string; readonly headings: readonly ProseHeading[] } | null
  /** What the page has, in its own order: the menu that stays. */
  readonly sections: readonly Crumb[]
  readonly facts: readonly Fact[]
  /** 上级, and the institutions whose own disclosures this one contains. */
  readonly belongs: { readonly superior: Crumb | null; readonly contained: readonly Crumb[] }
  /** `[402001] 忻州市工业和信息化局（行政单位）`. */
  readonly institutions: readonly string[]
  readonly projectList: readonly ContentsEntry[]
  readonly torn: readonly { readonly where: PositionView; readonly note: string }[]
  readonly corrections: readonly CorrectionView[]
  readonly citation: CitationView
  /** The whole disclosure as files; how large they are is told by the exports. */
  readonly downloads: readonly Download[]
}

/** The files of a disclosure with their sizes; computed by the exports, which views do not know. */
export type DownloadsOf = (department: Department, disclosure: Disclosure) => readonly FileSize[]

const fact = (label: string, text: string, href = ''): Fact => ({ label, text, href })

const factsOf = (disclosure: Disclosure): readonly Fact[] =>
  [
    fact('文件标题', disclosure.title + (disclosure.titlePrinted ? '' : '（原文无标题，由本站拟定）')),
    fact('年度与阶段', `${disclosure.year}年度${stageNames[disclosure.stage]}`),
    fact('文件性质', disclosure.nature),
    fact('计量单位', disclosure.unit),
    fact('编制单位', disclosure.compiler),
    fact('审核单位', disclosure.reviewer),
    fact('批复日期', disclosure.approved),
    fact('公开日期', disclosure.published),
    fact('录入日期', disclosure.entered),
    fact('来源文件', disclosure.source.file),
    fact('来源网址', disclosure.source.url || '录入时没有记录原件的网址', disclosure.source.url),
    fact('获取日期', disclosure.source.retrieved),
    fact('来源说明', disclosure.source.note),
  ].filter((item) => item.text !== '')

const institutionText = ({ code, name, nature }: Institution): string =>
  (code === '' ? '' : `[${code}]`) + name + (nature === '' ? '' : `（${nature}）`)

/** The menu of the page: only parts that are there. */
const sectionsOf = (
  view: Pick<DisclosureView, 'charts' | 'tables' | 'forms' | 'objectives' | 'explanations'> & { checked: boolean },
): readonly Crumb[] =>
  [
    { label: '一分钟看懂', path: '#minute', there: true },
    { label: '核对', path: '#check', there: view.checked },
    { label: '图解', path: '#charts', there: view.charts.length > 0 },
    { label: '公开表', path: '#tables', there: view.tables.entries.length > 0 },
    { label: '项目', path: '#forms', there: view.forms.entries.length > 0 },
    { label: '绩效目标', path: '#objectives', there: view.objectives !== null },
    { label: '文字说明', path: '#prose', there: view.explanations !== null },
    { label: '下载', path: '#downloads', there: true },
    { label: '来源', path: '#about-document', there: true },
  ].flatMap(({ label, path, there }) => (there ? [{ label, path }] : []))

const described = (disclosure: Disclosure, name: string, figures: readonly KeyFigure[]): string => {
  const figure = figures[0]
  const held = [
    disclosure.statements.length > 0 ? `${disclosure.statements.length}张公开表` : '',
    disclosure.forms.length > 0 ? `${disclosure.forms.length}张项目表` : '',
  ].filter((text) => text !== '')
  const money = figure === undefined ? '' : `${figure.label}${figure.amount}${figure.unit}，`
  return `${name}${periodName(disclosure)}：${money}${held.length === 0 ? '全文' : `含${held.join('、')}`}。`
}

const disclosureView = (
  archive: Archive,
  department: Department,
  disclosure: Disclosure,
  review: Review | undefined,
  files: readonly FileSize[],
  offersPdf: boolean,
): DisclosureView => {
  const path = disclosurePath(disclosure)
  const belongs = belongingSentence(archive, disclosure)
  const name = departmentName(department, disclosure.year)
  const crumbs = disclosureCrumbs(department, disclosure)
  const figures = keyFigures(disclosure)
  const agreed = agreedFor(review)
  const kind = disclosure.forms[0]?.kind ?? 'target'
  const description = described(disclosure, name, figures)
  const minute = minuteView(department, disclosure, review, archive.site)
  const tables = { path: tablesPath(disclosure), entries: tableEntries(disclosure) }
  const facts = factsOf(disclosure)
  // In reading order: a term is explained in the first part that names it.
  const place = termPlacer(archive)
  const above = { figures: place(figures), minute: place(minute), contents: place(tables, formKindNames[kind]) }
  const charts = disclosureCharts(disclosure, department)
  const forms = {
    path: formsPath(disclosure),
    title: `项目支出${formKindNames[kind]}`,
    entries: formEntries(disclosure),
  }
  const objectives = objectivesContents(disclosure)
  const explanations =
    disclosure.contents.length === 0
      ? null
      : { path: explanationsPath(disclosure), headings: proseHeadings(disclosure) }
  return {
    ...pageView(archive.site, {
      title: disclosure.title,
      documentTitle: `${name}${periodName(disclosure)}`,
      description,
      path,
      crumbs,
      section: 'departments',
      alternates: files.map(({ path: file, label, type }) => ({ type, title: label, path: file })),
      linked: disclosureLinked(archive.site, department, disclosure),
    }),
    department: { label: name, path: departmentPath(department.id) },
    period: periodName(disclosure),
    badge: badgeOf(disclosure),
    summary: description + (belongs === '' ? '' : `${belongs}。`),
    figures: figures.map((figure) => ({ ...figure, agreed: agreed.get(figure.position) ?? null })),
    termsAt: { ...above, facts: place(facts) },
    minute,
    checks: review === undefined ? null : { ...checkSummary(review), path: checksPath(disclosure) },
    charts,
    tables,
    forms,
    objectives,
    printPath: printPath(disclosure),
    pdfPath: offersPdf ? pdfPath(disclosure) : '',
    explanations,
    sections: sectionsOf({ charts, tables, forms, objectives, explanations, checked: review !== undefined }),
    facts,
    belongs: {
      superior: superiorCrumb(archive, disclosure),
      contained: containedCrumbs(archive, disclosure),
    },
    institutions: disclosure.institutions.map(institutionText),
    projectList: projectListEntries(disclosure),
    torn: disclosure.torn.map((gap) => ({ where: positionView(disclosure, gap.position), note: gap.note })),
    corrections: correctionViews(disclosure),
    citation: citationView(department, disclosure, path),
    downloads: files.map((file) => ({ path: file.path, label: file.label, size: sizeText(file.bytes) })),
  }
}

/** One page a disclosure. */
export const disclosurePages = (
  archive: Archive,
  reviews: readonly Review[] = [],
  downloads: DownloadsOf = () => [],
  offersPdf = false,
): { params: { department: string; year: string; stage: string }; props: { view: DisclosureView } }[] =>
  archive.departments.flatMap((department) =>
    department.disclosures.map((disclosure) => ({
      params: { department: department.id, year: String(disclosure.year), stage: disclosure.stage },
      props: {
        view: disclosureView(
          archive,
          department,
          disclosure,
          reviewOf(reviews, disclosure),
          downloads(department, disclosure),
          offersPdf,
        ),
      },
    })),
  )
