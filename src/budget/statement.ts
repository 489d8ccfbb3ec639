// A published statement: what its printed table says, row by row, and the facts (`Line`) that rules and pages use.
import { amountOf, type Cell } from './cell.ts'
import type { Stated, Unit } from './money.ts'
import type { Place } from './place.ts'
import type { Stage } from './stage.ts'

/** Our ids of the statutory statements; numbers, titles and order are data of the disclosure. */
export const statementIds = [
  'summary',
  'revenue',
  'expenditure',
  'appropriation',
  'general',
  'basic',
  'three-public',
  'fund-revenue',
  'fund',
  'state-capital',
  'operating',
  'state-capital-spending',
] as const
/** Part of addresses and file names, so permanent. */
export type StatementId = (typeof statementIds)[number]

/** A table that the program does not know, published whole as printed and unchecked: `other-state-assets`. */
export type OtherTableId = `other-${string}`
/** Every table that a disclosure may list. */
export type TableId = StatementId | OtherTableId

/** True for the id of a table that no declaration knows. */
export const isOtherTable = (id: string): id is OtherTableId => /^other(?:-[a-z\d]+)+$/.test(id)

/** `null` for a word that names no table. */
export const tableIdOf = (word: string): TableId | null =>
  statementIds.find((id) => id === word) ?? (isOtherTable(word) ? word : null)

/** A two-sided statement (收支总表) holds an income and an expenditure line in one printed row. */
export type Side = 'single' | 'income' | 'expenditure'

/**
 * `code` and `name` name the line (`class`, `section`, `item` are 类/款/项 in columns of their own); `amount` is
 * money; `text` is anything else (备注).
 */
export type ColumnKind = 'code' | 'class' | 'section' | 'item' | 'name' | 'amount' | 'text'

/** A column as this statement prints it. */
export interface Column {
  readonly id: string
  readonly side: Side
  readonly kind: ColumnKind
  /** The printed heading, level by level: `['支出', '金额', '小计']`. */
  readonly path: readonly string[]
  /** A heading that the declaration does not know: kept as printed, in no sum. */
  readonly unknown?: true
}

/** One fact line: a subject, a labelled row, an institution or a total, on one side of the statement. */
export interface Line {
  /** Anchor within the statement: the code, else the declared id, else the row's words; a repeated one gets `-2`, `-3`. */
  readonly id: string
  /** Anchors that the row had before and that still lead to it. */
  readonly formerIds: readonly string[]
  /** Id of the labelled row that the declaration knows it as, however often it is printed; '' for any other row. */
  readonly declared: string
  readonly side: Side
  /** Index into `Statement.rows`. */
  readonly row: number
  /** Subject code, printed or found by the name of a 类; institution code in `operating`; '' when there is none. */
  readonly code: string
  /** True when the code was printed, false when it was found by name. */
  readonly codePrinted: boolean
  /** The name without its code, as printed; '' for an unlabelled total. */
  readonly name: string
  readonly total: boolean
  /** Level for indentation and sums: 1 类, 2 款, 3 项; 0 for totals and labelled rows. */
  readonly level: 0 | 1 | 2 | 3
  /** Cells of amount and text columns of this side, by column id. */
  readonly cells: Readonly<Record<string, Cell>>
  readonly place: Place
}

/** A printed row, cell by cell in the order of `Statement.columns`. */
export interface Row {
  readonly cells: readonly Cell[]
  readonly place: Place
}

/** How the disclosure prints a statement: 公开表 of disclosure.yaml. */
export interface StatementEntry {
  readonly id: TableId
  /** 序号 as printed, e.g. `预算公开表1`; '' when the number is not printed. */
  readonly number: string
  readonly title: string
  /** 部门行 above the table; '' when there is none. */
  readonly departmentLine: string
  readonly unit: Unit
  /** 表注 below the table. */
  readonly note: string
  /** 列别名: printed heading path → official heading. */
  readonly columnAliases: Readonly<Record<string, string>>
  readonly place: Place
}

export interface Statement {
  readonly id: TableId
  /** Stage of its disclosure: budget and final accounts declare some statements differently. */
  readonly stage: Stage
  readonly entry: StatementEntry
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly lines: readonly Line[]
  /** Path of the CSV file below the budget root. */
  readonly file: string
}

/** A statement without any printed amount; of a table that nobody knows, without a word beside its labels. */
export const isBlank = (statement: Statement): boolean =>
  isOtherTable(statement.id)
    ? statement.rows.every(({ cells }) =>
        cells.every((cell, index) => cell.kind === 'blank' || statement.columns[index]?.kind === 'name'),
      )
    : statement.rows.every((row) => row.cells.every((cell) => cell.kind !== 'amount'))

const byCode = new WeakMap<Statement, ReadonlyMap<string, Line>>()

/** First line of a side with this code; asked for every row of a table by its neighbours, so looked up. */
export const lineByCode = (statement: Statement, code: string, side: Side = 'single'): Line | undefined => {
  let lines = byCode.get(statement)
  if (lines === undefined) {
    // The last of equal keys stands, so the lines are put in from the end.
    lines = new Map(statement.lines.toReversed().map((line) => [`${line.side} ${line.code}`, line]))
    byCode.set(statement, lines)
  }
  return lines.get(`${side} ${code}`)
}

/** The line with this anchor, or the one that had it in an earlier version. */
export const lineById = (statement: Statement, id: string): Line | undefined =>
  statement.lines.find((line) => line.id === id) ?? statement.lines.find((line) => line.formerIds.includes(id))

/** The printed amount of a line in one column; `null` when it is blank, undisclosed, torn or not there. */
export const lineAmount = (line: Line | undefined, column: string): Stated | null => amountOf(line?.cells[column])

/** True where some cell of the row states an amount of money, 0.00 included. */
export const printsAmount = ({ cells }: Line): boolean => Object.values(cells).some(({ kind }) => kind === 'amount')

/** Lines by their side and the nearest code above them that the side prints; '' where it prints none. */
const linesByParent = (lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> => {
  const printed = new Set(lines.map(({ side, code }) => `${side} ${code}`))
  const above = ({ side, code }: Line): string => {
    for (let end = code.length - 1; end > 0; end--)
      if (printed.has(`${side} ${code.slice(0, end)}`)) return code.slice(0, end)
    return ''
  }
  return Map.groupBy(
    lines.filter(({ code }) => code !== ''),
    (line) => `${line.side} ${above(line)}`,
  )
}

const known = new WeakMap<Statement, ReadonlyMap<string, readonly Line[]>>()

/** Lines of the next deeper level below `line`, by code; a level that the statement leaves out is stepped over. */
export const childLines = (statement: Statement, line: Line): readonly Line[] => {
  const byParent = known.get(statement) ?? linesByParent(statement.lines)
  known.set(statement, byParent)
  return byParent.get(`${line.side} ${line.code}`) ?? []
}
