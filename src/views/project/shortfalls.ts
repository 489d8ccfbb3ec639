// What was promised and, by the evaluations' own words, points and figures, not wholly delivered: one row an indicator, by
// department, project and year. Nothing is judged here that the form does not print.
import { byTime, currentName, type Department } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { completionsOf } from '../../budget/facts/completions.ts'
import type { Indicator } from '../../budget/indicator.ts'
import { measuresOf } from '../../budget/measures.ts'
import { type Form, indicatorsOf } from '../../budget/project.ts'
import { shortfallsOf } from '../../budget/rules/shortfall.ts'
import {
  departmentPath,
  formPath,
  indicatorAnchor,
  projectPath,
  projectsPath,
  shortfallsPath,
} from '../words/address.ts'
import { byRegion, type RegionPlace } from '../words/by-region.ts'
import { orderedForms } from '../words/form-list.ts'
import type { Kept, Portal } from '../words/kept.ts'
import { cutList, entryElements, listPages } from '../words/list-pages.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type PrintedCell, printedText } from '../words/printed-cell.ts'

/** One indicator that fell short. */
export interface ShortfallRow {
  readonly indicator: string
  /** Its row on the form. */
  readonly path: string
  readonly project: string
  /** The project over the years. */
  readonly projectPath: string
  readonly period: string
  readonly value: PrintedCell
  readonly actual: PrintedCell
  /** `得 4，分值 5`; '' where the form prints no points. */
  readonly points: string
  /** In what it fell short: `得分低于分值`. */
  readonly why: string
  readonly reason: PrintedCell
}

/** The rows of one department. */
export interface ShortfallGroup {
  readonly department: string
  readonly path: string
  readonly anchor: string
  readonly begins: boolean
  readonly rows: readonly ShortfallRow[]
}

export interface ShortfallsView extends PageView {
  readonly summary: string
  readonly note: string
  readonly groups: readonly ShortfallGroup[]
  /** Way back to the list that can be filtered. */
  readonly projects: { readonly label: string; readonly path: string }
}

interface Counts {
  readonly forms: number
  readonly named: number
  /** Results that say anything, and those of them that say only 达成预期. */
  readonly written: number
  readonly bare: number
}

interface ShortfallsOfDepartment extends RegionPlace {
  readonly group: ShortfallGroup
  readonly counts: Counts
}

const points = ({ weight, score }: Indicator): string =>
  weight === null || score === null ? '' : `得 ${score.text}，分值 ${weight.text}`

const rowsOf = (disclosure: Disclosure, form: Form): readonly (ShortfallRow & { readonly id: string })[] =>
  indicatorsOf(form).flatMap((indicator) => {
    const short = shortfallsOf(indicator)
    if (short.length === 0) return []
    return [
      {
        id: form.id,
        indicator: indicator.third,
        path: `${formPath(disclosure, form)}#${indicatorAnchor(indicator.number)}`,
        project: form.name,
        projectPath: projectPath(disclosure.department, form.id),
        period: periodName(disclosure),
        value: printedText(indicator.value),
        actual: printedText(indicator.actual),
        points: points(indicator),
        why: short.join('；'),
        reason: printedText(indicator.reason),
      },
    ]
  })

const countsOf = (forms: readonly Form[]): Counts => ({
  forms: forms.length,
  named: forms.reduce((sum, form) => sum + measuresOf(form).named, 0),
  ...completionsOf(forms),
})

const groupOf = (department: Department): ShortfallGroup => {
  const found = department.disclosures.toSorted(byTime).flatMap((disclosure) =>
    orderedForms(disclosure)
      .filter(({ kind }) => kind === 'evaluation')
      .flatMap((form) => rowsOf(disclosure, form)),
  )
  // A project's rows of all years together, projects in the order of their first year.
  const rows = [...Map.groupBy(found, ({ id }) => id).values()].flat().map(({ id: _id, ...row }) => row)
  return {
    department: currentName(department),
    path: departmentPath(department.id),
    anchor: department.id,
    begins: true,
    rows,
  }
}

/** What the list of shortfalls keeps of a department. */
export const shortfallRows: Kept<ShortfallsOfDepartment> = {
  id: 'shortfalls',
  of: (department) => ({
    region: department.region.code,
    id: department.id,
    group: groupOf(department),
    counts: countsOf(department.disclosures.flatMap(({ forms }) => forms.filter(({ kind }) => kind === 'evaluation'))),
  }),
}

const note =
  '这里列出自评表上扣了分、写明没有全部完成，或者完成的数没有达到指标值的指标，全部照原文；是不是问题、为什么，请看部门填写的原因。没有列出的不等于都已达到：许多结果只写“达成预期”，没有写做到了多少。'

/** Departments by region; projects by their first year. */
export const shortfallsView = (portal: Portal): ShortfallsView => {
  const held = portal.rows(shortfallRows).toSorted(byRegion)
  const groups = held.map(({ group }) => group).filter(({ rows }) => rows.length > 0)
  const sum = (of: (counts: Counts) => number): number => held.reduce((total, { counts }) => total + of(counts), 0)
  const short = groups.reduce((total, { rows }) => total + rows.length, 0)
  const summary = `${sum(({ forms }) => forms)} 张绩效自评表共列 ${sum(({ named }) => named)} 项指标：${short} 项扣了分或没有全部完成；写了完成情况的 ${sum(({ written }) => written)} 行里，${sum(({ bare }) => bare)} 行只写“达成预期”一类的话，没有写实际做到多少。`
  return {
    ...pageView(portal.site, {
      title: '没有全部完成的指标',
      documentTitle: '项目自评中扣了分或没有全部完成的指标',
      description: summary,
      path: shortfallsPath,
      crumbs: [
        { label: '全部项目', path: projectsPath },
        { label: '没有全部完成的指标', path: shortfallsPath },
      ],
      section: 'projects',
    }),
    summary,
    note,
    groups,
    projects: { label: '按执行率、得分和完成情况筛选全部项目', path: projectsPath },
  }
}

/** The list, page by page. */
export const shortfallsPages = <View extends ShortfallsView>(whole: View) => {
  const placed = whole.groups.flatMap((group) => group.rows.map((row) => ({ group, row })))
  return listPages(
    whole,
    cutList(placed, () => entryElements.shortfall).map((held) => ({
      groups: [...Map.groupBy(held, ({ group }) => group)].map(([group, same]) => ({
        ...group,
        begins: same[0]?.row === group.rows[0],
        rows: same.map(({ row }) => row),
      })),
    })),
  )
}
