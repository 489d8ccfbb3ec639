// A CSV saved straight from Excel or WPS, with title rows, headings over several rows, 合计 in the code column and notes
// below: read with the eyes of the importer, so that nobody has to tidy it by hand. A tidy file is not touched.
import { problem } from '../budget/messages.ts'
import { parseAmount } from '../budget/money.ts'
import type { StatementEntry } from '../budget/statement.ts'
import type { StatementDeclaration } from '../budget/statement-declaration.ts'
import { rowWords } from '../sheet/body-rows.ts'
import type { Grid, GridCell } from '../sheet/grid.ts'
import { type HeadingBlock, headingBlocksAt } from '../sheet/heading-block.ts'
import { layoutOf, readBody, type TableBody } from '../sheet/read-table.ts'
import { type SheetView, viewSheet } from '../sheet/sheet-view.ts'
import { unitIn } from '../sheet/titles.ts'
import type { CsvTable } from './csv.ts'
import type { CsvCell } from './csv-cell.ts'
import type { Note } from './map.ts'

type Rows = readonly (readonly CsvCell[])[]

interface Laid {
  readonly grid: Grid
  readonly cells: ReadonlyMap<GridCell, CsvCell>
}

/** The rows as a grid; its places are not used, every cell leads back to its own. */
const layOut = (rows: Rows): Laid => {
  const cells = new Map<GridCell, CsvCell>()
  const lay = (own: CsvCell): GridCell | null => {
    if (own.text === '') return null
    const cell: GridCell = {
      text: own.text,
      rowSpan: 1,
      colSpan: 1,
      indent: 0,
      hidden: false,
      traits: [],
      place: { file: own.place.file },
    }
    cells.set(cell, own)
    return cell
  }
  const grid: Grid = {
    kind: 'grid',
    rows: rows.map((row) => ({ cells: row.map(lay), hidden: false })),
    sheet: '',
    hidden: false,
    margins: [],
    continues: false,
    place: { file: '' },
  }
  return { grid, cells }
}

const firstFilled = (view: SheetView): number => {
  let row = 0
  while (row < view.height && view.filled(row).length === 0) row++
  return row
}

/** Headings stand among the first rows or nowhere. */
const deepestTitle = 12

const findBlock = (view: SheetView, declaration: StatementDeclaration, year: number): HeadingBlock | null => {
  for (let row = 0; row < Math.min(view.height, deepestTitle); row++) {
    const block = headingBlocksAt(view, row, [declaration], year)[0]
    if (block !== undefined) return block
  }
  return null
}

const codeColumns = ({ columns }: HeadingBlock): HeadingBlock['columns'] =>
  columns.filter(({ declared }) => declared?.kind === 'code' || declared?.kind === 'class')

/**
 * 合计 and other words in a column of codes, as merged cells are saved. A tidy file in halves side by side has them
 * too, and is read in halves.
 */
const wordsInCodes = (view: SheetView, block: HeadingBlock): boolean =>
  codeColumns(block).length === 1 &&
  codeColumns(block).some(({ column }) => {
    for (let row = block.last + 1; row < view.height; row++)
      if (/^(?:合计|总计|.+(?:合计|总计))$/.test(view.words(row, column))) return true
    return false
  })

const below = /^(?:注|备注|说明|编制说明|填表说明)\d*[:：]/

const hasNotes = (view: SheetView, from: number): boolean => {
  for (let row = from; row < view.height; row++) {
    const [first, ...others] = view.filled(row)
    if (first !== undefined && others.length === 0 && below.test(first.words)) return true
  }
  return false
}

const isUntouched = (view: SheetView, block: HeadingBlock): boolean =>
  block.first > firstFilled(view) ||
  block.last > block.first ||
  wordsInCodes(view, block) ||
  hasNotes(view, block.last + 1)

const checkUnit = (laid: Laid, view: SheetView, block: HeadingBlock, entry: StatementEntry, note: Note): void => {
  for (let row = 0; row < block.first; row++)
    for (const { cell } of view.filled(row)) {
      const unit = unitIn(cell.text)
      const own = laid.cells.get(cell)
      if (unit === null || unit === entry.unit || own === undefined) continue
      const said = unit === 'other' ? cell.text.trim() : unit
      note(problem('GS-223', own.place, `表上写的单位是“${said}”，disclosure.yaml 写的计量单位是“${entry.unit}”`))
    }
}

const checkNotes = (laid: Laid, body: TableBody, entry: StatementEntry, note: Note): void => {
  if (entry.note !== '' || body.amounts === 0) return
  for (const [cell, fate] of body.fates) {
    const own = laid.cells.get(cell)
    if (fate.kind !== 'placed' || own === undefined || !below.test(cell.text.replace(/\s/g, ''))) continue
    note(problem('GS-222', own.place, '表下的这段说明没有写进“表注”，页面上不会出现'))
    return
  }
}

/** Nothing is dropped in silence: a cell that found no place in the table is named. */
const sayLeft = (laid: Laid, body: TableBody, note: Note): void => {
  const kept = new Set(body.rows.flatMap(({ texts, cells }) => cells.filter((_, index) => texts[index] !== '')))
  for (const [cell, fate] of body.fates) {
    const own = laid.cells.get(cell)
    if (fate.kind === 'left' && own !== undefined && !kept.has(cell))
      note(problem('GS-231', own.place, `“${cell.text.trim()}”没有读进表里：${fate.why}`))
  }
}

/** What the sheet says, unless the importer only turned its form round: printed signs stay as they are printed. */
const printedText = (text: string, cell: CsvCell | undefined): string =>
  cell !== undefined && parseAmount(cell.text, '亿元').ok ? cell.text : text

/** The table of a sheet as it was saved; `null` for a tidy file and for one without headings of this statement. */
export const readUntouchedSheet = (
  rows: Rows,
  declaration: StatementDeclaration,
  entry: StatementEntry,
  year: number,
  note: Note,
): CsvTable | null => {
  const laid = layOut(rows)
  const view = viewSheet(laid.grid, true)
  const block = findBlock(view, declaration, year)
  if (block === null || !isUntouched(view, block)) return null
  const headings: string[] = []
  for (let row = block.first; row <= block.last; row++) headings.push(rowWords(view, row))
  const layout = layoutOf(block)
  const context = { view, columns: block.columns, declarations: [declaration], headings, keepUnread: true }
  const body = readBody(context, layout, block.last + 1, view.height, '')
  checkUnit(laid, view, block, entry, note)
  checkNotes(laid, body, entry, note)
  sayLeft(laid, body, note)
  const origin = rows[block.last]?.[0]?.place ?? entry.place
  const place = 'line' in origin ? origin : { file: entry.place.file, line: 1, column: 1 }
  const columns = layout.groups.flat().map(({ column }) => column)
  return {
    headings: layout.headings.map((text, index) => ({
      text,
      place: rows[block.last]?.[columns[index] ?? 0]?.place ?? place,
    })),
    rows: body.rows.map(({ row, texts, cells }) =>
      texts.map((text, index): CsvCell => {
        const cell = cells[index]
        const own = cell === null || cell === undefined ? undefined : laid.cells.get(cell)
        const at = own?.place ?? rows[row]?.[columns[index] ?? 0]?.place ?? rows[row]?.[0]?.place ?? place
        return { text: printedText(text, own), place: at }
      }),
    ),
  }
}
