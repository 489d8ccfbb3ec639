// Cells set down by row and column → a grid without its blank edges. Every reader of tables builds through it, so
// that merges, addresses and limits are the same whatever the kind of file.
import { columnLetters } from '../../sheet/column-letters.ts'
import type { CellTrait, Grid, GridCell, GridRow, Paragraph, SourcePlace } from '../source-document.ts'

/** More rows than any budget has: a file beyond it is refused, not read for minutes. */
export const rowLimit = 20_000
/** More columns than any statement has. */
export const columnLimit = 400

/** What a reader knows of a cell; the rest has its usual value. */
export interface RawCell {
  readonly text: string
  readonly stored?: string
  readonly formatUnit?: string
  readonly rowSpan?: number
  readonly colSpan?: number
  readonly indent?: number
  readonly hidden?: boolean
  readonly traits?: readonly CellTrait[]
}

const controls = /[\p{Cc}\u200b-\u200d\u2060\ufeff\ufffe\uffff]/gu

/** Line ends as \n and blanks that only look like one as one; control and zero-width signs are taken out. */
export const plainText = (text: string): { readonly text: string; readonly mended: boolean } => {
  const plain = text
    .replace(/_x000D_/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
  const clean = plain.replace(controls, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
  return { text: clean, mended: clean.length !== plain.length }
}

/** Collects one grid. */
export interface GridBuilder {
  readonly put: (row: number, column: number, cell: RawCell) => void
  readonly hideRow: (row: number) => void
  readonly build: (options?: { readonly hidden?: boolean; readonly margins?: readonly Paragraph[] }) => Grid
}

/** A builder for a sheet or table at `place`; cells get Excel's addresses. */
export const createGridBuilder = (place: SourcePlace, addressed = true): GridBuilder => {
  const rows = new Map<number, Map<number, GridCell>>()
  const hiddenRows = new Set<number>()
  /** A merge is hidden only when all of its rows are. */
  const isRowHidden = (row: number, span: number): boolean => {
    for (let down = 0; down < span; down++) if (!hiddenRows.has(row + down)) return false
    return true
  }
  const put = (row: number, column: number, raw: RawCell): void => {
    if (column >= columnLimit) return
    const { text, mended } = plainText(raw.text)
    const cells = rows.get(row) ?? new Map<number, GridCell>()
    rows.set(row, cells)
    cells.set(column, {
      text,
      ...(raw.stored === undefined ? {} : { stored: raw.stored }),
      ...(raw.formatUnit === undefined ? {} : { formatUnit: raw.formatUnit }),
      rowSpan: raw.rowSpan ?? 1,
      colSpan: raw.colSpan ?? 1,
      indent: raw.indent ?? 0,
      hidden: raw.hidden === true || isRowHidden(row, raw.rowSpan ?? 1),
      traits: mended ? [...(raw.traits ?? []), 'mended'] : (raw.traits ?? []),
      place: addressed
        ? { ...place, cell: `${columnLetters(column)}${row + 1}` }
        : { ...place, line: row + 1, cell: columnLetters(column) },
    })
  }
  const says = (cell: GridCell): boolean => cell.text.trim() !== '' || cell.traits.length > 0
  const build: GridBuilder['build'] = ({ hidden = false, margins = [] } = {}) => {
    const filled = [...rows].filter(([, cells]) => [...cells.values()].some(says)).map(([row]) => row)
    const built: GridRow[] = []
    if (filled.length > 0) {
      const last = filled.reduce((a, b) => Math.max(a, b), 0)
      for (let row = filled.reduce((a, b) => Math.min(a, b)); row <= last; row++) {
        const cells = rows.get(row) ?? new Map<number, GridCell>()
        const columns = [...cells].filter(([, cell]) => says(cell)).map(([column]) => column)
        const width = columns.reduce((a, b) => Math.max(a, b), -1) + 1
        const line = Array.from({ length: width }, (_, column) => {
          const cell = cells.get(column)
          return cell === undefined || (!says(cell) && cell.colSpan === 1 && cell.rowSpan === 1) ? null : cell
        })
        built.push({ cells: line, hidden: hiddenRows.has(row) })
      }
    }
    return { kind: 'grid', rows: built, sheet: place.sheet ?? '', hidden, margins, continues: false, place }
  }
  return { put, hideRow: (row) => void hiddenRows.add(row), build }
}
