// Parquet files of chosen rows, made from the rows of a table on their way into its own file: all lines in one file for who
// wants them in one line, and the rows that a question of /data/ask/ would otherwise look for among all.
import { compareDecimals, parseDecimal } from '../../budget/decimal.ts'
import type { DataTable, Field } from '../data-table.ts'
import { indicatorsTable } from '../tables/indicators.ts'
import { linesTable } from '../tables/lines.ts'
import type { FileStore } from './file-store.ts'
import { type DataFile, hashedFile } from './hashed-file.ts'
import { parquetFile } from './parquet.ts'
import type { RowListener } from './table-files.ts'

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

/** The files in the making: told of every row, then finished. */
export const derivedFiles = (
  store: FileStore,
  words: Readonly<Record<string, string>>,
): { readonly listen: RowListener; readonly finish: () => readonly DataFile[] } => {
  const open = [allLines, missedIndicators].map((derived) => {
    const file = hashedFile(store, `${derived.id}.parquet`)
    return { derived, file, parquet: parquetFile(derived.fields, file.add, words), rows: 0 }
  })
  return {
    listen: (table, rows, region) => {
      for (const one of open) {
        if (one.derived.table.id !== table.id) continue
        const kept = rows.flatMap((row) => {
          const own = one.derived.row(row, region)
          return own === null ? [] : [own]
        })
        one.parquet.add(kept)
        one.rows += kept.length
      }
    },
    finish: () =>
      open.map(({ derived, file, parquet, rows }) => {
        parquet.finish()
        return file.close({ table: derived.id, rows })
      }),
  }
}
