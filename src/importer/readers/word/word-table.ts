// A table of a Word file → a grid: spans, vertical merges, cells left out before a row, all at the columns where the
// page shows them.
import type { Grid, GridCell, GridRow, SourcePlace } from '../../source-document.ts'
import { child, isOn, settingOf, type XmlNode } from './xml-tree.ts'

/** What the caller knows of the document: how a cell's paragraphs read, and where the table stands. */
export interface TableContext {
  readonly place: SourcePlace
  /** Text of a cell's paragraphs, one a line, and whether something struck was left out. */
  readonly textOf: (cell: XmlNode) => { readonly text: string; readonly struck: boolean }
  /** Line number of the row that is being read. */
  readonly nextLine: () => number
}

interface OpenCell {
  text: string
  struck: boolean
  rowSpan: number
  colSpan: number
  readonly place: SourcePlace
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

const count = (text: string | undefined): number => {
  const value = Number(text ?? '1')
  return Number.isInteger(value) && value > 0 ? value : 1
}

/** Rows and cells, also where they stand in a content control. */
const inside = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.flatMap((one) =>
    one.name === name
      ? [one]
      : one.name === 'w:sdt' || one.name === 'w:sdtcontent' || one.name === 'w:customxml' || one.name === 'w:ins'
        ? inside(one, name)
        : [],
  )

const mergeOf = (properties: XmlNode | undefined, name: string): 'none' | 'start' | 'on' => {
  const merge = child(properties, name)
  if (merge === undefined) return 'none'
  return merge.attributes.get('w:val') === 'restart' ? 'start' : 'on'
}

const finished = (cell: OpenCell | null): GridCell | null =>
  cell === null || (cell.text.trim() === '' && cell.rowSpan === 1 && cell.colSpan === 1)
    ? null
    : {
        text: cell.text,
        rowSpan: cell.rowSpan,
        colSpan: cell.colSpan,
        indent: 0,
        hidden: false,
        traits: cell.struck ? ['struck'] : /^#{3,}$/.test(cell.text.trim()) ? ['overflow'] : [],
        place: cell.place,
      }

/** Reads one table. */
export const wordTable = (table: XmlNode, context: TableContext): Grid => {
  const rows: (OpenCell | null)[][] = []
  const hidden: boolean[] = []
  /** Cell that a vertical merge at this column would go on from. */
  let above: (OpenCell | undefined)[] = []
  for (const row of inside(table, 'w:tr')) {
    const properties = child(row, 'w:trpr')
    if (child(properties, 'w:del') !== undefined) continue
    const line = context.nextLine()
    const cells: (OpenCell | null)[] = []
    const open: (OpenCell | undefined)[] = []
    let column = Number(settingOf(properties, 'w:gridbefore') ?? '0')
    let started: OpenCell | null = null
    for (const node of inside(row, 'w:tc')) {
      const own = child(node, 'w:tcpr')
      const span = count(settingOf(own, 'w:gridspan'))
      const { text, struck } = context.textOf(node)
      const across = mergeOf(own, 'w:hmerge')
      const down = mergeOf(own, 'w:vmerge')
      const start: OpenCell | undefined = above[column]
      if (across === 'on' && started !== null) {
        started.colSpan += span
        if (text.trim() !== '') started.text = started.text === '' ? text : `${started.text}\n${text}`
      } else if (down === 'on' && start !== undefined && start.colSpan === span) {
        // A continued cell may hold words of its own: Word shows none of them, but they are in the file.
        start.rowSpan++
        if (text.trim() !== '') start.text = start.text === '' ? text : `${start.text}\n${text}`
        for (let k = column; k < column + span; k++) open[k] = k === column ? start : undefined
        started = null
      } else {
        const cell: OpenCell = {
          text,
          struck,
          rowSpan: 1,
          colSpan: span,
          place: { ...context.place, line, cell: letters(column) },
        }
        cells[column] = cell
        started = cell
        if (down !== 'none') open[column] = cell
      }
      column += span
    }
    rows.push(Array.from({ length: column }, (_, index) => cells[index] ?? null))
    hidden.push(isOn(properties, 'w:hidden'))
    above = open
  }
  return {
    kind: 'grid',
    rows: rows.map((cells, index): GridRow => ({ cells: cells.map(finished), hidden: hidden[index] ?? false })),
    sheet: '',
    hidden: false,
    margins: [],
    continues: false,
    place: context.place,
  }
}
