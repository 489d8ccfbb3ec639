// .ods → grids, read from content.xml itself: the texts are what LibreOffice shows, hidden rows, columns and sheets are
// marked, and the blanks that indent a name are kept.
import { strFromU8, unzipSync } from 'fflate'
import type { Grid, SourceDocument } from '../source-document.ts'
import { createGridBuilder, type GridBuilder, rowLimit } from './grid-builder.ts'
import { type MarkupToken, tokensOf } from './markup.ts'
import { OdsLooks } from './ods-looks.ts'

type OpenTag = MarkupToken & { kind: 'open' }

/** Why the file gives nothing. */
export type OdsFault = 'encrypted' | 'damaged' | 'rows'

interface OpenSheet {
  readonly builder: GridBuilder
  readonly hidden: boolean
  row: number
  column: number
  rowsRepeated: number
  readonly hiddenColumns: Set<number>
  columns: number
  cell: { text: string; paragraphs: number; tag: OpenTag } | null
  /** First row that holds something. */
  from: number
}

const count = (tag: OpenTag, name: string): number => {
  const value = Number.parseInt(tag.attributes.get(name) ?? '1', 10)
  return Number.isNaN(value) || value < 1 ? 1 : value
}

const isCollapsed = (tag: OpenTag): boolean =>
  /^(?:collapse|filter)$/.test(tag.attributes.get('table:visibility') ?? '')

const openColumns = (sheet: OpenSheet, tag: OpenTag): void => {
  const repeated = Math.min(count(tag, 'table:number-columns-repeated'), 2000)
  if (isCollapsed(tag)) for (let n = 0; n < repeated; n++) sheet.hiddenColumns.add(sheet.columns + n)
  sheet.columns += repeated
}

const openRow = (sheet: OpenSheet, tag: OpenTag): void => {
  sheet.row += sheet.rowsRepeated
  sheet.rowsRepeated = count(tag, 'table:number-rows-repeated')
  sheet.column = 0
  if (isCollapsed(tag))
    for (let n = 0; n < Math.min(sheet.rowsRepeated, rowLimit); n++) sheet.builder.hideRow(sheet.row + n)
}

const storedOf = (tag: OpenTag): string | undefined => {
  const value = tag.attributes.get('office:value')
  return value !== undefined && /^-?\d+(?:\.\d+)?$/.test(value) ? value : undefined
}

