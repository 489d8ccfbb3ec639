// The program's own source files as text, with the imports each of them makes: what the architecture tests read.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A file below the project, named with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly lines: readonly string[]
}

/** One import statement; `typeOnly` when nothing of it is left at run time. */
export interface Import {
  readonly file: string
  readonly line: number
  readonly from: string
  readonly typeOnly: boolean
}

/** Every file in `folder`, or below it too, with one of the endings, in the order of their names. */
export const sourceFiles = (folder: string, endings: readonly string[], recursive = true): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, lines: text.split('\n') }
    })

const statements = /^[ \t]*(?:import|export)\s+(type\s+)?(?:([\w*\s{},$]+?)\s*from\s*)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g

const onlyTypes = (clause: string | undefined): boolean => {
  const names = clause?.match(/^\{([\s\S]*)\}$/)?.[1]
  if (names === undefined) return false
  return names.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name))
}

/** What a file imports; relative ones as paths below the project. */
export const importsOf = ({ path, text }: SourceFile): readonly Import[] => {
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length
  const target = (from: string): string => (from.startsWith('.') ? posix.join(dirname(path), from) : from)
  const plain = [...text.matchAll(statements)].map((match) => {
    const [whole, type, clause, from = ''] = match
    const line = lineAt(match.index + whole.length)
    return { file: path, line, from: target(from), typeOnly: type !== undefined || onlyTypes(clause) }
  })
  const late = [...text.matchAll(dynamic)].map((match) => ({
    file: path,
    line: lineAt(match.index),
    from: target(match[1] ?? ''),
    typeOnly: false,
  }))
  return [...plain, ...late]
}
