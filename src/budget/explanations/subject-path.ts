// Paths of 支出功能分类 as explanations write them (`教育支出（类）普通教育（款）小学教育（项）`), and the row of a
// statement that a path means: exactly, or with the level that is written otherwise.
import type { Line, Statement } from '../statement.ts'
import { bare, squeezed } from '../wording.ts'

/** Names from 类 downwards; levels that are not written are left out at the end. */
export type SubjectPath = readonly [string, ...string[]]

/** A path where it stands in half-width text. */
export interface WrittenPath {
  readonly path: SubjectPath
  readonly start: number
  readonly end: number
}

const written =
  /([^()、,。;:\d."“”]{2,40})\(\d{0,3}类\)(?:([^()、,。;:]{2,60}(?:\([^()类款项]{1,6}\)[^()、,。;:]{0,20})?)\(\d{0,5}款\))?(?:([^、,。;:]{2,60}?)\(\d{0,7}项\))?/gu

/**
 * Every path of a half-width text, in its order; `卫生健康支出（210类）` prints a code beside the level. Quotes and numbering
 * before a name are no part of it.
 */
export const pathsIn = (text: string): readonly WrittenPath[] =>
  [...text.matchAll(written)].map((match) => {
    const [whole, first = '', ...rest] = match
    const below = rest.flatMap((name) => (name === undefined ? [] : [squeezed(name)]))
    return { path: [squeezed(first), ...below], start: match.index, end: match.index + whole.length }
  })

const name = '((?:[^()、,。;:]|\\([^()类款项]{1,6}\\)){2,60}?)'
const numbers = '(?:\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,2}[.、]|[①-⑳]|\\s)*'
const continued = new RegExp(`^${numbers}${name}\\(\\d{0,5}款\\)(?:${name}\\(\\d{0,7}项\\))?`, 'u')

/**
 * The path that a paragraph opens with; one that begins at its 款 carries on the 类 of the paragraph above
 * (`（一）教育支出（类）`, then `1．普通教育（款）小学教育（项）。…`). A path in the middle of a sentence opens nothing.
 */
const openingPath = (text: string, above: SubjectPath | null): SubjectPath | null => {
  const [first] = pathsIn(text)
  if (first !== undefined && first.start < 8) return first.path
  const match = above === null ? null : continued.exec(text)
  if (above === null || match === null) return null
  return [above[0], ...match.slice(1).flatMap((below) => (below === undefined ? [] : [squeezed(below)]))]
}

/** The paths that paragraphs open with, in their order. */
export const openingPaths = (texts: readonly string[]): readonly (SubjectPath | null)[] => {
  let above: SubjectPath | null = null
  return texts.map((text) => {
    const path = openingPath(text, above)
    above = path ?? above
    return path
  })
}

/** The row that a path means; `differs` lists the levels whose printed name is another one. */
export interface PathMatch {
  readonly line: Line
  readonly differs: readonly { readonly written: string; readonly printed: string }[]
}

const levelMarks = ['(类)', '(款)', '(项)'] as const

/** `教育支出（类）普通教育（款）` as it is quoted in messages. */
export const pathText = (path: SubjectPath): string =>
  path
    .map((name, index) => `${name}${levelMarks[index] ?? ''}`)
    .join('')
    .replaceAll('(', '（')
    .replaceAll(')', '）')

const nameAt = (statement: Statement, { side, code }: Line, level: number): string =>
  statement.lines.find((other) => other.side === side && other.code === code.slice(0, 1 + 2 * level))?.name ?? ''

/** 一般公共服务（类） and 一般公共服务支出 are one name. */
const sameName = (one: string, other: string): boolean =>
  bare(one).replace(/支出$/u, '') === bare(other).replace(/支出$/u, '')

/** The one row whose names from 类 to its own are those of the path; `null` when none or several are. */
export const exactRow = (statement: Statement, path: SubjectPath): Line | null => {
  const rows = statement.lines.filter(
    (line) =>
      line.side !== 'income' &&
      line.code.length === 1 + 2 * path.length &&
      path.every((name, index) => sameName(nameAt(statement, line, index + 1), name)),
  )
  return rows.length === 1 ? (rows[0] ?? null) : null
}

/**
 * The row that a path with a wrong name means: the one that shares its other levels. Where that leaves several, the one
 * that `fits` (prints the amount that is said of it); otherwise nothing, for a guess would name the wrong row.
 */
export const nearRow = (statement: Statement, path: SubjectPath, fits: (line: Line) => boolean): PathMatch | null => {
  const depth = path.length
  const candidates = statement.lines
    .filter((line) => line.side !== 'income' && line.code.length === 1 + 2 * depth)
    .map((line) => ({
      line,
      differs: path.flatMap((name, index) => {
        const printed = nameAt(statement, line, index + 1)
        return sameName(printed, name) ? [] : [{ written: name, printed }]
      }),
    }))
    .filter(({ differs }) => differs.length === 1 && depth > 1)
  const fitting = candidates.filter(({ line }) => fits(line))
  const [only] = fitting
  return fitting.length === 1 && only !== undefined ? only : null
}
