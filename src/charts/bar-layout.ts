// Where the bars of a chart stand: heights in em, so that they grow with the text, widths in percent, so that they fit
// any screen. The drawing in the page and the one in the browser share it and lie exactly upon each other.
import { labelLines, textWidth } from './label-lines.ts'

/** Width in em that a drawing never falls below; on a phone that is the screen. */
export const narrowest = 23

/** Heights in em. */
export const barMeasures = { line: 1.35, bar: 0.85, above: 0.3, below: 0.9 } as const

/** What a layout needs of a value; the page holds numbers as text, the browser as numbers. */
export interface Measured {
  readonly label: string
  readonly mark: string
  readonly value: string | number | null
  readonly whole: string | number | null
}

/** A bar with its name above it. */
export interface BarRow<P extends Measured> {
  readonly point: P
  readonly lines: readonly string[]
  /** Baselines of `lines`. */
  readonly baselines: readonly number[]
  readonly top: number
  /** Where the bar begins, in percent of the width: at zero, or left of it for a negative value. */
  readonly left: number
  /** Of the value and of the frame, in percent of the width. */
  readonly width: number
  readonly frame: number
  /** Where its figure stands: right of bar and frame, of a negative bar right of zero. */
  readonly end: number
}

/** A finished layout. */
export interface BarLayout<P extends Measured> {
  readonly rows: readonly BarRow<P>[]
  /** Lines that every name has room for. */
  readonly lines: number
  readonly band: number
  /** Chart.js centres a bar in its band; the name above it shifts all bars down by this much. */
  readonly shift: number
  readonly height: number
  /** The smallest number drawn, 0 where none is negative. */
  readonly least: number
  /** From the smallest to the largest number: `reach` percent of the width. */
  readonly span: number
  readonly reach: number
  /** Where the line of zero stands, in percent of the width; 0 where no value is negative. */
  readonly zero: number
}

const number = (text: string | number | null): number => (text === null ? 0 : Number(text))

/** Percent with two decimals, so that the same data give the same bytes everywhere. */
const percent = (part: number, whole: number, reach: number): number => Math.round((part / whole) * reach * 100) / 100

/** Two decimals of a percent, whatever was added up to it. */
const hundredth = (value: number): number => Math.round(value * 100) / 100

/** Two decimals of an em are finer than a pixel. */
export const em = (value: number): number => Math.round(value * 100) / 100

/** The layout of bars; names longer than two lines are cut here and stand whole in the table. */
export const barLayout = <P extends Measured>(points: readonly P[]): BarLayout<P> => {
  const names = points.map(({ label }) => labelLines(label, narrowest - 1))
  const lines = Math.max(1, ...names.map((name) => name.length))
  const { line, bar, above, below } = barMeasures
  const band = em(lines * line + above + bar + below)
  const shift = em((lines * line + above - below) / 2)
  const most = Math.max(0, ...points.map((point) => Math.max(number(point.value), number(point.whole))))
  const least = Math.min(0, ...points.map((point) => number(point.value)))
  const span = most - least || 1
  const widest = Math.max(...points.map(({ mark }) => textWidth(mark)))
  const reach = Math.round(Math.min(80, Math.max(35, 100 - ((widest + 1) / narrowest) * 100)))
  const zero = percent(Math.max(0, -least), span, reach)
  const rows = points.map((point, index): BarRow<P> => {
    const value = number(point.value)
    const width = percent(Math.abs(value), span, reach)
    const frame = point.whole === null ? 0 : percent(Math.max(0, number(point.whole)), span, reach)
    const own = names[index] ?? []
    const first = index * band + (lines - own.length) * line
    return {
      point,
      lines: own,
      baselines: own.map((_, at) => em(first + (at + 1) * line - 0.35)),
      top: em(index * band + lines * line + above),
      left: value < 0 ? hundredth(zero - width) : zero,
      width,
      frame,
      end: hundredth(zero + Math.max(value < 0 ? 0 : width, frame)),
    }
  })
  return { rows, lines, band, shift, height: em(points.length * band + shift), least, span, reach, zero }
}
