// A grid as a reader of the printed page sees it: hidden cells are gone, a merged heading covers what it covers, and
// a heading that was saved without its merges (CSV) reaches over the columns that lie below it.
import type { Grid, GridCell } from './grid.ts'

/** Row and column from 0, as they stand in the grid. */
export interface SheetView {
  readonly height: number
  readonly width: number
  /** The cell that begins here; `null` for blanks and for what a merge covers. */
  readonly cell: (row: number, column: number) => GridCell | null
  /** The cell that is seen here: its own, or the merge over it. */
  readonly seen: (row: number, column: number) => GridCell | null
  /** Own words without blanks. */
  readonly words: (row: number, column: number) => string
  /** Cells of a row that say something, with their columns. */
  readonly filled: (row: number) => readonly FilledCell[]
}

/** A cell that says something. */
export interface FilledCell {
  readonly column: number
  readonly cell: GridCell
  readonly words: string
}

/** Half-width words without any blank. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** Headings and labels as they are written down: no breaks, no blanks between Han characters. */
export const tidy = (text: string): string =>
  text
    .replace(/[\s\u3000]+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}\p{P}]) (?=[\p{Script=Han}\p{P}])/gu, '')
    .replace(
      /(?<=\p{Script=Han}) (?=[\d\p{P}\p{Script=Han}])|(?<=[\d\p{P}]) (?=\p{Script=Han})/gu,
      (blank, at: number, whole: string) =>
        // “1. 一般公共预算” keeps its blank.
        /\d[.．、]$/.test(whole.slice(0, at)) ? blank : '',
    )
    .trim()

/** Looks at a grid; hidden cells count only with `keepHidden`. */
export const viewSheet = (grid: Grid, keepHidden: boolean): SheetView => {
  const height = grid.rows.length
  const rows = grid.rows.map(({ cells }) =>
    cells.map((cell) => (cell === null || (cell.hidden && !keepHidden) ? null : cell)),
  )
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0)
  const covers = new Map<number, GridCell>()
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null || (cell.rowSpan === 1 && cell.colSpan === 1)) return
      for (let r = row; r < Math.min(height, row + cell.rowSpan); r++)
        for (let c = column; c < Math.min(width, column + cell.colSpan); c++)
          if (r !== row || c !== column) covers.set(r * 1024 + c, cell)
    })
  })
  const cell = (row: number, column: number): GridCell | null => rows[row]?.[column] ?? null
  const says = (own: GridCell | null): own is GridCell => own !== null && own.text.trim() !== ''
  return {
    height,
    width,
    cell,
    seen: (row, column) => {
      const own = cell(row, column)
      return says(own) ? own : (covers.get(row * 1024 + column) ?? null)
    },
    words: (row, column) => squeeze(cell(row, column)?.text ?? ''),
    filled: (row) =>
      (rows[row] ?? []).flatMap((own, column) => (says(own) ? [{ column, cell: own, words: squeeze(own.text) }] : [])),
  }
}
