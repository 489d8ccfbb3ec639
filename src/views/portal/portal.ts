// The first page: what the portal holds, in figures counted from the data, what is new, and the ways in.

import {
  type Archive,
  allDisclosures,
  byTime,
  currentName,
  type Department,
  departmentName,
} from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { inUnit, unitOf } from '../../budget/facts/common-unit.ts'
import { factOf } from '../../budget/facts/fact.ts'
import { formBudget } from '../../budget/facts/form-money.ts'
import { isBlankIndicator } from '../../budget/indicator.ts'
import { formatAmount } from '../../budget/money.ts'
import { indicatorsOf } from '../../budget/project.ts'
import type { Review } from '../../budget/rules/review.ts'
import { stageNames } from '../../budget/stage.ts'
import { noVerdict } from '../check/finding.ts'
import { differingFindings, findingsSentence, type ListedFinding } from '../check/findings.ts'
import { type DisclosureCard, disclosureCard } from '../document/disclosure-card.ts'
import {
  departmentPath,
  directoryPath,
  disclosurePath,
  findingsPath,
  formPath,
  homePath,
  linePath,
} from '../words/address.ts'
import { belongingWord } from '../words/belonging.ts'
import { countText } from '../words/count-text.ts'
import type { Crumb } from '../words/crumb.ts'
import { portalLinked } from '../words/linked-data.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type RegionGroup, regionGroups } from './directory.ts'

/** A counted figure of the whole portal. */
export interface PortalFigure {
  readonly label: string
  readonly count: string
  readonly unit: string
}

/** A link with a note to its words and an amount or another short remark at the line's end. */
export interface WayIn extends Crumb {
  readonly note: string
  readonly remark: string
}

/** The check of the whole portal in a sentence, with the figures that do not add up. */
export interface PortalChecks {
  readonly sentence: string
  readonly noVerdict: string
  /** The largest 不符; the rest stands on the page of findings. */
  readonly differing: readonly ListedFinding[]
  readonly all: Crumb
}

export interface PortalView extends PageView {
  readonly lead: string
  readonly figures: readonly PortalFigure[]
  /** What came of checking everything; null where nothing was checked. */
  readonly checks: PortalChecks | null
  /** Newest first by 录入日期, then by year. */
  readonly newest: readonly DisclosureCard[]
  readonly regions: readonly RegionGroup[]
  readonly directory: Crumb
  readonly departments: readonly WayIn[]
  readonly years: readonly { readonly year: string; readonly links: readonly WayIn[] }[]
  readonly threePublic: readonly WayIn[]
  /** The largest projects of the portal. */
  readonly projects: readonly WayIn[]
}

const differingCount = 5
const newestCount = 6
const projectCount = 6

const amountCount = (disclosure: Disclosure): number => {
  const cells = disclosure.statements.flatMap((statement) => statement.rows.flatMap((row) => row.cells))
  const funds = disclosure.forms.flatMap((form) => form.funds.flatMap((row) => Object.values(row.cells)))
  return [...cells, ...funds].filter((cell) => cell.kind === 'amount').length
}

const figuresOf = (archive: Archive, disclosures: readonly Disclosure[]): readonly PortalFigure[] => {
  const forms = disclosures.flatMap((disclosure) => disclosure.forms)
  const indicators = forms.flatMap(indicatorsOf).filter((indicator) => !isBlankIndicator(indicator))
  const sum = (count: (disclosure: Disclosure) => number): number =>
    disclosures.reduce((total, disclosure) => total + count(disclosure), 0)
  return [
    { label: '部门', count: countText(archive.departments.length), unit: '个' },
    { label: '预决算公开', count: countText(disclosures.length), unit: '份' },
    { label: '公开表', count: countText(sum((disclosure) => disclosure.statements.length)), unit: '张' },
    { label: '项目表', count: countText(forms.length), unit: '张' },
    { label: '绩效指标', count: countText(indicators.length), unit: '项' },
    { label: '逐格录入的金额', count: countText(sum(amountCount)), unit: '个' },
  ].filter((figure) => figure.count !== '0')
}

interface Held {
  readonly department: Department
  readonly disclosure: Disclosure
}

