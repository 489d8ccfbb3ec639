// Every chart of the real portal and of the made-up department with four disclosures, and ways to change the latter.

import { resolve } from 'node:path'
import { type Archive, allDisclosures, type Department } from '../../src/budget/archive.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { readArchive } from '../../src/intake/index.ts'
import type { BarChart, ChartView } from '../../src/views/charts/chart.ts'
import {
  departmentChartFiles,
  disclosureChartFiles,
  formChartFiles,
  projectChartFiles,
} from '../../src/views/charts/chart-files.ts'
import { realDocuments } from '../real-documents.ts'

const read = (root: string): Archive => readArchive(resolve(root), { drafts: false, program: resolve('.') }).value

export const real = realDocuments().value
export const madeUp = read('tests/portal')

/** Every chart that has an address. */
export const chartsOf = (archive: Archive): readonly ChartView[] =>
  [disclosureChartFiles, formChartFiles, departmentChartFiles, projectChartFiles].flatMap((files) =>
    files(archive).map(({ props }) => props.chart),
  )

export const disclosureOf = (archive: Archive, department: string, year: number, stage = 'budget'): Disclosure => {
  const found = allDisclosures(archive).find(
    (each) => each.department === department && each.year === year && each.stage === stage,
  )
  if (found === undefined) throw new Error(`no ${department} ${year} ${stage}`)
  return found
}

/** 青禾市档案局. */
export const archives = (): Department => {
  const [department] = madeUp.departments
  if (department === undefined) throw new Error('tests/portal is empty')
  return department
}

/** The chart with this id. */
export const chartIn = (charts: readonly ChartView[], id: string): ChartView => {
  const chart = charts.find((each) => each.id === id)
  if (chart === undefined) throw new Error(`no chart ${id}`)
  return chart
}

/** The same, drawn as bars. */
export const barsIn = (charts: readonly ChartView[], id: string): BarChart => {
  const chart = chartIn(charts, id)
  if (chart.kind !== 'bars') throw new Error(`${id} is no bar chart`)
  return chart
}
