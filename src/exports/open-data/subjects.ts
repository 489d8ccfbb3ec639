// subjects.parquet: the amounts of all departments and years that stand under a subject of the classification, sorted
// by its code. A question about one subject then fetches one group of rows instead of every file of the portal.
import type { DataTable, Field } from '../data-table.ts'
import { linesTable } from '../tables/lines.ts'
import { regionField } from './derived.ts'
import type { FileStore } from './file-store.ts'
import { type DataFile, hashedFile } from './hashed-file.ts'
import { parquetFile } from './parquet.ts'
import type { RowListener } from './table-files.ts'

/** Its name below /data/. */
const subjectsName = 'subjects.parquet'

/** Columns of lines that it keeps. */
const kept = [
  '科目编码',
  '行名',
  '级次',
  '部门',
  '部门名称',
  '年度',
  '阶段',
  '公开表',
  '公开表名称',
  '方向',
  '栏目',
  '栏目标识',
  '栏目层次',
  '金额_元',
  '印出文字',
  '计量单位',
  '取值状态',
  '永久地址',
] as const

const fieldNamed = (name: string): Field => {
  const found = linesTable.fields.find((field) => field.name === name)
  if (found === undefined) throw new Error(`lines has no column ${name}`)
  return found
}

const fields: readonly Field[] = [...kept.map(fieldNamed), regionField]

/** Small, because a question wants one subject. */
const rowsInGroup = 5_000

/** A subject of the classification has 3, 5 or 7 digits; a unit's code in 机关运行经费 has none to be compared. */
const isSubject = (code: string, statement: string): boolean =>
  /^\d{3}(?:\d{2}){0,2}$/.test(code) && statement !== 'operating'

/** Sorted in memory: the rows under one 款. */
const bucketOf = (code: string): string => code.slice(0, 5)

/** Folder of the store for what is gone when the files are finished. */
export const passingFolder = '.spool'

const bucketName = (bucket: string): string => `${passingFolder}/subject-${bucket}`

/** Gathers rows while the files of lines are written, then writes the file. */
export const subjectsFile = (
  store: FileStore,
): { readonly listen: RowListener; readonly finish: (words: Readonly<Record<string, string>>) => DataFile } => {
  const buckets = new Set<string>()
  const at = kept.map((name) => linesTable.fields.findIndex((field) => field.name === name))
  const [code, statement, amount] = [kept.indexOf('科目编码'), kept.indexOf('公开表'), kept.indexOf('金额_元')]
  const listen: RowListener = (table: DataTable, rows, region) => {
    if (table.id !== linesTable.id) return
    const found = new Map<string, string[]>()
    for (const row of rows) {
      const own = [...at.map((index) => row[index] ?? ''), region]
      if (!isSubject(own[code] ?? '', own[statement] ?? '') || own[amount] === '') continue
      const bucket = bucketOf(own[code] ?? '')
      const lines = found.get(bucket) ?? []
      lines.push(`${JSON.stringify(own)}\n`)
      found.set(bucket, lines)
    }
    for (const [bucket, lines] of found) {
      buckets.add(bucket)
      store.append(bucketName(bucket), new TextEncoder().encode(lines.join('')))
    }
  }
  const finish = (words: Readonly<Record<string, string>>): DataFile => {
    const file = hashedFile(store, subjectsName)
    const parquet = parquetFile(fields, file.add, words, rowsInGroup)
    let count = 0
    for (const bucket of [...buckets].toSorted()) {
      const text = new TextDecoder().decode(store.read(bucketName(bucket), 0, Number.MAX_SAFE_INTEGER))
      const rows: string[][] = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
      // Stable: under one code, the order of lines.
      rows.sort((a, b) => ((a[code] ?? '') < (b[code] ?? '') ? -1 : (a[code] ?? '') > (b[code] ?? '') ? 1 : 0))
      parquet.add(rows)
      count += rows.length
      store.remove(bucketName(bucket))
    }
    parquet.finish()
    return file.close({ table: 'subjects', rows: count })
  }
  return { listen, finish }
}
