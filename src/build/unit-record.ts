// A unit that was made, kept under the key of what it was made from: the next build, or the one that joins shards, takes
// its files and parts as they are where the key is the same. What is in a unit is decided in unit.ts.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteFile } from './site-files.ts'
import type { UnitParts } from './unit.ts'
import { readWhole, writeWhole } from './whole-record.ts'

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

/** Its record first: what is left of a unit that was half removed must not be taken for one. */
const forget = (parts: string): void => {
  rmSync(recordFile(parts), { force: true })
  rmSync(parts, { recursive: true, force: true })
}

/** An empty folder for the parts of the unit of this key. */
export const newUnitFolder = (record: string, key: string): string => {
  const parts = join(unitsIn(record), key)
  forget(parts)
  mkdirSync(parts, { recursive: true })
  return parts
}

/** Written last: a unit without it was not finished. */
export const recordUnit = (parts: string, unit: UnitRecord): MadeUnit => {
  writeWhole(recordFile(parts), unit)
  return { ...unit, parts }
}

/** The unit of this key, if it was made. */
export const recordedUnit = (record: string, key: string): MadeUnit | null => {
  const parts = join(unitsIn(record), key)
  const unit = readWhole(recordFile(parts)) as UnitRecord | null
  return unit?.key === key ? { ...unit, parts } : null
}

/** Removes what no unit of the newest build is. */
export const forgetOtherUnits = (record: string, keys: ReadonlySet<string>): void => {
  if (!existsSync(unitsIn(record))) return
  for (const name of readdirSync(unitsIn(record))) if (!keys.has(name)) forget(join(unitsIn(record), name))
}
