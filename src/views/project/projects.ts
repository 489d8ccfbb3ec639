// Every form of the portal as one table: a plain list that needs no script. Amounts of different units are made
// comparable in 万元 (derived, said so) beside the printed text.
import { byTime, currentName, type Department, departmentName } from '../../budget/archive.ts'
import { amountOf, type Cell } from '../../budget/cell.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { formBudgetCell, formSpentCell } from '../../budget/facts/form-money.ts'
import { measuresOf } from '../../budget/measures.ts'
import { formatAmount } from '../../budget/money.ts'
import { type Form, formKindNames } from '../../budget/project.ts'
import { departmentPath, disclosurePath, formPath, projectsPath } from '../words/address.ts'
import { orderedForms } from '../words/form-list.ts'
import type { Kept, Portal } from '../words/kept.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type PrintedCell, printedCell, printedText } from '../words/printed-cell.ts'
import { type ExplorerView, explorerView, type RowFacts, rowFacts } from './projects-explorer.ts'

/** An amount in 万元 (derived) beside its printed text. */
export interface MoneyPair {
  /** In 万元, computed; '' without a printed amount. */
  readonly normalised: string
  readonly printed: PrintedCell
  readonly unit: string
  /** The print says the same in the same unit: then it is not shown twice. */
  readonly same: boolean
}

/** One form in the list of all. */
export interface ProjectRowView {
  readonly period: string
  readonly periodPath: string
  readonly kindName: string
  readonly name: string
  readonly path: string
  /** 年度资金总额 of a target, 全年预算数 of an evaluation. */
  readonly budget: MoneyPair
  /** `null` for a target: its form has no such column. */
  readonly spent: MoneyPair | null
  readonly score: PrintedCell | null
  readonly indicators: number
  readonly quantified: number
  /** What the filters and the order of the list go by. */
  readonly facts: RowFacts
}

/** Rows of one department; its row heading spans them. */
export interface ProjectGroupView {
  readonly department: string
  readonly path: string
  readonly anchor: string
  readonly region: string
  readonly rows: readonly ProjectRowView[]
}

export interface ProjectsView extends PageView {
  readonly total: number
  readonly summary: string
  readonly groups: readonly ProjectGroupView[]
  readonly explorer: ExplorerView
}

const moneyPair = (form: Form, cell: Cell | undefined): MoneyPair => {
  const amount = amountOf(cell)
  const normalised = amount === null ? '' : formatAmount(amount.fen, '万元')
  const printed = printedCell(cell)
  return {
    normalised,
    printed,
    unit: amount === null ? '' : form.unit,
    same: form.unit === '万元' && printed.text === normalised,
  }
}

const rowView = (disclosure: Disclosure, form: Form): ProjectRowView => {
  const measures = measuresOf(form)
  return {
    period: periodName(disclosure),
    periodPath: disclosurePath(disclosure),
    kindName: formKindNames[form.kind],
    name: form.name,
    path: formPath(disclosure, form),
    budget: moneyPair(form, formBudgetCell(form)),
    spent: form.kind === 'target' ? null : moneyPair(form, formSpentCell(form)),
    score: form.kind === 'target' ? null : printedText(form.total?.score?.text ?? ''),
    indicators: measures.named,
    quantified: measures.quantified,
    facts: rowFacts(disclosure, form),
  }
}

const groupView = (department: Department): ProjectGroupView => {
  const latest = department.disclosures.toSorted(byTime).at(-1)
  return {
    department: latest === undefined ? currentName(department) : departmentName(department, latest.year),
    path: departmentPath(department.id),
    anchor: department.id,
    region: [department.region.province, department.region.city, department.region.county].join(''),
    rows: department.disclosures
      .toSorted(byTime)
      .flatMap((disclosure) => orderedForms(disclosure).map((form) => rowView(disclosure, form))),
  }
}

interface ProjectsOfDepartment {
  readonly region: string
  readonly group: ProjectGroupView
}

/** What the list of all projects keeps of a department. */
export const projectRows: Kept<ProjectsOfDepartment> = {
  id: 'projects',
  of: (department) => ({ region: department.region.code, group: groupView(department) }),
}

/** Departments by region code, forms by year, stage and printed order. */
export const projectsView = (portal: Portal): ProjectsView => {
  const groups = portal
    .rows(projectRows)
    .toSorted((a, b) => (a.region < b.region ? -1 : a.region > b.region ? 1 : a.group.anchor < b.group.anchor ? -1 : 1))
    .map(({ group }) => group)
    .filter((group) => group.rows.length > 0)
  const rows = groups.flatMap((group) => group.rows)
  const targets = rows.filter((row) => row.kindName === formKindNames.target).length
  const summary = `共 ${rows.length} 张项目表：绩效目标 ${targets} 张，绩效自评 ${rows.length - targets} 张，来自 ${groups.length} 个部门。`
  return {
    ...pageView(portal.site, {
      title: '全部项目',
      description: `本站全部项目支出绩效目标与自评：${summary}`,
      path: projectsPath,
      crumbs: [{ label: '全部项目', path: projectsPath }],
      section: 'projects',
    }),
    total: rows.length,
    summary,
    groups,
    explorer: explorerView(groups),
  }
}
