// Where the statements of a document stand: each block of known headings with the title, unit and department above it,
// and grids that go on with the table before them. What the rows say is read afterwards.
import { roleOf } from '../../../budget/form/headings.ts'
import type { Unit } from '../../../budget/money.ts'
import type { StatementId } from '../../../budget/statement.ts'
import type { StatementDeclaration } from '../../../budget/statement-declaration.ts'
import { isFigure } from '../../../sheet/amount-text.ts'
import { beginsNote } from '../../../sheet/body-rows.ts'
import { type HeadingBlock, headingBlocksAt, isAboveRow } from '../../../sheet/heading-block.ts'
import { type SheetView, squeeze, viewSheet } from '../../../sheet/sheet-view.ts'
import {
  departmentIn,
  isContinuation,
  statementOfTitle,
  titleNumber,
  titleText,
  unitIn,
} from '../../../sheet/titles.ts'
import type { Item } from '../../recognition.ts'
import type { Grid, GridCell, Paragraph, SourceDocument } from '../../source-document.ts'

/** What stands above a table. */
export interface TableHead {
  readonly title: string
  readonly number: string
  readonly id: StatementId | null
  /** How it is known: `标题“…”`, `工作表名“…”`, `表头`. */
  readonly why: string
  readonly unit: Unit | 'other' | null
  readonly departmentLine: string
  readonly department: string
  readonly continues: boolean
  /** Cells and paragraphs that say all this. */
  readonly items: readonly Item[]
}

/** A table in its grid. */
export interface FoundTable {
  readonly document: SourceDocument
  readonly grid: Grid
  readonly view: SheetView
  readonly head: TableHead
  /** Declarations that its headings fit; empty for a grid that goes on without headings. */
  readonly blocks: readonly HeadingBlock[]
  readonly from: number
  readonly to: number
  /** Notes printed right below the grid, outside of it. */
  readonly notes: readonly Paragraph[]
}

type Line = { readonly text: string; readonly item: Item }

const noHead: TableHead = {
  title: '',
  number: '',
  id: null,
  why: '',
  unit: null,
  departmentLine: '',
  department: '',
  continues: false,
  items: [],
}

/** `09-部门支出总表.csv`, `部门支出总表 ` → what the name calls its contents. */
const plainName = (name: string): string => name.replace(/\.[A-Za-z]+$/, '').replace(/^[\d\s._、-]+/, '')

/** Reads the lines above a table, the nearest last. */
const headOf = (lines: readonly Line[], fallback: string, declarations: readonly StatementDeclaration[]): TableHead => {
  let head: TableHead = noHead
  const items = new Set<Item>()
  const take = (item: Item, found: Partial<TableHead>): void => {
    items.add(item)
    head = { ...head, ...found }
  }
  for (const { text, item } of lines) {
    const id = statementOfTitle(text, declarations)
    if (id !== null) {
      const title = titleText(text)
      const number = titleNumber(text)
      take(item, {
        id,
        title,
        why: `标题“${title}”`,
        continues: isContinuation(text),
        ...(number === '' ? {} : { number }),
      })
    }
    if (id === null && isContinuation(text) && squeeze(text).length < 12) take(item, { continues: true })
    const number = titleNumber(text)
    if (id === null && number !== '' && squeeze(text).length <= number.length + 1) take(item, { number })
    const unit = unitIn(text)
    if (unit !== null && (id === null || /单位[:：]/.test(text))) take(item, { unit })
    const department = departmentIn(text)
    if (department !== null) take(item, { department, departmentLine: text.trim() })
  }
  const id = head.id ?? statementOfTitle(fallback, declarations)
  const why = head.why !== '' ? head.why : id === null ? '' : `名称“${fallback}”`
  return {
    ...head,
    id,
    why,
    title: head.title === '' && id !== null ? titleText(fallback) : head.title,
    items: [...items],
  }
}

