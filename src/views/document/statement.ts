// One printed statement as a table: headings merged, rows in printed order, every cell told apart by what it is. What
// the figures mean for the reader is left to the pages; how cells look is left to the style sheet.

import { cellText } from '../../budget/cell.ts'
import { splitCodedName } from '../../budget/code.ts'
import { type Disclosure, tornAt } from '../../budget/disclosure.ts'
import { statementNotes } from '../../budget/facts/blank-statement.ts'
import type { Unit } from '../../budget/money.ts'
import { statementPosition } from '../../budget/position.ts'
import { type Column, isBlank, type Line, type Row, type Side, type Statement } from '../../budget/statement.ts'
import { declarationOf } from '../../budget/statements/index.ts'
import { type Agreed, nothingAgreed } from '../check/agreements.ts'
import { type Mark, type Marks, marksAt, noMarks } from '../check/marks.ts'
import { lineAnchor } from '../words/address.ts'
import { brokenOffWords } from '../words/gap-words.ts'
import { plainCell, type StatementCell, valueCell } from './statement-cell.ts'
import { type StatementHead, statementHead } from './statement-head.ts'

/** A printed row of one side. */
export interface StatementRow {
  /** `total`, `class` (a 类 above its 款 and 项), `unfilled` (a name whose amounts are all blank, folded) or ''. */
  readonly look: string
  readonly cells: readonly StatementCell[]
}

/** A statement as printed, or one side of a two-sided one. */
export interface StatementTable {
  /** 收入 or 支出; '' for a statement of one side. */
  readonly side: string
  readonly head: StatementHead
  readonly rows: readonly StatementRow[]
  readonly columnCount: number
  /** So few columns that a phone holds them side by side. */
  readonly slim: boolean
  /** Said of the rows that are folded; '' where none are. */
  readonly unfold: string
}

export interface StatementView {
  /** Anchor of the statement and prefix of its rows' anchors. */
  readonly id: string
  readonly number: string
  readonly title: string
  readonly departmentLine: string
  /** `单位：万元`, as the table says it. */
  readonly unit: string
  /** The unit alone, for converting what is shown. */
  readonly amountUnit: Unit
  /** What the statement tells a citizen. */
  readonly meaning: string
  readonly note: string
  /** One table a side: beside each other where there is room, 收入 above 支出 on a phone. */
  readonly tables: readonly StatementTable[]
  /** `wide` is always a scroll region, `slim` keeps names and figures together, `landscape` lies on paper; `two-sided` prints income beside expenditure. */
  readonly looks: readonly string[]
  /** Said in place of figures when the statement is blank; '' otherwise. */
  readonly blank: string
  /** 残缺 of this statement, one sentence each. */
  readonly torn: readonly string[]
  /** Said below the last row where the text breaks off; '' for a whole one. */
  readonly breaksOff: string
  /** Findings that speak of the statement as a whole. */
  readonly marks: readonly Mark[]
}

/** More columns than this do not fit beside each other on any screen. */
const widestOnScreen = 9
/** So few columns that the whole width of a page would tear them apart. */
const slimmest = 3
/** From here on a table is printed across the long side of the paper. */
const landscapeFrom = 7

/** The column whose cell names the row of a side. */
const headingColumn = (columns: readonly Column[], side: Side): number => {
  const name = columns.findIndex((column) => column.side === side && column.kind === 'name')
  return name >= 0 ? name : columns.findIndex((column) => column.side === side)
}

/** Leading ideographic spaces, so that 类/款/项 stay apart when the table is copied or printed as text. */
const indent = (level: number): string => '　'.repeat(Math.max(0, level - 1))

/** How one side of a statement is laid out. */
interface SideLayout {
  readonly side: Side
  readonly indexes: readonly number[]
  readonly heading: number
  /** Some lines stand below others: then lines are indented and 类 stand out. */
  readonly layered: boolean
  /** Every printed name repeats the code printed beside it: then the code is shown once. */
  readonly repeatsCode: boolean
}

const sideLayout = (statement: Statement, side: Side): SideLayout => {
  const indexes = statement.columns.flatMap((column, index) => (column.side === side ? [index] : []))
  const heading = headingColumn(statement.columns, side)
  const code = indexes.find((index) => statement.columns[index]?.kind === 'code')
  const textAt = (row: Row, index: number): string => {
    const cell = row.cells[index]
    return cell === undefined ? '' : cellText(cell)
  }
  return {
    side,
    indexes,
    heading,
    layered: statement.lines.some((line) => line.side === side && line.level > 1),
    repeatsCode:
      code !== undefined &&
      statement.rows.every((row) => {
        const named = splitCodedName(textAt(row, heading))
        return named.code === '' || named.code === textAt(row, code)
      }),
  }
}

/** What the columns of codes print of a row, as one; '' where its name, as it is shown, says the same. */
const codeAside = (statement: Statement, layout: SideLayout, row: Row, shown: string): string => {
  const cells = layout.indexes.flatMap((index) =>
    statement.columns[index]?.kind === 'code' ? (row.cells[index] ?? []) : [],
  )
  const code = cells.map(cellText).join('')
  return splitCodedName(shown).code === code ? '' : code
}

