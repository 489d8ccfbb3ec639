// A long table enters the page row by row; its columns have their widths before, from all of its words, so that no row
// that comes moves those that stand there, and the browser lays out each row once.

/** A cell as far as it decides the width of its column. */
export interface MeasuredCell {
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
}

/** In the height of a letter: room at both sides, and the narrowest and widest column. */
const room = 1.2
const [narrowest, widest] = [2.5, 16]
/** What a cell over several columns may ask of them together: a figure has its place, a long heading is wrapped. */
const widestOver = 10
const latinSign = 0.6

const widthOf = (text: string): number =>
  Math.max(
    ...text
      .split('\n')
      .map((line) => [...line.trim()].reduce((sum, sign) => sum + (sign < '\u2000' ? latinSign : 1), 0)),
  )

/** A cell over several columns and the first of them. */
interface Over {
  readonly column: number
  readonly span: number
  readonly needs: number
}

/** Columns that a cell lies over are widened together by what it lacks. */
const widened = (widths: number[], over: readonly Over[]): readonly number[] => {
  for (const { column, span, needs } of over) {
    const has = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0)
    for (let at = column; at < column + span; at++) widths[at] = (widths[at] ?? 0) + Math.max(0, needs - has) / span
  }
  return widths
}

/** The width of each column in em: that of its longest words, within bounds. */
export const columnWidths = (rows: readonly (readonly MeasuredCell[])[]): readonly number[] => {
  const widths: number[] = []
  const over: Over[] = []
  /** Rows that a cell above still covers, by column. */
  const covered: number[] = []
  for (const row of rows) {
    let column = 0
    const next = (): void => {
      while ((covered[column] ?? 0) > 0) covered[column] = (covered[column++] ?? 0) - 1
    }
    for (const { text, colSpan, rowSpan } of row) {
      next()
      if (colSpan > 1) over.push({ column, span: colSpan, needs: Math.min(widestOver, widthOf(text) + room) })
      else widths[column] = Math.max(widths[column] ?? narrowest, Math.min(widest, widthOf(text) + room))
      for (let end = column + colSpan; column < end; column++) {
        widths[column] ??= narrowest
        covered[column] = rowSpan - 1
      }
    }
    next()
  }
  return widened(widths, over)
}

/** A table of fewer rows is laid out again and again without anybody noticing. */
const longTable = 12

/** What a cell shows: words for screen readers alone take no room. */
const shownText = (cell: Element): string =>
  [...cell.childNodes]
    .filter((node) => !(node instanceof Element && node.classList.contains('sr-only')))
    .map((node) => node.textContent ?? '')
    .join('')

/** Gives a long table its caption and its columns before its rows are moved from `read` into the page; the style sheet says where the widths hold. */
export const steadyColumns = (read: HTMLTableElement, table: HTMLTableElement): void => {
  if (read.rows.length <= longTable) return
  const rows = [...read.rows].map(({ cells }) =>
    [...cells].map((cell) => ({ text: shownText(cell), colSpan: cell.colSpan, rowSpan: cell.rowSpan })),
  )
  for (const old of read.querySelectorAll('colgroup')) old.remove()
  if (read.caption !== null) table.append(read.caption)
  const group = document.createElement('colgroup')
  table.append(group)
  const widths = columnWidths(rows)
  for (const width of widths) {
    const column = document.createElement('col')
    column.style.inlineSize = `${width.toFixed(1)}em`
    group.append(column)
  }
  table.dataset.steady = ''
  table.style.setProperty('--steady', `${widths.reduce((sum, width) => sum + width, 0).toFixed(1)}em`)
}
