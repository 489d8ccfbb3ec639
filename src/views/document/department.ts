// A department over the years: its names, its disclosures from the newest down, its projects year by year.

import { type Archive, byTime, currentName, type Department } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { unitOf } from '../../budget/facts/common-unit.ts'
import { formBudget } from '../../budget/facts/form-money.ts'
import { chainSumIn, type Step, stepsOf } from '../../budget/facts/project-chain.ts'
import type { Unit } from '../../budget/money.ts'
import { formatAmount } from '../../budget/money.ts'
import { type Form, formKindNames } from '../../budget/project.ts'
import type { ChartView } from '../charts/chart.ts'
import { departmentCharts } from '../charts/department-charts.ts'
import type { MinuteView } from '../minute/minute.ts'
import { departmentMinute } from '../minute/minute-department.ts'
import { departmentFeedPath, departmentPath, formPath, projectPath } from '../words/address.ts'
import { codeYears } from '../words/code-years.ts'
import { type Crumb, departmentCrumbs } from '../words/crumb.ts'
import { type DisclosureCard, disclosureCard } from '../words/disclosure-card.ts'
import { departmentLinked } from '../words/linked-data.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { regionName } from '../words/region-name.ts'

/** One project with the form of each period; `cells` runs along `periods`. */
export interface ProjectRow {
  readonly name: string
  readonly path: string
  readonly cells: readonly {
    readonly text: string
    readonly path: string
    readonly label: string
    /** What the figure is compared with where the project continues others; '' otherwise. */
    readonly note: string
  }[]
}

export interface DepartmentView extends PageView {
  readonly region: string
  /** New disclosures and corrections, for feed readers. */
  readonly feed: Crumb
  readonly regionCode: string
  readonly code: string
  readonly note: string
  readonly names: readonly { readonly name: string; readonly years: string; readonly source: string }[]
  /** 一分钟看懂; `null` without a disclosure. */
  readonly minute: MinuteView | null
  /** 历年: nothing where fewer than two periods state the same figure. */
  readonly charts: readonly ChartView[]
  readonly cards: readonly DisclosureCard[]
  /** Column headings with the unit of the amounts below: `2025年预算（万元）`. */
  readonly periods: readonly string[]
  readonly projects: readonly ProjectRow[]
}

/** The whole budget of a form in the unit of the table. */
const formAmount = (form: Form, unit: Unit): string => {
  const amount = formBudget(form)
  return amount === null ? '' : formatAmount(amount.fen, unit)
}

/** Where a project continues others, what it is compared with is the sum of all: `连同所承接的共 85.00`. */
const chainNote = (steps: readonly Step[], disclosure: Disclosure, unit: Unit): string => {
  const sum = chainSumIn(steps, disclosure)
  return sum === null || sum.parts.length < 2 ? '' : `连同所承接的共 ${formatAmount(sum.fen, unit)}（计算）`
}

const projectRows = (
  archive: Archive,
  department: Department,
  disclosures: readonly Disclosure[],
): readonly ProjectRow[] => {
  const newestFirst = [...disclosures].reverse()
  const unit = unitOf(disclosures)
  const ids = [...new Set(newestFirst.flatMap((disclosure) => disclosure.forms.map((form) => form.id)))]
  return ids.map((id) => {
    const steps = stepsOf(archive, department, id)
    const formIn = (disclosure: Disclosure) => disclosure.forms.find((form) => form.id === id)
    return {
      name: newestFirst.flatMap((disclosure) => formIn(disclosure)?.name ?? [])[0] ?? id,
      path: projectPath(department.id, id),
      cells: disclosures.map((disclosure) => {
        const form = formIn(disclosure)
        if (form === undefined) return { text: '', path: '', label: '', note: chainNote(steps, disclosure, unit) }
        return {
          text: formAmount(form, unit) || formKindNames[form.kind],
          path: formPath(disclosure, form),
          label: `${form.name}，${periodName(disclosure)}`,
          note: chainNote(steps, disclosure, unit),
        }
      }),
    }
  })
}

const departmentView = (archive: Archive, department: Department): DepartmentView => {
  const name = currentName(department)
  const disclosures = [...department.disclosures].sort(byTime)
  const periods = disclosures.map(periodName)
  const forms = disclosures.flatMap((disclosure) => disclosure.forms)
  const withForms = disclosures.filter((disclosure) => disclosure.forms.length > 0)
  const region = regionName(department.region)
  return {
    ...pageView(archive.site, {
      title: name,
      description: `${name}（${region}）的预决算公开：${periods.join('、')}，共${disclosures.length}份公开文件、${forms.length}张项目表。`,
      path: departmentPath(department.id),
      crumbs: departmentCrumbs(department, name),
      section: 'departments',
      linked: departmentLinked(department),
      alternates: [
        { type: 'application/atom+xml', title: `${name}：新公开与更正`, path: departmentFeedPath(department.id) },
      ],
    }),
    feed: { label: '这个部门的新公开与更正（Atom 订阅）', path: departmentFeedPath(department.id) },
    region,
    regionCode: department.region.code,
    code: codeYears(department),
    note: department.note,
    names: department.names.map((printed) => ({
      name: printed.name,
      years: printed.years.map((year) => `${year}年`).join('、'),
      source: printed.source,
    })),
    minute: departmentMinute(archive, department),
    charts: departmentCharts(department),
    cards: [...disclosures].reverse().map((disclosure) => disclosureCard(archive, department, disclosure, 6)),
    periods: withForms.map((disclosure) => `${periodName(disclosure)}（${unitOf(withForms)}）`),
    projects: projectRows(archive, department, withForms),
  }
}

/** One page a department. */
export const departmentPages = (
  archive: Archive,
): { params: { department: string }; props: { view: DepartmentView } }[] =>
  archive.departments.map((department) => ({
    params: { department: department.id },
    props: { view: departmentView(archive, department) },
  }))
