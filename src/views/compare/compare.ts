// /compare/: the choice of disclosures, the whole table of all of them page by page, and the same figures as data, a file
// a department, for the script that puts two to four of them side by side.

import { type Archive, byTime, currentName, type Department, departmentName } from '../../budget/archive.ts'
import { type Disclosure, disclosureKey } from '../../budget/disclosure.ts'
import { type Review, reviewOf } from '../../budget/rules/review.ts'
import { type Stage, stageNames, stages } from '../../budget/stage.ts'
import { comparePath, disclosurePath } from '../words/address.ts'
import { badgeOf } from '../words/badge.ts'
import { belongingSummary, belongingWord, belongsToOther } from '../words/belonging.ts'
import { byRegion } from '../words/by-region.ts'
import { type CompareField, compareFields } from '../words/comparison-path.ts'
import { type Kept, type Portal, reviewsIn } from '../words/kept.ts'
import { cutList, entryElements, listLimits, listPages } from '../words/list-pages.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type ComparedFigure, type ComparedMetric, comparedFigures, comparedMetrics } from './compare-figures.ts'
import { type ComparedMix, comparedMixes } from './compare-mix.ts'

/** One disclosure with its figures along the metrics. */
export interface ComparedDisclosure {
  /** `xinzhou-industry/2022/budget`: what stands in the address. */
  readonly key: string
  readonly department: string
  readonly period: string
  readonly year: number
  readonly stage: string
  readonly unit: string
  /** 草案 when the document calls itself a draft, 草稿 while it is one; '' otherwise. */
  readonly badge: string
  readonly path: string
  readonly figures: readonly ComparedFigure[]
  /** What the money goes to, and its projects. */
  readonly mixes: readonly ComparedMix[]
}

/** The rows of every comparison and all disclosures along them. */
export interface ComparisonData {
  readonly metrics: readonly ComparedMetric[]
  readonly disclosures: readonly ComparedDisclosure[]
}

/** What /compare/figures.json holds: the rows, and what can be chosen; figures lie in a file a department. */
export interface ComparisonIndex {
  readonly metrics: readonly ComparedMetric[]
  readonly names: readonly { readonly key: string; readonly label: string }[]
}

export interface CompareView extends PageView {
  readonly summary: string
  /** Root-relative address of the data. */
  readonly dataPath: string
  readonly fields: readonly CompareField[]
  /** Empty where there are more than closed lists may hold: then a name is typed. */
  readonly choices: readonly {
    readonly department: string
    readonly options: readonly { readonly key: string; readonly label: string }[]
  }[]
  /** Heads of the whole table: groups span their metrics. */
  readonly groups: readonly { readonly label: string; readonly span: number }[]
  readonly metrics: readonly ComparedMetric[]
  readonly disclosures: readonly ComparedDisclosure[]
  /** The same disclosures, budgets apart from final accounts: the rows of the whole table. */
  readonly stages: readonly { readonly label: string; readonly disclosures: readonly ComparedDisclosure[] }[]
}

/** `总局下属中心（总局所属单位）`: an institution is never compared without saying whose it is. */
const named = (archive: Archive, department: Department, disclosure: Disclosure): string => {
  const word = belongingWord(archive, disclosure)
  return departmentName(department, disclosure.year) + (word === '' ? '' : `（${word}）`)
}

/** `/compare/figures.json`. */
const comparisonDataPath = `${comparePath}figures.json`

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
  badge: badgeOf(disclosure),
  path: disclosurePath(disclosure),
  figures: comparedFigures(disclosure, review),
  mixes: comparedMixes(disclosure),
})

interface ComparedDepartment {
  readonly id: string
  readonly region: string
  readonly name: string
  /** Years upward. */
  readonly disclosures: readonly ComparedDisclosure[]
  /** How many of them are institutions' own. */
  readonly contained: number
}

/** What the comparison keeps of a department. */
export const comparedRows: Kept<ComparedDepartment> = {
  id: 'compare',
  of: (department, reading) => ({
    id: department.id,
    region: department.region.code,
    name: currentName(department),
    disclosures: department.disclosures
      .toSorted(byTime)
      .map((disclosure) =>
        compared(reading.archive, department, disclosure, reviewOf(reviewsIn(department, reading), disclosure)),
      ),
    contained: department.disclosures.filter((disclosure) => belongsToOther(reading.archive, disclosure)).length,
  }),
}

/** Departments by region. */
const ordered = (portal: Portal): readonly ComparedDepartment[] => portal.rows(comparedRows).toSorted(byRegion)

/** All disclosures, departments by region, years upward. */
export const comparisonData = (portal: Portal): ComparisonData => ({
  metrics: comparedMetrics,
  disclosures: ordered(portal).flatMap(({ disclosures }) => disclosures),
})

const labelOf = ({ department, period }: ComparedDisclosure): string => `${department} ${period}`

/** The index, and the figures of each department by its id. */
export const comparisonFiles = (
  portal: Portal,
): {
  readonly index: ComparisonIndex
  readonly departments: readonly { readonly id: string; readonly disclosures: readonly ComparedDisclosure[] }[]
} => {
  const { metrics, disclosures } = comparisonData(portal)
  return {
    index: { metrics, names: disclosures.map((one) => ({ key: one.key, label: labelOf(one) })) },
    departments: ordered(portal).map(({ id, disclosures: own }) => ({ id, disclosures: own })),
  }
}

const stageLabels: Readonly<Record<Stage, string>> = { budget: '预算：计划', final: '决算：结果' }

const stagesOf = (disclosures: readonly ComparedDisclosure[]): CompareView['stages'] =>
  stages.flatMap((stage) => {
    const own = disclosures.filter((one) => one.stage === stageNames[stage])
    return own.length === 0 ? [] : [{ label: stageLabels[stage], disclosures: own }]
  })

const groupsOf = (metrics: readonly ComparedMetric[]): CompareView['groups'] =>
  [...Map.groupBy(metrics, ({ group }) => group)].map(([label, same]) => ({ label, span: same.length }))

/** The page: form, whole table and where the data lies. */
export const compareView = (portal: Portal): CompareView => {
  const { metrics, disclosures } = comparisonData(portal)
  const contained = portal.rows(comparedRows).reduce((sum, row) => sum + row.contained, 0)
  const summary = `选择两至四份公开文件并排比较；选好以后，网址可以转给别人。本站共有 ${disclosures.length} 份公开文件。${belongingSummary(contained)}`
  return {
    ...pageView(portal.site, {
      title: '比较',
      documentTitle: '比较各份公开文件',
      description: summary,
      path: comparePath,
      crumbs: [{ label: '比较', path: comparePath }],
      section: 'compare',
    }),
    summary,
    dataPath: comparisonDataPath,
    fields: compareFields,
    choices:
      disclosures.length > listLimits.choices
        ? []
        : ordered(portal).map((row) => ({
            department: row.name,
            options: row.disclosures.map((one) => ({ key: one.key, label: labelOf(one) })),
          })),
    groups: groupsOf(metrics),
    metrics,
    disclosures,
    stages: stagesOf(disclosures),
  }
}

/** Elements of a row: its head, and a cell with a link and a note for each figure. */
const elementsOfRow = 6 + comparedMetrics.length * entryElements.comparedFigure

/** The whole table, page by page. */
export const comparePages = <View extends CompareView>(whole: View) =>
  listPages(
    whole,
    cutList(
      whole.stages.flatMap(({ disclosures }) => disclosures),
      () => elementsOfRow,
    ).map((disclosures) => ({ stages: stagesOf(disclosures) })),
  )
