// Where the parts of a whole lie as areas: groups first, then their parts within them, each as near to a square as it
// goes. Names stand where they have room; the table beside the drawing has them all.
import { em, type Measured } from './bar-layout.ts'
import { labelLines, textWidth } from './label-lines.ts'

/** Height in em, and the width that a phone gives; areas are reckoned for a width between phone and desk. */
export const treeMeasures = { height: 18, narrow: 23, usual: 32, line: 1.25, inset: 0.4 } as const

interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A part with its place: `x` and `width` in percent, the rest in em. */
export interface TreeTile<P extends Measured> extends Rect {
  readonly point: P
  /** Name and figure as far as they fit; empty for a small tile. */
  readonly lines: readonly string[]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** How far from a square the worst of a row is, laid along a side of this length. */
const worst = (row: readonly number[], side: number): number => {
  const area = sum(row)
  return Math.max(
    ...row.map((value) => Math.max((side * side * value) / (area * area), (area * area) / (side * side * value))),
  )
}

/** Squarified: rows are filled along the shorter side while that makes their parts squarer. Values are areas, largest first. */
const squares = (areas: readonly number[], rect: Rect): readonly Rect[] => {
  const [first] = areas
  if (first === undefined) return []
  const side = Math.min(rect.width, rect.height)
  let count = 1
  while (count < areas.length && worst(areas.slice(0, count + 1), side) <= worst(areas.slice(0, count), side))
    count += 1
  const row = areas.slice(0, count)
  const depth = sum(row) / side
  let at = 0
  const laid = row.map((area): Rect => {
    const along = area / depth
    const place =
      rect.width >= rect.height
        ? { x: rect.x, y: rect.y + at, width: depth, height: along }
        : { x: rect.x + at, y: rect.y, width: along, height: depth }
    at += along
    return place
  })
  const rest =
    rect.width >= rect.height
      ? { ...rect, x: rect.x + depth, width: rect.width - depth }
      : { ...rect, y: rect.y + depth, height: rect.height - depth }
  return [...laid, ...squares(areas.slice(count), rest)]
}

const linesIn = (
  { label, mark }: Measured & { readonly label: string },
  width: number,
  height: number,
): readonly string[] => {
  const { line, inset } = treeMeasures
  const rows = Math.floor((height - inset) / line)
  const room = width - 2 * inset
  if (rows < 2 || room < textWidth(mark) || room < 3) return []
  const lines = labelLines(label, room, Math.min(3, rows - 1))
  return lines.every((name) => textWidth(name) <= room) ? [...lines, mark] : []
}

/** Tiles in the order of their groups. */
export const treeLayout = <P extends Measured & { readonly label: string }>(
  groups: readonly (readonly P[])[],
): readonly TreeTile<P>[] => {
  const { height, narrow, usual } = treeMeasures
  const sized = groups.map((points) => points.map((point) => Number(point.value ?? 0)))
  const whole = sum(sized.map(sum))
  if (whole <= 0) return []
  const scale = (usual * height) / whole
  const order = sized.map((_, index) => index).toSorted((a, b) => sum(sized[b] ?? []) - sum(sized[a] ?? []))
  const rects = squares(
    order.map((index) => sum(sized[index] ?? []) * scale),
    { x: 0, y: 0, width: usual, height },
  )
  return order.flatMap((index, place) => {
    const points = (groups[index] ?? []).toSorted((a, b) => Number(b.value ?? 0) - Number(a.value ?? 0))
    const rect = rects[place]
    if (rect === undefined) return []
    const tiles = squares(
      points.map(({ value }) => Number(value ?? 0) * scale),
      rect,
    )
    return points.flatMap((point, at): readonly TreeTile<P>[] => {
      const tile = tiles[at]
      if (tile === undefined) return []
      const lines = linesIn(point, (tile.width * narrow) / usual, tile.height)
      return [
        {
          point,
          lines,
          x: em((tile.x / usual) * 100),
          y: em(tile.y),
          width: em((tile.width / usual) * 100),
          height: em(tile.height),
        },
      ]
    })
  })
}