const linesOfRow = (view: SheetView, row: number): readonly Line[] =>
  view.filled(row).map(({ cell }): Line => ({ text: cell.text, item: cell }))

/** Rows directly above `row` that can belong to its head: few words, no figures. */
const headRows = (view: SheetView, row: number, lowest: number): readonly number[] => {
  const rows: number[] = []
  for (let up = row - 1; up >= lowest; up--) {
    const filled = view.filled(up)
    if (filled.some(({ words }) => isFigure(words))) break
    if (filled.length > 3 && !isAboveRow(view, up)) break
    if (filled.some(({ words }) => /^(?:注|说明|备注)[:：]/.test(words))) break
    rows.unshift(up)
  }
  return rows
}

/** Wide enough for every title with its unit and department lines. */
const paragraphReach = 8

interface Scan {
  readonly document: SourceDocument
  readonly declarations: readonly StatementDeclaration[]
  readonly year: number
  readonly keepHidden: boolean
}

const fallbackName = (document: SourceDocument, grid: Grid): string =>
  grid.sheet !== '' ? plainName(grid.sheet) : document.parts.length === 1 ? plainName(document.file) : ''

const withinDeclarations = (
  id: StatementId | null,
  all: readonly StatementDeclaration[],
): readonly StatementDeclaration[] => (id === null ? all : all.filter((declaration) => declaration.id === id))

const someRow = (view: SheetView, from: number, to: number): boolean => {
  for (let row = from; row < to; row++) if (view.filled(row).length > 0) return true
  return false
}

const tablesOfGrid = (scan: Scan, grid: Grid, before: readonly Paragraph[]): readonly FoundTable[] => {
  const { document, declarations, year } = scan
  const view = viewSheet(grid, scan.keepHidden)
  const fallback = fallbackName(document, grid)
  const margins: readonly Line[] = grid.margins.map((item) => ({ text: item.text, item }))
  const found: FoundTable[] = []
  let lowest = 0
  for (let row = 0; row < view.height; row++) {
    const rows = headRows(view, row, lowest)
    if (view.filled(row).length < 2) continue
    const outer =
      found.length === 0 ? before.slice(-paragraphReach).map((item): Line => ({ text: item.text, item })) : []
    const lines = [...margins, ...outer, ...rows.flatMap((above) => linesOfRow(view, above))]
    const head = headOf(lines, found.length === 0 ? fallback : '', declarations)
    let blocks = headingBlocksAt(view, row, withinDeclarations(head.id, declarations), year)
    // A title of another table above, or a name of the file that means something else: the headings decide.
    if (blocks.length === 0 && head.id !== null && head.title === titleText(fallback))
      blocks = headingBlocksAt(view, row, declarations, year)
    const block = blocks[0]
    const last = found.at(-1)
    if (block === undefined) continue
    // Below headings without rows of their own stand the deeper headings of the same table, not another table.
    if (last !== undefined && head.title === '' && !someRow(view, last.from, row)) continue
    if (last !== undefined) found[found.length - 1] = { ...last, to: rows[0] ?? row }
    found.push({ document, grid, view, head, blocks, from: block.last + 1, to: view.height, notes: [] })
    lowest = block.last + 1
    row = block.last
  }
  return found
}

/** Running text between two tables: what follows it is no page of the table before it. */
const isRunningText = ({ text, margin }: Paragraph): boolean =>
  margin !== true && text.length > 30 && /[。；]/.test(text)

/** A form of a project has its own recogniser, however its columns fall. */
const isForm = (view: SheetView): boolean =>
  Array.from({ length: view.height }, (_, row) => view.filled(row)).some((filled) =>
    filled.some(({ words }) => roleOf('fact', words) === 'name' || roleOf('indicator', words) === 'first'),
  )

/** The page that a table goes on to is the next one. */
const isNextPage = (before: Grid, grid: Grid): boolean => (grid.place.page ?? 0) - (before.place.page ?? 0) <= 1

