// The rows of all spools in the order in which the open data gives them: region, year, department, stage. It is the same
// however many workers or shards made them, and in whatever order.
import { stages } from '../../budget/stage.ts'
import type { FileStore } from './file-store.ts'
import { type Slice, type SpoolIndex, spoolName } from './spool.ts'

/** A closed spool with the store that holds it. */
export interface ClosedSpool {
  readonly store: FileStore
  readonly index: SpoolIndex
}

/** A slice that can be read. */
export interface StoredSlice extends Slice {
  readonly bytes: () => Uint8Array
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compare = (a: Slice, b: Slice): number =>
  compareText(a.region, b.region) ||
  a.year - b.year ||
  compareText(a.department, b.department) ||
  stages.indexOf(a.stage) - stages.indexOf(b.stage)

/** Slices of every table, ordered. */
export const orderedSlices = (spools: readonly ClosedSpool[]): ReadonlyMap<string, readonly StoredSlice[]> => {
  const all = spools.flatMap(({ store, index }) =>
    index.slices.map(
      (slice): StoredSlice => ({
        ...slice,
        bytes: () => store.read(spoolName(slice.table), slice.from, slice.length),
      }),
    ),
  )
  return Map.groupBy(all.toSorted(compare), ({ table }) => table)
}

/** Slices of one region and year. */
export interface Partition {
  readonly region: string
  readonly year: number
  readonly slices: readonly StoredSlice[]
}

/** Ordered slices cut where region or year changes. */
export const partitionsOf = (slices: readonly StoredSlice[]): readonly Partition[] =>
  [...Map.groupBy(slices, ({ region, year }) => `${region} ${year}`).values()].flatMap((group) =>
    group[0] === undefined ? [] : [{ region: group[0].region, year: group[0].year, slices: group }],
  )

/** Hive's own word for a key without a value, which DuckDB and Spark read as null. */
const noRegion = '__HIVE_DEFAULT_PARTITION__'

/** `region=141017/year=2023`, as Hive, DuckDB, Spark and Trino read it. */
export const partitionFolder = ({ region, year }: Pick<Partition, 'region' | 'year'>): string =>
  `region=${region === '' ? noRegion : region}/year=${year}`

/** Rows in all. */
export const countRows = (slices: readonly Slice[]): number => slices.reduce((sum, { rows }) => sum + rows, 0)

/** Bytes in all. */
export const countBytes = (slices: readonly Slice[]): number => slices.reduce((sum, { length }) => sum + length, 0)
