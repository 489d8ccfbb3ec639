// Printed headings → columns of a statement, by its declaration and the disclosure's 列别名. An unknown column is an
// error: amounts may stand in it.
import { problem } from '../budget/messages.ts'
import type { Column, Side, StatementEntry } from '../budget/statement.ts'
import type { ColumnDeclaration, StatementDeclaration } from '../budget/statement-declaration.ts'
import { headingKey, matchColumn } from '../budget/statement-heading.ts'
import type { CsvCell, CsvTable } from './csv.ts'
import { nearest } from './distance.ts'
import type { Note } from './map.ts'

/** A column with its position in the CSV rows. */
export interface PlacedColumn {
  readonly column: Column
  readonly index: number
}

const sideNames: Readonly<Record<Side, string>> = { single: '', income: '收入/', expenditure: '支出/' }

/** The official heading of a declared column as a clerk would write it. */
const officialHeading = ({ side, titles }: ColumnDeclaration, year: number): string =>
  sideNames[side] + (titles[0] ?? '').replaceAll('{年}', `${year}年`).replaceAll('{上年}', `${year - 1}年`)

const suggestion = (heading: string, declaration: StatementDeclaration, year: number): ColumnDeclaration | null => {
  const key = headingKey(heading, year)
  const titles = declaration.columns.flatMap((column) =>
    column.titles.flatMap((title) => [
      { column, key: headingKey(title, year) },
      { column, key: sideNames[column.side] + headingKey(title, year) },
    ]),
  )
  const best =
    nearest(
      key,
      titles.map((title) => title.key),
    ) ??
    nearest(
      key.split('/').at(-1) ?? key,
      titles.map((title) => title.key),
    )
  return titles.find((title) => title.key === best)?.column ?? null
}

const unknownColumn = (cell: CsvCell, meant: ColumnDeclaration | null, year: number, note: Note): void => {
  if (cell.text === '') {
    note(problem('GS-202', cell.place, '这一列有内容，但没有列名', { fix: '补上列名，或删去这一列的内容' }))
    return
  }
  const fix =
    meant === null ? {} : { fix: `改为“${officialHeading(meant, year)}”，或在“公开表”的“列别名”中写明它是哪一列` }
  note(problem('GS-202', cell.place, `不认识“${cell.text.replace(/\s+/g, '')}”这一列`, fix))
}

/** Columns in printed order, without those that were not recognised. */
export const readColumns = (
  table: CsvTable,
  declaration: StatementDeclaration,
  entry: StatementEntry,
  year: number,
  note: Note,
): readonly PlacedColumn[] => {
  const found = new Map<ColumnDeclaration, CsvCell>()
  const meant: (ColumnDeclaration | null)[] = []
  const placed: PlacedColumn[] = []
  table.headings.forEach((cell, index) => {
    const printed = cell.text.replace(/\s*\n\s*/g, '')
    const match = printed === '' ? null : matchColumn(declaration, printed, year, entry.columnAliases)
    const earlier = match === null ? undefined : found.get(match)
    if (match === null) {
      const close = printed === '' ? null : suggestion(printed, declaration, year)
      meant.push(close)
      unknownColumn(cell, close, year, note)
    } else if (earlier !== undefined) {
      const what = `“${printed}”与第 ${earlier.place.column} 字处的“${earlier.text}”是同一列`
      note(problem('GS-203', cell.place, what))
    } else {
      found.set(match, cell)
      const path = printed.split('/').map((part) => part.trim())
      placed.push({ index, column: { id: match.id, side: match.side, kind: match.kind, path } })
    }
  })
  for (const column of declaration.columns) {
    // A misspelt heading has named the column that it stands for: one cause, one message.
    if (!column.required || found.has(column) || meant.includes(column)) continue
    const place = table.headings[0]?.place ?? { file: '', line: 1, column: 1 }
    const title = officialHeading(column, year)
    note(problem('GS-201', place, `缺少“${title}”这一列`, { fix: `补上“${title}”一列，或在“列别名”中写明哪一列是它` }))
  }
  return placed
}
