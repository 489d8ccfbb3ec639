// The rulings that a path of a PDF draws: straight strokes along an axis, and fills so thin that they are lines.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { apply, type Box, type Matrix, polygonsOf } from './geometry.ts'

/** A straight line along an axis: `at` is its y for a horizontal one, its x for an upright one. */
export interface Ruling {
  readonly across: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Rulings are thinner than this; what is thicker is a cell's background. */
const thickestRuling = 2.5
const shortestRuling = 4
const everything = 1e6

const fills = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const strokes = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const isWhite = (colour: string): boolean => /^#f[ef]f[ef]f[ef]$/i.test(colour)

/** A path with all that decides how it is painted. */
export interface PaintedPath {
  readonly op: number
  readonly data: readonly number[]
  readonly matrix: Matrix
  readonly clip: Box | null
  readonly stroke: string
  readonly fill: string
  readonly lineWidth: number
}

type Points = readonly (readonly [number, number])[]

/** A line, cut to what the clip shows; none where nothing of it is seen. */
const line = (clip: Box | null, across: boolean, at: number, a: number, b: number): readonly Ruling[] => {
  const whole = [-everything, everything] as const
  const [low, high] = clip === null ? whole : across ? [clip.left, clip.right] : [clip.top, clip.bottom]
  const [before, after] = clip === null ? whole : across ? [clip.top, clip.bottom] : [clip.left, clip.right]
  const [from, to] = [Math.max(Math.min(a, b), low), Math.min(Math.max(a, b), high)]
  return to - from >= shortestRuling && at >= before - 1 && at <= after + 1 ? [{ across, at, from, to }] : []
}

const stroked = (points: Points, clip: Box | null): readonly Ruling[] =>
  points.flatMap(([x1, y1], index): readonly Ruling[] => {
    const before = points[index - 1]
    if (before === undefined) return []
    const [x0, y0] = before
    if (Math.abs(y1 - y0) < 0.8) return line(clip, true, (y0 + y1) / 2, x0, x1)
    return Math.abs(x1 - x0) < 0.8 ? line(clip, false, (x0 + x1) / 2, y0, y1) : []
  })

const filled = (points: Points, clip: Box | null): readonly Ruling[] => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= thickestRuling && right - left > thickestRuling)
    return line(clip, true, (top + bottom) / 2, left, right)
  return right - left <= thickestRuling && bottom - top > thickestRuling
    ? line(clip, false, (left + right) / 2, top, bottom)
    : []
}

/** The rulings of a path; white ones are not seen and are none. */
export const rulingsOf = ({ op, data, matrix, clip, stroke, fill, lineWidth }: PaintedPath): readonly Ruling[] => {
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
  const drawsLine = strokes.has(op) && !isWhite(stroke) && lineWidth * scale <= 2 * thickestRuling
  const drawsArea = fills.has(op) && !isWhite(fill)
  if (!drawsLine && !drawsArea) return []
  return polygonsOf(data).flatMap((polygon) => {
    const points = polygon.map(([x, y]) => apply(matrix, x, y))
    return [...(drawsLine ? stroked(points, clip) : []), ...(drawsArea ? filled(points, clip) : [])]
  })
}
