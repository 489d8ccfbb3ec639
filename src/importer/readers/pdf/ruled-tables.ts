// Tables from rulings: which rulings belong together, the columns and rows they draw, and which neighbours are one
// merged cell because no ruling parts them. Where text stands is left to the caller.
import type { Ruling } from './drawn-rulings.ts'

/** A cell as drawn, in points, with its place in the lattice. */
export interface RuledCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** A table as drawn. Edges ascend; there is one more of them than columns or rows. */
export interface RuledTable {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly cells: readonly RuledCell[]
}

/** Rulings nearer than this are one: double lines, and pieces drawn cell by cell. */
const nearby = 3
/** Gaps at the corners of pieces. */
const gap = 4

const clusters = (values: readonly number[], distance: number): readonly number[] => {
  const sorted = [...values].sort((a, b) => a - b)
  const groups: number[][] = []
  for (const value of sorted) {
    const last = groups.at(-1)
    if (last !== undefined && value - (last[0] ?? value) <= distance) last.push(value)
    else groups.push([value])
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length)
}

const nearest = (edges: readonly number[], value: number): number => {
  let best = 0
  edges.forEach((edge, index) => {
    if (Math.abs(edge - value) < Math.abs((edges[best] ?? 0) - value)) best = index
  })
  return best
}

/** Joins pieces of one line: same axis, nearly the same place, touching. */
const joined = (rulings: readonly Ruling[]): readonly Ruling[] => {
  const sorted = [...rulings].sort((a, b) => a.at - b.at || a.from - b.from)
  const lines: { at: number; from: number; to: number }[] = []
  let open: { at: number; from: number; to: number }[] = []
  for (const { at, from, to } of sorted) {
    open = open.filter((line) => at - line.at <= 1.5)
    const line = open.find((one) => from <= one.to + gap && to >= one.from - gap)
    if (line === undefined) {
      const fresh = { at, from, to }
      lines.push(fresh)
      open.push(fresh)
    } else {
      line.from = Math.min(line.from, from)
      line.to = Math.max(line.to, to)
    }
  }
  const across = rulings[0]?.across ?? true
  return lines.map((line) => ({ across, ...line }))
}

const crosses = (a: Ruling, b: Ruling): boolean =>
  a.at >= b.from - gap && a.at <= b.to + gap && b.at >= a.from - gap && b.at <= a.to + gap

/** Rulings that touch one another, directly or through others. */
const components = (across: readonly Ruling[], upright: readonly Ruling[]): readonly Ruling[][] => {
  const all = [...across, ...upright]
  const parent = all.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at
      at = parent[at] ?? at
    }
    return at
  }
  across.forEach((h, i) => {
    upright.forEach((v, j) => {
      if (crosses(h, v)) parent[root(i)] = root(across.length + j)
    })
  })
  const groups = new Map<number, Ruling[]>()
  all.forEach((ruling, index) => {
    const key = root(index)
    groups.set(key, [...(groups.get(key) ?? []), ruling])
  })
  return [...groups.values()]
}

/** Edges that rulings draw, and the ends of the others where they reach beyond (a table open at its side or foot). */
const edges = (own: readonly Ruling[], others: readonly Ruling[]): readonly number[] => {
  const at = clusters(
    own.map((ruling) => ruling.at),
    nearby,
  )
  const [first = 0, last = 0] = [at[0], at.at(-1)]
  const low = Math.min(...others.map(({ from }) => from))
  const high = Math.max(...others.map(({ to }) => to))
  return [...(low < first - 8 ? [low] : []), ...at, ...(high > last + 8 ? [high] : [])]
}

/** True where a ruling at `at` parts the stretch between `from` and `to`. */
const parts = (rulings: readonly Ruling[], at: number, from: number, to: number): boolean => {
  let covered = 0
  for (const ruling of rulings) {
    if (Math.abs(ruling.at - at) > nearby) continue
    covered += Math.max(0, Math.min(ruling.to, to) - Math.max(ruling.from, from))
  }
  return covered >= (to - from) * 0.5
}

/** Cells of the lattice: neighbours without a ruling between them are one, if together they are a rectangle. */
const cellsOf = (
  columns: readonly number[],
  rows: readonly number[],
  across: readonly Ruling[],
  upright: readonly Ruling[],
): readonly RuledCell[] => {
  const [width, height] = [columns.length - 1, rows.length - 1]
  const edge = (list: readonly number[], index: number): number => list[index] ?? 0
  const openRight = (r: number, c: number): boolean =>
    c + 1 < width && !parts(upright, edge(columns, c + 1), edge(rows, r), edge(rows, r + 1))
  const openBelow = (r: number, c: number): boolean =>
    r + 1 < height && !parts(across, edge(rows, r + 1), edge(columns, c), edge(columns, c + 1))
  const taken = new Set<number>()
  const cells: RuledCell[] = []
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      if (taken.has(r * width + c)) continue
      let colSpan = 1
      while (openRight(r, c + colSpan - 1) && !taken.has(r * width + c + colSpan)) colSpan++
      let rowSpan = 1
      const whole = (row: number): boolean => {
        for (let k = c; k < c + colSpan; k++) {
          if (!openBelow(row - 1, k) || taken.has(row * width + k)) return false
          if (k + 1 < c + colSpan && !openRight(row, k)) return false
        }
        return !openRight(row, c + colSpan - 1) || c + colSpan >= width
      }
      while (r + rowSpan < height && whole(r + rowSpan)) rowSpan++
      for (let i = r; i < r + rowSpan; i++) for (let k = c; k < c + colSpan; k++) taken.add(i * width + k)
      cells.push({ row: r, column: c, rowSpan, colSpan })
    }
  }
  return cells
}

const tableOf = (group: readonly Ruling[], before: readonly number[]): RuledTable | null => {
  const across = group.filter((ruling) => ruling.across)
  const upright = group.filter((ruling) => !ruling.across)
  if (across.length < 2 || upright.length < 1) return null
  const own = edges(upright, across)
  const rows = edges(across, upright)
  if (own.length < 2 || rows.length < 2) return null
  const columns = continued(own, before) ? before : own
  const cells = cellsOf(columns, rows, across, upright)
  return cells.length < 2 ? null : { columns, rows, cells }
}

/** A table between the same outer edges, whose every column edge the page before had, too. */
const continued = (own: readonly number[], before: readonly number[]): boolean => {
  const same = (a: number | undefined, b: number | undefined): boolean => Math.abs((a ?? 0) - (b ?? -99)) <= nearby
  return (
    before.length > own.length &&
    same(own[0], before[0]) &&
    same(own.at(-1), before.at(-1)) &&
    own.every((edge) => same(edge, before[nearest(before, edge)]))
  )
}

/** The tables of a page from top to bottom. `before`: column edges of the last table of the page before, if any. */
export const ruledTables = (rulings: readonly Ruling[], before: readonly number[]): readonly RuledTable[] => {
  const across = joined(rulings.filter((ruling) => ruling.across)).filter(({ from, to }) => to - from > 8)
  const upright = joined(rulings.filter((ruling) => !ruling.across)).filter(({ from, to }) => to - from > 5)
  return components(across, upright)
    .flatMap((group) => tableOf(group, before) ?? [])
    .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
}

/** Index of the stretch between edges in which a value lies, or -1. */
export const stretchOf = (edges: readonly number[], value: number): number => {
  if (value < (edges[0] ?? 0) - 1 || value > (edges.at(-1) ?? 0) + 1) return -1
  for (let i = 1; i < edges.length; i++) if (value < (edges[i] ?? 0)) return i - 1
  return edges.length - 2
}
