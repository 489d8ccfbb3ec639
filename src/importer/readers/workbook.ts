// .xlsx, .xls and XML tables → one grid a sheet. The library reads the file; what a cell shows, what is hidden and
// what a merge covers is decided here, because its own display is wrong for some figures and silent about others.
import { type CellObject, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { DocumentKind, Grid, Paragraph, ReaderRemark, SourceDocument, SourcePlace } from '../source-document.ts'
import { displayNumber } from './cell-display.ts'
import { workbookWithRareCharacters } from './character-references.ts'
import { columnLimit, createGridBuilder, type RawCell, rowLimit } from './grid-builder.ts'
import { htmlText, type RichText, richText } from './rich-text.ts'
import { readXlsRichText } from './xls-rich-text.ts'
import { readXlsxExtras, type SheetExtras } from './xlsx-extras.ts'
import { readableXmlTable, uncalculatedMark } from './xml-table-text.ts'

/** Why a workbook gives nothing. */
export type WorkbookFault = 'encrypted' | 'damaged' | 'rows'

const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

interface SheetLook {
  readonly place: SourcePlace
  readonly date1904: boolean
  readonly kind: DocumentKind
  /** Texts of an .xls with struck or raised parts, by address. */
  readonly rich: ReadonlyMap<string, RichText> | undefined
  readonly hidden: boolean
  readonly extras: SheetExtras | undefined
}

/** The words of a cell of several looks; null for plain ones. */
const richOf = (cell: CellObject, kind: DocumentKind): RichText | null => {
  if (typeof cell.r !== 'string') return null
  return kind === 'xml-table' ? htmlText(cell.r) : richText(cell.r)
}

const textCell = (cell: CellObject, kind: DocumentKind, known: RichText | undefined): RawCell => {
  if (kind === 'xml-table' && cell.v === uncalculatedMark) return { text: '', traits: ['uncalculated'] }
  const rich = known ?? richOf(cell, kind)
  if (rich === null) return { text: String(cell.v ?? '') }
  return { text: rich.text, traits: rich.struck ? ['struck'] : [] }
}

/** True where the font of the whole cell strikes it out, and no part of it has a font of its own. */
const isStruck = (cell: CellObject, { rich, extras }: SheetLook, address: string): boolean => {
  const runs = typeof cell.r === 'string' && /<(?:\w+:)?r\b/.test(cell.r)
  const known = rich?.get(address)
  return (extras?.struck.has(address) === true && !runs) || (known?.struck === true && known.text === '')
}

const cellOf = (cell: CellObject, look: SheetLook, address: string): RawCell | null => {
  const { date1904, kind, rich } = look
  if (cell.t !== 'z' && isStruck(cell, look, address)) return { text: '', traits: ['struck'] }
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? displayNumber(cell.v, String(cell.z ?? ''), date1904) : null
    case 's':
      return textCell(cell, kind, rich?.get(address))
    case 'b':
      return { text: cell.v === true ? 'TRUE' : 'FALSE' }
    case 'e':
      return { text: errorTexts[Number(cell.v)] ?? String(cell.w ?? '#N/A'), traits: ['error'] }
    case 'z':
      return cell.f === undefined ? null : { text: '', traits: ['uncalculated'] }
    default:
      return { text: String(cell.w ?? cell.v ?? '') }
  }
}

const isHiddenLine = (
  line: { hidden?: boolean; hpx?: number; hpt?: number; wpx?: number; width?: number } | undefined,
): boolean => line?.hidden === true || line?.hpt === 0 || line?.hpx === 0 || line?.wpx === 0 || line?.width === 0

/** Addresses that a merge covers, and the first cell of each merge with its size. */
const mergesOf = (sheet: WorkSheet) => {
  const covered = new Set<string>()
  const spans = new Map<string, { rowSpan: number; colSpan: number }>()
  for (const { s, e } of sheet['!merges'] ?? []) {
    spans.set(utils.encode_cell(s), { rowSpan: e.r - s.r + 1, colSpan: e.c - s.c + 1 })
    const lastColumn = Math.min(e.c, columnLimit)
    for (let r = s.r; r <= Math.min(e.r, rowLimit); r++)
      for (let c = s.c; c <= lastColumn; c++) if (r !== s.r || c !== s.c) covered.add(utils.encode_cell({ r, c }))
  }
  return { covered, spans }
}

const addressPattern = /^([A-Z]+)(\d+)$/

const gridOf = (sheet: WorkSheet, look: SheetLook): Grid => {
  const builder = createGridBuilder(look.place)
  const { covered, spans } = mergesOf(sheet)
  const rows = sheet['!rows'] ?? []
  const columns = sheet['!cols'] ?? []
  rows.forEach((row, index) => {
    if (isHiddenLine(row)) builder.hideRow(index)
  })
  const isHidden = (column: number, width: number): boolean =>
    Array.from({ length: Math.min(width, columnLimit) }, (_, n) => columns[column + n]).every(isHiddenLine)
  for (const [address, value] of Object.entries(sheet)) {
    if (!addressPattern.test(address) || covered.has(address)) continue
    const raw = cellOf(value as CellObject, look, address)
    const span = spans.get(address)
    if (raw === null && span === undefined) continue
    const { r, c } = utils.decode_cell(address)
    const indent = look.extras?.indents.get(address) ?? 0
    builder.put(r, c, { ...(raw ?? { text: '' }), ...span, indent, hidden: isHidden(c, span?.colSpan ?? 1) })
  }
  const margins = (look.extras?.margins ?? []).map(
    (text): Paragraph => ({ kind: 'paragraph', text, heading: 0, hidden: false, place: look.place }),
  )
  return builder.build({ hidden: look.hidden, margins })
}

const faultOf = (error: unknown): WorkbookFault =>
  /password|encrypt/i.test(error instanceof Error ? error.message : '') ? 'encrypted' : 'damaged'

/** What the library is given: the source, in the form that it reads rightly. */
const readable = (source: Uint8Array | string, kind: DocumentKind): Uint8Array | string => {
  if (typeof source === 'string') return kind === 'xml-table' ? readableXmlTable(source) : source
  return kind === 'xlsx' ? workbookWithRareCharacters(source) : source
}

/** One grid a sheet that says something; the fault says why there is none. */
export const readWorkbook = (
  file: string,
  kind: DocumentKind,
  source: Uint8Array | string,
): SourceDocument | WorkbookFault => {
  let book: WorkBook
  try {
    // `nodim`: the stored dimension may be wrong either way. The options are written into by the library.
    book = read(readable(source, kind), {
      type: typeof source === 'string' ? 'string' : 'array',
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      nodim: true,
      sheetRows: rowLimit + 1,
    })
  } catch (error) {
    return faultOf(error)
  }
  const extras = kind === 'xlsx' && typeof source !== 'string' ? readXlsxExtras(source) : new Map<string, SheetExtras>()
  const rich = kind === 'xls' && typeof source !== 'string' ? readXlsRichText(source) : new Map<string, never>()
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const remarks: ReaderRemark[] = []
  const parts: Grid[] = []
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    const place: SourcePlace = { file, sheet: name }
    if (sheet === undefined || sheet['!type'] === 'chart') {
      remarks.push({ text: `工作表“${name}”是图表，没有读`, place })
      continue
    }
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const grid = gridOf(sheet, { place, date1904, kind, rich: rich.get(name), hidden, extras: extras.get(name) })
    if (grid.rows.length > rowLimit) return 'rows'
    if (grid.rows.length > 0) parts.push(grid)
  }
  return { file, kind, parts, remarks }
}
