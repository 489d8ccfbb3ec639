// What a page of a PDF paints: every sign with its place, and every ruling. Worked out from the operator list, not from
// the text items, because only the operators know what is clipped away and where a sign really stands.
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { foldRadicals } from '../fold-radicals.ts'

/** A sign as painted; measures in points from the page's left and upper edge. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** Number of the painting operation: signs of one operation belong together. */
  readonly run: number
}

/** A straight line along an axis: `at` is its y for a horizontal one, its x for an upright one. */
export interface Ruling {
  readonly across: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A page after its operators were followed. */
export interface PaintedPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rulings: readonly Ruling[]
  readonly images: number
  /** Signs painted invisibly, as scanners lay recognised text under an image. */
  readonly invisible: number
}

type Matrix = readonly [number, number, number, number, number, number]
interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface TextState {
  font: string
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  mode: number
}

interface State {
  matrix: Matrix
  clip: Box | null
  lineWidth: number
  stroke: string
  fill: string
  text: TextState
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
/** Rulings are thinner than this; what is thicker is a cell's background. */
const thickestRuling = 2.5
const shortestRuling = 4
const everything = 1e6

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]
const apply = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

const numbersOf = (value: unknown): readonly number[] =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>, Number) : []

const matrixOf = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(value)
  return [a, b, c, d, e, f]
}

const boxOf = (m: Matrix, corners: readonly number[]): Box => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = corners
  const points = [apply(m, x0, y0), apply(m, x1, y0), apply(m, x0, y1), apply(m, x1, y1)]
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

const meet = (a: Box | null, b: Box): Box =>
  a === null
    ? b
    : {
        left: Math.max(a.left, b.left),
        right: Math.min(a.right, b.right),
        top: Math.max(a.top, b.top),
        bottom: Math.min(a.bottom, b.bottom),
      }

/** Splits flat path data into polygons of points; curves keep only their end. */
const polygonsOf = (data: readonly number[]): readonly (readonly (readonly [number, number])[])[] => {
  const polygons: [number, number][][] = []
  let current: [number, number][] = []
  const lengths = [2, 2, 6, 4, 0]
  for (let i = 0; i < data.length; ) {
    const op = data[i] ?? 4
    const length = lengths[op] ?? 0
    const [x, y] = [data[i + length - 1] ?? 0, data[i + length] ?? 0]
    if (op === 0) {
      if (current.length > 1) polygons.push(current)
      current = [[x, y]]
    } else if (op === 4) {
      const first = current[0]
      if (first !== undefined) current.push(first)
    } else current.push([x, y])
    i += 1 + length
  }
  if (current.length > 1) polygons.push(current)
  return polygons
}

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
const images = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
])

const isWhite = (colour: string): boolean => /^#f[ef]f[ef]f[ef]$/i.test(colour)

/** Follows the operators of one page. */
class Painter {
  readonly glyphs: Glyph[] = []
  readonly rulings: Ruling[] = []
  images = 0
  invisible = 0
  private readonly stack: State[] = []
  private state: State
  private clipNext = false
  private textMatrix: Matrix = identity
  private x = 0
  private y = 0
  private lineX = 0
  private lineY = 0
  private run = 0
  private readonly fontMatrix: (name: string) => number

  constructor(base: Matrix, fontMatrix: (name: string) => number) {
    this.fontMatrix = fontMatrix
    this.state = {
      matrix: base,
      clip: null,
      lineWidth: 1,
      stroke: '#000000',
      fill: '#000000',
      text: { font: '', size: 0, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0, mode: 0 },
    }
  }

  private save(): void {
    this.stack.push({ ...this.state, text: { ...this.state.text } })
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state
  }

  private enterForm(args: readonly unknown[]): void {
    this.save()
    this.state.matrix = times(this.state.matrix, matrixOf(args[0] ?? identity))
    const box = numbersOf(args[1])
    if (box.length === 4) this.state.clip = meet(this.state.clip, boxOf(this.state.matrix, box))
  }

