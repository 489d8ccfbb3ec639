// A file of a record, whole or not there: a build that is stopped while it writes one leaves the one before it, or none, and
// the next build makes again what it cannot read.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'

/** Written beside its place and moved there. */
export const writeWhole = (file: string, value: unknown): void => {
  writeFileSync(`${file}.part`, serialize(value))
  renameSync(`${file}.part`, file)
}

/** What was written there; null where there is nothing, or where a disk has kept only a part of it. */
export const readWhole = (file: string): unknown => {
  if (!existsSync(file)) return null
  try {
    return deserialize(readFileSync(file))
  } catch {
    return null
  }
}
