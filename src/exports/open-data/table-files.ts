// One table of the open data as files: CSV whole while it is small enough to be opened and by region and year from then
// on, the same without a byte order mark for machines, and Parquet.
import Papa from 'papaparse'
import { csvLines, unescapedCell } from '../csv.ts'
import type { DataTable } from '../data-table.ts'
import type { FileStore } from './file-store.ts'
import { type DataFile, hashedFile, type RowsOf } from './hashed-file.ts'
import {
  countBytes,
  countRows,
  type Partition,
  partitionFolder,
  partitionsOf,
  type StoredSlice,
} from './ordered-rows.ts'
import { parquetFile } from './parquet.ts'

/** From this size on a CSV file is cut by region and year: what spreadsheets and editors open without trouble. */
export const wholeCsvLimit = 20 * 1024 * 1024

/** Tables whose Parquet files are always cut by region and year; the others are small enough for one file. */
const partitioned = 'lines'

/** The files of a table; `machine` are those that the data package names. */
export interface TableFiles {
  readonly rows: number
  readonly csv: readonly DataFile[]
  readonly machine: readonly DataFile[]
  readonly parquet: readonly DataFile[]
  /** Whether CSV is cut by region and year. */
  readonly cut: boolean
}

/** Told of every row on its way into a Parquet file. */
export type RowListener = (table: DataTable, rows: readonly (readonly string[])[], region: string) => void

const mark = new TextEncoder().encode('\uFEFF')

/** Rows of text as they were before they were written: no apostrophe of the escape. */
const rowsIn = (slice: StoredSlice): readonly (readonly string[])[] =>
  Papa.parse<string[]>(new TextDecoder('utf-8', { ignoreBOM: true }).decode(slice.bytes()), {
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  }).data.map((row) => row.map(unescapedCell))

const csvFile = (
  out: FileStore,
  name: string,
  lead: readonly Uint8Array[],
  slices: readonly StoredSlice[],
  holds: RowsOf,
) => {
  const file = hashedFile(out, name)
  for (const bytes of lead) file.add(bytes)
  for (const slice of slices) file.add(slice.bytes())
  return file.close(holds)
}

const csvFiles = (out: FileStore, table: DataTable, slices: readonly StoredSlice[], cut: boolean) => {
  const head = new TextEncoder().encode(csvLines([table.fields.map(({ name }) => name)]))
  const { id } = table
  if (!cut) {
    const holds = { table: id, rows: countRows(slices) }
    return {
      csv: [csvFile(out, `${id}.csv`, [mark, head], slices, holds)],
      machine: [csvFile(out, `package/${id}.csv`, [head], slices, holds)],
    }
  }
  const parts = partitionsOf(slices)
  const write = (folder: string, lead: readonly Uint8Array[]) =>
    parts.map((part) =>
      csvFile(out, `${folder}/${partitionFolder(part)}/part.csv`, lead, part.slices, holdsOf(id, part)),
    )
  // Parts of one resource are put behind each other as they are, so they have no headings.
  return { csv: write(id, [mark, head]), machine: write(`package/${id}`, []) }
}

const holdsOf = (table: string, { region, year, slices }: Partition): RowsOf => ({
  table,
  rows: countRows(slices),
  region,
  year,
})

const parquetOf = (
  out: FileStore,
  table: DataTable,
  name: string,
  slices: readonly StoredSlice[],
  holds: RowsOf,
  words: Readonly<Record<string, string>>,
  listen: RowListener,
): DataFile => {
  const file = hashedFile(out, name)
  const parquet = parquetFile(table.fields, file.add, words)
  for (const slice of slices) {
    const rows = rowsIn(slice)
    if (rows.length !== slice.rows) throw new Error(`${name}: ${rows.length} rows of ${slice.rows}`)
    listen(table, rows, slice.region)
    parquet.add(rows)
  }
  parquet.finish()
  return file.close(holds)
}

const parquetFiles = (
  out: FileStore,
  table: DataTable,
  slices: readonly StoredSlice[],
  words: Readonly<Record<string, string>>,
  listen: RowListener,
): readonly DataFile[] =>
  table.id === partitioned
    ? partitionsOf(slices).map((part) =>
        parquetOf(
          out,
          table,
          `${table.id}/${partitionFolder(part)}/part.parquet`,
          part.slices,
          holdsOf(table.id, part),
          words,
          listen,
        ),
      )
    : [
        parquetOf(
          out,
          table,
          `${table.id}.parquet`,
          slices,
          { table: table.id, rows: countRows(slices) },
          words,
          listen,
        ),
      ]

/** Writes all files of a table from its ordered slices; `words` are said inside the Parquet files. */
export const tableFiles = (
  out: FileStore,
  table: DataTable,
  slices: readonly StoredSlice[],
  words: Readonly<Record<string, string>>,
  listen: RowListener,
  limit = wholeCsvLimit,
): TableFiles => {
  const cut = countBytes(slices) > limit
  return {
    rows: countRows(slices),
    cut,
    ...csvFiles(out, table, slices, cut),
    parquet: parquetFiles(out, table, slices, words, listen),
  }
}
