// Which declared column, line or statement a printed heading, label or title means. Headings differ in width, blanks,
// years and levels; this file decides when they count as the same. Reading the cells below is left to intake.
import { isOfWhich, ordinalDepth } from './row-label.ts'
import type { Side, StatementId } from './statement.ts'
import { statementIds } from './statement.ts'
import type { ColumnDeclaration, LineDeclaration, TableDeclaration } from './statement-declaration.ts'
import { statementDeclarations } from './statements/index.ts'
import { squeezed } from './wording.ts'

const unquoted = (text: string): string => squeezed(text).replace(/["'“”‘’「」『』]/g, '')

const keysOfYears = new Map<number, Map<string, string>>()

/** A portal prints few different headings, again in every document: each is brought into comparable form once a year. */
const segmentKey = (segment: string, year: number): string => {
  const keys = keysOfYears.get(year) ?? new Map<string, string>()
  keysOfYears.set(year, keys)
  const known = keys.get(segment)
  if (known !== undefined) return known
  // What grows beyond that is no heading.
  if (keys.size >= 5_000) keys.clear()
  const key = comparableSegment(segment, year)
  keys.set(segment, key)
  return key
}

const comparableSegment = (segment: string, year: number): string => {
  const text = unquoted(segment)
    .replace(/:$/, '')
    .replace(/(\d{4})年(?![初末底终])度?/g, (printed, digits: string) =>
      Number(digits) === year ? '{年}' : Number(digits) === year - 1 ? '{上年}' : printed,
    )
  return text === '{年}' ? text : text.replaceAll('{年}', '')
}

/**
 * A heading path in comparable form: half-width, without blanks, quotes and a trailing colon. The year of the
 * disclosure is `{年}` when it stands alone and is dropped inside a longer heading (`2022年预算数` → `预算数`); the
 * year before is `{上年}` everywhere; other years stay, so that they match nothing by accident.
 */
export const headingKey = (path: string, year: number): string =>
  path
    .split('/')
    .map((segment) => segmentKey(segment, year))
    .join('/')

/** Declared titles name the years by sign; printed ones by number. */
const declaredKey = (title: string, year: number): string =>
  headingKey(title.replaceAll('{年}', `${year}年`).replaceAll('{上年}', `${year - 1}年`), year)

/** Titles in comparable form: written out, and in parts for those of several levels. */
interface ColumnIndex {
  readonly whole: ReadonlyMap<string, readonly ColumnDeclaration[]>
  readonly levelled: readonly {
    readonly column: ColumnDeclaration
    readonly above: ReadonlySet<string>
    readonly below: ReadonlySet<string>
  }[]
}
const columnIndexes = new WeakMap<TableDeclaration, Map<number, ColumnIndex>>()

/** A title that prints a year means another column in every year; all others have one key for all years. */
const printsYear = /\d{4}年/

/** Where keys for all years are kept, and the year by which they are made. */
const allYears = { kept: 0, by: 2000 } as const

/** Thirty thousand titles are paths of a few hundred headings: each heading is brought into comparable form once. */
const titleKeys = (year: number): ((title: string) => string) => {
  const known = new Map<string, string>()
  const segment = (text: string): string => {
    const before = known.get(text) ?? declaredKey(text, year)
    known.set(text, before)
    return before
  }
  return (title) => title.split('/').map(segment).join('/')
}

/** Everything that a declaration calls a column, in whole titles and in parts. */
const wordings = ({ titles, levelled = [] }: ColumnDeclaration): readonly string[] => [
  ...titles,
  ...levelled.flatMap(({ above, below }) => [...above, ...below]),
]

/** Keys of all titles of a declaration in a year, computed once: a pure function remembered. */
const columnIndex = (declaration: TableDeclaration, year: number): ColumnIndex => {
  const years = columnIndexes.get(declaration) ?? new Map<number, ColumnIndex>()
  columnIndexes.set(declaration, years)
  const known = years.get(allYears.kept) ?? years.get(year)
  if (known !== undefined) return known
  const bound = declaration.columns.some((column) => wordings(column).some((title) => printsYear.test(title)))
  const whole = new Map<string, ColumnDeclaration[]>()
  const keyOf = titleKeys(bound ? year : allYears.by)
  const sets = new Map<readonly string[], ReadonlySet<string>>()
  // The words of a phase are the same list in every column.
  const setOf = (titles: readonly string[]): ReadonlySet<string> => {
    const set = sets.get(titles) ?? new Set(titles.map(keyOf))
    sets.set(titles, set)
    return set
  }
  for (const column of declaration.columns) {
    for (const key of new Set(column.titles.map(keyOf))) {
      const fitting = whole.get(key)
      if (fitting === undefined) whole.set(key, [column])
      else fitting.push(column)
    }
  }
  const levelled = declaration.columns.flatMap((column) =>
    (column.levelled ?? []).map(({ above, below }) => ({ column, above: setOf(above), below: setOf(below) })),
  )
  const index = { whole, levelled }
  years.set(bound ? year : allYears.kept, index)
  return index
}

/** Columns of which a path in comparable form is a title; each once. */
const columnsTitled = ({ whole, levelled }: ColumnIndex, key: string): readonly ColumnDeclaration[] => {
  const found = new Set(whole.get(key))
  for (let slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
    const [upper, lower] = [key.slice(0, slash), key.slice(slash + 1)]
    for (const { column, above, below } of levelled) if (above.has(upper) && below.has(lower)) found.add(column)
  }
  return [...found]
}

/** The side that the top heading of a path names; `null` when it names none or both. */
const headingSide = (key: string): Side | null => {
  const [first = '', ...rest] = key.split('/')
  if (rest.length === 0) return null
  const income = first.includes('收入')
  const expenditure = first.includes('支出')
  return income === expenditure ? null : income ? 'income' : 'expenditure'
}

/** A heading above that speaks of another year or of a change: what stands below it is not this year's figure. */
const otherYear = /\{上年\}|上年|增减|\d{4}年/

/** Money that was there before or is left: no flow of the year, whatever stands below it. */
const carried = /^(?:年初|年末|期初|期末)(?!预算|数)/
/** What came in, in a table of what was spent. */
const incoming = /^本年(?:财政拨款)?收入/

const suffixes = (key: string, spending: boolean): readonly string[] => {
  const segments = key.split('/')
  const changes = (dropped: string): boolean =>
    otherYear.test(dropped) || carried.test(dropped) || (spending && incoming.test(dropped))
  return segments.flatMap((_, start) =>
    segments.slice(0, start).some(changes) ? [] : [segments.slice(start).join('/')],
  )
}

const aliasOf = (aliases: Readonly<Record<string, string>>, path: string, year: number): string | undefined =>
  Object.entries(aliases).find(([printed]) => printed === path)?.[1] ??
  Object.entries(aliases).find(([printed]) => headingKey(printed, year) === headingKey(path, year))?.[1]

/**
 * The column that a printed heading path means: by 列别名 first, then by the whole path, then by its endings from the
 * longest to the shortest. In a two-sided statement the first level of the path tells the side; a heading that fits
 * both sides fits none. `null` is an unknown column, which is an error of the table and never skipped.
 */
export const matchColumn = (
  declaration: TableDeclaration,
  headingPath: string,
  year: number,
  aliases: Readonly<Record<string, string>>,
): ColumnDeclaration | null => {
  const index = columnIndex(declaration, year)
  const key = headingKey(aliasOf(aliases, headingPath, year) ?? headingPath, year)
  const twoSided = declaration.columns.some((column) => column.side !== 'single')
  const side = twoSided ? (headingSide(key) ?? headingSide(headingKey(headingPath, year))) : null
  const spending = 'direction' in declaration && declaration.direction.single === 'expenditure'
  for (const suffix of suffixes(key, spending)) {
    const fitting = columnsTitled(index, suffix).filter((column) => side === null || column.side === side)
    if (fitting.length === 1) return fitting[0] ?? null
  }
  return null
}

const ordinal =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)、?|\d{1,2}[、.)]|\d{1,2}(?=\p{Script=Han})|其中:?)/u

