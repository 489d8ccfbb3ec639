// The first page: what the portal holds, in figures counted from the data, what is new, and the ways in.

import { byTime, currentName, type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { inUnit, unitOf } from '../../budget/facts/common-unit.ts'
import { factOf } from '../../budget/facts/fact.ts'
import { formBudget } from '../../budget/facts/form-money.ts'
import { formatAmount, type Stated } from '../../budget/money.ts'
import { type Stage, stageNames } from '../../budget/stage.ts'
import { noVerdict } from '../check/finding.ts'
import { differingFindings, findingsSentence, type ListedFinding, reviewedDisclosures } from '../check/findings.ts'
import { hundredView, type MinuteView } from '../minute/minute.ts'
import { hundredOf } from '../minute/minute-hundred.ts'
import {
  departmentPath,
  directoryPath,
  disclosurePath,
  findingsPath,
  formPath,
  homePath,
  linePath,
  threePublicPath,
} from '../words/address.ts'
import { belongingWord } from '../words/belonging.ts'
import { checksQuestion } from '../words/check-counts.ts'
import { countText } from '../words/count-text.ts'
import type { Crumb } from '../words/crumb.ts'
import { type DisclosureCard, disclosureCard } from '../words/disclosure-card.ts'
import type { Kept, Portal, Reading } from '../words/kept.ts'
import { portalLinked } from '../words/linked-data.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type RegionGroup, regionGroups } from './directory.ts'
import { homeWords } from './own-pages.ts'

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
  readonly title: string
  readonly sentence: string
  readonly noVerdict: string
  /** The largest 不符; the rest stands on the page of findings. */
  readonly differing: readonly ListedFinding[]
  readonly all: Crumb
}

