// Colours and type of a drawing in the browser, read from the style sheet, so that dark mode, print and large type are
// decided in one place.
import type { ChartLook } from '../../charts/chart-look.ts'

/** The look of the chart inside `plot`. */
export const pageLook = (plot: HTMLElement): ChartLook => {
  const style = getComputedStyle(plot)
  const colour = (name: string): string => style.getPropertyValue(`--chart-${name}`).trim()
  return {
    ink: colour('ink'),
    soft: colour('soft'),
    notice: colour('notice'),
    value: colour('value'),
    ground: colour('ground'),
    frame: colour('frame'),
    rule: colour('rule'),
    family: style.fontFamily,
    size: Number(style.fontSize.replace('px', '')),
  }
}
