// The values of a chart by keyboard: arrow keys walk them, the readout below the chart says each in a sentence, Enter
// opens where it leads. It works on the drawing of the page and on Chart.js alike.
import type { LiveChart } from '../../charts/live-data.ts'

/** Told which value is current; `null` when the reader has left. */
export type Pointed = (index: number | null) => void

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowRight: (index, last) => Math.min(last, index + 1),
  ArrowDown: (index, last) => Math.min(last, index + 1),
  ArrowLeft: (index) => Math.max(0, index - 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  Home: () => 0,
  End: (_, last) => last,
}

const hint = '图表：用方向键逐个读数，回车打开出处，Esc 离开'

/** Makes the plot a stop of the keyboard. */
export const walkChart = (plot: HTMLElement, readout: HTMLElement, live: LiveChart, pointed: Pointed): void => {
  const last = live.points.length - 1
  let current = -1
  plot.tabIndex = 0
  plot.setAttribute('role', 'application')
  plot.setAttribute('aria-roledescription', '图表')
  plot.setAttribute('aria-label', `${plot.dataset.title ?? ''}。${hint}`)

  const mark = (index: number): void => {
    current = index
    plot.querySelectorAll('.row').forEach((row, at) => {
      row.classList.toggle('current', at === index)
    })
    pointed(index < 0 ? null : index)
  }

  const show = (index: number): void => {
    const point = live.points[index]
    readout.textContent = point === undefined ? '' : `${index + 1}／${last + 1}　${point.say}`
    mark(index)
  }

  plot.addEventListener('keydown', (event) => {
    const path = live.points[current]?.path ?? ''
    if (event.key === 'Enter' && path !== '') location.assign(path)
    else if (event.key === 'Escape') show(-1)
    else {
      const step = steps[event.key]
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      show(step(current, last))
    }
  })
  // What was said stays: were it taken away now, the page would move under the click that took the focus.
  plot.addEventListener('blur', () => mark(-1))
}
