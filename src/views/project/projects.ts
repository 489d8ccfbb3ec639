// Every form of the portal as one table, cut into pages where there are many: a plain list that needs no script, and the
// same rows as data for the filters. Amounts of different units are made comparable in 万元 (derived, said so) beside the
// printed text.
import { byTime, currentName, type Department, departmentName } from '../../budget/archive.ts'
import { amountOf, type Cell } from '../../budget/cell.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { formBudgetCell, formSpentCell } from '../../budget/facts/form-money.ts'
import { measuresOf } from '../../budget/measures.ts'
import { formatAmount } from '../../budget/money.ts'
import { type Form, formKindNames } from '../../budget/project.ts'
import { reviewOf } from '../../budget/rules/review.ts'
import { departmentPath, disclosurePath, formPath, projectsPath, shortfallsPath } from '../words/address.ts'
import { byRegion, type RegionPlace } from '../words/by-region.ts'
import type { Crumb } from '../words/crumb.ts'
import { orderedForms } from '../words/form-list.ts'
import { type Kept, type Portal, type Reading, reviewsIn } from '../words/kept.ts'
import { cutList, cutRows, entryElements, listPages } from '../words/list-pages.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type PrintedCell, printedCell, printedText } from '../words/printed-cell.ts'
import { type ExplorerView, explorerView, type RowFacts, rowFacts, vaguePlaces } from './projects-explorer.ts'

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
  /** '' where a row above links the same disclosure. */
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
  /** `执行率 82.34%（计算）`; '' where it cannot be computed. */
  readonly rate: string
  /** What of its indicators is worth a look: `没有全部完成 2`; none where nothing is. */
  readonly remarks: readonly string[]
  /** What the filters and the order of the list go by. */
  readonly facts: RowFacts
}

/** Rows of one department; its row heading spans them. */
export interface ProjectGroupView {
  readonly department: string
  readonly path: string
  readonly anchor: string
  /** False on a page that goes on with the department of the page before. */
  readonly begins: boolean
  readonly region: string
  readonly rows: readonly ProjectRowView[]
}

export interface ProjectsView extends PageView {
  readonly total: number
  readonly summary: string
  readonly groups: readonly ProjectGroupView[]
  readonly explorer: ExplorerView
  /** Root-relative address of the list of data files. */
  readonly dataPath: string
  readonly shortfalls: Crumb
}

/** A row with the place of its department in the list of its file. */
export interface ProjectDataRow extends ProjectRowView {
  readonly of: number
}

/** One data file of the list: what the filters go through. */
export interface ProjectsData {
  readonly departments: readonly Omit<ProjectGroupView, 'rows' | 'begins'>[]
  readonly rows: readonly ProjectDataRow[]
}

