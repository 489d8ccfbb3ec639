// DuckDB as a stranger's program: asks our files in its own way and gives every cell as text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** Rows of a question, cells as DuckDB writes them; null where there is none. */
export type Answer = readonly (readonly (string | null)[])[]

/** Asks one question of an empty database, with whole numbers and decimals as text, so that none is rounded. */
export const ask = async (connection: DuckDBConnection, sql: string): Promise<Answer> =>
  (await connection.runAndReadAll(sql))
    .getRowsJson()
    .map((row) => row.map((cell) => (cell === null ? null : String(cell))))

/** A connection that is closed by the caller. */
export const duckdb = async (): Promise<DuckDBConnection> => (await DuckDBInstance.create(':memory:')).connect()

/** Files in a folder of their own; `remove` takes it away. */
export const onDisk = async (
  names: readonly string[],
  bytesOf: (name: string) => Uint8Array,
): Promise<{ readonly folder: string; readonly remove: () => void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-open-'))
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytesOf(name))
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
