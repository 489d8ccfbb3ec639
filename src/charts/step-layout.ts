// Where the steps of a cumulative share stand: points in time side by side, each share held from its own point on. A
// point without a value is an empty column, and no line crosses it.
import { em, type Measured } from './bar-layout.ts'

/** Heights in em: room for a value above, the plot, the names of the points below. */
export const stepMeasures = { above: 2, plot: 9, below: 2 } as const

/** A point in time with its place. */
export interface StepMark<P extends Measured> {
  readonly point: P
  /** Middle and left edge of its column, in percent. */
  readonly x: number
  readonly left: number
  /** `null` where there is nothing to draw. */
  readonly y: number | null
}

/** `path` is drawn in a box of 100 × `height`. */
export interface StepLayout<P extends Measured> {
  readonly marks: readonly StepMark<P>[]
  readonly path: string
  readonly column: number
  readonly height: number
  readonly base: number
  readonly most: number
}

/** The layout of steps; 100 % is the height of the plot unless a share is larger. */
export const stepLayout = <P extends Measured>(points: readonly P[]): StepLayout<P> => {
  const { above, plot, below } = stepMeasures
  const column = 100 / points.length
  const most = Math.max(100, ...points.map(({ value }) => (value === null ? 0 : Number(value))))
  const base = above + plot
  const marks = points.map(
    (point, index): StepMark<P> => ({
      point,
      x: em(column * (index + 0.5)),
      left: em(column * index),
      y: point.value === null ? null : em(base - (Number(point.value) / most) * plot),
    }),
  )
  const path = marks
    .map(({ x, y }, index) => {
      if (y === null) return ''
      const before = marks[index - 1]?.y ?? null
      return before === null ? `M${x} ${y}` : `H${x}V${y}`
    })
    .join('')
  return { marks, path, column: em(column), height: base + below, base, most }
}
