// Disk → text: which files there are and in which encoding they were saved. The only place that touches node:fs;
// what the text means is left to the parsers.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../budget/messages.ts'
import type { Outcome, Problem } from '../budget/problem.ts'

/** How a file was saved; `unreadable` has been reported and has no text, so that parsers stay silent about it. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'unreadable'

/** A file as text, without its byte order mark. */
export interface SourceFile {
  /** Below the budget root, with forward slashes: `data/…`, `content/…`. */
  readonly path: string
  readonly text: string
  readonly encoding: Encoding
}

/** Sources by path, in path order. */
export type Sources = ReadonlyMap<string, SourceFile>

/** Hidden files and the lock files that Excel and WPS leave beside an open workbook are nobody's data. */
const isIgnored = (name: string): boolean => name.startsWith('.') || name.startsWith('~$')

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const listFiles = (root: string, folder: string): readonly string[] => {
  const absolute = join(root, folder)
  if (!existsSync(absolute)) return []
  return readdirSync(absolute)
    .filter((name) => !isIgnored(name))
    .flatMap((name) => {
      const path = `${folder}/${name}`
      return statSync(join(root, path)).isDirectory() ? listFiles(root, path) : [path]
    })
}

/** UTF-8 with or without BOM, else GB18030 as Excel and WPS save it; `null` when it is neither. */
export const decode = (bytes: Uint8Array): Omit<SourceFile, 'path'> | null => {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // U+0000 is legal UTF-8 but no text: it is what UTF-16 and binary files look like.
    return text.includes('\u0000') ? null : { text, encoding: bom ? 'utf-8-bom' : 'utf-8' }
  } catch {
    try {
      const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
      return text.includes('\u0000') ? null : { text, encoding: 'gb18030' }
    } catch {
      return null
    }
  }
}

const unreadable = { text: '', encoding: 'unreadable' } as const

const isBinary = (path: string): boolean => /\.(?:xlsx?|et|ods|docx?|wps|pdf|zip|png|jpe?g|gif|webp)$/i.test(path)

/** Reads whole folders below `root`, sorted by path; a missing folder is an empty one. */
export const readSources = (root: string, folders: readonly string[]): Outcome<Sources> => {
  const problems: Problem[] = []
  const sources = new Map<string, SourceFile>()
  for (const path of folders.flatMap((folder) => listFiles(root, folder)).sort(byCodeUnits)) {
    // A workbook in the wrong place is told so by the folder layout, not accused of its encoding.
    const decoded = isBinary(path) ? unreadable : decode(readFileSync(join(root, path)))
    if (decoded === null) {
      const where = { file: path, line: 1, column: 1 }
      problems.push(problem('WJ-101', where, '这个文件既不是 UTF-8 也不是 GB18030 编码，读不出文字'))
    }
    sources.set(path, { path, ...(decoded ?? unreadable) })
  }
  return { value: sources, problems }
}

/** Changes whenever a file below the folders is added, removed or saved: for the development server only. */
export const fingerprint = (root: string, folders: readonly string[]): string =>
  folders
    .flatMap((folder) => listFiles(root, folder))
    .map((path) => `${path} ${statSync(join(root, path)).mtimeMs} ${statSync(join(root, path)).size}`)
    .join('\n')
