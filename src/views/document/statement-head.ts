// The headings of a statement on several levels: printed paths (收入/2022年) become merged header cells.
import type { Column } from '../../budget/statement.ts'

/** One `<th>` of the table head. */
export interface HeadCell {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  readonly scope: 'col' | 'colgroup'
  /** For `headers` of the cells below; '' where scope alone is unambiguous. */
  readonly id: string
}

/** Header rows from top to bottom, and the columns each topmost heading covers. */
export interface StatementHead {
  readonly rows: readonly (readonly HeadCell[])[]
  readonly groups: readonly number[]
  /** Ids of all headings above a column, by column; empty where scope alone is unambiguous. */
  readonly above: readonly string[]
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

const headRow = (columns: readonly Column[], level: number, depth: number, prefix: string): readonly HeadCell[] => {
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
      id: prefix === '' ? '' : `${prefix}-h${level}-${from}`,
    })
  }
  return cells
}

const idsAbove = (columns: readonly Column[], index: number, prefix: string): string =>
  (columns[index]?.path ?? [])
    .map((_, level) => {
      let start = 0
      for (let from = 0; from <= index; from = spanFrom(columns, from, level).to) start = from
      return `${prefix}-h${level}-${start}`
    })
    .join(' ')

/**
 * Headings of a statement's columns. With a `prefix` every heading gets an id and every column the list of ids above
 * it: two-sided statements have two row headings in a row, so that scope alone would join the wrong sides.
 */
export const statementHead = (columns: readonly Column[], prefix = ''): StatementHead => {
  const depth = Math.max(1, ...columns.map((column) => column.path.length))
  const rows = Array.from({ length: depth }, (_, level) => headRow(columns, level, depth, prefix))
  return {
    rows,
    groups: (rows[0] ?? []).map((cell) => cell.colspan),
    above: prefix === '' ? [] : columns.map((_, index) => idsAbove(columns, index, prefix)),
  }
}
