// The page 从年初预算到决算: one sentence on the whole, every 类 with the 项 that moves it most and the department's own
// reason, then every 项 with where each figure stands. Differences are facts, not verdicts: no colour of blame.
import { type Archive, type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { type ClassExecution, type ExecutionReport, executionReport } from '../../budget/execution/execution.ts'
import { formatAmount, type Stated, type Unit } from '../../budget/money.ts'
import type { ChartView } from '../charts/chart.ts'
import { executionCharts } from '../charts/execution-charts.ts'
import { disclosurePath, executionJsonPath, executionPath, statementPath } from '../words/address.ts'
import { type Crumb, disclosureCrumbs } from '../words/crumb.ts'
import { onceAnArchive } from '../words/once-an-archive.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'
import {
  budgetRowPath,
  classOf,
  type ExecutionClass,
  type ExecutionFigure,
  type ExecutionItem,
  inUnit,
  itemOf,
  planFigure,
  printedRateOf,
  rateOf,
  signed,
} from './execution-figures.ts'

/** A figure of this document beside the same one of the published budget. */
export interface PublishedRow {
  readonly name: string
  readonly here: ExecutionFigure
  readonly there: ExecutionFigure
  readonly difference: string
}

/** A list of 项 under one heading, with what it means. */
export interface ExecutionNote {
  readonly anchor: string
  readonly heading: string
  readonly meaning: string
  readonly items: readonly ExecutionItem[]
}

export interface ExecutionView extends PageView {
  readonly disclosure: Crumb
  readonly sentence: string
  readonly unit: Unit
  /** What the figures do not say. */
  readonly noVerdict: string
  readonly whole: ExecutionItem
  /** 全年预算 is printed for at least one 项 or the whole. */
  readonly hasAdjusted: boolean
  readonly charts: readonly ChartView[]
  /** By difference, the largest either way first. */
  readonly classes: readonly ExecutionClass[]
  readonly notes: readonly ExecutionNote[]
  /** Said of plans of 项 that come to less than the plan of the whole; '' where they agree or cannot be added. */
  readonly unlisted: string
  readonly published: readonly PublishedRow[]
  /** The published budget of that year; `null` where the portal does not hold it. */
  readonly budget: Crumb | null
  readonly source: Crumb
  readonly json: Crumb
}

const absolute = (fen: bigint | null): bigint => (fen === null ? -1n : fen < 0n ? -fen : fen)

const byDifference = (a: ClassExecution, b: ClassExecution): number =>
  absolute(a.difference) < absolute(b.difference) ? 1 : absolute(a.difference) > absolute(b.difference) ? -1 : 0

const sentenceOf = (report: ExecutionReport, name: string): string => {
  const { whole, unit, disclosure } = report
  const amount = (stated: Stated | null): string => (stated === null ? '没有列出' : ` ${inUnit(stated, unit)} ${unit}`)
  const plan = `年初预算${amount(whole.plan?.amount ?? null)}`
  const adjusted = whole.adjusted === null ? '' : `，全年预算${amount(whole.adjusted)}`
  const gap =
    whole.difference === null
      ? ''
      : whole.difference === 0n
        ? '，与年初预算相同'
        : `，比年初预算${whole.difference < 0n ? '少' : '多'} ${formatAmount(absolute(whole.difference), unit)} ${unit}`
  const printed = printedRateOf(whole)
  const base = whole.outcome?.rateWord === '全年预算' ? whole.adjusted : (whole.plan?.amount ?? null)
  const computed = rateOf(whole.spent, base)
  const rate = printed === '' ? '' : `文件写${printed}，按两数重算为 ${computed}。`
  return `${name}${disclosure.year}年一般公共预算财政拨款支出：${plan}${adjusted}，决算${amount(whole.spent)}${gap}。${rate}`
}

const notesOf = (report: ExecutionReport): readonly ExecutionNote[] =>
  [
    {
      anchor: 'unplanned',
      heading: '年初没有预算，年中有支出',
      meaning: '这些项的年初预算没有列出或为 0，年中由追加、上年结转或调剂的钱支出。',
      items: report.unplanned,
    },
    {
      anchor: 'unspent',
      heading: '年初有预算，年末没有支出',
      meaning: '这些项列过年初预算，决算表中没有支出：可能没有执行，也可能改列了别的科目。',
      items: report.unspent,
    },
    {
      anchor: 'unplaced',
      heading: '说明中有，决算表中没有的项',
      meaning: '情况说明逐项写到，决算表里没有同名的一行，数以说明为准列在这里。',
      items: report.unplaced,
    },
  ]
    .filter(({ items }) => items.length > 0)
    .map((note) => ({ ...note, items: note.items.map((item) => ({ ...itemOf(report, item), anchor: '' })) }))

const publishedRows = (report: ExecutionReport): readonly PublishedRow[] =>
  [report.whole, ...report.classes.flatMap(({ items }) => items)].flatMap((item) => {
    if (item.published === null || item.plan === null || item.plan.source === 'budget') return []
    return [
      {
        name: item.line?.total === true ? '合计' : `${item.code} ${item.name}`,
        here: planFigure(report, item),
        there: { text: inUnit(item.published, report.unit), path: budgetRowPath(report, item), from: '' },
        difference: signed(item.plan.amount.fen - item.published.fen, report.unit),
      },
    ]
  })

const unlistedText = ({ unlisted, unit }: ExecutionReport): string => {
  if (unlisted === null || unlisted === 0n) return ''
  return unlisted > 0n
    ? `各项的年初预算相加比合计的年初预算少 ${formatAmount(unlisted, unit)} ${unit}：年初列了预算、年末没有支出的项，文件通常不逐项写出。`
    : `各项的年初预算相加比合计的年初预算多 ${formatAmount(-unlisted, unit)} ${unit}，需要部门说明。`
}

/** The view of one 决算; `null` where it says nothing of what was planned. */
export const executionView = (
  archive: Archive,
  department: Department,
  disclosure: Disclosure,
): ExecutionView | null => {
  const report = executionReport(department, disclosure)
  if (report === null) return null
  const name = departmentName(department, disclosure.year)
  const path = executionPath(disclosure)
  const title = `${disclosure.year}年：从年初预算到决算`
  const sentence = sentenceOf(report, name)
  const all = [report.whole, ...report.classes.flatMap(({ items }) => items)]
  return {
    ...pageView(archive.site, {
      title,
      documentTitle: `${name}${title}`,
      description: sentence,
      path,
      crumbs: [...disclosureCrumbs(department, disclosure), { label: '从年初预算到决算', path }],
      section: 'departments',
    }),
    disclosure: { label: `${name}${periodName(disclosure)}`, path: disclosurePath(disclosure) },
    sentence,
    unit: report.unit,
    noVerdict: '少花不等于省，多花不等于超：差额是决算减去年初预算，负数是少花，原因以部门自己的说明为准。',
    whole: { ...itemOf(report, report.whole), name: '合计', anchor: 'whole' },
    hasAdjusted: all.some(({ adjusted }) => adjusted !== null),
    charts: executionCharts(report, path),
    classes: report.classes.toSorted(byDifference).map((own) => classOf(report, own)),
    notes: notesOf(report),
    unlisted: unlistedText(report),
    published: publishedRows(report),
    budget:
      report.budget === null ? null : { label: `${report.budget.year}年预算`, path: disclosurePath(report.budget) },
    source: { label: report.statement.entry.title, path: statementPath(disclosure, report.statement.id) },
    json: { label: '本页数据 JSON', path: executionJsonPath(disclosure) },
  }
}

/** Every page of the portal with its address. */
export const executionPages = onceAnArchive((archive: Archive) =>
  archive.departments.flatMap((department) =>
    department.disclosures.flatMap((disclosure) => {
      const view = executionView(archive, department, disclosure)
      return view === null
        ? []
        : [{ params: { department: department.id, year: String(disclosure.year) }, props: { view } }]
    }),
  ),
)

/** `/<department>/<year>/final/execution/charts/<chart>.csv`. */
export const executionChartFiles = (archive: Archive) =>
  executionPages(archive).flatMap(({ params, props }) =>
    props.view.charts.map((chart) => ({ params: { ...params, chart: chart.id }, props: { chart } })),
  )