/** A row label without its number (`一、`, `（一）`, `①`, `1.`), `其中：`, blanks, quotes and trailing colon. */
export const bareLabel = (label: string): string => {
  let text = unquoted(label).replace(/:$/, '')
  while (ordinal.test(text)) text = text.replace(ordinal, '')
  return text
}

const titled = (titles: readonly string[] | undefined, key: string): boolean =>
  titles?.some((title) => bareLabel(title) === key) === true

/** True when the label is one of a total of its side, whichever. */
const namesTotal = ({ total, titles, titlesBeforeTotal }: LineDeclaration, key: string): boolean =>
  total === true && (titled(titles, key) || titled(titlesBeforeTotal, key))

/** Below a row that its parts repeat the labels of (上年结转), the same label a second time, or numbered deeper, is a part. */
const standsBelow = (
  line: LineDeclaration,
  label: string,
  above: readonly { readonly label: string; readonly declared: LineDeclaration | null }[],
): boolean => {
  const heading = above.findLast(({ declared }) => declared !== null && declared.after === undefined)
  if (heading?.declared?.id !== line.after) return false
  const again = above.some(
    ({ declared, label: earlier }) => declared !== null && bareLabel(earlier) === bareLabel(label),
  )
  const depth = ordinalDepth(heading?.label ?? '')
  return again || (depth > 0 && ordinalDepth(label) > depth)
}

