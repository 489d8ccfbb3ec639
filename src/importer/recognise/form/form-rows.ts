// Rows of a form as its reader walks them: the cells that begin in a row, the cells that reach into it from above, and
// words without what wrapping left behind.
import { headingKey } from '../../../budget/form/headings.ts'
import type { Grid, GridCell } from '../../source-document.ts'

/** A cell with its column in the lattice. */
export interface FormCell {
  readonly text: string
  readonly column: number
  readonly width: number
  readonly cell: GridCell
}

/** A row: cells that say something and begin here, and those that span it from above. */
export interface FormRow {
  readonly cells: readonly FormCell[]
  readonly above: readonly FormCell[]
  /** Cells without words that begin here and are merged over several columns or rows. */
  readonly blanks: readonly FormCell[]
  /** Columns of the row, blank ones included. */
  readonly width: number
  /** The grid knows no merges: what stands in which column may be torn. */
  readonly ragged: boolean
}

const han = '\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef“”‘’…—'
const nextToHan = new RegExp(`(?<=[${han}]) +| +(?=[${han}])`, 'g')
const item = /^\s*(?:目标\s*\d|指标\s*\d|[（(]?[一二三四五六七八九十\d]{1,2}[)）、．.:：](?!\d)|[①-⑳])/

/** Words of a cell: wrapped lines joined, blanks beside Han characters gone, numbered items each on a line. */
export const wordsOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[\t\u00a0\u2000-\u200a ]+/g, ' ').trim())
    .filter((line) => line !== '')
    .reduce((whole, line) => {
      if (whole === '') return line
      if (item.test(line) && !/[（(《“、，,]$/.test(whole)) return `${whole}\n${line}`
      return /[A-Za-z]$/.test(whole) && /^[A-Za-z]/.test(line) ? `${whole} ${line}` : whole + line
    }, '')
    .replace(nextToHan, '')

/** A label or name on one line. */
export const lineOf = (text: string): string => wordsOf(text).replace(/\n/g, '')

/** Rows of a grid with their spans. */
export const formRows = (grid: Grid): readonly FormRow[] => {
  const ragged = grid.rows.every((row) =>
    row.cells.every((cell) => cell === null || (cell.colSpan === 1 && cell.rowSpan === 1)),
  )
  let open: { readonly cell: FormCell; rows: number }[] = []
  return grid.rows.map((row): FormRow => {
    const own: FormCell[] = []
    row.cells.forEach((cell, column) => {
      if (cell === null || row.hidden) return
      own.push({ text: wordsOf(cell.text), column, width: cell.colSpan, cell })
    })
    const above = open.filter(({ rows }) => rows > 0).map(({ cell }) => cell)
    open = [
      ...open.map(({ cell, rows }) => ({ cell, rows: rows - 1 })).filter(({ rows }) => rows > 0),
      ...own.filter(({ cell }) => cell.rowSpan > 1).map((cell) => ({ cell, rows: cell.cell.rowSpan - 1 })),
    ]
    const cells = own.filter(({ text }) => text !== '')
    return { cells, above, blanks: own.filter(({ text }) => text === ''), width: row.cells.length, ragged }
  })
}

/** Heading of a cell for comparing. */
export const keyOf = (cell: FormCell | undefined): string => (cell === undefined ? '' : headingKey(cell.text))

/** True for what a form prints as an amount or a share. */
export const isFigure = (text: string): boolean =>
  /^[-−¥￥]?[\d,，]+(?:[.．]\d+)?\s*(?:万元|亿元|元|万|%|％)?$/.test(text.trim())

/** True for amounts and for the strokes that stand for none. */
export const isAmountCell = (text: string): boolean => isFigure(text) || /^[-—–/\\]+$/.test(text.trim())

/** A heading alone in its row, over the whole table: it names what the rows below are. */
export const isBanner = ({ cells, above }: FormRow): boolean => cells.length === 1 && above.length === 0
