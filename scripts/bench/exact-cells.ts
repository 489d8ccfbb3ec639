// Every amount cell of a disclosure as a form of publication says it, under the place where it was written: the department's
// own files, JSON, the workbook, and the tables that DuckDB reads. Nothing of our writers is used for reading.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { read, utils } from '@e965/xlsx'
import { amountOf, type Cell, cellPlace, cellText } from '../../src/budget/cell.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { parseAmount } from '../../src/budget/money.ts'
import { placeText } from '../../src/budget/place.ts'
import type { Statement } from '../../src/budget/statement.ts'

/** Place of a cell → what is said there: the printed text and the amount in 分, '' for none. */
export type Told = ReadonlyMap<string, string>

/** What every form has to say of a cell with this text and amount. */
export const told = (text: string, fen: bigint | null): string => `${text} = ${fen ?? ''}`

/** Cells of amounts that belong to a row: beside the shorter side of a table there is room, not a row. */
export const amountCells = ({ statements }: Pick<Disclosure, 'statements'>): readonly Cell[] =>
  statements.flatMap(({ lines, columns }) =>
    lines.flatMap((line) =>
      columns.flatMap(({ id, kind, side }) => {
        const cell = kind === 'amount' && side === line.side ? line.cells[id] : undefined
        return cell === undefined ? [] : [cell]
      }),
    ),
  )

/** What cells that were read say. */
export const toldByCells = (cells: readonly Cell[]): Told =>
  new Map(cells.map((cell) => [placeText(cellPlace(cell)), told(cellText(cell), amountOf(cell)?.fen ?? null)]))

const fenOfYuan = (yuan: unknown): bigint | null =>
  yuan === null || yuan === undefined || yuan === '' ? null : BigInt(String(yuan).replace('.', ''))

/** What a table of lines says; `from` is a table function of DuckDB, `textOf` undoes what its kind of file escapes. */
export const toldByTable = async (
  connection: DuckDBConnection,
  from: string,
  textOf: (text: string) => string,
): Promise<Told> => {
  const answer = await connection.runAndReadAll(
    `SELECT 数据文件, 文件行, 文件列, 原表文字, 金额_元 FROM ${from} WHERE 取值状态 <> '文字'`,
  )
  return new Map(
    answer
      .getRowsJson()
      .map(([file, line, column, text, yuan]) => [
        `${file}:${line}:${column}`,
        told(textOf(String(text ?? '')), fenOfYuan(yuan)),
      ]),
  )
}

/** The field of a CSV line that begins at a column, quotes undone. */
const fieldAt = (line: string, column: number): string => {
  const rest = line.slice(column - 1)
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(rest)
  return (quoted?.[1]?.replaceAll('""', '"') ?? rest.split(',')[0] ?? '').trim()
}

/** 分 of what stands there, by the unit that the archive read it with. */
const fenIn = (text: string, cell: Cell): bigint | null => {
  const unit = amountOf(cell)?.unit
  const reading = unit === undefined ? null : parseAmount(text, unit)
  return reading?.ok === true ? reading.fen : null
}

/** What stands in the data folder itself, at the places of the cells. */
export const toldByFolder = (root: string, cells: readonly Cell[]): Told => {
  const lines = new Map<string, readonly string[]>()
  const linesOf = (file: string): readonly string[] => {
    const known =
      lines.get(file) ??
      readFileSync(join(root, file), 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
    lines.set(file, known)
    return known
  }
  return new Map(
    cells.flatMap((cell) => {
      const place = cellPlace(cell)
      if (!('line' in place)) return []
      const text = fieldAt(linesOf(place.file)[place.line - 1] ?? '', place.column)
      return [[placeText(place), told(text, fenIn(text, cell))] as const]
    }),
  )
}

const bodyOf = (sheet: readonly (readonly string[])[], { entry, columns, rows }: Statement) => {
  const above = (entry.number === '' ? 0 : 1) + 2 + Math.max(...columns.map(({ path }) => path.length))
  return sheet.slice(above, above + rows.length)
}

/** What a reader of workbooks shows in the sheets of a disclosure. */
export const toldByWorkbook = (bytes: Uint8Array, { statements }: Pick<Disclosure, 'statements'>): Told => {
  const book = read(bytes, { cellText: true, cellNF: true })
  return new Map(
    statements.flatMap((statement, index) => {
      const sheet = book.Sheets[book.SheetNames[index + 1] ?? ''] ?? {}
      const shown = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: true })
      const body = bodyOf(shown, statement)
      return statement.rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) => {
          if (statement.columns[column]?.kind !== 'amount') return []
          const text = body[row]?.[column] ?? ''
          return [[placeText(cellPlace(cell)), told(text, fenIn(text, cell))] as const]
        }),
      )
    }),
  )
}
