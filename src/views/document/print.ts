// The whole document on one page in its printed order, for paper and archive: nothing linked away, nothing added but
// the source and the date of the data.
import { type Archive, type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import type { Review } from '../../budget/rules/review.ts'
import { stageNames } from '../../budget/stage.ts'
import { type Marks, marksFor, printedMarks } from '../check/marks.ts'
import { type FormView, formView } from '../form/form.ts'
import { type ObjectivesBody, objectivesBody } from '../form/objectives.ts'
import { disclosurePath, printPath } from '../words/address.ts'
import { badgeOf } from '../words/badge.ts'
import { chaptersOf } from '../words/chapters.ts'
import { type CorrectionView, correctionViews } from '../words/corrections.ts'
import { disclosureCrumbs } from '../words/crumb.ts'
import type { ListedAnchor } from '../words/listed-anchors.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type StatementView, statementView } from './statement.ts'

/** One part of the document; exactly one field besides `kind` is filled. */
export interface PrintedPart {
  readonly kind: 'content' | 'statements' | 'forms' | 'objectives' | 'projectList'
  readonly html: string
  readonly statements: readonly StatementView[]
  readonly forms: readonly FormView[]
  readonly objectives: ObjectivesBody | null
  readonly projectList: readonly { readonly number: string; readonly name: string; readonly note: string }[]
}

/** 篇章 as it is printed. */
export interface PrintedChapter extends ListedAnchor {
  readonly title: string
  /** Level of the headings of its parts: one below the title, or the title's own where none is printed. */
  readonly level: 2 | 3
  readonly parts: readonly PrintedPart[]
}

export interface PrintView extends PageView {
  readonly disclosurePath: string
  readonly badge: string
  /** Lines of the cover: who compiled and who reviewed the document. */
  readonly cover: readonly string[]
  /** What the document is and where its data are from; `path` is set for an address, which the page makes whole. */
  readonly imprint: readonly { readonly label: string; readonly text: string; readonly path?: string }[]
  /** Stand before the document, so that no reader of the paper misses them. */
  readonly corrections: readonly CorrectionView[]
  /** Chapters, statements and forms in their order. */
  readonly contents: readonly { readonly anchor: string; readonly label: string }[]
  readonly chapters: readonly PrintedChapter[]
}

const nothing: Omit<PrintedPart, 'kind'> = { html: '', statements: [], forms: [], objectives: null, projectList: [] }

const printedPart = (disclosure: Disclosure, kind: PrintedPart['kind'], html: string, marks: Marks): PrintedPart => {
  switch (kind) {
    case 'content':
      return { ...nothing, kind, html }
    case 'statements':
      return {
        ...nothing,
        kind,
        statements: disclosure.statements.map((statement) => statementView(disclosure, statement, marks)),
      }
    case 'forms':
      return {
        ...nothing,
        kind,
        forms: disclosure.forms.map((form) => formView(form, disclosure, `${form.id}-`, marks)),
      }
    case 'objectives':
      return { ...nothing, kind, objectives: objectivesBody(disclosure) }
    case 'projectList':
      return { ...nothing, kind, projectList: disclosure.projectList }
  }
}

const imprintOf = (disclosure: Disclosure, name: string): PrintView['imprint'] =>
  [
    { label: '部门', text: name },
    { label: '年度与阶段', text: `${disclosure.year}年度${stageNames[disclosure.stage]}` },
    { label: '文件性质', text: disclosure.nature },
    { label: '批复日期', text: disclosure.approved },
    { label: '公开日期', text: disclosure.published },
    {
      label: '来源',
      text: [disclosure.source.note, disclosure.source.file, disclosure.source.url].filter(Boolean).join('，'),
    },
    { label: '数据录入日期', text: disclosure.entered },
    { label: '永久地址', text: disclosurePath(disclosure), path: disclosurePath(disclosure) },
  ].filter((item) => item.text !== '')

const contentsOf = (chapters: readonly PrintedChapter[]): PrintView['contents'] =>
  chapters.flatMap((chapter) => [
    ...(chapter.title === '' ? [] : [{ anchor: chapter.anchor, label: chapter.title }]),
    ...chapter.parts.flatMap(({ statements, forms }) => [
      ...statements.map(({ id, title }) => ({ anchor: id, label: title })),
      ...forms.map(({ id, name }) => ({ anchor: id, label: name })),
    ]),
  ])

const printView = (archive: Archive, department: Department, disclosure: Disclosure, marks: Marks): PrintView => {
  const path = printPath(disclosure)
  const name = departmentName(department, disclosure.year)
  const chapters = chaptersOf(disclosure, 2).map(
    (chapter): PrintedChapter => ({
      anchor: chapter.anchor,
      former: chapter.former,
      title: chapter.title,
      level: chapter.title === '' ? 2 : 3,
      parts: chapter.parts.map((part) => printedPart(disclosure, part.kind, part.html, marks)),
    }),
  )
  return {
    ...pageView(archive.site, {
      title: disclosure.title,
      documentTitle: `${name}${periodName(disclosure)}全文`,
      description: `${disclosure.title}全文，按原文顺序排在一页，供打印和存档。`,
      path,
      crumbs: [...disclosureCrumbs(department, disclosure), { label: '全文打印', path }],
      section: 'departments',
    }),
    disclosurePath: disclosurePath(disclosure),
    badge: badgeOf(disclosure),
    cover: [
      disclosure.compiler === '' ? '' : `${disclosure.compiler}编制`,
      disclosure.reviewer === '' ? '' : `${disclosure.reviewer}审核`,
    ].filter((line) => line !== ''),
    imprint: imprintOf(disclosure, name),
    corrections: correctionViews(disclosure),
    contents: contentsOf(chapters),
    chapters,
  }
}

/** One page a disclosure. */
export const printPages = (
  archive: Archive,
  reviews: readonly Review[] = [],
): { params: { department: string; year: string; stage: string }; props: { view: PrintView } }[] =>
  archive.departments.flatMap((department) =>
    department.disclosures.map((disclosure) => ({
      params: { department: department.id, year: String(disclosure.year), stage: disclosure.stage },
      props: { view: printView(archive, department, disclosure, printedMarks(marksFor(reviews, disclosure))) },
    })),
  )
