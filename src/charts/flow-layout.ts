// Where the nodes and ribbons of a flow stand. Widths are percent and heights em; ribbons are drawn in a box that is
// stretched to the width of the page, names are not.
import type { FlowChart, FlowNode } from '../views/charts/chart.ts'
import { em } from './bar-layout.ts'
import { labelLines } from './label-lines.ts'

/** Height of the whole in em, of a line of text, and the room between two nodes. */
const tall = 13
const line = 1.35
const apart = 0.7
/** Above the total stands its name. */
const head = 2 * line + 0.6

/** Columns from left to right, in percent; right of the last one is room for its names, which lie on no ribbon. */
const places: Readonly<Record<number, readonly number[]>> = { 3: [0, 36, 68], 4: [0, 27, 40, 68] }
const nameWidths: Readonly<Record<number, readonly number[]>> = { 3: [8, 8, 6.5], 4: [6, 6, 5, 6.5] }

/** A node with its name beside it; the name of a total stands above. */
export interface NodePlace {
  readonly node: FlowNode
  readonly x: number
  readonly y: number
  readonly height: number
  readonly anchor: 'start' | 'middle'
  readonly lines: readonly string[]
  readonly baselines: readonly number[]
}

/** A ribbon in a box of 100 × `height`. */
export interface Ribbon {
  readonly path: string
}

/** A finished layout; `ribbons` run along the links of the chart. */
export interface FlowLayout {
  readonly nodes: readonly NodePlace[]
  readonly ribbons: readonly Ribbon[]
  readonly height: number
}

interface Slot {
  readonly node: FlowNode
  readonly lines: readonly string[]
  readonly bar: number
  readonly room: number
}

const isTotal = (node: FlowNode): boolean => node.column === 1

const slotOf = (node: FlowNode, whole: number, columns: number): Slot => {
  const lines = [...labelLines(node.label, nameWidths[columns]?.[node.column] ?? 9), node.text]
  const bar = Math.max(0.12, (Number(node.value) / whole) * tall)
  return { node, lines, bar, room: isTotal(node) ? bar + head : Math.max(bar, lines.length * line) }
}

const baselinesOf = (slot: Slot, y: number): readonly number[] => {
  const first = isTotal(slot.node) ? y - head : y + slot.bar / 2 - (slot.lines.length * line) / 2
  return slot.lines.map((_, index) => em(first + (index + 1) * line - 0.35))
}

const placeColumn = (slots: readonly Slot[], height: number, columns: number): readonly NodePlace[] => {
  const used = slots.reduce((sum, { room }) => sum + room + apart, -apart)
  let top = (height - used) / 2
  return slots.map((slot) => {
    const y = isTotal(slot.node) ? top + head : top + (slot.room - slot.bar) / 2
    top += slot.room + apart
    return {
      node: slot.node,
      x: places[columns]?.[slot.node.column] ?? 0,
      y: em(y),
      height: em(slot.bar),
      anchor: isTotal(slot.node) ? 'middle' : 'start',
      lines: slot.lines,
      baselines: baselinesOf(slot, y),
    }
  })
}

const ribbonPath = (from: readonly [number, number], to: readonly [number, number], thick: number): string => {
  const [x0, y0, x1, y1] = [...from, ...to].map(em) as [number, number, number, number]
  const middle = em((x0 + x1) / 2)
  const [low0, low1] = [em(y0 + thick), em(y1 + thick)]
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}V${low1}C${middle} ${low1} ${middle} ${low0} ${x0} ${low0}Z`
}

/** The layout of a flow: every node as high as its money, no name over another. */
export const flowLayout = ({ nodes, links, columns }: Pick<FlowChart, 'nodes' | 'links' | 'columns'>): FlowLayout => {
  const whole = Number(nodes.find(isTotal)?.value ?? 0) || 1
  const slots = nodes.map((node) => slotOf(node, whole, columns))
  const inColumn = (column: number): readonly Slot[] => slots.filter(({ node }) => node.column === column)
  const heights = Array.from({ length: columns }, (_, column) =>
    inColumn(column).reduce((sum, { room }) => sum + room + apart, -apart),
  )
  const height = em(Math.max(...heights) + 0.4)
  const placed = Array.from({ length: columns }, (_, column) => placeColumn(inColumn(column), height, columns)).flat()
  const spots = new Map(placed.map((place) => [place.node.id, { ...place, out: place.y, into: place.y }]))
  const ribbons = links.map((link): Ribbon => {
    const [from, to] = [spots.get(link.from), spots.get(link.to)]
    if (from === undefined || to === undefined) return { path: '' }
    const thick = Math.max(0.08, (Number(link.value) / whole) * tall)
    const path = ribbonPath([from.x, from.out], [to.x, to.into], thick)
    from.out += thick
    to.into += thick
    return { path }
  })
  return { nodes: placed, ribbons, height }
}
