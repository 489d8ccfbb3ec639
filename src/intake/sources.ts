// Bytes → text: the encoding in which a file was saved, and what cannot be read as text. Without a disk, so that a
// browser that holds files in memory reads them as the command does.
import { problem } from '../budget/messages.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { decode } from './decode.ts'

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

/** The order of paths: by code units, the same on every machine. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A file that has been reported and has no text. */
export const unreadableSource = (path: string): SourceFile => ({ path, text: '', encoding: 'unreadable' })

const isBinary = (path: string): boolean => /\.(?:xlsx?|et|ods|docx?|wps|pdf|zip|png|jpe?g|gif|webp)$/i.test(path)

/** One file's bytes as text; what its encoding is wrong about is added to `problems`. */
export const decodedSource = (path: string, bytes: Uint8Array, problems: Problem[]): SourceFile => {
  // A workbook in the wrong place is told so by the folder layout, not accused of its encoding.
  if (isBinary(path)) return unreadableSource(path)
  const decoded = decode(bytes)
  if (decoded.ok) return { path, text: decoded.text, encoding: decoded.encoding }
  const { line, column, what, fix } = decoded
  problems.push(problem('WJ-101', { file: path, line, column }, what, fix === undefined ? {} : { fix }))
  return unreadableSource(path)
}

/** Files held in memory as sources, by path below the budget root; the same as if they lay on a disk. */
export const sourcesOf = (files: Readonly<Record<string, string | Uint8Array>>): Outcome<Sources> => {
  const problems: Problem[] = []
  const encoder = new TextEncoder()
  const entries = Object.entries(files)
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([path, content]) => {
      const bytes = typeof content === 'string' ? encoder.encode(content) : content
      return [path, decodedSource(path, bytes, problems)] as const
    })
  return { value: new Map(entries), problems }
}
