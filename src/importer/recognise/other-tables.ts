// Sheets of a workbook that hold a titled table which no declaration knows (国有资产占用情况表, 财政拨款支出决算明细表): taken
// whole as plain tables, as printed and unchecked, so that nothing of the document stays behind. Tables of documents are
// left to the prose that they stand in.
import type { Unit } from '../../budget/money.ts'
import type { OtherTableId } from '../../budget/statement.ts'
import { isFigure } from '../../sheet/amount-text.ts'
import { beginsNote } from '../../sheet/body-rows.ts'
import { headingPaths } from '../../sheet/heading-block.ts'
import { type FilledCell, type SheetView, squeeze, tidy, viewSheet } from '../../sheet/sheet-view.ts'
import { departmentIn, titleNumber, titleText, unitIn } from '../../sheet/titles.ts'
import type { Fate, TableReport } from '../import-report.ts'
import { cellsOf, type Item, nothingRecognised, type RecognisedStatement, type Recogniser } from '../recognition.ts'
import type { Grid } from '../source-document.ts'
import { withheldStatement } from '../withheld.ts'

const workbooks: readonly string[] = ['xlsx', 'xls', 'ods', 'csv']

/** Forms of 绩效, lists of contents and covers have recognisers of their own, or are no tables of money. */
const isTitle = (text: string): boolean => {
  const words = squeeze(text)
  return (
    words.length >= 5 &&
    words.length <= 40 &&
    /表(?:[(（].*[)）])?$/u.test(words) &&
    !/绩效|目标|自评|评价|申报|目录|[。；;]/u.test(words)
  )
}

/** Addresses are permanent: a table that several provinces print keeps one name. */
const names: readonly (readonly [RegExp, string])[] = [
  [/国有资产/u, 'state-assets'],
  [/政府采购/u, 'procurement'],
  [/购买服务/u, 'purchased-services'],
  [/机[关构]运行/u, 'operating-information'],
  [/项目支出/u, 'project-spending'],
  [/明细/u, 'detail'],
]

const idFor = (title: string, taken: ReadonlySet<string>): OtherTableId => {
  const name = names.find(([pattern]) => pattern.test(title))?.[1] ?? 'table'
  for (let number = 1; ; number++) {
    const id: OtherTableId = `other-${name}${number === 1 ? '' : `-${number}`}`
    if (!taken.has(id)) return id
  }
}

/** `栏次 1 2 3 …` below the headings numbers the columns. */
const isNumberRow = (filled: readonly FilledCell[]): boolean => {
  const [first] = filled
  if (first === undefined) return false
  const figures = filled.filter(({ words }) => /^\d{1,2}$/u.test(words))
  const others = filled.filter(({ words }) => !/^\d{1,2}$/u.test(words))
  const counts = figures.every(({ words }, index) => Number(words) === Number(figures[0]?.words) + index)
  return figures.length > 1 && counts && others.every(({ words }) => /^(?:栏次|行次|类|款|项)$/u.test(words))
}

interface Head {
  readonly title: string
  readonly number: string
  readonly unit: Unit | null
  readonly departmentLine: string
  readonly department: string
  /** The first row of the headings. */
  readonly row: number
}

/** Title, number, unit and department above the headings; `null` where no title ends in 表. */
const headOf = (view: SheetView): Head | null => {
  let head: Omit<Head, 'row'> = { title: '', number: '', unit: null, departmentLine: '', department: '' }
  for (let row = 0; row < Math.min(view.height, 8); row++) {
    const filled = view.filled(row)
    const told = filled.every(({ cell, words }) => {
      const department = departmentIn(cell.text)
      const unit = unitIn(cell.text)
      if (head.title === '' && filled.length === 1 && isTitle(cell.text))
        head = { ...head, title: titleText(cell.text) }
      else if (unit !== null || /^(?:计量|金额)?单位[:：][辆台套个人次户件㎡]/u.test(words))
        head = { ...head, unit: unit === 'other' ? null : unit }
      else if (department !== null) head = { ...head, department, departmentLine: cell.text.trim() }
      else if (titleNumber(cell.text) !== '' && words.length <= titleNumber(cell.text).length + 1)
        head = { ...head, number: titleNumber(cell.text) }
      else return false
      return true
    })
    if (!told) return head.title === '' || filled.length < 2 ? null : { ...head, row }
  }
  return null
}

