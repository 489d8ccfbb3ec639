// The page on which a disclosure's check is read: what adds up, what does not, what could not be checked. The rules
// have decided all of it; here it is put into the order in which a reader asks.

import { type Archive, type Department, departmentName } from '../../budget/archive.ts'
import { messageCodes } from '../../budget/messages.ts'
import type { Problem } from '../../budget/problem.ts'
import { type Review, reviewOf } from '../../budget/rules/review.ts'
import { checksPath, disclosurePath, findingsPath, rulesPath } from '../words/address.ts'
import { type CountCell, countCells, countChecks, countSentence } from '../words/check-counts.ts'
import { type CitationView, findingCitationView } from '../words/citation.ts'
import { type CodeLink, codeGroups, codeLink, groupOf } from '../words/code-text.ts'
import { countText } from '../words/count-text.ts'
import { type Crumb, disclosureCrumbs } from '../words/crumb.ts'
import { gapDifferenceWords } from '../words/gap-words.ts'
import { onceAnArchive } from '../words/once-an-archive.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type AgreedRowView, agreedRows } from './agreements.ts'
import {
  type AgreementGroupView,
  agreementGroups,
  type HintGroupView,
  hintGroups,
  type UnexecutedView,
  unexecutedViews,
} from './check-groups.ts'
import { type FindingView, findingAnchors, findingView, noVerdict } from './finding.ts'
import { type LedgerView, ledgerView } from './ledger.ts'
import { type ReadingNoteGroup, readingNotes } from './reading-notes.ts'

/** A row of the summary: a group of rules and what came of it. */
export interface SummaryRow {
  readonly name: string
  readonly counts: readonly CountCell[]
}

export interface ChecksView extends PageView {
  readonly disclosure: Crumb
  readonly sentence: string
  readonly noVerdict: string
  readonly summary: readonly SummaryRow[]
  readonly total: readonly CountCell[]
  /** Sections of the page with their counts; empty ones are left out. */
  readonly contents: readonly { readonly anchor: string; readonly label: string; readonly count: string }[]
  readonly differing: readonly FindingView[]
  /** Differences that a gap of the text explains, one finding a gap. */
  readonly torn: readonly FindingView[]
  readonly tornTitle: string
  readonly hints: readonly HintGroupView[]
  /** 提示 that reading gave (subjects, prose): nothing is compared there. */
  readonly notes: readonly ReadingNoteGroup[]
  readonly unexecuted: readonly UnexecutedView[]
  readonly ledger: LedgerView
  readonly agreements: readonly AgreementGroupView[]
  /** The figures of the tables and forms, row by row, with what they agreed with. */
  readonly agreed: readonly AgreedRowView[]
  /** The scans for personal information, which stop the build. */
  readonly privacy: readonly CodeLink[]
  /** How the findings of this page are cited. */
  readonly citation: CitationView
  readonly links: readonly Crumb[]
}

const summaryRows = (review: Review): readonly SummaryRow[] =>
  codeGroups
    .map(({ id, name }) => ({ name, counts: countChecks(review, (code) => groupOf(code) === id) }))
    .filter(({ counts }) => counts.executed + counts.unexecuted > 0)
    .map(({ name, counts }) => ({ name, counts: countCells(counts) }))

type Sections = Pick<ChecksView, 'differing' | 'torn' | 'hints' | 'notes' | 'unexecuted' | 'ledger' | 'agreements'>

const hintCount = ({ rest }: HintGroupView): number => 1 + rest.length

const contentsOf = (sections: Sections, unexecuted: number): ChecksView['contents'] => {
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
  const hints = total(sections.hints.map(hintCount)) + total(sections.notes.map(({ items }) => items.length))
  return [
    { anchor: 'differing', label: '不符', count: sections.differing.length },
    { anchor: 'torn', label: gapDifferenceWords, count: sections.torn.length },
    { anchor: 'unexecuted', label: '无法核对', count: unexecuted },
    { anchor: 'hints', label: '提示', count: hints },
    { anchor: 'ledger', label: '公开义务清单', count: sections.ledger.count },
    { anchor: 'agreements', label: '相符', count: total(sections.agreements.map(({ count }) => count)) },
  ]
    .filter(({ count }) => count > 0)
    .map((section) => ({ ...section, count: countText(section.count) }))
}

const checksView = (
  archive: Archive,
  department: Department,
  review: Review,
  problems: readonly Problem[],
): ChecksView => {
  const { disclosure } = review
  const name = departmentName(department, disclosure.year)
  const path = checksPath(disclosure)
  const anchors = findingAnchors(review)
  const views = (wanted: (finding: Review['findings'][number]) => boolean): readonly FindingView[] =>
    review.findings.filter(wanted).map((finding) => findingView(review, finding, anchors.get(finding)))
  const total = countChecks(review)
  const sentence = countSentence(total)
  const sections: Sections = {
    differing: views(({ severity }) => severity === '不符'),
    torn: views(({ torn, severity }) => torn !== null && severity === '提示'),
    hints: hintGroups(review),
    notes: readingNotes(disclosure, problems),
    unexecuted: unexecutedViews(review),
    ledger: ledgerView(archive, department, disclosure),
    agreements: agreementGroups(review),
  }
  return {
    ...pageView(archive.site, {
      title: '核对结果',
      documentTitle: `${name}${periodName(disclosure)}核对结果`,
      description: `${name}${periodName(disclosure)}：${sentence}`,
      path,
      crumbs: [...disclosureCrumbs(department, disclosure), { label: '核对结果', path }],
      section: 'findings',
    }),
    disclosure: { label: disclosure.title, path: disclosurePath(disclosure) },
    sentence,
    noVerdict,
    summary: summaryRows(review),
    total: countCells(total),
    agreed: agreedRows(review),
    contents: contentsOf(sections, total.unexecuted),
    ...sections,
    tornTitle: gapDifferenceWords,
    privacy: messageCodes.filter((code) => groupOf(code) === 'YS').map(codeLink),
    citation: findingCitationView(archive.site, disclosure, path),
    links: [
      { label: '全部规则', path: rulesPath },
      { label: '各部门的核对发现', path: findingsPath },
      { label: '返回这份公开文件', path: disclosurePath(disclosure) },
    ],
  }
}

/** One page a disclosure, also where nothing could be checked: that is said there. */
export const checksPages = onceAnArchive(
  (
    archive: Archive,
    reviews: readonly Review[],
    problems: readonly Problem[],
  ): { params: { department: string; year: string; stage: string }; props: { view: ChecksView } }[] =>
    archive.departments.flatMap((department) =>
      department.disclosures.flatMap((disclosure) => {
        const review = reviewOf(reviews, disclosure)
        if (review === undefined) return []
        return [
          {
            params: { department: department.id, year: String(disclosure.year), stage: disclosure.stage },
            props: { view: checksView(archive, department, review, problems) },
          },
        ]
      }),
    ),
)
