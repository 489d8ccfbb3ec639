// What of a PDF's page its reader never sees although the file holds it: signs of a layer that is switched off, signs on
// the margin that was cropped away, and signs under an opaque box that was painted over them later.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { apply, type Box, type Matrix, meet, polygonsOf } from './geometry.ts'

/** Whether a layer, as the engine names it in the marks of a page, is shown. */
export type LayerShown = (layer: unknown) => boolean

/** Follows the marks of a page: what stands between the marks of a hidden layer is hidden. */
export class Layers {
  private readonly marks: boolean[] = []
  private hiddenMarks = 0
  private readonly shown: LayerShown

  constructor(shown: LayerShown) {
    this.shown = shown
  }

  get hidden(): boolean {
    return this.hiddenMarks > 0
  }

  /** True where the operator was a mark. */
  follow(op: number, args: readonly unknown[]): boolean {
    if (op === OPS.beginMarkedContent || op === OPS.beginMarkedContentProps) {
      const hides = op === OPS.beginMarkedContentProps && args[0] === 'OC' && !this.shown(args[1])
      this.marks.push(hides)
      if (hides) this.hiddenMarks++
    } else if (op === OPS.endMarkedContent) {
      if (this.marks.pop() === true) this.hiddenMarks--
    } else return false
    return true
  }
}

/** True unless the graphics state makes fills transparent, blends them with what is below, or masks them. */
export const isOpaque = (before: boolean, state: unknown): boolean => {
  if (!Array.isArray(state)) return before
  let opaque = before
  for (const [key, value] of state as readonly (readonly [string, unknown])[]) {
    if (key === 'ca') opaque = Number(value) >= 1
    if (key === 'BM' && value !== 'source-over' && value !== 'Normal') opaque = false
    if (key === 'SMask' && value !== false) opaque = false
  }
  return opaque
}

const fills = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke])
/** A box is higher and wider than any ruling. */
const smallestBox = 3

/** The upright boxes that a path fills, cut to the clip. */
export const filledBoxes = (op: number, data: readonly number[], matrix: Matrix, clip: Box | null): readonly Box[] => {
  if (!fills.has(op)) return []
  return polygonsOf(data).flatMap((polygon) => {
    const points = polygon.map(([x, y]) => apply(matrix, x, y))
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const whole = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
    const onEdge = (value: number, low: number, high: number): boolean =>
      Math.abs(value - low) < 0.1 || Math.abs(value - high) < 0.1
    const isBox =
      (points.length === 4 || points.length === 5) &&
      points.every(([x, y]) => onEdge(x, whole.left, whole.right) && onEdge(y, whole.top, whole.bottom))
    const box = meet(clip, whole)
    return isBox && box.right - box.left > smallestBox && box.bottom - box.top > smallestBox ? [box] : []
  })
}

/** A box with the number of the last text that was painted before it. */
export interface Cover {
  readonly box: Box
  readonly after: number
}

/** The middle of a sign, and which painting operation it belongs to. */
interface Placed {
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly run: number
}

/** Signs that no later box covers. */
export const uncovered = <T extends Placed>(signs: readonly T[], covers: readonly Cover[]): readonly T[] => {
  // Backgrounds are painted before their words: only boxes after some text can hide any.
  const later = covers.filter(({ after }) => after > 0)
  if (later.length === 0) return signs
  return signs.filter((sign) => {
    const [x, y] = [(sign.left + sign.right) / 2, sign.baseline - sign.size * 0.35]
    return !later.some(
      ({ box, after }) => sign.run <= after && x > box.left && x < box.right && y > box.top && y < box.bottom,
    )
  })
}
