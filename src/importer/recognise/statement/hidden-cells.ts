// What becomes of cells that a sheet hides: a column that only checks the sheet and rows that a template left without
// amounts are explained; everything else that is hidden is listed as not taken.
import type { Fate } from '../../import-report.ts'
import type { Grid, GridCell } from '../../source-document.ts'

const checks = /校验|勾稽|核对|检查|check/i
const figure = /^[-−(（△▲]?[\d,]+(?:\.\d+)?%?[)）]?$/

/** A row without a figure, or with none but 0 right of its name; codes stand left of the name. */
const hasNoAmount = (cells: readonly (GridCell | null)[]): boolean => {
  const name = cells.findIndex((cell) => cell !== null && /[\u4e00-\u9fff]/.test(cell.text))
  const after = cells.slice(name + 1).filter((cell) => cell !== null)
  return !after.some(({ text }) => figure.test(text.trim()) && /[1-9]/.test(text))
}

/** Columns whose hidden heading says that they check the sheet. */
const checkingColumns = (grid: Grid): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const { cells } of grid.rows)
    for (const [column, cell] of cells.entries())
      if (cell?.hidden === true && !figure.test(cell.text.trim()) && checks.test(cell.text)) found.add(column)
  return found
}

/** The fate of every hidden cell of a sheet that is shown. */
export const hiddenFates = (grid: Grid): ReadonlyMap<GridCell, Fate> => {
  const fates = new Map<GridCell, Fate>()
  const checking = checkingColumns(grid)
  for (const { cells, hidden } of grid.rows) {
    const bare = hidden && hasNoAmount(cells)
    for (const [column, cell] of cells.entries()) {
      if (cell?.hidden !== true) continue
      const why = checking.has(column)
        ? '隐藏的校验列，只用来核对本表，不属于公开内容'
        : bare && !grid.hidden
          ? '隐藏的行，没有金额，是模板留下的样例'
          : null
      fates.set(
        cell,
        why === null ? { kind: 'left', why: '隐藏的行、列或工作表，没有录入' } : { kind: 'furniture', why },
      )
    }
  }
  return fates
}
