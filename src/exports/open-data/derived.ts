// Parquet files of chosen rows, made from the rows of a table on their way into its own file: all lines in one file for who
// wants them in one line, and the rows that a question of /data/ask/ would otherwise look for among all.
import { compareDecimals, parseDecimal } from '../../budget/decimal.ts'
import type { DataTable, Field } from '../data-table.ts'
import { indicatorsTable } from '../tables/indicators.ts'
import { linesTable } from '../tables/lines.ts'
import { type DataFile, hashedFile } from './hashed-file.ts'
import { rowsKey } from './made-before.ts'
import type { StoredSlice } from './ordered-rows.ts'
import { parquetFile } from './parquet.ts'
import type { RowListener, TableOutput } from './table-files.ts'

/** Said of a row by a column that its own table has not. */
export const regionField: Field = {
  name: '行政区划代码',
  id: 'region_code',
  type: 'string',
  description: '行政区划代码（GB/T 2260）',
}

interface Derived {
  /** Name below /data/, without its ending. */
  readonly id: string
  readonly table: DataTable
  readonly fields: readonly Field[]
  /** The row as the file holds it; `null` where it does not. */
  readonly row: (row: readonly string[], region: string) => readonly string[] | null
}

/** Every line with its region: parts in folders cannot be listed over HTTP, and three hundred of them take longer to open than to read. */
const allLines: Derived = {
  id: 'all-lines',
  table: linesTable,
  fields: [...linesTable.fields, regionField],
  row: (row, region) => [...row, region],
}

const fieldAt = (table: DataTable, wanted: string): number => table.fields.findIndex(({ name }) => name === wanted)

const isBelow = (score: string, points: string): boolean => {
  const [got, full] = [parseDecimal(score), parseDecimal(points)]
  return got !== null && full !== null && compareDecimals(got, full) < 0
}

/** Indicators that were given less than their points. */
const missedIndicators: Derived = {
  id: 'missed-indicators',
  table: indicatorsTable,
  fields: indicatorsTable.fields,
  row: (row) =>
    isBelow(row[fieldAt(indicatorsTable, '得分')] ?? '', row[fieldAt(indicatorsTable, '分值')] ?? '') ? row : null,
}

/** Left out of all.zip, which holds the same rows as parts. */
export const allLinesName = `${allLines.id}.parquet`

/** A file that is made of rows on their way into another, or that was made of the same rows before. */
export interface DerivedFile {
  /** The table whose rows it wants; `null` where it was made before. */
  readonly wants: string | null
  readonly listen: RowListener
  readonly finish: () => DataFile
}

/** The files in the making: told of every row, then finished. `rowsOf` gives all rows of a table in their order. */
export const derivedFiles = (
  { out, before, words }: Pick<TableOutput, 'out' | 'before' | 'words'>,
  rowsOf: (table: string) => readonly StoredSlice[],
): readonly DerivedFile[] =>
  [allLines, missedIndicators].map((derived) => {
    const { id, table } = derived
    const name = `${id}.parquet`
    const key = rowsKey(rowsOf(table.id), words)
    const made = before.take(name, key)
    if (made !== null) return { wants: null, listen: () => undefined, finish: () => made }
    const file = hashedFile(out, name)
    const parquet = parquetFile(derived.fields, file.add, words)
    let count = 0
    return {
      wants: table.id,
      listen: (_, rows, region) => {
        const kept = rows.flatMap((row) => {
          const own = derived.row(row, region)
          return own === null ? [] : [own]
        })
        parquet.add(kept)
        count += kept.length
      },
      finish: () => {
        parquet.finish()
        return before.keep(key, file.close({ table: id, rows: count }))
      },
    }
  })
