// /compare/: the choice of disclosures, the whole table of all of them, and the same figures as data for the script
// that puts two to four of them side by side.

import {
  type Archive,
  allDisclosures,
  byTime,
  currentName,
  type Department,
  departmentName,
} from '../../budget/archive.ts'
import { type Disclosure, disclosureKey } from '../../budget/disclosure.ts'
import { type Review, reviewOf } from '../../budget/rules/review.ts'
import { stageNames } from '../../budget/stage.ts'
import { comparePath, disclosurePath } from '../words/address.ts'
import { belongingSummary, belongingWord } from '../words/belonging.ts'
import { type CompareField, compareFields } from '../words/comparison-path.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type ComparedFigure, type ComparedMetric, comparedFigures, comparedMetrics } from './compare-figures.ts'

/** One disclosure with its figures along the metrics. */
export interface ComparedDisclosure {
  /** `xinzhou-industry/2022/budget`: what stands in the address. */
  readonly key: string
  readonly department: string
  readonly period: string
  readonly year: number
  readonly stage: string
  readonly unit: string
  /** 草案 when the document calls itself a draft; '' otherwise. */
  readonly badge: string
  readonly path: string
  readonly figures: readonly ComparedFigure[]
}

/** What /compare/figures.json holds. */
export interface ComparisonData {
  readonly metrics: readonly ComparedMetric[]
  readonly disclosures: readonly ComparedDisclosure[]
}

export interface CompareView extends PageView {
  readonly summary: string
  /** Root-relative address of the data. */
  readonly dataPath: string
  readonly fields: readonly CompareField[]
  readonly choices: readonly {
    readonly department: string
    readonly options: readonly { readonly key: string; readonly label: string }[]
  }[]
  /** Heads of the whole table: groups span their metrics. */
  readonly groups: readonly { readonly label: string; readonly span: number }[]
  readonly metrics: readonly ComparedMetric[]
  readonly disclosures: readonly ComparedDisclosure[]
}

/** `总局下属中心（总局所属单位）`: an institution is never compared without saying whose it is. */
const named = (archive: Archive, department: Department, disclosure: Disclosure): string => {
  const word = belongingWord(archive, disclosure)
  return departmentName(department, disclosure.year) + (word === '' ? '' : `（${word}）`)
}

/** `/compare/figures.json`. */
export const comparisonDataPath = `${comparePath}figures.json`

const compared = (
  archive: Archive,
  department: Department,
  disclosure: Disclosure,
  review: Review | undefined,
): ComparedDisclosure => ({
  key: disclosureKey(disclosure),
  department: named(archive, department, disclosure),
  period: periodName(disclosure),
  year: disclosure.year,
  stage: stageNames[disclosure.stage],
  unit: disclosure.unit,
  badge: disclosure.nature === '草案' ? '草案' : '',
  path: disclosurePath(disclosure),
  figures: comparedFigures(disclosure, review),
})

const ordered = (archive: Archive): readonly Department[] =>
  archive.departments.toSorted((a, b) =>
    a.region.code === b.region.code ? (a.id < b.id ? -1 : 1) : a.region.code < b.region.code ? -1 : 1,
  )

/** All disclosures, departments by region, years upward. */
export const comparisonData = (archive: Archive, reviews: readonly Review[]): ComparisonData => ({
  metrics: comparedMetrics,
  disclosures: ordered(archive).flatMap((department) =>
    department.disclosures
      .toSorted(byTime)
      .map((disclosure) => compared(archive, department, disclosure, reviewOf(reviews, disclosure))),
  ),
})

const groupsOf = (metrics: readonly ComparedMetric[]): CompareView['groups'] =>
  [...Map.groupBy(metrics, ({ group }) => group)].map(([label, same]) => ({ label, span: same.length }))

/** The page: form, whole table and where the data lies. */
export const compareView = (archive: Archive, reviews: readonly Review[]): CompareView => {
  const { metrics, disclosures } = comparisonData(archive, reviews)
  const summary = `选两到四份公开，把主要数字并排来看；选好的地址可以转给别人。本站共有 ${disclosures.length} 份公开。${belongingSummary(archive, allDisclosures(archive))}`
  return {
    ...pageView(archive.site, {
      title: '比较',
      documentTitle: '比较各份公开',
      description: summary,
      path: comparePath,
      crumbs: [{ label: '比较', path: comparePath }],
      section: 'compare',
    }),
    summary,
    dataPath: comparisonDataPath,
    fields: compareFields,
    choices: ordered(archive).map((department) => ({
      department: currentName(department),
      options: department.disclosures.toSorted(byTime).map((disclosure) => ({
        key: disclosureKey(disclosure),
        label: `${named(archive, department, disclosure)} ${periodName(disclosure)}`,
      })),
    })),
    groups: groupsOf(metrics),
    metrics,
    disclosures,
  }
}
