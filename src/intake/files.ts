// Disk → sources: which files there are. The only place that touches node:fs; bytes become text in sources.ts, and what
// the text means is left to the parsers.
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../budget/messages.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { byCodeUnits, decodedSource, type SourceFile, type Sources, unreadableSource } from './sources.ts'

/** Hidden files and the lock files that Excel and WPS leave beside an open workbook are nobody's data. */
const isIgnored = (name: string): boolean => name.startsWith('.') || name.startsWith('~$')

/** A path below the folders, and why it cannot be read; `fault` is null for a file. */
export interface Listed {
  readonly path: string
  readonly fault: string | null
}

const faultOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EACCES' || code === 'EPERM') return '没有读取的权限'
  if (code === 'ENOENT') return '是一个指向别处的链接，指向的文件不存在'
  return code === 'ELOOP' ? '是一个指向自己的链接' : '读取失败'
}

/** Folders on the way here, by their real path: a link back to one of them would never end. */
const listPath = (root: string, path: string, above: readonly string[]): readonly Listed[] => {
  try {
    const absolute = join(root, path)
    const stat = statSync(absolute)
    if (stat.isFile()) return [{ path, fault: null }]
    if (!stat.isDirectory()) return [{ path, fault: '不是普通文件' }]
    const real = realpathSync(absolute)
    if (above.includes(real)) return [{ path, fault: '是一个指向上级文件夹的链接' }]
    return readdirSync(absolute)
      .filter((name) => !isIgnored(name))
      .flatMap((name) => listPath(root, `${path}/${name}`, [...above, real]))
  } catch (error) {
    return [{ path, fault: faultOf(error) }]
  }
}

const listFiles = (root: string, folder: string): readonly Listed[] =>
  existsSync(join(root, folder)) ? listPath(root, folder, []) : []

const readBytes = (path: string): Uint8Array | string => {
  try {
    return readFileSync(path)
  } catch (error) {
    return faultOf(error)
  }
}

const readSource = (root: string, { path, fault }: Listed, problems: Problem[]): SourceFile => {
  const start = { file: path, line: 1, column: 1 }
  const bytes = fault ?? readBytes(join(root, path))
  if (typeof bytes === 'string') {
    problems.push(problem('WJ-116', start, `“${path.split('/').at(-1) ?? path}”打不开：${bytes}`))
    return unreadableSource(path)
  }
  return decodedSource(path, bytes, problems)
}

/** What stands in whole folders below `root`, sorted by path; a missing folder is an empty one. */
export const listSources = (root: string, folders: readonly string[]): readonly Listed[] =>
  folders.flatMap((folder) => listFiles(root, folder)).sort((a, b) => byCodeUnits(a.path, b.path))

/** Reads the listed files. */
export const readListed = (root: string, listed: readonly Listed[]): Outcome<Sources> => {
  const problems: Problem[] = []
  const sources = new Map(listed.map((entry) => [entry.path, readSource(root, entry, problems)] as const))
  return { value: sources, problems }
}

/** Reads whole folders below `root`, sorted by path; a missing folder is an empty one. */
export const readSources = (root: string, folders: readonly string[]): Outcome<Sources> =>
  readListed(root, listSources(root, folders))

/** Changes whenever a file below the folders is added, removed or saved: for the development server only. */
export const fingerprint = (root: string, folders: readonly string[]): string =>
  folders
    .flatMap((folder) => listFiles(root, folder))
    .map(({ path, fault }) => {
      if (fault !== null) return `${path} ${fault}`
      const { mtimeMs, size } = statSync(join(root, path))
      return `${path} ${mtimeMs} ${size}`
    })
    .join('\n')
