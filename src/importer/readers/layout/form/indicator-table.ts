// The table of indicators on one page of a form without rulings: columns, rows of centred cells, and the levels at the
// left, each over the rows in whose middle it stands.
import { isFirstLevel, isSecondLevel } from '../../../recognise/form/form-labels.ts'
import { bandsOf, columnAt, edgesBetween } from './column-edges.ts'
import type { Piece } from './form-pieces.ts'
import type { LaidCell } from './laid-cells.ts'
import { type Extent, type Span, spansOf } from './level-spans.ts'
import { mirroredRows, type RowLines } from './mirrored-rows.ts'

/** Columns of the table as its headings named them: how many levels stand at the left, how many columns follow. */
export interface IndicatorLayout {
  readonly levels: number
  readonly leaves: number
}

/** Rows of the table, or the reason for which none can be laid. */
export type LaidRows = readonly (readonly LaidCell[])[] | null

const families: readonly (readonly [second: RegExp, first: RegExp])[] = [
  [/^(?:数量|质量|时效|产出)/, /产出|成本/],
  [/^(?:经济|社会|生态|环境|可持续)(?!成本)/, /效益|效果|成本/],
  [/满意/, /满意|效益|效果/],
]

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text.replace(/\s+/g, '')).join('')

/** Lines of a level's name, put together: a name wrapped over lines that follow each other. */
const namesOf = (pieces: readonly Piece[], isLevel: (text: string) => boolean): readonly (readonly Piece[])[] => {
  const names: Piece[][] = []
  pieces.forEach((piece, index) => {
    const open = names.at(-1)
    const before = open?.at(-1)
    const near = before !== undefined && piece.line.base - before.line.base <= 2.1 * piece.line.em
    const whole = open !== undefined && isLevel(textOf([...open, piece]))
    const next = pieces[index + 1]
    const begins = isLevel(piece.text) || (next !== undefined && isLevel(textOf([piece, next])))
    if (open !== undefined && near && (whole || !begins)) open.push(piece)
    else names.push([piece])
  })
  return names
}

/** Height of a row in lines: blanks between lines and the steps of centred cells of other columns do not count. */
const heightOf = (row: RowLines, columnOf: (piece: Piece) => number): number => {
  const counts = new Map<number, number>()
  for (const line of row)
    for (const column of new Set(line.map(columnOf))) counts.set(column, (counts.get(column) ?? 0) + 1)
  return Math.max(...counts.values())
}

/** Rows set under each other without gaps, and where in that order a line of the page stands. */
const stacked = (
  rows: readonly RowLines[],
  columnOf: (piece: Piece) => number,
): { readonly extents: readonly Extent[]; readonly heightAt: (line: number) => number } => {
  const extents: Extent[] = []
  const marks: { readonly line: number; readonly at: number }[] = []
  let top = 0
  for (const row of rows) {
    const bottom = top + heightOf(row, columnOf)
    row.forEach((line, index) => {
      marks.push({ line: line[0]?.at ?? 0, at: top + ((index + 0.5) * (bottom - top)) / row.length })
    })
    extents.push({ top, bottom })
    top = bottom
  }
  const heightAt = (line: number): number => {
    const [before, after] = [marks.findLast((mark) => mark.line <= line), marks.find((mark) => mark.line >= line)]
    return before === undefined ? (after?.at ?? 0) : after === undefined ? before.at : (before.at + after.at) / 2
  }
  return { extents, heightAt }
}

interface Columns {
  /** Column of the lattice: 0 the side, then levels, then leaves. */
  readonly of: (piece: Piece) => number
}

const columnsByHeads = (heads: readonly Piece[], body: readonly Piece[], layout: IndicatorLayout): Columns => {
  const sorted = heads.toSorted((a, b) => a.left - b.left)
  const levelWords = body.filter(({ text }) => isFirstLevel(text))
  const first = Math.min(sorted[0]?.left ?? 0, ...levelWords.map(({ left }) => left))
  const side = (piece: Piece): boolean => layout.levels > 0 && piece.right <= first + 0.5
  const edges = edgesBetween(
    sorted,
    body.filter((piece) => !side(piece)),
  ).map((edge, index) => {
    // A level's name stands under its heading; what stands right of all such names is no level any more.
    const head = sorted[index]
    if (head === undefined || index >= layout.levels) return edge
    const isLevel = index === 0 && layout.levels > 1 ? isFirstLevel : isSecondLevel
    const own = body.filter(
      ({ text, left, right }) => left < head.right && right > head.left && (isLevel(text) || isFirstLevel(text)),
    )
    return own.length === 0 ? edge : Math.max(head.right, ...own.map(({ right }) => right)) + 0.5
  })
  return { of: (piece) => (side(piece) ? 0 : 1 + columnAt(piece, edges)) }
}

