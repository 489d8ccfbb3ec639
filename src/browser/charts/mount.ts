// The first script of a page with charts, small on purpose: the keyboard, the picture, and when to fetch Chart.js.

import { type LiveChart, liveOf } from '../../charts/live-data.ts'
import { walkChart } from './chart-walk.ts'
import type { MountedChart } from './live-chart.ts'

/** Charts drawn by Chart.js, by their figure. */
const mounted = new Map<HTMLElement, MountedChart>()

const dataOf = (figure: HTMLElement): LiveChart => liveOf(figure.dataset.chart ?? '')

const plotOf = (figure: HTMLElement): HTMLElement | null => figure.querySelector('[data-chart-plot]')

/** High-contrast modes choose their own colours, which reach an SVG and not a canvas. */
const keepsDrawing = matchMedia('(forced-colors: active)').matches

const draw = async (figure: HTMLElement): Promise<void> => {
  const plot = plotOf(figure)
  const live = dataOf(figure)
  if (plot === null || live.kind === 'flow' || live.kind === 'tree') return
  const { mountLiveChart } = await import('./live-chart.ts')
  const chart = mountLiveChart(plot, live)
  if (chart !== null) mounted.set(figure, chart)
}

const saveName = (figure: HTMLElement): string =>
  `${location.pathname.split('/').filter(Boolean).join('-')}-${figure.id.replace('chart-', '')}.png`

const savePicture = async (figure: HTMLElement): Promise<void> => {
  const { chartPicture } = await import('./chart-picture.ts')
  const picture = await chartPicture(figure)
  if (picture === null) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(picture)
  link.download = saveName(figure)
  link.click()
  URL.revokeObjectURL(link.href)
}

const enhance = (figure: HTMLElement): void => {
  const [plot, readout] = [plotOf(figure), figure.querySelector<HTMLElement>('[data-chart-readout]')]
  if (plot === null || readout === null) return
  walkChart(plot, readout, dataOf(figure), (index) => mounted.get(figure)?.show(index))
  const button = figure.querySelector<HTMLButtonElement>('[data-chart-picture]')
  if (button === null) return
  button.hidden = false
  button.addEventListener('click', () => savePicture(figure))
}

const figures = [...document.querySelectorAll<HTMLElement>('figure[data-chart]')]
figures.forEach(enhance)

if (!keepsDrawing) {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue
        seen.unobserve(target)
        draw(target)
      }
    },
    { rootMargin: '160px' },
  )
  for (const figure of figures) seen.observe(figure)
  const redraw = (): void => {
    for (const chart of mounted.values()) chart.redraw()
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw)
  // Large type and other modes are switched by an attribute of the page.
  new MutationObserver(redraw).observe(document.documentElement, { attributes: true })
}
