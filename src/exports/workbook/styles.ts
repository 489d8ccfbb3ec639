// The styles of our workbooks: a handful of looks and the number formats that the printed amounts ask for. Each
// combination gets one index, in the order of first use, so that the same workbook always gives the same bytes.
import { xmlText } from '../xml.ts'
import type { Look, NumberCell, TextCell } from './sheet.ts'

interface LookStyle {
  readonly font: number
  readonly fill: number
  readonly border: number
  readonly horizontal: 'left' | 'center' | 'right'
  readonly wrap: boolean
}

const looks: Readonly<Record<Look, LookStyle>> = {
  title: { font: 1, fill: 0, border: 0, horizontal: 'center', wrap: true },
  caption: { font: 0, fill: 0, border: 0, horizontal: 'left', wrap: true },
  right: { font: 0, fill: 0, border: 0, horizontal: 'right', wrap: false },
  head: { font: 2, fill: 2, border: 1, horizontal: 'center', wrap: true },
  label: { font: 2, fill: 0, border: 1, horizontal: 'left', wrap: true },
  text: { font: 0, fill: 0, border: 1, horizontal: 'left', wrap: true },
  total: { font: 2, fill: 0, border: 1, horizontal: 'left', wrap: true },
  note: { font: 3, fill: 0, border: 0, horizontal: 'left', wrap: true },
  link: { font: 4, fill: 0, border: 1, horizontal: 'left', wrap: true },
}

/** Text as text: what is typed over it stays text too. */
const textFormat = 49
/** Formats from here on are ours. */
const firstFormat = 164

/** A text that a spreadsheet would run as a formula when somebody edits the cell. */
const runsAsFormula = /^[=+@-]/

/** With the signs that stand around it; `#,##0.00` or, where the document prints no separators, `0.00`; `0.0%` for a percentage. */
export const numberFormat = ({
  digits,
  decimals,
  grouped,
  percent,
  around,
}: Pick<NumberCell, 'digits' | 'decimals' | 'grouped' | 'percent' | 'around'>): string => {
  const plain = (grouped ? '#,##0' : '0') + (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`) + (percent ? '%' : '')
  if (around === undefined) return plain
  const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)
  const dressed = `${quoted(around.before)}${plain}${quoted(around.after)}`
  return digits.startsWith('-') ? `${plain};${dressed}` : dressed
}

/** Collects the combinations that a workbook uses. */
export interface Styles {
  /** Index of the style for a cell. */
  readonly indexOf: (cell: TextCell | NumberCell) => number
  /** The part xl/styles.xml; complete once every cell has been asked for. */
  readonly xml: () => string
}

const font = (size: number, marks = '', colour = ''): string =>
  `<font>${marks}<sz val="${size}"/>${colour}<name val="宋体"/><family val="3"/><charset val="134"/></font>`

const fonts = [font(11), font(16, '<b/>'), font(11, '<b/>'), font(10), font(11, '<u/>', '<color rgb="FF0B5394"/>')]

const edge = (side: string): string => `<${side} style="thin"><color rgb="FF808080"/></${side}>`

const frame = (formats: readonly string[], cells: readonly string[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  (formats.length === 0
    ? ''
    : `<numFmts count="${formats.length}">${formats.map((code, index) => `<numFmt numFmtId="${firstFormat + index}" formatCode="${xmlText(code)}"/>`).join('')}</numFmts>`) +
  `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

/** A new, empty collection; index 0 is the style of cells that are not there. */
export const workbookStyles = (): Styles => {
  const formats: string[] = []
  const cells: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']
  const known = new Map<string, number>()
  /** All that a style depends on. */
  const keyOf = (cell: TextCell | NumberCell): string =>
    cell.kind === 'number'
      ? `${cell.look} ${numberFormat(cell)}`
      : `${cell.look}${runsAsFormula.test(cell.text) ? ' quoted' : ''}`
  const formatId = (code: string): number => {
    if (!formats.includes(code)) formats.push(code)
    return firstFormat + formats.indexOf(code)
  }
  const entry = (cell: TextCell | NumberCell): string => {
    const { font: fontId, fill, border, horizontal, wrap } = looks[cell.look]
    const format = cell.kind === 'number' ? formatId(numberFormat(cell)) : textFormat
    const quoted = cell.kind === 'text' && runsAsFormula.test(cell.text) ? ' quotePrefix="1"' : ''
    const align = cell.kind === 'number' ? 'right' : horizontal
    return (
      `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0"${quoted} ` +
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
      `<alignment horizontal="${align}" vertical="center"${wrap && cell.kind === 'text' ? ' wrapText="1"' : ''}/></xf>`
    )
  }
  return {
    indexOf: (cell) => {
      const key = keyOf(cell)
      const index = known.get(key) ?? cells.push(entry(cell)) - 1
      known.set(key, index)
      return index
    },
    xml: () => frame(formats, cells),
  }
}