const columnsByGaps = (body: readonly Piece[], layout: IndicatorLayout): Columns | null => {
  const bands = bandsOf(body, 1)
  const levels = bands.length - layout.leaves
  if (levels < 0 || levels > layout.levels + 1) return null
  const edges = bands.slice(1).map(({ left }, index) => (left + (bands[index]?.right ?? left)) / 2)
  // Levels that are not repeated on this page leave their columns out: what is there is known by its words.
  const firstBand = (words: (text: string) => boolean): boolean => {
    const own = body.filter((piece) => columnAt(piece, edges) === 0)
    return own.some(({ text }) => words(text))
  }
  const shift =
    levels === layout.levels + 1
      ? 0
      : levels === layout.levels
        ? 1
        : levels === 1 && layout.levels === 2
          ? firstBand(isSecondLevel) && !firstBand((text) => /^(?:产出|效益|满意度)/.test(text))
            ? 2
            : 1
          : layout.levels + 1 - levels
  return { of: (piece) => columnAt(piece, edges) + shift }
}

/** Levels over the rows of one stretch that no page's end cuts; null where their names do not settle it. */
const levelCells = (
  rows: readonly RowLines[],
  body: readonly Piece[],
  columns: Columns,
  levels: number,
  page: { readonly carried: boolean; readonly cut: boolean },
): readonly (readonly LaidCell[])[] | null => {
  const { extents, heightAt } = stacked(rows, columns.of)
  const extentOf = (pieces: readonly Piece[]): Extent => ({
    top: Math.min(...pieces.map(({ at }) => heightAt(at))),
    bottom: Math.max(...pieces.map(({ at }) => heightAt(at))),
  })
  const named = (column: number, isLevel: (text: string) => boolean): readonly (readonly Piece[])[] =>
    namesOf(
      body.filter((piece) => columns.of(piece) === column),
      isLevel,
    )
  const single = rows.map((_, index): Span => ({ name: null, from: index, to: index + 1, away: 0 }))
  const seconds = levels > 1 ? named(2, isSecondLevel) : []
  const inner = levels > 1 ? spansOf(extents, seconds.map(extentOf), page) : single
  const doubtful = ({ from, to, away }: Span): boolean =>
    away > Math.max(3, 0.35 * ((extents[to - 1]?.bottom ?? 0) - (extents[from]?.top ?? 0)))
  if (inner.length === 0 || inner.some(doubtful)) return null
  const firsts = levels > 0 ? named(1, isFirstLevel) : []
  // A heading 一级指标 over rows that name none: the form is torn.
  if (levels > 0 && firsts.length === 0 && !page.carried) return null
  const against = (name: number, from: number, to: number): number => {
    const first = textOf(firsts[name] ?? [])
    const strangers = inner.slice(from, to).filter((span) => {
      // What goes on from the page before has its first level from there too.
      if (levels > 1 && span.name === null) return true
      const second = span.name === null ? '' : textOf(seconds[span.name] ?? [])
      const family = families.find(([own]) => own.test(second))
      return family !== undefined && !family[1].test(first)
    })
    return 8 * strangers.length
  }
  const units = inner.map(({ from, to }) => ({ top: extents[from]?.top ?? 0, bottom: extents[to - 1]?.bottom ?? 0 }))
  const outer = levels > 0 ? spansOf(units, firsts.map(extentOf), page, against) : []
  if (levels > 0 && outer.length === 0) return null
  const cells = rows.map((): LaidCell[] => [])
  for (const { name, from, to } of outer) {
    const [start, end] = [inner[from]?.from ?? 0, inner[to - 1]?.to ?? 0]
    if (name !== null) cells[start]?.push({ pieces: firsts[name] ?? [], column: 1, width: 1, height: end - start })
  }
  for (const { name, from, to } of levels > 1 ? inner : [])
    if (name !== null) cells[from]?.push({ pieces: seconds[name] ?? [], column: 2, width: 1, height: to - from })
  return cells
}

