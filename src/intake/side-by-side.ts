// A table printed in halves side by side (经济分类科目编码 · 科目名称 · 决算数, twice or three times) → one table, the
// halves below each other. Which headings count as the same column is the declaration's; the cells keep their places.
import type { StatementEntry } from '../budget/statement.ts'
import type { ColumnDeclaration, TableDeclaration } from '../budget/statement-declaration.ts'
import { matchColumn } from '../budget/statement-heading.ts'
import type { CsvTable } from './csv.ts'
import type { CsvCell } from './csv-cell.ts'

type Group = readonly (ColumnDeclaration | null)[]

/** Width of one half; `null` when the headings do not repeat as whole groups. */
const halfWidth = (columns: Group): number | null => {
  if (columns.some((column) => column === null)) return null
  for (let width = 2; width * 2 <= columns.length; width++) {
    if (columns.length % width !== 0) continue
    const repeats = columns.every((column, index) => column === columns[index % width])
    const group = columns.slice(0, width)
    const kinds = group.map((column) => column?.kind)
    const whole = kinds.includes('name') && kinds.includes('amount')
    if (repeats && whole && new Set(group).size === width) return width
  }
  return null
}

/** A heading above one half only (人员经费, 公用经费) does not stand above the others: what all halves share is kept. */
const sharedHeading = (headings: readonly CsvCell[], width: number, index: number): CsvCell => {
  const own = headings[index] ?? { text: '', place: { file: '', line: 1, column: 1 } }
  const paths = headings.filter((_, other) => other % width === index).map(({ text }) => text.split('/'))
  let shared = 0
  const levels = paths[0]?.length ?? 0
  while (shared < levels && paths.every((path) => path.at(-1 - shared) === paths[0]?.at(-1 - shared))) shared++
  const path = own.text.split('/')
  return { ...own, text: path.slice(path.length - Math.max(1, shared)).join('/') }
}

const isBlank = (cells: readonly CsvCell[]): boolean => cells.every(({ text }) => text === '')

/**
 * A total whose words stand in one half and whose amount in the next (公用经费合计 below three groups) is one row.
 * Anything else that has an amount and no name stays as it is and is reported when its line is read.
 */
const joinedTotals = (groups: readonly (readonly CsvCell[])[], kinds: Group): readonly (readonly CsvCell[])[] => {
  const isAmount = (index: number): boolean => kinds[index]?.kind === 'amount'
  const words = (cells: readonly CsvCell[]) => cells.filter((_, index) => !isAmount(index))
  const amounts = (cells: readonly CsvCell[]) => cells.filter((_, index) => isAmount(index))
  const joined = groups.map((cells) => [...cells])
  for (let index = 0; index + 1 < joined.length; index++) {
    const [own, next] = [joined[index] ?? [], joined[index + 1] ?? []]
    const label = words(own).some(({ text }) => /[合小总]\s*计$/.test(text))
    if (!label || !isBlank(amounts(own)) || !isBlank(words(next)) || isBlank(amounts(next))) continue
    joined[index] = own.map((cell, at) => (isAmount(at) ? (next[at] ?? cell) : cell))
    joined[index + 1] = next.map((cell, at) => (isAmount(at) ? { ...cell, text: '' } : cell))
  }
  return joined
}

/** The same table with its halves below each other; a table that is not printed in halves as it is. */
export const halvesBelowEachOther = (
  table: CsvTable,
  declaration: TableDeclaration,
  entry: StatementEntry,
  year: number,
): CsvTable => {
  if (declaration.columns.some(({ side }) => side !== 'single')) return table
  const meant = (heading: (path: string) => string): Group =>
    table.headings.map(({ text }) =>
      matchColumn(declaration, heading(text.replace(/\s*\n\s*/g, '')), year, entry.columnAliases),
    )
  // Below 人员经费 and 公用经费 the same headings stand once more: there the last level alone says what repeats.
  const readings = [meant((path) => path), meant((path) => path.split('/').at(-1) ?? path)]
  const columns = readings.find((reading) => halfWidth(reading) !== null) ?? []
  const width = halfWidth(columns)
  if (width === null) return table
  const halves = Array.from({ length: columns.length / width }, (_, half) => half)
  const kinds = columns.slice(0, width)
  const rows = table.rows.map((row) =>
    joinedTotals(
      halves.map((half) => row.slice(half * width, (half + 1) * width)),
      kinds,
    ),
  )
  return {
    headings: Array.from({ length: width }, (_, index) => sharedHeading(table.headings, width, index)),
    rows: halves.flatMap((half) => rows.map((groups) => groups[half] ?? [])).filter((cells) => !isBlank(cells)),
  }
}
