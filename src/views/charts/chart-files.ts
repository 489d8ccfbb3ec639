// Which charts stand on which page, and the address of each chart's CSV.
import type { Archive, Department } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { projectIds } from '../../budget/facts/project-chain.ts'
import { changeChart } from './change-chart.ts'
import type { ChartView } from './chart.ts'
import { explained } from './chart-point.ts'
import { departmentCharts } from './department-charts.ts'
import { flowChart } from './flow-chart.ts'
import { formCharts } from './form-charts.ts'
import { functionChart } from './function-chart.ts'
import { outcomeChart } from './outcome-chart.ts'
import { executionChart, indicatorChart, sizeCharts } from './project-charts.ts'
import { projectYearsChart } from './project-years-chart.ts'
import { spendingCharts } from './spending-chart.ts'
import { threePublicChart } from './three-public-chart.ts'
import { treeChart } from './tree-chart.ts'

/** Bars that all fill their frames, or a bar alone, draw no more than their sentence says. */
const tells = (chart: ChartView): boolean =>
  chart.kind !== 'bars' ||
  (chart.points.length > 1 &&
    chart.points.some(({ value, whole }) => whole === null || Number(value) !== Number(whole)))

const present = (charts: readonly (ChartView | null)[]): readonly ChartView[] =>
  charts.flatMap((chart) => (chart !== null && tells(chart) ? [explained(chart)] : []))

/**
 * 图解 of a disclosure's page: what its statements and forms state, in the order of a reader's questions. Without its
 * department nothing is known of other years.
 */
export const disclosureCharts = (disclosure: Disclosure, department?: Department): readonly ChartView[] =>
  present([
    flowChart(disclosure),
    functionChart(disclosure),
    treeChart(disclosure),
    department === undefined ? null : changeChart(department, disclosure),
    ...spendingCharts(disclosure),
    threePublicChart(disclosure),
    ...sizeCharts(disclosure),
    outcomeChart(disclosure),
  ])

/** Charts beside the list of a disclosure's forms. */
export const formListCharts = (disclosure: Disclosure): readonly ChartView[] =>
  present([executionChart(disclosure), ...sizeCharts(disclosure), indicatorChart(disclosure)])

/** Every chart of a disclosure that has its CSV below the disclosure's own address. */
const chartsBelow = (department: Department, disclosure: Disclosure): readonly ChartView[] => {
  const own = disclosureCharts(disclosure, department)
  const known = new Set(own.map(({ id }) => id))
  return [...own, ...formListCharts(disclosure).filter(({ id }) => !known.has(id))]
}

const placeOf = ({ department, year, stage }: Disclosure) => ({ department, year: String(year), stage })

/** `/<department>/<year>/<stage>/charts/<chart>.csv`. */
export const disclosureChartFiles = (archive: Archive) =>
  archive.departments.flatMap((department) =>
    department.disclosures.flatMap((disclosure) =>
      chartsBelow(department, disclosure).map((chart) => ({
        params: { ...placeOf(disclosure), chart: chart.id },
        props: { chart },
      })),
    ),
  )

/** `/<department>/<year>/<stage>/projects/<project>/charts/<chart>.csv`. */
export const formChartFiles = (archive: Archive) =>
  archive.departments.flatMap(({ disclosures }) =>
    disclosures.flatMap((disclosure) =>
      disclosure.forms.flatMap((form) =>
        formCharts(disclosure, form).map((chart) => ({
          params: { ...placeOf(disclosure), project: form.id, chart: chart.id },
          props: { chart },
        })),
      ),
    ),
  )

/** `/<department>/charts/<chart>.csv`. */
export const departmentChartFiles = (archive: Archive) =>
  archive.departments.flatMap((department) =>
    departmentCharts(department).map((chart) => ({
      params: { department: department.id, chart: chart.id },
      props: { chart },
    })),
  )

/** `/<department>/projects/<project>/charts/<chart>.csv`. */
export const projectChartFiles = (archive: Archive) =>
  archive.departments.flatMap((department) =>
    projectIds(department).flatMap((project) => {
      const chart = projectYearsChart(archive, department, project)
      return chart === null
        ? []
        : [{ params: { department: department.id, project, chart: chart.id }, props: { chart } }]
    }),
  )