/** Rows parted where the printed page ends inside the text's page: a gap that no other rows have between them. */
const stretches = (rows: readonly RowLines[]): readonly (readonly RowLines[])[] => {
  const base = (row: RowLines | undefined, last: boolean): number =>
    (last ? row?.at(-1) : row?.[0])?.[0]?.line.base ?? 0
  const gaps = rows.slice(1).map((row, index) => base(row, false) - base(rows[index], true))
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const em = rows[0]?.[0]?.[0]?.line.em ?? 1
  const parts: RowLines[][] = [[]]
  rows.forEach((row, index) => {
    const gap = gaps[index - 1] ?? 0
    if (index > 0 && gap > 2.4 * usual && gap > 2.4 * em) parts.push([])
    parts.at(-1)?.push(row)
  })
  return parts
}

/** A line that has a word for every column has one in each, however far it drifted from the headings. */
const inOrder = (lines: RowLines, columns: Columns, { levels, leaves }: IndicatorLayout): Columns => {
  const known = new Map<Piece, number>()
  for (const line of lines) {
    const own = line.filter((piece) => columns.of(piece) > levels)
    if (own.length !== leaves) continue
    for (const [index, piece] of own.entries()) known.set(piece, 1 + levels + index)
  }
  return { of: (piece) => known.get(piece) ?? columns.of(piece) }
}

/** Two words of one line stand apart and cannot be one cell. */
const collides = (line: readonly Piece[], columns: Columns): boolean => new Set(line.map(columns.of)).size < line.length

/** Lays the lines below the headings (or of a page without headings, `heads` empty). */
export const indicatorRows = (
  heads: readonly Piece[],
  lines: readonly (readonly Piece[])[],
  layout: IndicatorLayout,
  cut: boolean,
): LaidRows => {
  const body = lines.flat()
  const found = heads.length > 0 ? columnsByHeads(heads, body, layout) : columnsByGaps(body, layout)
  if (found === null) return null
  const columns = inOrder(lines, found, layout)
  const from = 1 + layout.levels
  const leaves = lines
    .map((line) => line.filter((piece) => columns.of(piece) >= from))
    .filter((line) => line.length > 0)
  const has = (row: RowLines, wanted: (column: number) => boolean): boolean =>
    row.some((line) => line.some((piece) => wanted(columns.of(piece))))
  const grouped = mirroredRows(
    leaves,
    (row) => has(row, (column) => column === from) && (layout.leaves < 2 || has(row, (column) => column > from)),
  )
  if (leaves.some((line) => collides(line, columns))) return null
  if (grouped.some((row) => !has(row, (column) => column === from))) return null
  const parts = stretches(grouped)
  const levels: (readonly LaidCell[])[] = []
  for (const [index, rows] of parts.entries()) {
    const end = parts[index + 1]?.[0]?.[0]?.[0]?.at ?? Number.POSITIVE_INFINITY
    const start = index === 0 ? 0 : (rows[0]?.[0]?.[0]?.at ?? 0)
    const own = body.filter(({ at }) => at >= start && at < end)
    const last = index === parts.length - 1
    const page = { carried: index > 0 || heads.length === 0, cut: last ? cut : true }
    const cells = levelCells(rows, own, columns, layout.levels, page)
    if (cells === null) return null
    levels.push(...cells)
  }
  const side = body.filter((piece) => columns.of(piece) === 0)
  return grouped.map((row, index): readonly LaidCell[] => [
    ...(index === 0 && side.length > 0 ? [{ pieces: side, column: 0, width: 1, height: grouped.length }] : []),
    ...(levels[index] ?? []),
    ...Array.from({ length: layout.leaves }, (_, offset) => from + offset).flatMap((column) => {
      const pieces = row.flat().filter((piece) => columns.of(piece) === column)
      return pieces.length > 0 ? [{ pieces, column, width: 1, height: 1 }] : []
    }),
  ])
}
