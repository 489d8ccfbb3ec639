// What a part of a site depends on, as one key: of the contents of its inputs and of the program. The same key means the
// same bytes, whoever makes them and when, so a part that is there under its key need not be made again.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteAddress } from '../exports/site-address.ts'
import type { RootScan } from '../intake/index.ts'
import { departmentIn } from '../intake/slot.ts'

const keyLength = 32

/** One key of texts, in their order. */
export const keyOf = (parts: Iterable<string | Uint8Array>): string => {
  const hash = createHash('sha256')
  for (const part of parts) {
    // Lengths keep two parts apart that would read alike when joined.
    hash.update(`${part.length}:`)
    hash.update(part)
  }
  return hash.digest('hex').slice(0, keyLength)
}

/** What decides the program: its sources, what ships with it, its packages. */
const programFiles = ['src', 'defaults', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json']

const filesOf = (folder: string, name: string): readonly string[] => {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [name]
  return readdirSync(path)
    .sort()
    .flatMap((each) => filesOf(folder, `${name}/${each}`))
}

/**
 * Key of the program in this folder for a site at this address. A program that was moved is another one, because what is
 * compiled names its place.
 */
export const programKey = (program: string, site: SiteAddress): string =>
  keyOf([
    program,
    process.version,
    JSON.stringify([site, process.env.SITE_URL, process.env.SITE_BASE, process.env.MINGZHANG_PDF]),
    ...programFiles
      .flatMap((name) => filesOf(program, name))
      .flatMap((name) => [name, readFileSync(join(program, name))]),
  ])

/** Key of the files that go into the site as they are. */
export const ownFilesKey = (root: string): string =>
  keyOf(filesOf(root, 'public').flatMap((name) => [name, readFileSync(join(root, name))]))

/** Keys of a budget root that was looked through. */
export interface RootKeys {
  /** Of all that every page depends on, whichever department it is of. */
  readonly shared: string
  /** Of departments that are read together, by their folders; reads the files. */
  readonly unit: (folders: readonly string[]) => string
}

/** The bytes of a file, or why it cannot be read. */
export const contentOf = (root: string, { path, fault }: RootScan['listed'][number]): string | Uint8Array => {
  if (fault !== null) return fault
  try {
    return readFileSync(join(root, path))
  } catch (error) {
    return String(error)
  }
}

/**
 * Of terms that several documents print, pages explain the first (terms-in-place.ts): the others decide nothing beyond
 * their own documents, so a new year that explains the same terms leaves other departments as they are.
 */
const decidingTerms = ({ printed }: RootScan): readonly unknown[] =>
  [...Map.groupBy(printed, ({ term }) => term).values()].map(([first]) => first)

/** Keys of a root for the program of this key. */
export const rootKeys = (root: string, scan: RootScan, program: string): RootKeys => {
  const byFolder = Map.groupBy(scan.listed, ({ path }) => departmentIn(path))
  const contents = (folder: string | null): readonly (string | Uint8Array)[] =>
    (byFolder.get(folder) ?? []).flatMap((entry) => [entry.path, contentOf(root, entry)])
  const settings = [decidingTerms(scan), scan.groups.length === 0]
  const shared = keyOf([program, JSON.stringify(settings), ...contents(null)])
  return { shared, unit: (folders) => keyOf([shared, ...folders.flatMap(contents)]) }
}
