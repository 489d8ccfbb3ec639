// A unit that was made, kept under the key of what it was made from: the next build, or the one that joins shards, takes
// its files and parts as they are where the key is the same. What is in a unit is decided in unit.ts.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { SiteFile } from './site-files.ts'
import type { UnitParts } from './unit.ts'

/** What is written down of a unit. */
interface UnitRecord extends UnitParts {
  /** '' where the files were saved again while they were read: then it serves one build only. */
  readonly key: string
  /** Its pages and downloads in the folder of the site. */
  readonly files: readonly SiteFile[]
}

/** A unit with the folder of its parts. */
export interface MadeUnit extends UnitRecord {
  readonly parts: string
}

const unitsIn = (record: string): string => join(record, 'units')
const recordFile = (parts: string): string => join(parts, 'unit')

/** An empty folder for the parts of the unit of this key. */
export const newUnitFolder = (record: string, key: string): string => {
  const parts = join(unitsIn(record), key)
  rmSync(parts, { recursive: true, force: true })
  mkdirSync(parts, { recursive: true })
  return parts
}

/** Written last: a unit without it was not finished. */
export const recordUnit = (parts: string, unit: UnitRecord): MadeUnit => {
  writeFileSync(recordFile(parts), serialize(unit))
  return { ...unit, parts }
}

/** The unit of this key, if it was made. */
export const recordedUnit = (record: string, key: string): MadeUnit | null => {
  const parts = join(unitsIn(record), key)
  if (!existsSync(recordFile(parts))) return null
  const unit = deserialize(readFileSync(recordFile(parts))) as UnitRecord
  return unit.key === key ? { ...unit, parts } : null
}

/** Removes what no unit of the newest build is. */
export const forgetOtherUnits = (record: string, keys: ReadonlySet<string>): void => {
  if (!existsSync(unitsIn(record))) return
  for (const name of readdirSync(unitsIn(record)))
    if (!keys.has(name)) rmSync(join(unitsIn(record), name), { recursive: true, force: true })
}
