// Writes sheets as an XLSX file (ECMA-376): our own writer, because the format asks for little and the library that
// reads workbooks writes neither borders nor page set-up. The same sheets always give the same bytes.
import { xmlText } from '../xml.ts'
import type { ZipEntry } from '../zip.ts'
import {
  type CellHint,
  cellReference,
  columnLetters,
  type PlacedCell,
  type Sheet,
  type SheetRow,
  textWidth,
} from './sheet.ts'
import { type Styles, workbookStyles } from './styles.ts'

/** What the file says of itself; the date is a fact of the disclosure, not of the build. */
export interface WorkbookFacts {
  readonly title: string
  readonly creator: string
  /** YYYY-MM-DD. */
  readonly date: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const lineHeight = 18

/** A row is as high as its longest wrapped text; merged cells would otherwise hide all lines but the first. */
const rowHeight = (sheet: Sheet, row: SheetRow): number => {
  const lines = row.map(({ cell, column, colspan, rowspan }) => {
    if (cell.kind === 'number' || rowspan > 1) return 1
    const width = sheet.widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0)
    return cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) + 1) / width)), 0)
  })
  const title = row.some(({ cell }) => cell.look === 'title')
  return Math.min(409, (title ? 12 : 0) + lineHeight * Math.max(1, ...lines))
}

const cellXml = ({ cell, column, formula }: PlacedCell, row: number, styles: Styles): string => {
  const place = `r="${cellReference(column, row)}" s="${styles.indexOf(cell)}"`
  const computed = formula === undefined ? '' : `<f>${xmlText(formula)}</f>`
  if (cell.kind === 'number') return `<c ${place}>${computed}<v>${cell.digits}</v></c>`
  if (cell.text === '') return `<c ${place}/>`
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.text)}</t></is></c>`
}

/** The cells that a merged cell covers are written empty in its style: they carry the borders. */
const covered = (rows: readonly SheetRow[]): readonly (readonly PlacedCell[])[] => {
  const grid: PlacedCell[][] = rows.map((row) => [...row])
  rows.forEach((row, index) => {
    for (const placed of row) {
      for (let down = 0; down < placed.rowspan; down += 1) {
        for (let across = 0; across < placed.colspan; across += 1) {
          if (down + across === 0) continue
          const { look } = placed.cell
          grid[index + down]?.push({
            cell: { kind: 'text', text: '', look },
            column: placed.column + across,
            colspan: 1,
            rowspan: 1,
          })
        }
      }
    }
  })
  return grid.map((row) => row.sort((a, b) => a.column - b.column))
}

const mergesXml = (rows: readonly SheetRow[]): string => {
  const merges = rows.flatMap((row, index) =>
    row
      .filter(({ colspan, rowspan }) => colspan > 1 || rowspan > 1)
      .map(
        ({ column, colspan, rowspan }) =>
          `<mergeCell ref="${cellReference(column, index)}:${cellReference(column + colspan - 1, index + rowspan - 1)}"/>`,
      ),
  )
  return merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
}

const linksXml = (rows: readonly SheetRow[]): string => {
  const links = rows.flatMap((row, index) =>
    row.flatMap(({ column, target }) =>
      target === undefined
        ? []
        : [`<hyperlink ref="${cellReference(column, index)}" location="${xmlText(`'${target}'!A1`)}"/>`],
    ),
  )
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`
}

/** At most 32 and 255 characters: what the format allows a title and a text. */
const hintXml = ({ cells, title, text, choices }: CellHint): string => {
  const words = `promptTitle="${xmlText(title.slice(0, 32))}" prompt="${xmlText(text.slice(0, 255))}"`
  const list = choices === undefined ? '' : ' type="list"'
  const open = `<dataValidation${list} allowBlank="1" showInputMessage="1" ${words} sqref="${cells}"`
  return choices === undefined ? `${open}/>` : `${open}><formula1>${xmlText(choices)}</formula1></dataValidation>`
}