/** What the list of data files says of each, so that only those that may hold a wanted row are fetched. */
export interface ProjectsDataFile {
  readonly path: string
  readonly rows: number
  readonly departments: readonly { readonly id: string; readonly name: string }[]
  readonly years: readonly number[]
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

const remarksOf = ({ short, bare, vague }: RowFacts): readonly string[] =>
  [
    short === 0 ? '' : `扣分或没有全部完成 ${short}`,
    bare === 0 ? '' : `只写“达成预期” ${bare}`,
    vague === 0 ? '' : `无法衡量 ${vague}`,
  ].filter((text) => text !== '')

/** `82.3451` → `82.34`: cut off like the fact it comes from. */
const shownRate = (rate: string): string => (rate === '' ? '' : `执行率 ${rate.slice(0, -2)}%（计算）`)

const rowView = (disclosure: Disclosure, form: Form, vague: number): Omit<ProjectRowView, 'periodPath'> => {
  const measures = measuresOf(form)
  const facts = rowFacts(disclosure, form, vague)
  return {
    period: periodName(disclosure),
    kindName: formKindNames[form.kind],
    name: form.name,
    path: formPath(disclosure, form),
    budget: moneyPair(form, formBudgetCell(form)),
    spent: form.kind === 'target' ? null : moneyPair(form, formSpentCell(form)),
    score: form.kind === 'target' ? null : printedText(form.total?.score?.text ?? ''),
    indicators: measures.named,
    quantified: measures.quantified,
    rate: shownRate(facts.rate),
    remarks: remarksOf(facts),
    facts,
  }
}

const rowsOf = (department: Department, reading: Reading): readonly ProjectRowView[] =>
  department.disclosures.toSorted(byTime).flatMap((disclosure) => {
    const vague = vaguePlaces(reviewOf(reviewsIn(department, reading), disclosure))
    // Its own page is linked once: fifty links to one place are fifty stops of the keyboard.
    return orderedForms(disclosure).map((form, index) => ({
      ...rowView(disclosure, form, vague.get(form.id)?.size ?? 0),
      periodPath: index === 0 ? disclosurePath(disclosure) : '',
    }))
  })

const groupView = (department: Department, reading: Reading): ProjectGroupView => {
  const latest = department.disclosures.toSorted(byTime).at(-1)
  return {
    department: latest === undefined ? currentName(department) : departmentName(department, latest.year),
    path: departmentPath(department.id),
    anchor: department.id,
    begins: true,
    region: [department.region.province, department.region.city, department.region.county].join(''),
    rows: rowsOf(department, reading),
  }
}

interface ProjectsOfDepartment extends RegionPlace {
  readonly group: ProjectGroupView
}

/** What the list of all projects keeps of a department. */
export const projectRows: Kept<ProjectsOfDepartment> = {
  id: 'projects',
  of: (department, reading) => ({
    region: department.region.code,
    id: department.id,
    group: groupView(department, reading),
  }),
}

interface Placed {
  readonly group: ProjectGroupView
  readonly row: ProjectRowView
}

const placedIn = (groups: readonly ProjectGroupView[]): readonly Placed[] =>
  groups.flatMap((group) => group.rows.map((row) => ({ group, row })))

/** Rows under their departments again; the first department of a later page may have begun on the page before. */
const regrouped = (placed: readonly Placed[]): readonly ProjectGroupView[] =>
  [...Map.groupBy(placed, ({ group }) => group)].map(([group, same]) => ({
    ...group,
    begins: same[0]?.row === group.rows[0],
    rows: same.map(({ row }) => row),
  }))

/** `/projects/rows/`. */
const projectsDataPath = `${projectsPath}rows/`

/** The data files of the list, and the list of them. */
export const projectsData = (
  portal: Portal,
): { readonly files: readonly ProjectsDataFile[]; readonly parts: readonly ProjectsData[] } => {
  const parts = cutRows(placedIn(projectsView(portal).groups)).map((placed): ProjectsData => {
    const groups = [...new Set(placed.map(({ group }) => group))]
    const places = new Map(groups.map((group, index) => [group, index]))
    return {
      departments: groups.map(({ department, path, anchor, region }) => ({ department, path, anchor, region })),
      rows: placed.map(({ group, row }) => ({ ...row, of: places.get(group) ?? 0 })),
    }
  })
  const files = parts.map(({ departments, rows }, index) => ({
    path: `${projectsDataPath}${index + 1}.json`,
    rows: rows.length,
    departments: departments.map(({ anchor, department }) => ({ id: anchor, name: department })),
    years: [...new Set(rows.map(({ facts }) => facts.year))],
  }))
  return { files, parts }
}

/** The list, page by page. */
export const projectsPages = <View extends ProjectsView>(whole: View) =>
  listPages(
    whole,
    cutList(placedIn(whole.groups), () => entryElements.project).map((placed) => ({ groups: regrouped(placed) })),
  )

/** Departments by region code, forms by year, stage and printed order. */
export const projectsView = (portal: Portal): ProjectsView => {
  const groups = portal
    .rows(projectRows)
    .toSorted(byRegion)
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
    dataPath: `${projectsDataPath}index.json`,
    shortfalls: { label: '自评中扣了分或没有全部完成的指标', path: shortfallsPath },
  }
}
