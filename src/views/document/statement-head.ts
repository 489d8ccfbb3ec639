// The headings of a statement on several levels: printed paths (收入/2022年) become merged header cells.
import type { Column } from '../../budget/statement.ts'

/** One `<th>` of the table head. */
export interface HeadCell {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  readonly scope: 'col' | 'colgroup'
  /** All columns below it hold codes, which a phone shows above the name. */
  readonly codes: boolean
}

/** Header rows from top to bottom, and the columns each topmost heading covers. */
export interface StatementHead {
  readonly rows: readonly (readonly HeadCell[])[]
  readonly groups: readonly number[]
}

interface Span {
  readonly from: number
  readonly to: number
}

const samePrefix = (a: Column, b: Column, level: number): boolean =>
  a.side === b.side &&
  a.path.length > level &&
  b.path.slice(0, level + 1).join('/') === a.path.slice(0, level + 1).join('/')

/** Neighbouring columns that share their headings down to `level` and go on below it. */
const spanFrom = (columns: readonly Column[], start: number, level: number): Span => {
  const first = columns[start]
  let to = start + 1
  for (let column = columns[to]; first && column && samePrefix(first, column, level); column = columns[to]) {
    const ends = first.path.length === level + 1 || column.path.length === level + 1
    if (ends) break
    to += 1
  }
  return { from: start, to }
}

const headRow = (columns: readonly Column[], level: number, depth: number): readonly HeadCell[] => {
  const cells: HeadCell[] = []
  for (let index = 0; index < columns.length; ) {
    const { from, to } = spanFrom(columns, index, level)
    index = to
    const path = columns[from]?.path ?? []
    const text = path[level]
    if (text === undefined) continue
    const colspan = to - from
    const last = path.length === level + 1
    cells.push({
      text,
      colspan,
      rowspan: last ? depth - level : 1,
      scope: colspan > 1 ? 'colgroup' : 'col',
      codes: columns.slice(from, to).every(({ kind }) => kind === 'code'),
    })
  }
  return cells
}

/**
 * Headings of the columns of one table. The sides of a two-sided statement are tables of their own, so that scope alone
 * names every figure.
 */
export const statementHead = (columns: readonly Column[]): StatementHead => {
  const depth = Math.max(1, ...columns.map((column) => column.path.length))
  const rows = Array.from({ length: depth }, (_, level) => headRow(columns, level, depth))
  return { rows, groups: (rows[0] ?? []).map((cell) => cell.colspan) }
}
