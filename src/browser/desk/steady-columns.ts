// A long table enters the page row by row; its columns have their widths before, from all of its words, so that no row
// that comes moves those that stand there, and the browser lays out each row once.

/** A cell as far as it decides the width of its column. */
export interface MeasuredCell {
  /** Of its longest line, in em. */
  readonly width: number
  readonly colSpan: number
  readonly rowSpan: number
}

/** In the height of a letter: room at both sides, and the narrowest and widest column. */
const room = 1.2
const [narrowest, widest] = [2.5, 16]
/** What a cell over several columns may ask of them together: a figure has its place, a long heading is wrapped. */
const widestOver = 10
const latinSign = 0.6

const widthOf = (text: string): number => {
  let longest = 0
  for (const line of text.split('\n')) {
    let width = 0
    for (const sign of line.trim()) width += sign < '\u2000' ? latinSign : 1
    longest = Math.max(longest, width)
  }
  return longest
}

/** A cell of so many words. */
export const measured = (text: string, colSpan: number, rowSpan: number): MeasuredCell => ({
  width: widthOf(text),
  colSpan,
  rowSpan,
})

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
    for (const { width, colSpan, rowSpan } of row) {
      next()
      if (colSpan > 1) over.push({ column, span: colSpan, needs: Math.min(widestOver, width + room) })
      else widths[column] = Math.max(widths[column] ?? narrowest, Math.min(widest, width + room))
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

/** So many rows are measured between two rests: a table of every check has more than a thousand. */
const rowsAtOnce = 60

/** Rows with the widths of their cells; `rest` lets the page answer meanwhile. */
export const measuredRows = async (
  rows: Iterable<Pick<HTMLTableRowElement, 'cells'>>,
  rest: () => Promise<void>,
): Promise<readonly (readonly MeasuredCell[])[]> => {
  const done: (readonly MeasuredCell[])[] = []
  for (const { cells } of rows) {
    if (done.length > 0 && done.length % rowsAtOnce === 0) await rest()
    done.push([...cells].map((cell) => measured(shownText(cell), cell.colSpan, cell.rowSpan)))
  }
  return done
}

/**
 * Gives a long table its caption and its columns before its rows are moved from `read` into the page; the style sheet says
 * where the widths hold.
 */
export const steadyColumns = async (
  read: HTMLTableElement,
  table: HTMLTableElement,
  rest: () => Promise<void>,
): Promise<void> => {
  if (read.rows.length <= longTable) return
  const rows = await measuredRows([...read.rows], rest)
  await rest()
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
