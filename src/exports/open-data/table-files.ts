// One table of the open data as files: CSV whole while it is small enough to be opened and by region and year from then
// on, the same without a byte order mark for machines, and Parquet.
import { csvLines, csvRows } from '../csv.ts'
import type { DataTable } from '../data-table.ts'
import type { FileStore } from './file-store.ts'
import { type DataFile, hashedFile, type RowsOf } from './hashed-file.ts'
import { type MadeBefore, rowsKey } from './made-before.ts'
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
  csvRows(new TextDecoder('utf-8', { ignoreBOM: true }).decode(slice.bytes()))

/** Where the files of tables go, what of them was made before, and what Parquet files say in themselves. */
export interface TableOutput {
  readonly out: FileStore
  readonly before: MadeBefore
  readonly words: Readonly<Record<string, string>>
  /** Told of every row of a table that anybody else is made of; `null` where all those were made before. */
  readonly listener: (table: DataTable) => RowListener | null
}

const csvFile = (
  { out, before }: TableOutput,
  name: string,
  lead: readonly Uint8Array[],
  slices: readonly StoredSlice[],
  holds: RowsOf,
) => {
  const key = rowsKey(slices, lead.length)
  const made = before.take(name, key)
  if (made !== null) return made
  const file = hashedFile(out, name)
  for (const bytes of lead) file.add(bytes)
  for (const slice of slices) file.add(slice.bytes())
  return before.keep(key, file.close(holds))
}

const csvFiles = (output: TableOutput, table: DataTable, slices: readonly StoredSlice[], cut: boolean) => {
  const head = new TextEncoder().encode(csvLines([table.fields.map(({ name }) => name)]))
  const { id } = table
  if (!cut) {
    const holds = { table: id, rows: countRows(slices) }
    return {
      csv: [csvFile(output, `${id}.csv`, [mark, head], slices, holds)],
      machine: [csvFile(output, `package/${id}.csv`, [head], slices, holds)],
    }
  }
  const parts = partitionsOf(slices)
  const write = (folder: string, lead: readonly Uint8Array[]) =>
    parts.map((part) =>
      csvFile(output, `${folder}/${partitionFolder(part)}/part.csv`, lead, part.slices, holdsOf(id, part)),
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

/** Gives every row to whoever wants it. */
const eachSlice = (
  name: string,
  slices: readonly StoredSlice[],
  told: (rows: readonly (readonly string[])[], region: string) => void,
): void => {
  for (const slice of slices) {
    const rows = rowsIn(slice)
    if (rows.length !== slice.rows) throw new Error(`${name}: ${rows.length} rows of ${slice.rows}`)
    told(rows, slice.region)
  }
}

const parquetOf = (
  { out, before, words, listener }: TableOutput,
  table: DataTable,
  name: string,
  slices: readonly StoredSlice[],
  holds: RowsOf,
): DataFile => {
  const key = rowsKey(slices, words)
  const made = before.take(name, key)
  const listen = listener(table)
  if (made !== null) {
    if (listen !== null) eachSlice(name, slices, (rows, region) => listen(table, rows, region))
    return made
  }
  const file = hashedFile(out, name)
  const parquet = parquetFile(table.fields, file.add, words)
  eachSlice(name, slices, (rows, region) => {
    listen?.(table, rows, region)
    parquet.add(rows)
  })
  parquet.finish()
  return before.keep(key, file.close(holds))
}

const parquetFiles = (output: TableOutput, table: DataTable, slices: readonly StoredSlice[]): readonly DataFile[] =>
  table.id === partitioned
    ? partitionsOf(slices).map((part) =>
        parquetOf(
          output,
          table,
          `${table.id}/${partitionFolder(part)}/part.parquet`,
          part.slices,
          holdsOf(table.id, part),
        ),
      )
    : [parquetOf(output, table, `${table.id}.parquet`, slices, { table: table.id, rows: countRows(slices) })]

/** Writes all files of a table from its ordered slices, or takes those that were made of the same. */
export const tableFiles = (
  output: TableOutput,
  table: DataTable,
  slices: readonly StoredSlice[],
  limit = wholeCsvLimit,
): TableFiles => {
  const cut = countBytes(slices) > limit
  return {
    rows: countRows(slices),
    cut,
    ...csvFiles(output, table, slices, cut),
    parquet: parquetFiles(output, table, slices),
  }
}