const closeCell = (sheet: OpenSheet, struck: boolean): void => {
  const { cell } = sheet
  if (cell === null) return
  sheet.cell = null
  const repeated = count(cell.tag, 'table:number-columns-repeated')
  const rowSpan = count(cell.tag, 'table:number-rows-spanned')
  const colSpan = count(cell.tag, 'table:number-columns-spanned')
  const stored = storedOf(cell.tag)
  const formula = cell.tag.attributes.has('table:formula')
  // A result that is an empty text has a paragraph with nothing in it, and no value; a formula that waits has neither.
  const waits = formula && cell.paragraphs === 0 && stored === undefined
  const traits = waits ? (['uncalculated'] as const) : []
  const error = /^(?:#[A-Z/0!?]+|Err:\d+)$/.test(cell.text) && formula ? (['error'] as const) : []
  if (cell.text !== '' || rowSpan > 1 || colSpan > 1 || traits.length > 0 || struck) {
    for (let n = 0; n < Math.min(repeated, 400); n++)
      for (let down = 0; down < Math.min(sheet.rowsRepeated, 1000); down++)
        sheet.builder.put(sheet.row + down, sheet.column + n, {
          text: cell.text,
          ...(stored === undefined ? {} : { stored }),
          rowSpan,
          colSpan,
          hidden: sheet.hiddenColumns.has(sheet.column + n),
          traits: [...traits, ...error, ...(struck ? (['struck'] as const) : [])],
        })
  }
  sheet.column += repeated
}

const hiddenStyles = (xml: string): ReadonlySet<string> => {
  const hidden = new Set<string>()
  let style = ''
  for (const token of tokensOf(xml)) {
    if (token.kind !== 'open') continue
    if (token.name === 'style:style') style = token.attributes.get('style:name') ?? ''
    if (token.name === 'style:table-properties' && token.attributes.get('table:display') === 'false') hidden.add(style)
    if (token.name === 'office:spreadsheet') break
  }
  return hidden
}

const readSheets = (file: string, xml: string): readonly Grid[] | null => {
  const grids: Grid[] = []
  const hidden = hiddenStyles(xml)
  const looks = new OdsLooks(xml)
  let sheet: OpenSheet | null = null
  let note = 0
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') {
      if (sheet?.cell && note === 0 && sheet.cell.paragraphs > 0)
        sheet.cell.text += looks.words(token.text.replace(/[\r\n\t]+/g, ' '))
      continue
    }
    looks.follow(token)
    const closes = token.kind === 'close' || token.empty
    if (token.name === 'office:annotation' || token.name === 'text:ruby-text')
      note += token.kind === 'open' ? (token.empty ? 0 : 1) : -1
    if (token.kind === 'open') {
      if (token.name === 'table:table') {
        const name = token.attributes.get('table:name') ?? ''
        const builder = createGridBuilder({ file, sheet: name })
        const isHidden = hidden.has(token.attributes.get('table:style-name') ?? '')
        sheet = {
          builder,
          hidden: isHidden,
          row: 0,
          column: 0,
          rowsRepeated: 0,
          hiddenColumns: new Set(),
          columns: 0,
          cell: null,
          from: Number.POSITIVE_INFINITY,
        }
      } else if (sheet === null || note > 0) continue
      else if (token.name === 'table:table-column') openColumns(sheet, token)
      else if (token.name === 'table:table-row') openRow(sheet, token)
      else if (token.name === 'table:table-cell') {
        sheet.cell = { text: '', paragraphs: 0, tag: token }
        looks.begin(token.attributes.get('table:style-name') ?? '')
      } else if (token.name === 'table:covered-table-cell')
        sheet.column += count(token, 'table:number-columns-repeated')
      else if (sheet.cell !== null) {
        if (token.name === 'text:p' && sheet.cell.paragraphs++ > 0) sheet.cell.text += '\n'
        if (token.name === 'text:s') sheet.cell.text += ' '.repeat(count(token, 'text:c'))
        if (token.name === 'text:tab') sheet.cell.text += '\t'
        if (token.name === 'text:line-break') sheet.cell.text += '\n'
      }
    }
    if (!closes || sheet === null) continue
    if (token.name === 'table:table-cell') {
      const says = sheet.cell !== null && sheet.cell.text.trim() !== ''
      if (says) sheet.from = Math.min(sheet.from, sheet.row)
      closeCell(sheet, looks.struck)
      // Refused at the first row too many, not after all of them were kept; blank rows far below count for nothing.
      if (says && sheet.row - sheet.from > rowLimit) return null
    }
    if (token.name === 'table:table') {
      const grid = sheet.builder.build({ hidden: sheet.hidden })
      if (grid.rows.length > rowLimit) return null
      if (grid.rows.length > 0) grids.push(grid)
      sheet = null
    }
  }
  return grids
}

/** Reads an OpenDocument workbook; the fault says why not. */
export const readOds = (file: string, bytes: Uint8Array): SourceDocument | OdsFault => {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' || name === 'META-INF/manifest.xml' })
    if (strFromU8(parts['META-INF/manifest.xml'] ?? new Uint8Array()).includes('encryption-data')) return 'encrypted'
    const content = parts['content.xml']
    if (content === undefined) return 'damaged'
    const grids = readSheets(file, strFromU8(content))
    return grids === null ? 'rows' : { file, kind: 'ods', parts: grids, remarks: [] }
  } catch {
    return 'damaged'
  }
}
