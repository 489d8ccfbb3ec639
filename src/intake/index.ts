// A budget root on a disk → Archive. The entrance of intake for commands and builds; assemble.ts does the reading.
import { type ArchiveOutcome, archiveOf, type ReadOptions } from './assemble.ts'
import { fingerprint, readSources } from './files.ts'
import { type BudgetRoot, openRoot, type RootScan, rootFolders, scanRoot, shippedFolders } from './root.ts'
import { readSite } from './site.ts'

export type { BudgetRoot, RootScan }
export { openRoot, scanRoot }

/** Reads a budget root (data/, content/) over the defaults that ship below `program`, all at once. */
export const readArchive = (root: string, options: ReadOptions & { readonly program: string }): ArchiveOutcome =>
  archiveOf(readSources(root, rootFolders), readSources(options.program, shippedFolders), options)

/** Changes whenever the root or the defaults are edited: for the development server only. */
export const archiveFingerprint = (root: string, program: string): string =>
  `${fingerprint(root, rootFolders)}\n${fingerprint(program, shippedFolders)}`

/** A portal's own additions to the classification as text, by path. */
export const classificationFiles = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...readSources(root, ['data/classifications']).value.values()]
      .filter(({ encoding }) => encoding !== 'unreadable')
      .map(({ path, text }) => [path, text]),
  )

/** “网址” of a root's data/site.yaml; '' where it has none or cannot be read, which the gate tells. */
export const addressOf = (root: string): string =>
  readSite([...readSources(root, ['data/site.yaml']).value.values()]).value.address