const isSum = ({ lines }: TableDeclaration, { id, side, total }: LineDeclaration): boolean =>
  total === true || lines.some((line) => line.side === side && line.addsTo === id)

/**
 * The declared rows that the labels of one side mean, from top to bottom; `null` for subjects, institutions and
 * unlabelled rows. A label can mean different rows in different places: 合计 above 总计, a budget below 上年结转.
 */
export const matchLines = (
  declaration: TableDeclaration,
  side: Side,
  labels: readonly string[],
): readonly (LineDeclaration | null)[] => {
  const lines = declaration.lines.filter((line) => line.side === side)
  const keys = labels.map(bareLabel)
  const lastTotal = keys.findLastIndex((key) => lines.some((line) => namesTotal(line, key)))
  const above: { label: string; declared: LineDeclaration | null }[] = []
  keys.forEach((key, index) => {
    const label = labels[index] ?? ''
    const fits = (line: LineDeclaration): boolean =>
      titled(line.titles, key) || (index < lastTotal && titled(line.titlesBeforeTotal, key))
    const fitting = key === '' ? [] : lines.filter(fits)
    const below = fitting.find((line) => line.after !== undefined && standsBelow(line, label, above))
    const before = fitting.find((line) => titled(line.titlesBeforeTotal, key) && index < lastTotal)
    const found = below ?? before ?? fitting.find((line) => line.after === undefined) ?? null
    // 其中：财政拨款 is a part of the row above, never the sum of everything that goes by these words.
    const declared = found !== null && isOfWhich(label) && isSum(declaration, found) ? null : found
    above.push({ label, declared })
  })
  return above.map(({ declared }) => declared)
}

/** What is left of a title without number, department, year and the words that forms add or leave out. */
const titleKey = (title: string): string =>
  unquoted(title)
    .replace(/^.*\d{4}年度?/, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/^(?:(?:预算公开表|附表|附件|表)[一二三四五六七八九十\d]+[-.、:]*|[一二三四五六七八九十\d]+[.、:])/, '')
    .replace(/预算|部门|单位|情况|统计|本级/g, '')

/** The statement that a printed title names, e.g. `2023年部门财务收支预算总表`; `null` when none is known by it. */
export const matchStatementTitle = (title: string): StatementId | null => {
  const key = titleKey(title)
  return (
    statementIds.find((id) => statementDeclarations[id].titles.some((declared) => titleKey(declared) === key)) ?? null
  )
}
