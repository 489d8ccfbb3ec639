// A budget root on a disk → Archive. The entrance of intake for commands and builds; assemble.ts does the reading.
import { type ArchiveOutcome, archiveOf, type ReadOptions } from './assemble.ts'
import { fingerprint, readSources } from './files.ts'

const folders = ['data', 'content'] as const
/** Below the program's folder: what ships and a budget root may override. */
const shipped = ['defaults'] as const

/** Reads a budget root (data/, content/) over the defaults that ship below `program`. */
export const readArchive = (root: string, options: ReadOptions & { readonly program: string }): ArchiveOutcome =>
  archiveOf(readSources(root, folders), readSources(options.program, shipped), options)

/** Changes whenever the root or the defaults are edited: for the development server only. */
export const archiveFingerprint = (root: string, program: string): string =>
  `${fingerprint(root, folders)}\n${fingerprint(program, shipped)}`
