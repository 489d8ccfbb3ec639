// The workbook that a department fills in for the next year: the official layout of its own tables, with formulas for
// the sums, lists for codes and indicators, and last year's figure beside every cell as a hint. It imports back whole.
import { type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { stageNames } from '../../budget/stage.ts'
import type { Statement } from '../../budget/statement.ts'
import { generalName } from '../../budget/statements/index.ts'
import { formSheet } from '../workbook/form-sheet.ts'
import {
  type CellHint,
  cellReference,
  type PlacedCell,
  type Sheet,
  type SheetRow,
  sheetName,
  textAt,
} from '../workbook/sheet.ts'
import { statementSheet } from '../workbook/statement-sheet.ts'
import { workbookEntries } from '../workbook/workbook.ts'
import type { ZipEntry } from '../zip.ts'
import { sumFormulas } from './sum-formulas.ts'

/** What the template is made for. */
export interface TemplateWish {
  /** The year to be filled in. */
  readonly year: number
  /** Figures stay where they are, as a clerk would have filled them in: for tests and for a correction. */
  readonly filled?: boolean
}

const listName = '可选内容'

const moved = (text: string, years: number): string =>
  years === 0 ? text : text.replace(/(?<!\d)(?:19|20)\d{2}(?=\s*年)/g, (year) => String(Number(year) + years))

const movedRow = (row: SheetRow, years: number): SheetRow =>
  row.map((placed) =>
    placed.cell.kind === 'text'
      ? { ...placed, cell: { ...placed.cell, text: moved(placed.cell.text, years) } }
      : placed,
  )

const shownNumber = ({ cell }: PlacedCell): string =>
  cell.kind === 'number' && !cell.percent ? cell.digits : cell.kind === 'text' ? cell.text : ''

/** A cell to be filled in, with last year's content as its hint. */
const emptied = (placed: PlacedCell, row: number, hints: CellHint[]): PlacedCell => {
  const last = shownNumber(placed)
  if (last !== '')
    hints.push({ cells: cellReference(placed.column, row), title: '上年', text: `上年这一格是 ${last}。填今年的。` })
  return { ...placed, cell: { kind: 'text', text: '', look: placed.cell.look } }
}

const zero = (placed: PlacedCell): PlacedCell =>
  placed.cell.kind === 'number' ? { ...placed, cell: { ...placed.cell, digits: '0' } } : placed

const templateStatement = (
  disclosure: Disclosure,
  statement: Statement,
  name: string,
  { year, filled = false }: TemplateWish,
  codes: string,
): Sheet => {
  const sheet = statementSheet(disclosure, statement, name)
  const first = (sheet.head?.to ?? -1) + 1
  const formulas = sumFormulas(statement, first)
  const years = year - disclosure.year
  const hints: CellHint[] = []
  const rows = sheet.rows.map((row, index): SheetRow => {
    const own = statement.rows[index - first]
    if (own === undefined) return index < first ? movedRow(row, years) : filled ? row : []
    return row.map((placed) => {
      if (statement.columns[placed.column]?.kind !== 'amount') return placed
      const formula = formulas.get(cellReference(placed.column, index))
      if (formula !== undefined && placed.cell.kind === 'number')
        return { ...(filled ? placed : zero(placed)), formula }
      return filled ? placed : emptied(placed, index, hints)
    })
  })
  const codeColumn = statement.columns.findIndex(({ kind }) => kind === 'code')
  const last = first + statement.rows.length - 1
  if (codeColumn >= 0 && codes !== '' && last >= first)
    hints.push({
      cells: `${cellReference(codeColumn, first)}:${cellReference(codeColumn, last)}`,
      title: '科目编码',
      text: '可以从列表里选，也可以直接填。类三位、款五位、项七位。',
      choices: codes,
    })
  return { ...sheet, rows, hints }
}

const headColumn = (
  rows: readonly SheetRow[],
  title: RegExp,
): { readonly row: number; readonly column: number } | null => {
  for (const [index, row] of rows.entries()) {
    const found = row.find(({ cell }) => cell.kind === 'text' && cell.look === 'head' && title.test(cell.text))
    if (found !== undefined) return { row: index, column: found.column }
  }
  return null
}

const templateForm = (sheet: Sheet, { filled = false }: TemplateWish, years: number, kinds: string): Sheet => {
  const values = headColumn(sheet.rows, /^(?:指标值|实际完成值)$/)
  const second = headColumn(sheet.rows, /^二级指标$/)
  const hints: CellHint[] = []
  const rows = filled
    ? sheet.rows
    : sheet.rows.map((row, index) =>
        movedRow(row, years).map((placed) => {
          const isValue = values !== null && index > values.row && placed.column === values.column
          return placed.cell.kind === 'number' || (isValue && placed.cell.look === 'text')
            ? emptied(placed, index, hints)
            : placed
        }),
      )
  if (second !== null && second.row + 1 < sheet.rows.length)
    hints.push({
      cells: `${cellReference(second.column, second.row + 1)}:${cellReference(second.column, sheet.rows.length - 1)}`,
      title: '二级指标',
      text: '可以从列表里选。',
      choices: kinds,
    })
  return { ...sheet, rows, hints }
}

/** Second-level indicators of 财预〔2020〕10号, with the cost group of 2021. */
const indicatorKinds = [
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
]

const listSheet = (codes: readonly string[]): Sheet => ({
  name: listName,
  widths: [14, 24],
  rows: Array.from({ length: Math.max(codes.length, indicatorKinds.length) }, (_, index) => [
    textAt(0, codes[index] ?? '', 'text'),
    textAt(1, indicatorKinds[index] ?? '', 'text'),
  ]),
  head: null,
  landscape: false,
  hidden: true,
})

/** Codes that the department's own tables print: the list stays short enough to choose from. */
const codesOf = ({ statements }: Disclosure): readonly string[] =>
  [...new Set(statements.flatMap(({ lines }) => lines.map(({ code, codePrinted }) => (codePrinted ? code : ''))))]
    .filter((code) => /^\d{3,7}$/.test(code))
    .sort()

const range = (letter: string, count: number): string => `'${listName}'!$${letter}$1:$${letter}$${count}`

/** The sheets, statements first, then the forms; the lists stand behind them, hidden. */
export const templateSheets = (disclosure: Disclosure, wish: TemplateWish): readonly Sheet[] => {
  const taken: string[] = [listName]
  const named = (wanted: string): string => {
    const name = sheetName(wanted, taken)
    taken.push(name)
    return name
  }
  const codes = codesOf(disclosure)
  const codeRange = codes.length === 0 ? '' : range('A', codes.length)
  const kinds = range('B', indicatorKinds.length)
  return [
    ...disclosure.statements.map((statement, index) =>
      templateStatement(disclosure, statement, named(`${index + 1} ${generalName(statement)}`), wish, codeRange),
    ),
    ...disclosure.forms.map((form) =>
      templateForm(formSheet(form, named(`项目${form.order} ${form.name}`)), wish, wish.year - disclosure.year, kinds),
    ),
    listSheet(codes),
  ]
}

/** The files of the workbook, to be zipped. */
export const templateEntries = (
  department: Department,
  disclosure: Disclosure,
  wish: TemplateWish,
): readonly ZipEntry[] => {
  const name = departmentName(department, disclosure.year)
  return workbookEntries(templateSheets(disclosure, wish), {
    title: `${name}${wish.year}年度部门${stageNames[disclosure.stage]}（填报）`,
    creator: name,
    date: disclosure.entered,
  })
}