const heldBy = (archive: Archive): readonly Held[] =>
  archive.departments.flatMap((department) => department.disclosures.map((disclosure) => ({ department, disclosure })))

const newestFirst = (a: Held, b: Held): number =>
  a.disclosure.entered === b.disclosure.entered
    ? byTime(b.disclosure, a.disclosure)
    : a.disclosure.entered < b.disclosure.entered
      ? 1
      : -1

const yearsOf = (held: readonly Held[]): PortalView['years'] => {
  const years = [...new Set(held.map(({ disclosure }) => disclosure.year))].sort((a, b) => b - a)
  return years.map((year) => ({
    year: String(year),
    links: held
      .filter(({ disclosure }) => disclosure.year === year)
      .map(({ department, disclosure }) => ({
        label: departmentName(department, year),
        path: disclosurePath(disclosure),
        note: '',
        remark: stageNames[disclosure.stage],
      })),
  }))
}

const threePublicOf = (archive: Archive, held: readonly Held[]): readonly WayIn[] => {
  const found = held.flatMap(({ department, disclosure }) => {
    const { stated, cell } = factOf(disclosure, 'three-public-total')
    return stated === null ? [] : [{ department, disclosure, stated, cell }]
  })
  const unit = unitOf(found.map(({ stated }) => stated))
  return found.map(({ department, disclosure, stated, cell }) => ({
    label: departmentName(department, disclosure.year),
    path: linePath(disclosure, cell.statement, cell.line),
    note: [periodName(disclosure), belongingWord(archive, disclosure)].filter((words) => words !== '').join('，'),
    remark: inUnit(stated, unit),
  }))
}

const largestProjects = (archive: Archive, held: readonly Held[]): readonly WayIn[] =>
  held
    .flatMap(({ department, disclosure }) =>
      disclosure.forms.flatMap((form) => {
        const amount = formBudget(form)
        return amount === null ? [] : [{ department, disclosure, form, amount }]
      }),
    )
    .sort((a, b) => (a.amount.fen === b.amount.fen ? 0 : a.amount.fen < b.amount.fen ? 1 : -1))
    .slice(0, projectCount)
    .map(({ department, disclosure, form, amount }) => ({
      label: form.name,
      path: formPath(disclosure, form),
      note: [
        `${departmentName(department, disclosure.year)}${periodName(disclosure)}`,
        belongingWord(archive, disclosure),
      ]
        .filter((words) => words !== '')
        .join('，'),
      remark: `${formatAmount(amount.fen, '万元')} 万元`,
    }))

const checksOf = (reviews: readonly Review[]): PortalChecks | null => {
  if (reviews.length === 0) return null
  const differing = differingFindings(reviews)
  return {
    sentence: findingsSentence(reviews),
    noVerdict,
    differing: differing.slice(0, differingCount),
    all: { label: '全部核对发现', path: findingsPath },
  }
}

export const portalView = (archive: Archive, reviews: readonly Review[]): PortalView => {
  const disclosures = allDisclosures(archive)
  const held = [...heldBy(archive)].sort(newestFirst)
  const figures = figuresOf(archive, disclosures)
  const counted = figures.map((figure) => `${figure.count}${figure.unit}${figure.label}`).join('、')
  return {
    ...pageView(archive.site, {
      title: archive.site.slogan || archive.site.title || '部门预决算公开',
      description: `收录${counted}。`,
      path: homePath,
      crumbs: [],
      section: 'home',
      linked: portalLinked(archive.site),
    }),
    lead: '每一个数都照原文逐格录入，能查到出处，能逐行引用，能整表下载。',
    figures,
    checks: checksOf(reviews),
    newest: held
      .slice(0, newestCount)
      .map(({ department, disclosure }) => disclosureCard(archive, department, disclosure, 2)),
    regions: regionGroups(archive),
    directory: { label: '部门目录', path: directoryPath },
    departments: archive.departments.map((department) => ({
      label: currentName(department),
      path: departmentPath(department.id),
      note: '',
      remark: [...new Set(department.disclosures.map(({ year }) => year))].sort((a, b) => b - a).join('、'),
    })),
    years: yearsOf(held),
    threePublic: threePublicOf(archive, held),
    projects: largestProjects(archive, held),
  }
}
