// Chart.js over the drawing of a page: loaded only when a chart comes into view, only with the parts that are used.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import { chartConfig, type LiveKind } from '../../charts/chart-config.ts'
import type { ChartLook } from '../../charts/chart-look.ts'
import type { LiveChart } from '../../charts/live-data.ts'
import { pageLook } from './page-look.ts'

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Tooltip,
)

// Under its usual name, so that anyone can read back in the console what is drawn: Chart.getChart(canvas).data.
Reflect.set(globalThis, 'Chart', Chart)

/** A drawn chart that can point at one of its values and be drawn anew when the look of the page changes. */
export interface MountedChart {
  readonly show: (index: number | null) => void
  readonly redraw: () => void
}

/** Slanting lines: what is hatched stays apart from what is filled without colour. */
const hatchOf = (look: ChartLook): string | CanvasPattern => {
  const tile = document.createElement('canvas')
  tile.width = 8
  tile.height = 8
  const context = tile.getContext('2d')
  if (context === null) return look.value
  context.strokeStyle = look.value
  context.lineWidth = 2
  for (const start of [-8, 0, 8]) {
    context.beginPath()
    context.moveTo(start - 1, 9)
    context.lineTo(start + 9, -1)
    context.stroke()
  }
  return context.createPattern(tile, 'repeat') ?? look.value
}

/** Draws the chart into `plot`; `null` where the drawing in the page stays what is shown. */
export const mountLiveChart = (plot: HTMLElement, live: LiveChart): MountedChart | null => {
  if (live.kind === 'flow') return null
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  const holder = document.createElement('div')
  holder.className = 'chart-canvas'
  holder.append(canvas)
  plot.append(holder)
  const draw = (): Chart<LiveKind, (number | null)[], string> | null => {
    const look = pageLook(plot)
    const config = chartConfig(live, look, hatchOf(look))
    return config === null ? null : new Chart(canvas, config)
  }
  let chart = draw()
  plot.classList.add('live')
  return {
    show: (index) => {
      if (chart === null) return
      const active = index === null ? [] : [{ datasetIndex: 0, index }]
      chart.setActiveElements(active)
      chart.tooltip?.setActiveElements(active, { x: 0, y: 0 })
      chart.update()
    },
    redraw: () => {
      chart?.destroy()
      chart = draw()
    },
  }
}
