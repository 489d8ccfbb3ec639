// HTML that finance systems save as .xls → one grid a table, cell texts as they are written: `1-2` stays a code,
// `(1)` stays what it is. Text outside tables becomes paragraphs.
import type { Grid, Paragraph, SourceDocument } from '../source-document.ts'
import { createGridBuilder, type GridBuilder, plainText, rowLimit } from './grid-builder.ts'
import { InlineMarks } from './inline-marks.ts'
import { type MarkupToken, tokensOf } from './markup.ts'

/** A table that is being read. */
interface OpenTable {
  readonly builder: GridBuilder
  row: number
  column: number
  /** Columns still covered from above: column → rows left. */
  readonly covered: Map<number, number>
  cell: { text: string; rowSpan: number; colSpan: number; hidden: boolean; stored: string | undefined } | null
}

const blocks = new Set(['p', 'div', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li'])

const span = (token: MarkupToken & { kind: 'open' }, name: string): number => {
  const value = Number.parseInt(token.attributes.get(name) ?? '1', 10)
  return Number.isNaN(value) || value < 1 ? 1 : Math.min(value, 1000)
}

const isHidden = (token: MarkupToken & { kind: 'open' }): boolean =>
  /display\s*:\s*none|mso-hide\s*:\s*all/i.test(token.attributes.get('style') ?? '') || token.attributes.has('hidden')

/** White space of the source is one blank; the words of `&nbsp;` keep their width. */
const collapsed = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ')

const closeCell = (table: OpenTable, marks: InlineMarks): void => {
  const { cell } = table
  if (cell === null) return
  const text = cell.text.replace(/ *\n */g, '\n').replace(/^[ \n]+|[ \n]+$/g, '')
  const { rowSpan, colSpan, hidden, stored } = cell
  table.builder.put(table.row, table.column, {
    text,
    rowSpan,
    colSpan,
    hidden,
    ...(stored === undefined ? {} : { stored }),
    ...(marks.struck ? { traits: ['struck'] as const } : {}),
  })
  marks.begin()
  for (let column = table.column; column < table.column + colSpan; column++)
    if (rowSpan > 1) table.covered.set(column, rowSpan)
  table.column += colSpan
  table.cell = null
}

const openRow = (table: OpenTable, hidden: boolean, marks: InlineMarks): void => {
  closeCell(table, marks)
  table.row++
  table.column = 0
  for (const [column, left] of table.covered) {
    if (left <= 1) table.covered.delete(column)
    else table.covered.set(column, left - 1)
  }
  if (hidden) table.builder.hideRow(table.row)
}

const openCell = (table: OpenTable, token: MarkupToken & { kind: 'open' }, marks: InlineMarks): void => {
  closeCell(table, marks)
  if (table.row < 0) openRow(table, false, marks)
  while ((table.covered.get(table.column) ?? 0) > 0) table.column++
  marks.begin(token)
  const stored = token.attributes.get('x:num')
  table.cell = {
    text: '',
    rowSpan: span(token, 'rowspan'),
    colSpan: span(token, 'colspan'),
    hidden: isHidden(token),
    stored: stored !== undefined && /^-?\d+(?:\.\d+)?$/.test(stored) ? stored : undefined,
  }
}

const leading = (text: string): string => text.replace(/^ +| +$/g, '')

/** Reads decoded HTML. `null` when a table has more rows than any budget. */
export const readHtmlTables = (file: string, html: string): SourceDocument | null => {
  const parts: (Grid | Paragraph)[] = []
  const tables: OpenTable[] = []
  const marks = new InlineMarks(html)
  let loose = ''
  let inBody = !/<body/i.test(html)
  const flush = (): void => {
    const { text } = plainText(leading(loose))
    loose = ''
    if (text.trim() !== '')
      parts.push({ kind: 'paragraph', text, heading: 0, hidden: false, place: { file, line: parts.length + 1 } })
  }
  for (const token of tokensOf(html)) {
    const table = tables.at(-1)
    if (token.kind === 'text') {
      if (table?.cell) table.cell.text += marks.words(collapsed(token.text))
      else if (inBody) loose += collapsed(token.text)
    } else if (token.kind === 'open') {
      marks.opens(token)
      if (token.name === 'body') inBody = true
      else if (token.name === 'table') {
        flush()
        tables.push({ builder: createGridBuilder({ file }), row: -1, column: 0, covered: new Map(), cell: null })
      } else if (table !== undefined && token.name === 'tr') openRow(table, isHidden(token), marks)
      else if (table !== undefined && (token.name === 'td' || token.name === 'th')) openCell(table, token, marks)
      else if (blocks.has(token.name)) {
        if (table?.cell) table.cell.text += table.cell.text === '' && token.name !== 'br' ? '' : '\n'
        else flush()
      }
      if (table !== undefined && table.row >= rowLimit) return null
    } else if (token.name === 'table' && table !== undefined) {
      closeCell(table, marks)
      tables.pop()
      const grid = table.builder.build()
      if (grid.rows.length > 0) parts.push(grid)
    } else if (table === undefined && blocks.has(token.name)) flush()
    else if (table !== undefined && token.name === 'tr') closeCell(table, marks)
    else marks.closes(token.name)
  }
  for (const table of tables) {
    closeCell(table, marks)
    const grid = table.builder.build()
    if (grid.rows.length > 0) parts.push(grid)
  }
  flush()
  return { file, kind: 'html', parts, remarks: [] }
}