export interface PortalView extends PageView {
  readonly lead: string
  /** What the portal itself says first, sanitised HTML; '' for nothing. */
  readonly words: string
  readonly figures: readonly PortalFigure[]
  /** `null` where no disclosure can be divided. */
  readonly headline: Headline | null
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

/** The picture of the first page: each 100 元 of the newest disclosure that can be divided so. */
export interface Headline extends Dated {
  readonly disclosure: Crumb
  readonly hundred: NonNullable<MinuteView['hundred']>
}

const differingCount = 5
const newestCount = 6
const projectCount = 6
/** So many ways in a list of the first page; the directory has them all. */
const wayCount = 24

/** What a disclosure counts for in the figures of the portal. */
interface Counted {
  readonly statements: number
  readonly forms: number
}

const countedIn = (disclosure: Disclosure): Counted => ({
  statements: disclosure.statements.length,
  forms: disclosure.forms.length,
})

const figuresOf = (departments: number, disclosures: readonly Counted[]): readonly PortalFigure[] => {
  const sum = (key: keyof Counted): number => disclosures.reduce((total, counted) => total + counted[key], 0)
  return [
    { label: '部门', count: countText(departments), unit: '个' },
    { label: '预决算公开', count: countText(disclosures.length), unit: '份' },
    { label: '公开表', count: countText(sum('statements')), unit: '张' },
    { label: '项目表', count: countText(sum('forms')), unit: '张' },
  ].filter((figure) => figure.count !== '0')
}

interface Dated {
  readonly year: number
  readonly stage: Stage
  readonly entered: string
}

/** What the first page keeps of a disclosure. */
interface Held extends Dated {
  readonly counted: Counted
  readonly card: DisclosureCard
  readonly yearLink: WayIn
  readonly threePublic: (WayIn & { readonly stated: Pick<Stated, 'fen' | 'text' | 'unit'> }) | null
}

interface HeldDepartment {
  readonly link: WayIn
  readonly held: readonly Held[]
  /** Of its newest disclosure that has one. */
  readonly headline: Headline | null
  /** Its largest, as many as the page shows of all. */
  readonly projects: readonly (WayIn & { readonly fen: bigint })[]
}

const newestFirst = (a: Dated, b: Dated): number =>
  a.entered === b.entered ? byTime(b, a) : a.entered < b.entered ? 1 : -1

const few = (links: readonly WayIn[], unit: string): readonly WayIn[] =>
  links.length <= wayCount
    ? links
    : [
        ...links.slice(0, wayCount),
        { label: `全部 ${links.length} ${unit}`, path: directoryPath, note: '', remark: '' },
      ]

const yearsOf = (held: readonly Held[]): PortalView['years'] => {
  const years = [...new Set(held.map(({ year }) => year))].sort((a, b) => b - a)
  const byYear = Map.groupBy(held, (one) => one.year)
  return years.map((year) => ({
    year: String(year),
    links: few(
      (byYear.get(year) ?? []).map(({ yearLink }) => yearLink),
      '份',
    ),
  }))
}

const threePublicIn = (department: Department, disclosure: Disclosure, { archive }: Reading): Held['threePublic'] => {
  const { stated, cell } = factOf(disclosure, 'three-public-total')
  if (stated === null) return null
  return {
    label: departmentName(department, disclosure.year),
    path: linePath(disclosure, cell.statement, cell.line),
    note: [periodName(disclosure), belongingWord(archive, disclosure)].filter((words) => words !== '').join('，'),
    remark: '',
    stated,
  }
}

const threePublicOf = (held: readonly Held[]): readonly WayIn[] => {
  const found = held.flatMap(({ threePublic }) => threePublic ?? [])
  const unit = unitOf(found.map(({ stated }) => stated))
  const links = found.slice(0, wayCount).map(({ stated, ...link }) => ({ ...link, remark: inUnit(stated, unit) }))
  if (found.length <= wayCount) return links
  return [...links, { label: `全部 ${found.length} 份`, path: threePublicPath, note: '', remark: '' }]
}

const bySize = (a: { readonly fen: bigint }, b: { readonly fen: bigint }): number =>
  a.fen === b.fen ? 0 : a.fen < b.fen ? 1 : -1

const projectsOf = (department: Department, { archive }: Reading): HeldDepartment['projects'] =>
  department.disclosures
    .toSorted(newestFirst)
    .flatMap((disclosure) =>
      disclosure.forms.flatMap((form) => {
        const amount = formBudget(form)
        const when = `${departmentName(department, disclosure.year)}${periodName(disclosure)}`
        const note = [when, belongingWord(archive, disclosure)].filter((words) => words !== '').join('，')
        return amount === null
          ? []
          : [
              {
                label: form.name,
                path: formPath(disclosure, form),
                note,
                remark: `${formatAmount(amount.fen, '万元')} 万元`,
                fen: amount.fen,
              },
            ]
      }),
    )
    .sort(bySize)
    .slice(0, projectCount)

const headlineOf = (department: Department): Headline | null => {
  for (const disclosure of department.disclosures.toSorted(newestFirst)) {
    const hundred = hundredView(disclosure, hundredOf(disclosure).parts)
    if (hundred === null) continue
    const { year, stage, entered } = disclosure
    const name = `${departmentName(department, year)}${periodName(disclosure)}`
    return { year, stage, entered, disclosure: { label: name, path: disclosurePath(disclosure) }, hundred }
  }
  return null
}

/** What the first page keeps of a department. */
export const heldRows: Kept<HeldDepartment> = {
  id: 'home',
  of: (department, reading) => ({
    link: {
      label: currentName(department),
      path: departmentPath(department.id),
      note: '',
      remark: [...new Set(department.disclosures.map(({ year }) => year))].sort((a, b) => b - a).join('、'),
    },
    held: department.disclosures.map((disclosure) => ({
      year: disclosure.year,
      stage: disclosure.stage,
      entered: disclosure.entered,
      counted: countedIn(disclosure),
      card: disclosureCard(reading.archive, department, disclosure, 2),
      yearLink: {
        label: departmentName(department, disclosure.year),
        path: disclosurePath(disclosure),
        note: '',
        remark: stageNames[disclosure.stage],
      },
      threePublic: threePublicIn(department, disclosure, reading),
    })),
    headline: headlineOf(department),
    projects: projectsOf(department, reading),
  }),
}

const checksOf = (portal: Portal): PortalChecks | null => {
  const reviewed = reviewedDisclosures(portal)
  if (reviewed.length === 0) return null
  return {
    title: checksQuestion,
    sentence: findingsSentence(reviewed),
    noVerdict,
    differing: differingFindings(reviewed).slice(0, differingCount),
    all: { label: '全部核对发现', path: findingsPath },
  }
}

export const portalView = (portal: Portal): PortalView => {
  const departments = portal.rows(heldRows)
  const held = departments.flatMap((row) => row.held).toSorted(newestFirst)
  const figures = figuresOf(
    departments.length,
    held.map(({ counted }) => counted),
  )
  const counted = figures.map((figure) => `${figure.count}${figure.unit}${figure.label}`).join('、')
  return {
    ...pageView(portal.site, {
      title: portal.site.slogan || portal.site.title || '部门预决算公开',
      description: `收录${counted}。`,
      path: homePath,
      crumbs: [],
      section: 'home',
      linked: portalLinked(portal.site),
    }),
    lead: '每一个数都照原文逐格录入，能查到出处，能逐行引用，能整表下载。',
    words: homeWords(portal),
    figures,
    headline: departments.flatMap(({ headline }) => headline ?? []).toSorted(newestFirst)[0] ?? null,
    checks: checksOf(portal),
    newest: held.slice(0, newestCount).map(({ card }) => card),
    regions: regionGroups(portal),
    directory: { label: '部门目录', path: directoryPath },
    departments: few(
      departments.map(({ link }) => link),
      '个部门',
    ),
    years: yearsOf(held),
    threePublic: threePublicOf(held),
    projects: departments
      .flatMap(({ projects }) => projects)
      .sort(bySize)
      .slice(0, projectCount)
      .map(({ fen: _fen, ...link }) => link),
  }
}
