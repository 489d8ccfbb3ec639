// Folders of the intake tests, written as text: sources by path, and the base department of the cases.
import { join } from 'node:path'
import type { Archive } from '../../src/budget/archive.ts'
import type { Outcome } from '../../src/budget/problem.ts'
import { assembleArchive } from '../../src/intake/assemble.ts'
import { readSources } from '../../src/intake/files.ts'
import type { SourceFile, Sources } from '../../src/intake/sources.ts'

export const source = (path: string, text: string): SourceFile => ({ path, text, encoding: 'utf-8' })

const base = readSources(join(import.meta.dirname, '../cases/_base'), ['data', 'content']).value

export const folder = 'lakeside-works/2024/budget'

/** The base department with some files replaced or added. */
export const sourcesWith = (files: Readonly<Record<string, string>>): Sources =>
  new Map(
    [...base.values(), ...Object.entries(files).map(([path, text]) => source(path, text))].map((file) => [
      file.path,
      file,
    ]),
  )

export const archiveWith = (files: Readonly<Record<string, string>>, drafts = true): Outcome<Archive> =>
  assembleArchive(sourcesWith(files), new Map(), { drafts })
