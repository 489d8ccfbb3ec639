// The list of a disclosure's forms: one row a form with its money and score, our total, and the list of projects
// that the document itself prints.

import { type Archive, type Department, departmentName } from '../../budget/archive.ts'
import { amountOf } from '../../budget/cell.ts'
import type { Disclosure, ProjectListRow } from '../../budget/disclosure.ts'
import { formCell } from '../../budget/facts/form-money.ts'
import { measuresOf } from '../../budget/measures.ts'
import { formatAmount, sumFen, type Unit } from '../../budget/money.ts'
import { type Form, type FormKind, type FundColumn, formKindNames, fundColumnNames } from '../../budget/project.ts'
import type { ChartView } from '../charts/chart.ts'
import { formListCharts } from '../charts/chart-files.ts'
import { disclosurePath, formPath, formsCsvPath, formsPath, objectivesPath, printPath } from '../words/address.ts'
import { type Crumb, disclosureCrumbs } from '../words/crumb.ts'
import type { Download } from '../words/download.ts'
import { sizeText } from '../words/file-size.ts'
import { formListName, orderedForms } from '../words/form-list.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import { type PrintedCell, printedCell, printedText } from '../words/printed-cell.ts'

/** One form in the list of its disclosure. */
export interface FormRowView {
  readonly order: string
  readonly name: string
  readonly path: string
  readonly institution: string
  /** Amounts as printed, then for evaluations rate and score. */
  readonly cells: readonly PrintedCell[]
  /** Named indicators and how many of them carry a number. */
  readonly indicators: string
}

/** Forms of one kind in one unit; forms of another unit stand in a table of their own. */
export interface FormTableView {
  readonly caption: string
  readonly unit: Unit
  readonly columns: readonly string[]
  readonly rows: readonly FormRowView[]
  /** 合计（计算）, one text a column, '' where a sum says nothing. */
  readonly totals: readonly string[]
}

/** Size of the CSV file of the forms; computed by the exports, which views do not know. */
export type FormsBytes = (disclosure: Disclosure) => number

export interface FormsView extends PageView {
  readonly disclosure: Crumb
  readonly summary: string
  readonly tables: readonly FormTableView[]
  readonly charts: readonly ChartView[]
  readonly printedList: readonly ProjectListRow[]
  readonly downloads: readonly Download[]
  readonly links: readonly Crumb[]
}

const columnsOf: Readonly<Record<FormKind, readonly FundColumn[]>> = {
  target: ['annual'],
  evaluation: ['initial', 'adjusted', 'spent'],
}

const rowView = (disclosure: Disclosure, form: Form): FormRowView => {
  const money = columnsOf[form.kind].map((column) => printedCell(formCell(form, column)))
  const result =
    form.kind === 'target'
      ? []
      : [printedText(form.execution?.rate?.text ?? ''), printedText(form.total?.score?.text ?? '')]
  const measures = measuresOf(form)
  return {
    order: String(form.order),
    name: form.name,
    path: formPath(disclosure, form),
    institution: form.institution === '' ? form.institutionLine : form.institution,
    cells: [...money, ...result],
    indicators: `${measures.named} 项，定量 ${measures.quantified}`,
  }
}

/** Sum of a column over all forms: as many decimals as the finest print. */
const columnTotal = (forms: readonly Form[], column: FundColumn, unit: Unit): string => {
  const amounts = forms.flatMap((form) => amountOf(formCell(form, column)) ?? [])
  const decimals = Math.max(0, ...amounts.map((amount) => amount.decimals))
  return amounts.length === 0 ? '' : formatAmount(sumFen(amounts), unit, decimals)
}

const titleOf = (column: FundColumn): string => (column === 'annual' ? '年度资金总额' : fundColumnNames[column])

const tableOf = (disclosure: Disclosure, kind: FormKind, unit: Unit, forms: readonly Form[]): FormTableView => {
  const result = kind === 'evaluation' ? ['执行率', '得分'] : []
  return {
    caption: `${disclosure.year}年度项目${formKindNames[kind]}（共 ${forms.length} 项，单位：${unit}）`,
    unit,
    columns: [...columnsOf[kind].map(titleOf), ...result],
    rows: forms.map((form) => rowView(disclosure, form)),
    totals: [...columnsOf[kind].map((column) => columnTotal(forms, column, unit)), ...result.map(() => '')],
  }
}

/** Tables by kind and unit, in the order of the document. */
export const formTables = (disclosure: Disclosure): readonly FormTableView[] => {
  const groups = Map.groupBy(orderedForms(disclosure), (form) => `${form.kind}|${form.unit}`)
  return [...groups.values()].flatMap((forms) =>
    forms[0] === undefined ? [] : [tableOf(disclosure, forms[0].kind, forms[0].unit, forms)],
  )
}

const summaryOf = (tables: readonly FormTableView[]): string =>
  tables
    .map(({ columns, totals, rows, unit }) => {
      const sums = columns.flatMap((column, index) => (totals[index] ? [`${column}合计 ${totals[index]} ${unit}`] : []))
      return `共 ${rows.length} 个项目，${sums.join('，')}（本站计算）。`
    })
    .join('')

const formsPage = (archive: Archive, department: Department, disclosure: Disclosure, bytes: FormsBytes): FormsView => {
  const name = departmentName(department, disclosure.year)
  const title = `${name}${disclosure.year}年${formListName(disclosure.forms)}`
  const tables = formTables(disclosure)
  const here = { label: formListName(disclosure.forms), path: formsPath(disclosure) }
  return {
    ...pageView(archive.site, {
      title,
      description: `${title}：${summaryOf(tables)}`,
      path: here.path,
      crumbs: [...disclosureCrumbs(department, disclosure), here],
      section: 'departments',
      alternates: [{ type: 'text/csv', title: '项目表', path: formsCsvPath(disclosure) }],
    }),
    disclosure: { label: disclosure.title, path: disclosurePath(disclosure) },
    summary: summaryOf(tables),
    tables,
    charts: formListCharts(disclosure),
    printedList: disclosure.projectList,
    downloads: [{ label: '下载项目表 CSV', path: formsCsvPath(disclosure), size: sizeText(bytes(disclosure)) }],
    links: [
      ...(disclosure.objectives === null ? [] : [{ label: '部门整体绩效目标', path: objectivesPath(disclosure) }]),
      { label: `${periodName(disclosure)}公开首页`, path: disclosurePath(disclosure) },
      { label: '打印全文', path: printPath(disclosure) },
    ],
  }
}

/** Disclosures without forms have no list. */
export const formsPages = (archive: Archive, bytes: FormsBytes = () => 0) =>
  archive.departments.flatMap((department) =>
    department.disclosures
      .filter((disclosure) => disclosure.forms.length > 0)
      .map((disclosure) => ({
        params: { department: department.id, year: String(disclosure.year), stage: disclosure.stage },
        props: { view: formsPage(archive, department, disclosure, bytes) },
      })),
  )

/** One CSV address a disclosure that has forms. */
export const formFiles = (archive: Archive) =>
  archive.departments.flatMap((department) =>
    department.disclosures
      .filter((disclosure) => disclosure.forms.length > 0)
      .map((disclosure) => ({
        params: { department: department.id, year: String(disclosure.year), stage: disclosure.stage },
        props: { disclosure },
      })),
  )
