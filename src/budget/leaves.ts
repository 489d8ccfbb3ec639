// Which cells of a statement may be added up: leaves, that nothing below them divides, and columns that are no sum of
// others. Open data marks them, so that totals and parts never mix unmarked; whether the sums agree is for the rules.
import { compositions } from './rules/reconcile/total-equals-parts.ts'
import { otherDivisions, sumRows } from './rules/terms.ts'
import { type Line, lineAmount, type Side, type Statement } from './statement.ts'

/**
 * 合计 adds up the rows of its side; 明细 is any other row; 另列 stands in the table without being part of its total
 * (基本/项目 as a second division of 收支总表, 机关运行经费 beside 三公).
 */
export type LineRole = '合计' | '明细' | '另列'

/**
 * 合计 is divided into other printed columns, 小计 is such a part and divided itself, 组成 is an undivided part, 单列
 * stands alone; 比较 is another year's figure or a change and belongs to no sum of this year.
 */
export type ColumnRole = '合计' | '小计' | '组成' | '单列' | '比较'
export const columnRoles: readonly ColumnRole[] = ['合计', '小计', '组成', '单列', '比较']

const isAside = (statement: Statement, line: Line): boolean =>
  otherDivisions.includes(line.id) || (statement.id === 'three-public' && line.id === 'operating')

/** What a row is to the total of its side. */
export const lineRole = (statement: Statement, line: Line): LineRole =>
  line.total ? '合计' : isAside(statement, line) ? '另列' : '明细'

/** Rows of 三公 that add up others: the table prints no codes. */
const vehicleParts: readonly string[] = ['purchase', 'running']

/** True when the amount of `line` is part of the amount of `other`, at whatever depth. */
const isPartOf = (statement: Statement, line: Line, other: Line): boolean => {
  if (line === other || line.side !== other.side || line.total || isAside(statement, line)) return false
  if (other.total) return true
  if (other.code !== '' && line.code !== other.code && line.code.startsWith(other.code)) return true
  if (statement.id === 'three-public') return other.id === 'vehicles' && vehicleParts.includes(line.id)
  return sumRows[other.id]?.(line) === true
}

const partsOf = new WeakMap<Statement, ReadonlyMap<Line, readonly Line[]>>()

/** The parts of every row, found once a statement: a pure function remembered. */
const partsIn = (statement: Statement): ReadonlyMap<Line, readonly Line[]> => {
  const known = partsOf.get(statement)
  if (known !== undefined) return known
  const found = new Map(
    statement.lines.map((line) => [line, statement.lines.filter((other) => isPartOf(statement, other, line))]),
  )
  partsOf.set(statement, found)
  return found
}

const isLastTotal = (statement: Statement, line: Line): boolean =>
  line === statement.lines.findLast((other) => other.total && other.side === line.side)

/**
 * 末级: nothing printed below this cell divides it, so that the leaves of a side and column add up to its total without
 * counting anything twice. A parent whose parts are all blank in this column is itself the leaf, as is a total without
 * any detail: no amount is lost. 另列 rows are never leaves.
 */
export const isLeaf = (statement: Statement, line: Line, column: string): boolean => {
  if (isAside(statement, line) || (line.total && !isLastTotal(statement, line))) return false
  const parts = partsIn(statement).get(line) ?? []
  if (lineAmount(line, column) === null) return parts.length === 0
  return parts.every((part) => lineAmount(part, column) === null)
}

/** The amount that the leaves of a side and column should come to: its last total; `null` when none is printed. */
export const totalOf = (statement: Statement, side: Side, column: string): bigint | null => {
  const totals = statement.lines.filter((line) => line.side === side && line.total)
  return lineAmount(totals.at(-1), column)?.fen ?? null
}

const threePublicCompositions = [
  { total: 'total', parts: ['abroad', 'reception', 'vehicles'] },
  { total: 'vehicles', parts: vehicleParts },
]

const comparisonColumn = /^(?:prior|change)/

/** What a column is to the other columns that this statement prints on its side. */
export const columnRole = (statement: Statement, side: Side, column: string): ColumnRole => {
  if (comparisonColumn.test(column)) return '比较'
  const printed = statement.columns.filter((other) => other.side === side).map(({ id }) => id)
  const known = statement.id === 'three-public' ? threePublicCompositions : compositions(statement)
  const present = known
    .map(({ total, parts }) => ({ total, parts: parts.filter((part) => printed.includes(part)) }))
    .filter(({ total, parts }) => printed.includes(total) && parts.length > 0)
  const divided = present.some(({ total }) => total === column)
  const part = present.some(({ parts }) => parts.includes(column))
  return divided ? (part ? '小计' : '合计') : part ? '组成' : '单列'
}
