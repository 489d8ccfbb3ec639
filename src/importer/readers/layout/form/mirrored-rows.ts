// Lines → rows of a table whose cells are centred: a cell of two lines stands half above and half below a cell of one, so
// that the lines of a row mirror each other about its middle.
import type { Piece } from './form-pieces.ts'

/** Lines of one row, from the first to the last, each with its pieces. */
export type RowLines = readonly (readonly Piece[])[]

const tallest = 9

const overlaps = (a: Piece, b: Piece): boolean => a.left < b.right && b.left < a.right

/** Each piece of the one stands over or under a piece of the other. */
const mirrors = (a: readonly Piece[], b: readonly Piece[]): boolean =>
  a.every((piece) => b.some((other) => overlaps(piece, other))) &&
  b.every((piece) => a.some((other) => overlaps(piece, other)))

const isMirrored = (lines: RowLines): boolean => {
  for (let [top, bottom] = [0, lines.length - 1]; top < bottom; top++, bottom--)
    if (!mirrors(lines[top] ?? [], lines[bottom] ?? [])) return false
  return true
}

/** The lines below the first one go on with cells of the first: a row whose cells stand at its upper edge. */
const hangs = ([first = [], ...rest]: RowLines): boolean =>
  rest.every((line) => line.every((piece) => first.some((other) => overlaps(piece, other))))

const orphan = 10

/**
 * Groups lines into rows. `complete` says whether lines make a whole row (a label with its value, an indicator with its
 * target): as many whole rows as there can be, and no line more in them than needed.
 */
export const mirroredRows = (lines: RowLines, complete: (row: RowLines) => boolean): readonly RowLines[] => {
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= lines.length; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
    for (let from = end - 1; from >= Math.max(0, end - tallest); from--) {
      const row = lines.slice(from, end)
      const own = complete(row)
      if (row.length > 1 && !own) continue
      const placed = isMirrored(row) ? 0 : hangs(row) ? 2 : null
      if (placed === null) continue
      const cost = (best[from]?.cost ?? 0) + (own ? 0 : orphan) + placed + (row.length - 1)
      if (cost < found.cost) found = { cost, from }
    }
    best[end] = found
  }
  const rows: RowLines[] = []
  for (let end = lines.length; end > 0; end = best[end]?.from ?? 0) rows.unshift(lines.slice(best[end]?.from ?? 0, end))
  return rows
}
