// A chart as Chart.js wants it: the same values in the same places as the drawing in the page. Pure; what is drawn with
// (patterns, the canvas) is given.
import type { ChartConfiguration, ChartDataset, Plugin, TooltipItem } from 'chart.js'
import { type BarLayout, barLayout, barMeasures } from './bar-layout.ts'
import type { ChartLook } from './chart-look.ts'
import type { LiveChart, LivePoint } from './live-data.ts'
import { stepLayout, stepMeasures } from './step-layout.ts'
import { writeBars, writeSteps } from './value-labels.ts'

/** What a bar is filled with; a pattern where it is hatched. */
export type Fill = string | CanvasPattern

/** Bars and steps; a flow has no counterpart in Chart.js and stays as it is drawn. */
export type LiveKind = 'bar' | 'line'

/** The configuration of a chart of either kind. */
export type LiveConfig = ChartConfiguration<LiveKind, (number | null)[], string>

/** The tooltip says what the readout says; the frame around a value is no value of its own. */
const tooltip = (points: readonly LivePoint[], look: ChartLook) => ({
  displayColors: false,
  bodyFont: { family: look.family, size: look.size },
  padding: look.size / 2,
  filter: ({ datasetIndex }: TooltipItem<LiveKind>): boolean => datasetIndex === 0,
  callbacks: {
    title: (): string => '',
    label: ({ dataIndex }: TooltipItem<LiveKind>): string => points[dataIndex]?.say ?? '',
  },
})

const words = (id: string, draw: (context: CanvasRenderingContext2D, width: number) => void): Plugin<LiveKind> => ({
  id,
  afterDatasetsDraw: ({ ctx, width }) => draw(ctx, width),
})

/** No motion that was not asked for. */
const still = { responsive: true, maintainAspectRatio: false, animation: false } as const

const barSets = (
  layout: BarLayout<LivePoint>,
  look: ChartLook,
  hatch: Fill,
): ChartDataset<LiveKind, (number | null)[]>[] => {
  const points = layout.rows.map(({ point }) => point)
  const shared = { barThickness: barMeasures.bar * look.size, grouped: false, minBarLength: 1 }
  const values: ChartDataset<'bar', (number | null)[]> = {
    ...shared,
    label: '数值',
    data: points.map(({ value }) => value),
    backgroundColor: points.map(({ hatched }) => (hatched ? hatch : look.value)),
    borderColor: look.value,
    borderWidth: points.map(({ hatched }) => (hatched ? 1 : 0)),
    borderSkipped: false,
    order: 0,
  }
  if (points.every(({ whole }) => whole === null)) return [values]
  const frames: ChartDataset<'bar', (number | null)[]> = {
    ...shared,
    label: '全部',
    data: points.map(({ whole }) => whole),
    backgroundColor: look.ground,
    borderColor: look.frame,
    borderWidth: 1,
    borderSkipped: false,
    order: 1,
  }
  return [values, frames]
}

const barConfig = (points: readonly LivePoint[], look: ChartLook, hatch: Fill): LiveConfig => {
  const layout = barLayout(points)
  return {
    type: 'bar',
    data: { labels: points.map(({ label }) => label), datasets: barSets(layout, look, hatch) },
    options: {
      ...still,
      indexAxis: 'y',
      layout: { padding: { top: layout.shift * look.size } },
      interaction: { mode: 'index', axis: 'y', intersect: false },
      scales: {
        x: { display: false, min: layout.least, max: layout.least + layout.span / (layout.reach / 100) },
        y: { display: false, grid: { display: false } },
      },
      plugins: { tooltip: tooltip(points, look) },
    },
    plugins: [words('bar-words', (context, width) => writeBars({ context, width, look }, layout))],
  }
}

const stepConfig = (points: readonly LivePoint[], look: ChartLook): LiveConfig => {
  const layout = stepLayout(points)
  return {
    type: 'line',
    data: {
      labels: points.map(({ label }) => label),
      datasets: [
        {
          label: '累计比例',
          data: points.map(({ value }) => value),
          stepped: 'before',
          spanGaps: false,
          borderColor: look.value,
          borderWidth: 2,
          pointBackgroundColor: look.value,
          pointRadius: look.size * 0.3,
          clip: false,
        } as ChartDataset<'line', (number | null)[]>,
      ],
    },
    options: {
      ...still,
      layout: { padding: { top: stepMeasures.above * look.size, bottom: stepMeasures.below * look.size } },
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { display: false, offset: true },
        y: { display: false, min: 0, max: layout.most },
      },
      plugins: { tooltip: tooltip(points, look) },
    },
    plugins: [words('step-words', (context, width) => writeSteps({ context, width, look }, layout))],
  }
}

/** `null` for a flow. `hatch` fills what the page draws hatched. */
export const chartConfig = ({ kind, points }: LiveChart, look: ChartLook, hatch: Fill): LiveConfig | null => {
  if (kind === 'bars') return barConfig(points, look, hatch)
  return kind === 'steps' ? stepConfig(points, look) : null
}