const isNote = (words: string): boolean => beginsNote(words) || /^(?:填报|填表|编制)?说明[:：]/u.test(words)

interface Table {
  readonly head: Head
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
  readonly amounts: number
}

const unique = (headings: readonly string[]): readonly string[] =>
  headings.map((heading, index) => {
    const before = headings.slice(0, index).filter((other) => other === heading).length
    return before === 0 ? heading : `${heading}（${before + 1}）`
  })

const tableOf = (grid: Grid, keepHidden: boolean, fates: Map<Item, Fate>, file: string): Table | null => {
  const view = viewSheet(grid, keepHidden)
  const head = headOf(view)
  if (head === null) return null
  const all = Array.from({ length: view.height }, (_, row) => row).slice(head.row)
  const first = all.find((row) => view.filled(row).some(({ words }) => isFigure(words)))
  if (first === undefined || first === head.row) return null
  const body = all.filter((row) => row >= first && view.filled(row).length > 0 && !isNumberRow(view.filled(row)))
  const isNoteRow = (row: number): boolean => view.filled(row).length === 1 && isNote(view.filled(row)[0]?.words ?? '')
  const facts = body.filter((row) => !isNoteRow(row))
  const paths = headingPaths(view, head.row, first - 1)
  const columns = paths.flatMap((path, column) =>
    !/(?:^|\/)(?:行次|序号)$/u.test(squeeze(path)) &&
    (path !== '' || facts.some((row) => view.words(row, column) !== ''))
      ? [column]
      : [],
  )
  const shown = (row: number, column: number): string => tidy(view.cell(row, column)?.text ?? '')
  const rows = facts.map((row) => columns.map((column) => shown(row, column)))
  const amounts = rows.flat().filter((text) => isFigure(squeeze(text))).length
  if (rows.length === 0 || amounts === 0) return null
  const placed: Fate = { kind: 'placed', file }
  const furniture: Fate = { kind: 'furniture', why: '行次和栏次，不是公开的内容' }
  for (let row = 0; row < view.height; row++)
    for (const { cell, column } of view.filled(row)) {
      const numbers = row >= head.row && (isNumberRow(view.filled(row)) || !columns.includes(column))
      fates.set(cell, numbers && !isNoteRow(row) ? furniture : placed)
    }
  const headings = unique(columns.map((column) => paths[column] || '（无列名）'))
  const notes = body.filter(isNoteRow).flatMap((row) => view.filled(row).map(({ cell }) => cell.text.trim()))
  return { head, rows: [headings, ...rows], notes, amounts }
}

const reportOf = (grid: Grid, { head, rows, amounts }: Table, file: string): TableReport => ({
  place: grid.place,
  title: head.title,
  takenFor: '程序不认识的表，照原样公开，不核对',
  why: `标题“${head.title}”`,
  file,
  rows: rows.length - 1,
  amounts,
  cellsPlaced: rows.flat().filter((text) => text !== '').length,
  cellsLeft: 0,
  mended: [],
  proofs: [],
  standing: 'unproven',
  unfilled: false,
})

/** Takes what is left of workbooks where it is a titled table with figures. */
export const recogniseOtherTables: Recogniser = (documents, { isFree, dataFolder, options }) => {
  const fates = new Map<Item, Fate>()
  const statements: RecognisedStatement[] = []
  const tables: TableReport[] = []
  const taken = new Set<string>()
  const keepHidden = options.keepHidden === true
  for (const document of documents.filter(({ kind }) => workbooks.includes(kind)))
    for (const part of document.parts) {
      if (part.kind !== 'grid' || (part.hidden && !keepHidden) || !cellsOf(part).every(isFree)) continue
      const own = new Map<Item, Fate>()
      const probe = headOf(viewSheet(part, keepHidden))
      if (probe === null) continue
      const id = idFor(probe.title, taken)
      const file = `${dataFolder}/tables/${id}.csv`
      const table = tableOf(part, keepHidden, own, file)
      if (table === null) continue
      taken.add(id)
      for (const [item, fate] of own) fates.set(item, fate)
      const { title, number, unit, departmentLine } = table.head
      const place = part.place
      statements.push(
        withheldStatement({
          id,
          number,
          title,
          departmentLine,
          unit,
          note: table.notes.join('\n'),
          columnAliases: {},
          rows: table.rows,
          place,
        }),
      )
      tables.push(reportOf(part, table, file))
    }
  return { ...nothingRecognised, statements, tables, fates }
}
