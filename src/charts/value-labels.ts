// Names and values written into a canvas where the drawing in the page has them, by the same layouts.
import { type BarLayout, barMeasures } from './bar-layout.ts'
import type { ChartLook } from './chart-look.ts'
import type { LivePoint } from './live-data.ts'
import { type StepLayout, stepMeasures } from './step-layout.ts'

/** Width and height in CSS pixels. */
export interface Paper {
  readonly context: CanvasRenderingContext2D
  readonly width: number
  readonly look: ChartLook
}

const markColour = (look: ChartLook, state: string): string =>
  state === 'value' ? look.ink : state === 'torn' || state === 'undisclosed' ? look.notice : look.soft

const write = ({ context, look }: Paper, text: string, x: number, y: number, colour: string, bold = false): void => {
  context.font = `${bold ? 600 : 400} ${look.size}px ${look.family}`
  context.fillStyle = colour
  context.fillText(text, x, y)
}

const dashed = ({ context, look }: Paper, width: number, y: number): void => {
  context.save()
  context.strokeStyle = look.soft
  context.setLineDash([2, 4])
  context.beginPath()
  context.moveTo(0, y)
  context.lineTo(width, y)
  context.stroke()
  context.restore()
}

/** Every name above its bar, every value behind it, a dashed line where there is none. */
export const writeBars = (paper: Paper, layout: BarLayout<LivePoint>): void => {
  const { context, look, width } = paper
  context.save()
  context.textAlign = 'start'
  context.textBaseline = 'alphabetic'
  if (layout.zero > 0) {
    context.fillStyle = look.rule
    context.fillRect((layout.zero / 100) * width, 0, 1, layout.height * look.size)
  }
  for (const row of layout.rows) {
    const { point } = row
    row.lines.forEach((line, index) => {
      write(paper, line, 0, (row.baselines[index] ?? 0) * look.size, look.ink)
    })
    const end = point.value === null ? layout.reach : row.end
    const bottom = (row.top + barMeasures.bar - 0.08) * look.size
    if (point.value === null) dashed(paper, (layout.reach / 100) * width, (row.top + barMeasures.bar / 2) * look.size)
    write(paper, point.mark, (end / 100) * width + look.size / 2, bottom, markColour(look, point.state), true)
  }
  context.restore()
}

/** Every share above its dot, its point in time below the line, lost columns greyed with their word. */
export const writeSteps = (paper: Paper, layout: StepLayout<LivePoint>): void => {
  const { context, look, width } = paper
  const { size } = look
  context.save()
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillStyle = look.rule
  context.fillRect(0, layout.base * size, width, 1)
  for (const { point, x, left, y } of layout.marks) {
    const middle = (x / 100) * width
    if (point.state === 'torn' || point.state === 'undisclosed') {
      context.fillStyle = look.ground
      context.fillRect(
        (left / 100) * width,
        stepMeasures.above * size,
        (layout.column / 100) * width,
        stepMeasures.plot * size,
      )
    }
    const height = y === null ? layout.base - stepMeasures.plot / 2 : y - 0.7
    write(paper, point.mark, middle, height * size, markColour(look, point.state), true)
    write(paper, point.label, middle, (layout.base + 1.4) * size, look.soft)
  }
  context.restore()
}
