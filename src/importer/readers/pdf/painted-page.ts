// What a page of a PDF paints: every sign with its place, and every ruling. Worked out from the operator list, not from
// the text items, because only the operators know what is clipped away and where a sign really stands.
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { foldRadicals } from '../fold-radicals.ts'
import { type Ruling, rulingsOf } from './drawn-rulings.ts'
import { apply, type Box, boxOf, identity, type Matrix, matrixOf, meet, numbersOf, times } from './geometry.ts'
import { type Cover, filledBoxes, isOpaque, type LayerShown, Layers, uncovered } from './seen-content.ts'

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
  /** Signs that are in the file and not on the page: on hidden layers, cropped margins, under boxes. */
  readonly unseen: number
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
  opaque: boolean
  text: TextState
}

const images = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
])

const isWithin = (box: Box, x: number, y: number): boolean =>
  x >= box.left - 0.5 && x <= box.right + 0.5 && y >= box.top - 0.5 && y <= box.bottom + 0.5

/** Follows the operators of one page. */
class Painter {
  readonly glyphs: Glyph[] = []
  readonly rulings: Ruling[] = []
  images = 0
  invisible = 0
  unseen = 0
  readonly covers: Cover[] = []
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
  private readonly sheet: Box
  private readonly layers: Layers

  constructor(base: Matrix, sheet: Box, layerShown: LayerShown, fontMatrix: (name: string) => number) {
    this.fontMatrix = fontMatrix
    this.sheet = sheet
    this.layers = new Layers(layerShown)
    this.state = {
      matrix: base,
      clip: sheet,
      lineWidth: 1,
      stroke: '#000000',
      fill: '#000000',
      opaque: true,
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

  private path(args: readonly unknown[]): void {
    const { matrix, clip, stroke, fill, lineWidth } = this.state
    const data = Array.isArray(args[1]) ? numbersOf(args[1][0]) : []
    const op = Number(args[0])
    if (!this.layers.hidden) {
      this.rulings.push(...rulingsOf({ op, data, matrix, clip, stroke, fill, lineWidth }))
      if (this.state.opaque && fill !== '')
        this.covers.push(...filledBoxes(op, data, matrix, clip).map((box) => ({ box, after: this.run })))
    }
    if (this.clipNext) {
      const box = numbersOf(args[2])
      if (box.length === 4) this.state.clip = meet(clip, boxOf(matrix, box))
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
    if (this.layers.hidden || !isWithin(this.sheet, middle, height)) {
      this.unseen++
      return
    }
    if (clip !== null && !isWithin(clip, middle, height)) return
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
    if (this.textOperator(op, args) || this.layers.follow(op, args)) return
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
    // A pattern may leave what is below it to be seen.
    else if (op === OPS.setFillColorN) this.state.fill = ''
    else if (op === OPS.setGState) this.state.opaque = isOpaque(this.state.opaque, args[0])
    else if (images.has(op)) this.images++
  }
}

/** Everything a page paints, in points from its upper left edge; `layerShown` knows which layers are switched on. */
export const paintedPage = async (page: PDFPageProxy, layerShown: LayerShown): Promise<PaintedPage> => {
  const viewport = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList()
  const scales = new Map<string, number>()
  const sheet = { left: 0, top: 0, right: viewport.width, bottom: viewport.height }
  const painter = new Painter(matrixOf(viewport.transform), sheet, layerShown, (name) => {
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
  const glyphs = uncovered(painter.glyphs, painter.covers)
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    glyphs,
    rulings: painter.rulings,
    images: painter.images,
    invisible: painter.invisible,
    unseen: painter.unseen + painter.glyphs.length - glyphs.length,
  }
}
