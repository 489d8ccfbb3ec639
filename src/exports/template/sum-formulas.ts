// Which cells of a statement are sums of other cells, as a spreadsheet's formulas: the arithmetic is the declaration's,
// and a formula stands only where last year's own figures obey it.
import { addendsOf, columnSums, grandTotal } from '../../budget/composition.ts'
import type { Line, Statement } from '../../budget/statement.ts'
import { lineAmount } from '../../budget/statement.ts'
import { cellReference } from '../workbook/sheet.ts'

const sides = ['single', 'income', 'expenditure'] as const

/** True where both the whole and every addend that is printed agree to the 分. */
const holds = (whole: bigint | undefined, parts: readonly (bigint | undefined)[]): boolean =>
  whole !== undefined &&
  parts.some((part) => part !== undefined) &&
  parts.reduce<bigint>((sum, part) => sum + (part ?? 0n), 0n) === whole

/** By cell reference (`C7`), without `=`. `first` is the row of the sheet, from 0, in which the statement's rows begin. */
export const sumFormulas = (statement: Statement, first: number): ReadonlyMap<string, string> => {
  const formulas = new Map<string, string>()
  const columnAt = (line: Line, id: string): number =>
    statement.columns.findIndex((column) => column.id === id && column.side === line.side)
  const fen = (line: Line, id: string): bigint | undefined => lineAmount(line, id)?.fen
  const place = (line: Line, id: string): string => cellReference(columnAt(line, id), first + line.row)
  const put = (line: Line, id: string, parts: readonly (readonly [Line, string])[]): void => {
    const cells = parts.filter(([part, column]) => columnAt(part, column) >= 0)
    if (columnAt(line, id) < 0 || cells.length === 0) return
    if (
      holds(
        fen(line, id),
        cells.map(([part, column]) => fen(part, column)),
      )
    )
      formulas.set(place(line, id), cells.map(([part, column]) => place(part, column)).join('+'))
  }
  for (const side of sides) {
    const sums = columnSums(statement, side)
    for (const line of statement.lines.filter((one) => one.side === side)) {
      for (const { total, parts } of sums)
        put(
          line,
          total,
          parts.map((id) => [line, id] as const),
        )
      const rows = addendsOf(statement, line)
      if (rows.length === 0 && grandTotal(statement, side) !== line) continue
      const summed = new Set(sums.map(({ total }) => total))
      for (const id of Object.keys(line.cells).filter((column) => !summed.has(column)))
        put(
          line,
          id,
          rows.map((row) => [row, id] as const),
        )
    }
  }
  return formulas
}