const hintsXml = ({ hints = [] }: Sheet): string =>
  hints.length === 0 ? '' : `<dataValidations count="${hints.length}">${hints.map(hintXml).join('')}</dataValidations>`

const viewXml = ({ head }: Sheet, first: boolean): string => {
  const pane =
    head === null
      ? ''
      : `<pane ySplit="${head.to + 1}" topLeftCell="${cellReference(0, head.to + 1)}" activePane="bottomLeft" state="frozen"/>`
  return `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`
}

const sheetXml = (sheet: Sheet, first: boolean, styles: Styles): string => {
  const widths = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const cells = covered(sheet.rows)
  const rows = sheet.rows.map(
    (row, index) =>
      `<row r="${index + 1}" ht="${rowHeight(sheet, row)}" customHeight="1">${(cells[index] ?? []).map((cell) => cellXml(cell, index, styles)).join('')}</row>`,
  )
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${cellReference(sheet.widths.length - 1, Math.max(0, sheet.rows.length - 1))}"/>` +
    `${viewXml(sheet, first)}<sheetFormatPr defaultRowHeight="${lineHeight}"/><cols>${widths.join('')}</cols>` +
    `<sheetData>${rows.join('')}</sheetData>${mergesXml(sheet.rows)}${hintsXml(sheet)}${linksXml(sheet.rows)}` +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>'
  )
}

/** Print area of every sheet, and its headings on every page. */
const namesXml = (sheets: readonly Sheet[]): string =>
  sheets
    .flatMap(({ name, widths, rows, head }, index) => {
      const quoted = xmlText(`'${name}'`)
      const area = `${quoted}!$A$1:$${columnLetters(widths.length - 1)}$${Math.max(1, rows.length)}`
      return [
        `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${area}</definedName>`,
        ...(head === null
          ? []
          : [
              `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$${head.from + 1}:$${head.to + 1}</definedName>`,
            ]),
      ]
    })
    .join('')

const workbookXml = (sheets: readonly Sheet[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>` +
  sheets
    .map(
      ({ name, hidden }, index) =>
        `<sheet name="${xmlText(name)}"${hidden ? ' state="hidden"' : ''} sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('') +
  `</sheets><definedNames>${namesXml(sheets)}</definedNames></workbook>`

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`

const relations = (entries: readonly string[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${entries.join('')}</Relationships>`

const contentTypes = (count: number): string => {
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (path: string, type: string): string => `<Override PartName="${path}" ContentType="${type}"/>`
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/xl/workbook.xml', `${sheetType}.sheet.main+xml`) +
    part('/xl/styles.xml', `${sheetType}.styles+xml`) +
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    Array.from({ length: count }, (_, index) =>
      part(`/xl/worksheets/sheet${index + 1}.xml`, `${sheetType}.worksheet+xml`),
    ).join('') +
    '</Types>'
  )
}

const coreXml = ({ title, creator, date }: WorkbookFacts): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>` +
  ['created', 'modified']
    .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`)
    .join('') +
  '</cp:coreProperties>'

/** The files of the workbook; zipped in this order they are an .xlsx. Knows no compression, so that a browser can make one. */
export const workbookEntries = (sheets: readonly Sheet[], facts: WorkbookFacts): readonly ZipEntry[] => {
  const styles = workbookStyles()
  const parts = sheets.map((sheet, index) => sheetXml(sheet, index === 0, styles))
  return [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    {
      name: '_rels/.rels',
      content: relations([
        relation(1, `${office}/officeDocument`, 'xl/workbook.xml'),
        relation(2, `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ]),
    },
    { name: 'docProps/core.xml', content: coreXml(facts) },
    { name: 'xl/workbook.xml', content: workbookXml(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_, index) => relation(index + 1, `${office}/worksheet`, `worksheets/sheet${index + 1}.xml`)),
        relation(sheets.length + 1, `${office}/styles`, 'styles.xml'),
      ]),
    },
    { name: 'xl/styles.xml', content: styles.xml() },
    ...parts.map((content, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content })),
  ]
}
