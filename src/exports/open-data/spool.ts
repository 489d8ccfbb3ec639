// The rows of the open data as they come, disclosure by disclosure, in whatever order a build visits departments. A spool
// holds formatted rows and says where whose are; finish.ts puts the spools of all workers and shards in order.
import type { Archive } from '../../budget/archive.ts'
import { lastChange } from '../../budget/citation.ts'
import { type Stage, stageNames } from '../../budget/stage.ts'
import { csvLines } from '../csv.ts'
import type { DataTable, Facts } from '../data-table.ts'
import { jsonOf } from '../downloads.ts'
import { dataTables } from '../tables/index.ts'
import { packedFile } from '../zip.ts'
import type { FileStore } from './file-store.ts'
import { sha256 } from './hashed-file.ts'

/** Rows of one table that one disclosure has, as bytes of a spool file. */
export interface Slice {
  readonly table: string
  /** 行政区划代码; '' where the department has none. */
  readonly region: string
  readonly department: string
  readonly year: number
  readonly stage: Stage
  readonly from: number
  readonly length: number
  readonly rows: number
  /** Of the bytes. */
  readonly hash: string
  /**
   * Of a whole file, which the spool holds as the ZIP of all will: of the file before it was compressed. The checksum is
   * written in hexadecimal: V8 serializes a number of 32 bits in two ways, by what its thread has met before.
   */
  readonly packed?: { readonly crc: string; readonly size: number; readonly hash: string }
}

/** What a spool holds; plain data, so that a worker or a shard can hand it over as JSON. */
export interface SpoolIndex {
  readonly slices: readonly Slice[]
  readonly departments: number
  readonly disclosures: number
  /** Newest 录入日期 or 更正; '' when there is none. */
  readonly updated: string
}

/** The whole JSON of a disclosure stands in the spool like the rows of a table, but compressed. */
export const wholeJson = 'disclosure-json'

/** Name of a spool file. */
export const spoolName = (table: string): string => `spool/${table}`

type Key = Pick<Slice, 'department' | 'year' | 'stage'>

const stageOf = new Map<string, Stage>(
  Object.entries(stageNames).map(([stage, name]) => [name, stage === 'final' ? 'final' : 'budget']),
)

/** Whose a row is: the columns that every table begins with. */
const keyReader = ({ fields }: DataTable) => {
  const at = (name: string): number => fields.findIndex((field) => field.name === name)
  const [department, year, stage] = [at('部门'), at('年度'), at('阶段')]
  return (row: readonly string[]): Key => ({
    department: row[department] ?? '',
    year: Number(row[year]),
    stage: stageOf.get(row[stage] ?? '') ?? 'budget',
  })
}

const same = (a: Key, b: Key): boolean => a.department === b.department && a.year === b.year && a.stage === b.stage

/** Rows that follow each other and are of one disclosure. */
const runsOf = (table: DataTable, facts: Facts): readonly { readonly key: Key; readonly rows: string[][] }[] => {
  const keyOf = keyReader(table)
  const runs: { readonly key: Key; readonly rows: string[][] }[] = []
  for (const row of table.rows(facts)) {
    const key = keyOf(row)
    const last = runs.at(-1)
    if (last !== undefined && same(last.key, key)) last.rows.push([...row])
    else runs.push({ key, rows: [[...row]] })
  }
  return runs
}

/** Takes what departments have; `add` after their pages are made, so that the JSON made for them is used again. */
export interface DataSpool {
  readonly add: (facts: Facts) => void
  readonly close: () => SpoolIndex
}

const newest = ({ departments }: Archive, before: string): string =>
  [before, ...departments.flatMap(({ disclosures }) => disclosures.map(lastChange))].toSorted().at(-1) ?? ''

/** A spool that writes below `spool/` of the store. */
export const dataSpool = (store: FileStore): DataSpool => {
  const slices: Slice[] = []
  const ends = new Map<string, number>()
  const seen = { departments: 0, disclosures: 0, updated: '' }
  const put = (table: string, slice: Omit<Slice, 'table' | 'from' | 'length' | 'hash'>, bytes: Uint8Array): void => {
    const from = ends.get(table) ?? 0
    store.append(spoolName(table), bytes)
    ends.set(table, from + bytes.length)
    slices.push({ ...slice, table, from, length: bytes.length, hash: sha256(bytes) })
  }
  const add = (facts: Facts): void => {
    const { departments } = facts.archive
    const regions = new Map(departments.map(({ id, region }) => [id, region.code]))
    for (const table of dataTables)
      for (const { key, rows } of runsOf(table, facts))
        put(
          table.id,
          { ...key, region: regions.get(key.department) ?? '', rows: rows.length },
          new TextEncoder().encode(csvLines(rows)),
        )
    for (const department of departments)
      for (const disclosure of department.disclosures) {
        const { year, stage } = disclosure
        const key = { department: department.id, region: department.region.code, year, stage, rows: 1 }
        const json = new TextEncoder().encode(jsonOf(facts, { department, disclosure }))
        const { bytes, crc, size } = packedFile(json)
        put(wholeJson, { ...key, packed: { crc: crc.toString(16), size, hash: sha256(json) } }, bytes)
        seen.disclosures += 1
      }
    seen.departments += departments.length
    seen.updated = newest(facts.archive, seen.updated)
  }
  return { add, close: () => ({ slices, ...seen }) }
}
