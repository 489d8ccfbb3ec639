// Every cell of every statement as it stands in the data folder, the archive, CSV, Parquet, JSON and the workbook, under the
// place where it was written. What differs from the archive is told; nothing of our writers is used for reading.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { amountOf, type Cell, cellPlace, cellText } from '../../src/budget/cell.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { parseAmount } from '../../src/budget/money.ts'
import { placeText } from '../../src/budget/place.ts'
import type { Statement } from '../../src/budget/statement.ts'
import type { Facts } from '../../src/exports/data-table.ts'
import { disclosureJson, readDisclosureJson } from '../../src/exports/disclosure-json.ts'
import { openDataInMemory } from '../../src/exports/open-data/open-data.ts'
import { disclosureWorkbook } from '../../src/exports/workbook/disclosure-workbook.ts'
import { disclosuresIn } from './archives.ts'
import { csvRows } from './csv-rows.ts'
import { ask, duckdb, onDisk } from './duckdb.ts'

/** Place of a cell → what is said there: the printed text and the amount in 分, '' for none. */
type Told = ReadonlyMap<string, string>

const told = (text: string, fen: bigint | null): string => `${text} = ${fen ?? ''}`

/** Cells of amounts that belong to a row: beside the shorter side of a table there is room, not a row. */
const cellsOf = ({ statements }: Pick<Disclosure, 'statements'>): readonly Cell[] =>
  statements.flatMap(({ lines, columns }) =>
    lines.flatMap((line) =>
      columns.flatMap(({ id, kind, side }) => {
        const cell = kind === 'amount' && side === line.side ? line.cells[id] : undefined
        return cell === undefined ? [] : [cell]
      }),
    ),
  )

const ofCells = (cells: readonly Cell[]): Told =>
  new Map(cells.map((cell) => [placeText(cellPlace(cell)), told(cellText(cell), amountOf(cell)?.fen ?? null)]))

const fenOfYuan = (yuan: string | null | undefined): bigint | null =>
  yuan === null || yuan === undefined || yuan === '' ? null : BigInt(yuan.replace('.', ''))

const ofCsv = (text: string): Told =>
  new Map(
    csvRows(text)
      .filter(({ 取值状态 }) => 取值状态 !== '文字')
      .map((row) => [`${row.数据文件}:${row.文件行}:${row.文件列}`, told(row.印出文字 ?? '', fenOfYuan(row.金额_元))]),
  )

const ofParquet = async (files: string): Promise<Told> => {
  const connection = await duckdb()
  const rows = await ask(
    connection,
    `SELECT 数据文件, 文件行, 文件列, 印出文字, 金额_元 FROM read_parquet('${files}', hive_partitioning = false) WHERE 取值状态 <> '文字'`,
  )
  connection.closeSync()
  return new Map(
    rows.map(([file, line, column, text, yuan]) => [`${file}:${line}:${column}`, told(text ?? '', fenOfYuan(yuan))]),
  )
}

/** The field of a CSV line that begins at a column, quotes undone. */
const fieldAt = (line: string, column: number): string => {
  const rest = line.slice(column - 1)
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(rest)
  return (quoted?.[1]?.replaceAll('""', '"') ?? rest.split(',')[0] ?? '').trim()
}

/** What stands in the data folder itself, at the places of the cells. */
const ofFolder = (root: string, cells: readonly Cell[]): Told => {
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
      return [[placeText(place), told(text, amountOf(cell) === null ? null : fenIn(text, cell))] as const]
    }),
  )
}

/** 分 of what stands there, by the unit that the archive read it with. */
const fenIn = (text: string, cell: Cell): bigint | null => {
  const unit = amountOf(cell)?.unit
  const reading = unit === undefined ? null : parseAmount(text, unit)
  return reading?.ok === true ? reading.fen : null
}

const bodyOf = (sheet: readonly (readonly string[])[], { entry, columns, rows }: Statement) => {
  const above = (entry.number === '' ? 0 : 1) + 2 + Math.max(...columns.map(({ path }) => path.length))
  return sheet.slice(above, above + rows.length)
}

const ofWorkbook = (facts: Facts): Told =>
  new Map(
    disclosuresIn(facts).flatMap(({ department, disclosure }) => {
      const book = read(disclosureWorkbook(facts, department, disclosure).slice(), { cellText: true, cellNF: true })
      return disclosure.statements.flatMap((statement, index) => {
        const sheet = book.Sheets[book.SheetNames[index + 1] ?? ''] ?? {}
        const shown = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: true })
        const body = bodyOf(shown, statement)
        return statement.rows.flatMap(({ cells }, row) =>
          cells.flatMap((cell, column) => {
            if (statement.columns[column]?.kind !== 'amount') return []
            const text = body[row]?.[column] ?? ''
            return [
              [placeText(cellPlace(cell)), told(text, amountOf(cell) === null ? null : fenIn(text, cell))] as const,
            ]
          }),
        )
      })
    }),
  )

/** How many cells there are, and where a form of publication says another thing than the archive. */
export const figuresEverywhere = async (facts: Facts, root: string) => {
  const cells = disclosuresIn(facts).flatMap(({ disclosure }) => cellsOf(disclosure))
  const archive = ofCells(cells)
  const made = openDataInMemory(facts)
  const disk = await onDisk(
    made.files.map(({ name }) => name).filter((name) => name.endsWith('.parquet')),
    made.bytesOf,
  )
  const json = disclosuresIn(facts).flatMap(({ department, disclosure }) =>
    cellsOf(readDisclosureJson(disclosureJson(facts, department, disclosure)).disclosure),
  )
  const forms: readonly (readonly [string, Told])[] = [
    ['data/', ofFolder(root, cells)],
    ['CSV', ofCsv(new TextDecoder().decode(made.bytesOf('lines.csv')))],
    ['Parquet', await ofParquet(`${disk.folder}/lines/*/*/part.parquet`)],
    ['all-lines.parquet', await ofParquet(`${disk.folder}/all-lines.parquet`)],
    ['JSON', ofCells(json)],
    ['Excel', ofWorkbook(facts)],
  ]
  disk.remove()
  const differences = forms.flatMap(([name, said]) => [
    ...[...archive]
      .filter(([place, text]) => said.get(place) !== text)
      .map(([place, text]) => `${name} ${place}: ${text} ≠ ${said.get(place)}`),
    ...[...said.keys()]
      .filter((place) => !archive.has(place) && said.get(place) !== told('', null))
      .map((place) => `${name} ${place}: nowhere else`),
  ])
  return { cells: archive.size, differences }
}
