// Which cells of a statement may be added up: leaves, that nothing below them divides, and columns that are no sum of
// others. Open data marks them, so that totals and parts never mix unmarked; whether the sums agree is for the rules.
import { aboutColumn, addendsOf, columnSum, columnSums, grandTotal, rowPlace } from './composition.ts'
import { type Line, lineAmount, type Side, type Statement } from './statement.ts'

/**
 * 合计 adds up rows of its side; 明细 is a row that goes into a total; 其中 repeats some of the row above; 另列 stands in
 * the table without being part of its total (基本/项目 as a second division of 收支总表, 机关运行经费 beside 三公).
 */
export type LineRole = '合计' | '明细' | '其中' | '另列'
export const lineRoles: readonly LineRole[] = ['合计', '明细', '其中', '另列']

/**
 * 合计 is divided into other printed columns, 小计 is such a part and divided itself, 组成 is an undivided part, 单列
 * stands alone; 比较 is another year's or phase's figure or a change and belongs to no sum of this year.
 */
export type ColumnRole = '合计' | '小计' | '组成' | '单列' | '比较'
export const columnRoles: readonly ColumnRole[] = ['合计', '小计', '组成', '单列', '比较']

/** What a row is to the total of its side. */
export const lineRole = (statement: Statement, line: Line): LineRole => {
  const { role } = rowPlace(statement, line)
  return line.total ? '合计' : role === 'aside' ? '另列' : role === 'part' ? '其中' : '明细'
}

/** True when no row that goes into this one, at whatever depth, prints an amount in the column. */
const undivided = (statement: Statement, line: Line, column: string): boolean =>
  addendsOf(statement, line).every((row) => lineAmount(row, column) === null && undivided(statement, row, column))

/**
 * 末级: nothing printed below this cell divides it, so that the leaves of a side and column add up to its total without
 * counting anything twice. A parent whose addends are all blank in this column is itself the leaf, as is a total
 * without any detail: no amount is lost. 其中 and 另列 rows are never leaves.
 */
export const isLeaf = (statement: Statement, line: Line, column: string): boolean => {
  const { role } = rowPlace(statement, line)
  if (role === 'aside' || role === 'part') return false
  if (line.total && line !== grandTotal(statement, line.side)) return false
  if (lineAmount(line, column) === null) return addendsOf(statement, line).length === 0
  return undivided(statement, line, column)
}

/** The amount that the leaves of a side and column should come to: its last total; `null` when none is printed. */
export const totalOf = (statement: Statement, side: Side, column: string): bigint | null =>
  lineAmount(grandTotal(statement, side), column)?.fen ?? null

/** What a column is to the other columns that this statement prints on its side. */
export const columnRole = (statement: Statement, side: Side, column: string): ColumnRole => {
  if (aboutColumn(statement, side, column) !== null) return '比较'
  const divided = columnSums(statement, side).some(({ total }) => total === column)
  const part = columnSum(statement, side, column) !== null
  return divided ? (part ? '小计' : '合计') : part ? '组成' : '单列'
}
