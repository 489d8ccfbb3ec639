// A budget root on a disk → Archive. The entrance of intake for commands and builds; assemble.ts does the reading.
import { type ArchiveOutcome, archiveOf, type ReadOptions } from './assemble.ts'
import { fingerprint, readSources } from './files.ts'
import {
  type BudgetRoot,
  type KnownTerms,
  openRoot,
  type RootScan,
  rootFolders,
  scanRoot,
  shippedFolders,
} from './root.ts'

export type { BudgetRoot, KnownTerms, RootScan }
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