  private rule(across: boolean, at: number, a: number, b: number): void {
    const { clip } = this.state
    const [low, high] =
      clip === null ? [-everything, everything] : across ? [clip.left, clip.right] : [clip.top, clip.bottom]
    const [before, after] =
      clip === null ? [-everything, everything] : across ? [clip.top, clip.bottom] : [clip.left, clip.right]
    const [from, to] = [Math.max(Math.min(a, b), low), Math.min(Math.max(a, b), high)]
    if (to - from >= shortestRuling && at >= before - 1 && at <= after + 1) this.rulings.push({ across, at, from, to })
  }

  private strokePolygon(points: readonly (readonly [number, number])[]): void {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]]
      if (a === undefined || b === undefined) continue
      const [[x0, y0], [x1, y1]] = [a, b]
      if (Math.abs(y1 - y0) < 0.8) this.rule(true, (y0 + y1) / 2, x0, x1)
      else if (Math.abs(x1 - x0) < 0.8) this.rule(false, (x0 + x1) / 2, y0, y1)
    }
  }

  private fillPolygon(points: readonly (readonly [number, number])[]): void {
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    if (bottom - top <= thickestRuling && right - left > thickestRuling)
      this.rule(true, (top + bottom) / 2, left, right)
    else if (right - left <= thickestRuling && bottom - top > thickestRuling)
      this.rule(false, (left + right) / 2, top, bottom)
  }

  private path(args: readonly unknown[]): void {
    const op = Number(args[0])
    const { matrix } = this.state
    if ((strokes.has(op) && !isWhite(this.state.stroke)) || (fills.has(op) && !isWhite(this.state.fill))) {
      const data = Array.isArray(args[1]) ? numbersOf(args[1][0]) : []
      const thick =
        this.state.lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])) > 2 * thickestRuling
      for (const polygon of polygonsOf(data)) {
        const points = polygon.map(([x, y]) => apply(matrix, x, y))
        if (strokes.has(op) && !isWhite(this.state.stroke) && !thick) this.strokePolygon(points)
        if (fills.has(op) && !isWhite(this.state.fill)) this.fillPolygon(points)
      }
    }
    if (this.clipNext) {
      const box = numbersOf(args[2])
      if (box.length === 4) this.state.clip = meet(this.state.clip, boxOf(matrix, box))
      this.clipNext = false
    }
  }

  private moveText(dx: number, dy: number): void {
    this.lineX += dx
    this.lineY += dy
    this.x = this.lineX
    this.y = this.lineY
  }

  private setTextMatrix(matrix: Matrix): void {
    this.textMatrix = matrix
    this.x = this.y = this.lineX = this.lineY = 0
  }

  private showText(parts: readonly unknown[]): void {
    const { text, matrix } = this.state
    const scale = Math.abs(text.size)
    const direction = text.size < 0 ? -1 : 1
    const advance = scale * this.fontMatrix(text.font)
    const whole = times(matrix, this.textMatrix)
    this.run++
    let x = 0
    for (const part of parts) {
      if (typeof part === 'number') {
        x -= (part * scale) / 1000
        continue
      }
      if (part === null || typeof part !== 'object') continue
      const glyph = part as { unicode?: string; width?: number; isSpace?: boolean }
      const width = (glyph.width ?? 0) * advance
      this.sign(whole, glyph.unicode ?? '', direction * x * text.stretch, direction * (x + width) * text.stretch, scale)
      x += width + ((glyph.isSpace ? text.wordSpacing : 0) + text.charSpacing) * direction
    }
    this.x += direction * x * text.stretch
  }

  private sign(whole: Matrix, raw: string, from: number, to: number, scale: number): void {
    const { text, clip } = this.state
    const signs = foldRadicals(raw)
    if (signs.trim() === '') return
    const [left, baseline] = apply(whole, this.x + from, this.y + text.rise)
    const [right, end] = apply(whole, this.x + to, this.y + text.rise)
    if (Math.abs(end - baseline) > Math.abs(right - left)) return
    if (text.mode === 3 || text.mode === 7) this.invisible++
    const size = scale * Math.hypot(whole[2], whole[3])
    const [middle, height] = [(left + right) / 2, baseline - size * 0.35]
    if (
      clip !== null &&
      (middle < clip.left - 0.5 || middle > clip.right + 0.5 || height < clip.top - 0.5 || height > clip.bottom + 0.5)
    )
      return
    this.glyphs.push({
      text: signs,
      left: Math.min(left, right),
      right: Math.max(left, right),
      baseline,
      size,
      run: this.run,
    })
  }

  private textState(op: number, args: readonly unknown[]): boolean {
    const { text } = this.state
    const value = Number(args[0])
    switch (op) {
      case OPS.setFont:
        text.font = String(args[0])
        text.size = Number(args[1])
        return true
      case OPS.setCharSpacing:
        text.charSpacing = value
        return true
      case OPS.setWordSpacing:
        text.wordSpacing = value
        return true
      case OPS.setHScale:
        text.stretch = value / 100
        return true
      case OPS.setLeading:
        text.leading = -value
        return true
      case OPS.setTextRise:
        text.rise = value
        return true
      case OPS.setTextRenderingMode:
        text.mode = value
        return true
      default:
        return false
    }
  }

  private textOperator(op: number, args: readonly unknown[]): boolean {
    switch (op) {
      case OPS.beginText:
        this.setTextMatrix(identity)
        return true
      case OPS.setTextMatrix:
        this.setTextMatrix(matrixOf(args[0]))
        return true
      case OPS.setLeadingMoveText:
        this.state.text.leading = Number(args[1])
        this.moveText(Number(args[0]), Number(args[1]))
        return true
      case OPS.moveText:
        this.moveText(Number(args[0]), Number(args[1]))
        return true
      case OPS.nextLine:
        this.moveText(0, this.state.text.leading)
        return true
      case OPS.showText:
      case OPS.showSpacedText:
        this.showText(Array.isArray(args[0]) ? args[0] : [])
        return true
      default:
        return this.textState(op, args)
    }
  }

  follow(op: number, args: readonly unknown[]): void {
    if (this.textOperator(op, args)) return
    if (op === OPS.save || op === OPS.beginGroup || op === OPS.beginAnnotation) this.save()
    else if (op === OPS.restore || op === OPS.paintFormXObjectEnd || op === OPS.endGroup || op === OPS.endAnnotation)
      this.restore()
    else if (op === OPS.transform) this.state.matrix = times(this.state.matrix, matrixOf(args))
    else if (op === OPS.paintFormXObjectBegin) this.enterForm(args)
    else if (op === OPS.clip || op === OPS.eoClip) this.clipNext = true
    else if (op === OPS.constructPath) this.path(args)
    else if (op === OPS.setLineWidth) this.state.lineWidth = Number(args[0])
    else if (op === OPS.setStrokeRGBColor) this.state.stroke = String(args[0])
    else if (op === OPS.setFillRGBColor) this.state.fill = String(args[0])
    else if (images.has(op)) this.images++
  }
}

/** Everything a page paints, in points from its upper left edge. */
export const paintedPage = async (page: PDFPageProxy): Promise<PaintedPage> => {
  const viewport = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList()
  const scales = new Map<string, number>()
  const painter = new Painter(matrixOf(viewport.transform), (name) => {
    const known = scales.get(name)
    if (known !== undefined) return known
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined
    const matrix = font !== null && typeof font === 'object' && 'fontMatrix' in font ? numbersOf(font.fontMatrix) : []
    const scale = matrix[0] ?? 0.001
    scales.set(name, scale)
    return scale
  })
  list.fnArray.forEach((op, index) => {
    const args: unknown = list.argsArray[index]
    painter.follow(op, Array.isArray(args) || ArrayBuffer.isView(args) ? Array.from(args as ArrayLike<unknown>) : [])
  })
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    glyphs: painter.glyphs,
    rulings: painter.rulings,
    images: painter.images,
    invisible: painter.invisible,
  }
}