const headingCell = (statement: Statement, layout: SideLayout, line: Line, row: Row, marks: Marks): StatementCell => {
  const cell = row.cells[layout.heading]
  const printed = cell === undefined ? '' : cellText(cell)
  const shown = layout.repeatsCode ? splitCodedName(printed).name : printed
  const level = layout.layered ? line.level : 0
  const anchor = lineAnchor(statement, line)
  return {
    ...plainCell,
    heading: true,
    look: [level > 1 ? `l${level}` : '', shown === '' ? 'unnamed' : ''].filter(Boolean).join(' '),
    text: shown === '' ? '（原表没有行名）' : indent(level) + shown,
    anchor,
    formerAnchors: line.formerIds.map((id) => lineAnchor(statement, { id })),
    code: codeAside(statement, layout, row, shown),
    // The name of the row is read out before it: said twice, it would be announced twice with every figure.
    linkLabel: printed === '' ? `引用此行：${line.code || (line.total ? '合计' : '没有行名的一行')}` : '引用此行',
    marks: marksAt(marks, statementPosition(statement.id, line.id)),
  }
}

/** What was found about figures, and what they agree with. */
interface Said {
  readonly marks: Marks
  readonly agreed: Agreed
}

const sideCells = (
  statement: Statement,
  layout: SideLayout,
  rowIndex: number,
  said: Said,
): readonly StatementCell[] => {
  const row = statement.rows[rowIndex]
  if (row === undefined) return []
  const line = statement.lines.find((candidate) => candidate.row === rowIndex && candidate.side === layout.side)
  const empty = layout.indexes.every((index) => row.cells[index]?.kind === 'blank')
  if (line === undefined && empty) return [{ ...plainCell, look: 'gap', colspan: layout.indexes.length }]
  return layout.indexes.flatMap((index) => {
    const cell = row.cells[index]
    const column = statement.columns[index]
    if (cell === undefined || column === undefined) return []
    if (line !== undefined && index === layout.heading) return [headingCell(statement, layout, line, row, said.marks)]
    if (line === undefined) return [valueCell(cell, column)]
    const position = statementPosition(statement.id, line.id, column.id)
    const marks = marksAt(said.marks, position)
    const differs = marks.some(({ word }) => word === '不符')
    return [{ ...valueCell(cell, column), marks, agreed: differs ? null : (said.agreed.get(position) ?? null) }]
  })
}

const sideWords: Readonly<Record<Side, string>> = { single: '', income: '收入', expenditure: '支出' }

/** Fewer rows without an amount are not worth folding. */
const foldedFrom = 3

/** A line of a two-sided statement that prints a name and no amount: the form lists all 类, the document fills in few. */
const isUnfilled = (statement: Statement, side: Side, row: Row, line: Line | undefined): boolean =>
  side !== 'single' &&
  line !== undefined &&
  !line.total &&
  statement.columns.every(
    (column, index) => column.side !== side || column.kind !== 'amount' || row.cells[index]?.kind === 'blank',
  )

const rowView = (statement: Statement, layout: SideLayout, rowIndex: number, said: Said): readonly StatementRow[] => {
  const row = statement.rows[rowIndex]
  const line = statement.lines.find((candidate) => candidate.row === rowIndex && candidate.side === layout.side)
  const cells = sideCells(statement, layout, rowIndex, said)
  if (row === undefined || (layout.side !== 'single' && cells[0]?.look === 'gap')) return []
  const isClass = layout.side === 'single' && layout.layered && line?.level === 1
  const folded = isUnfilled(statement, layout.side, row, line) && cells.every((cell) => cell.marks.length === 0)
  return [{ look: line?.total ? 'total' : isClass ? 'class' : folded ? 'unfilled' : '', cells }]
}

const tableView = (statement: Statement, side: Side, said: Said): StatementTable => {
  const layout = sideLayout(statement, side)
  const columns = statement.columns.filter((column) => column.side === side)
  const rows = statement.rows.flatMap((_, index) => rowView(statement, layout, index, said))
  const unfilled = rows.filter(({ look }) => look === 'unfilled').length
  const folds = unfilled >= foldedFrom && unfilled < rows.length - 1
  return {
    side: sideWords[side],
    head: statementHead(columns),
    rows: folds ? rows : rows.map((row) => (row.look === 'unfilled' ? { ...row, look: '' } : row)),
    columnCount: columns.length,
    slim: columns.filter(({ kind }) => kind !== 'code').length <= slimmest,
    unfold: folds ? `显示金额空白的${unfilled}行` : '',
  }
}

/** A statement of a disclosure as its tables page and its print page show it. */
export const statementView = (
  disclosure: Disclosure,
  statement: Statement,
  marks: Marks = noMarks,
  agreed: Agreed = nothingAgreed,
): StatementView => {
  const sides = [...new Set(statement.columns.map((column) => column.side))]
  const torn = tornAt(disclosure, statement.id)
  const notes = statementNotes(disclosure, statement)
  return {
    id: statement.id,
    number: statement.entry.number,
    title: statement.entry.title,
    departmentLine: statement.entry.departmentLine,
    unit: `单位：${statement.entry.unit}`,
    amountUnit: statement.entry.unit,
    meaning: declarationOf(statement).meaning,
    note: notes.note,
    tables: sides.map((side) => tableView(statement, side, { marks, agreed })),
    looks: [
      statement.columns.length > widestOnScreen ? 'wide' : '',
      statement.columns.length <= slimmest ? 'slim' : '',
      statement.columns.length >= landscapeFrom && !isBlank(statement) ? 'landscape' : '',
      sides.length > 1 ? 'two-sided' : '',
    ].filter((look) => look !== ''),
    blank: notes.blank,
    torn: torn.map((gap) => gap.note),
    breaksOff: torn.some((gap) => gap.position === statement.id) ? brokenOffWords : '',
    marks: marksAt(marks, statement.id),
  }
}
