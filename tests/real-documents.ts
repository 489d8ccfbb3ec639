// The real documents that tests bind to, by their folders: whatever else data/ holds, these are read and nothing beside
// them, so that a department that is added turns no test red.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '../src/budget/archive.ts'
import type { Outcome } from '../src/budget/problem.ts'
import { type Review, reconcile } from '../src/budget/rules/review.ts'
import { assembleArchive } from '../src/intake/assemble.ts'
import { readSources } from '../src/intake/files.ts'

/** Folders of the five documents, below data/ and content/. */
export const documentKeys = [
  'anqing-industry/2023/final',
  'anqing-industry/2025/budget',
  'funing-industry/2020/budget',
  'xinzhou-industry/2022/budget',
  'yutian-industry/2025/budget',
] as const

const program = join(import.meta.dirname, '..')
const departments = new Set<string>(documentKeys.map((key) => key.split('/')[0] ?? ''))

/** False for the files of any other department, year or stage. */
export const isOfDocuments = (path: string): boolean => {
  const [, department = '', year = '', ...rest] = path.split('/')
  if (year === '' || department === 'pages' || department === 'classifications') return true
  if (!departments.has(department)) return false
  return rest.length === 0 || documentKeys.some((key) => path.includes(`/${key}/`))
}

const read = (): Outcome<Archive> => {
  const sources = readSources(program, ['data', 'content']).value
  const own = new Map([...sources].filter(([path]) => isOfDocuments(path)))
  return assembleArchive(own, readSources(program, ['defaults']).value, { drafts: false })
}

let documents: Outcome<Archive> | undefined
let reviews: readonly Review[] | undefined

/** The five documents as one portal; read once, because no test changes them. */
export const realDocuments = (): Outcome<Archive> => {
  documents ??= read()
  return documents
}

/** What the rules say of them. */
export const realReviews = (): readonly Review[] => {
  reviews ??= reconcile(realDocuments().value)
  return reviews
}

/** A budget root with the five documents and nothing else, for what reads folders. */
export const copyDocuments = (root: string): void => {
  for (const path of readSources(program, ['data', 'content']).value.keys())
    if (isOfDocuments(path)) cpSync(join(program, path), join(root, path))
}
