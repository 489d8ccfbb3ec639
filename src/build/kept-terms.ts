// Terms that documents print, remembered from one build to the next: the whole glossary is known without parsing the prose
// of every document again. What a term is, is decided in intake.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Term } from '../budget/archive.ts'
import type { KnownTerms } from '../intake/index.ts'
import { keyOf } from './input-keys.ts'
import type { SiteBefore } from './site-files.ts'
import { readWhole, writeWhole } from './whole-record.ts'

/** Terms that were found, to be written down. */
export interface KeptTerms extends KnownTerms {
  /** Writes down those that this build has asked for. */
  readonly end: (record: string) => void
}

const termsFile = (record: string): string => join(record, 'terms')

const termsIn = (record: string): ReadonlyMap<string, readonly Term[]> =>
  (readWhole(termsFile(record)) as ReadonlyMap<string, readonly Term[]> | null) ?? new Map()

/** What earlier builds by the program of this key have found. */
export const keptTerms = (program: string, before: readonly SiteBefore[]): KeptTerms => {
  const earlier = before.map(({ record }) => termsIn(record))
  const used = new Map<string, readonly Term[]>()
  return {
    of: (texts, find) => {
      const key = keyOf([program, ...texts])
      const terms = earlier.map((known) => known.get(key)).find((known) => known !== undefined) ?? find()
      used.set(key, terms)
      return terms
    },
    end: (record) => {
      mkdirSync(record, { recursive: true })
      writeWhole(termsFile(record), used)
    },
  }
}
