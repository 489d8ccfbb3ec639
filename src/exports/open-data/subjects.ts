// subjects.parquet: the amounts of all departments and years that stand under a subject of the classification, sorted
// by its code. A question about one subject then fetches one group of rows instead of every file of the portal.
import type { Field } from '../data-table.ts'
import { linesTable } from '../tables/lines.ts'
import { type DerivedFile, regionField } from './derived.ts'
import { type DataFile, hashedFile } from './hashed-file.ts'
import { rowsKey } from './made-before.ts'
import type { StoredSlice } from './ordered-rows.ts'
import { parquetFile } from './parquet.ts'
import type { RowListener, TableOutput } from './table-files.ts'

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
  '原表文字',
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

/** Gathers rows while the files of lines are written, then writes the file; or takes the one that was made of `slices` before. */
export const subjectsFile = (
  { out, before, words }: Pick<TableOutput, 'out' | 'before' | 'words'>,
  slices: readonly StoredSlice[],
): DerivedFile => {
  const key = rowsKey(slices, words)
  const made = before.take(subjectsName, key)
  if (made !== null) return { wants: null, listen: () => undefined, finish: () => made }
  const buckets = new Set<string>()
  const at = kept.map((name) => linesTable.fields.findIndex((field) => field.name === name))
  const [code, statement, amount] = [kept.indexOf('科目编码'), kept.indexOf('公开表'), kept.indexOf('金额_元')]
  const listen: RowListener = (_, rows, region) => {
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
      out.append(bucketName(bucket), new TextEncoder().encode(lines.join('')))
    }
  }
  const finish = (): DataFile => {
    const file = hashedFile(out, subjectsName)
    const parquet = parquetFile(fields, file.add, words, rowsInGroup)
    let count = 0
    for (const bucket of [...buckets].toSorted()) {
      const text = new TextDecoder().decode(out.read(bucketName(bucket), 0, Number.MAX_SAFE_INTEGER))
      const rows: string[][] = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
      // Stable: under one code, the order of lines.
      rows.sort((a, b) => ((a[code] ?? '') < (b[code] ?? '') ? -1 : (a[code] ?? '') > (b[code] ?? '') ? 1 : 0))
      parquet.add(rows)
      count += rows.length
      out.remove(bucketName(bucket))
    }
    parquet.finish()
    return before.keep(key, file.close({ table: 'subjects', rows: count }))
  }
  return { wants: linesTable.id, listen, finish }
}
