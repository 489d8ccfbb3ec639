// Colours and type of a drawing in the browser, read from the style sheet, so that dark mode, print and large type are
// decided in one place.

/** What the style sheet says of charts; `size` is the text's size in pixels. */
export interface ChartLook {
  readonly ink: string
  readonly soft: string
  readonly notice: string
  readonly value: string
  readonly ground: string
  readonly frame: string
  readonly rule: string
  readonly family: string
  readonly size: number
}

/** The look of the chart inside `plot`. */
export const chartLook = (plot: HTMLElement): ChartLook => {
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