/** Rows that look like facts: words or codes on the left, figures on the right. */
const looksContinued = (view: SheetView, previous: FoundTable): boolean => {
  if (Math.abs(view.width - previous.view.width) > 1) return false
  const rows = Array.from({ length: view.height }, (_, row) => view.filled(row)).filter((filled) => filled.length > 0)
  const facts = rows.filter((filled) => filled.length > 1 && filled.some(({ words }) => isFigure(words)))
  return facts.length > 0 && facts.length * 2 >= rows.length
}

/** A sheet under a title of its own that no declaration knows is another table, not the next page of the last one. */
const hasOtherTitle = (view: SheetView, declarations: readonly StatementDeclaration[]): boolean =>
  [0, 1, 2].some((row) => {
    const [only, ...others] = view.filled(row)
    if (only === undefined || others.length > 0 || isContinuation(only.cell.text)) return false
    return /表$/u.test(only.words) && only.words.length <= 40 && statementOfTitle(only.cell.text, declarations) === null
  })

/** A sheet whose headings several statements have, under a title of none of them; a document's table may stand in its prose. */
export const isOtherSheet = (
  { document, head, blocks, view }: FoundTable,
  declarations: readonly StatementDeclaration[],
): boolean =>
  blocks.length > 1 &&
  head.id === null &&
  ['xlsx', 'xls', 'ods', 'csv'].includes(document.kind) &&
  hasOtherTitle(view, declarations)

const continuationOf = (
  scan: Scan,
  grid: Grid,
  before: readonly Paragraph[],
  previous: FoundTable | null,
): FoundTable | null => {
  if (previous === null) return null
  const view = viewSheet(grid, scan.keepHidden)
  const titled = before.some(({ text }) => statementOfTitle(text, scan.declarations) !== null && !isContinuation(text))
  if (!isNextPage(previous.grid, grid) || before.some(isRunningText) || isForm(view)) return null
  if (titled || hasOtherTitle(view, scan.declarations)) return null
  if (!(grid.continues || looksContinued(view, previous))) return null
  const { unit, departmentLine, department, ...head } = previous.head
  return {
    document: scan.document,
    grid,
    view,
    head: { ...head, unit, departmentLine, department, continues: true, items: [], why: '没有表头，接上一张表' },
    blocks: [],
    from: 0,
    to: view.height,
    notes: [],
  }
}

/** 注：本表反映…, 说明：本年度没有…: right below a table, and not the words of a chapter that follows. */
const isNote = ({ text }: Paragraph): boolean => beginsNote(squeeze(text)) && text.length > 8 && text.length < 600

/** All tables of a document in its order. */
export const findTables = (scan: Scan): readonly FoundTable[] => {
  const found: FoundTable[] = []
  let before: Paragraph[] = []
  // Set while nothing but notes followed the last table.
  let noting = false
  for (const part of scan.document.parts) {
    if (part.hidden && !scan.keepHidden) continue
    if (part.kind === 'paragraph') {
      if (part.margin === true) continue
      const last = found.at(-1)
      noting &&= isNote(part)
      if (noting && last !== undefined) found[found.length - 1] = { ...last, notes: [...last.notes, part] }
      else before.push(part)
      continue
    }
    const tables = tablesOfGrid(scan, part, before)
    const continued = tables.length === 0 ? continuationOf(scan, part, before, found.at(-1) ?? null) : null
    found.push(...tables, ...(continued === null ? [] : [continued]))
    noting = tables.length > 0 || continued !== null
    before = []
  }
  return found
}

/** The cells of a found table's headings. */
export const headingCells = ({ view, blocks }: FoundTable): readonly GridCell[] => {
  const block = blocks[0]
  if (block === undefined) return []
  return Array.from({ length: block.last - block.first + 1 }, (_, index) => view.filled(block.first + index)).flatMap(
    (filled) => filled.map(({ cell }) => cell),
  )
}
