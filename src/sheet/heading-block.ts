// Where the headings of a table stand and which column each path of headings means. Found through the declarations'
// own headings, over one to five rows, with merges or without: never by position.
import type { ColumnDeclaration, StatementDeclaration } from '../budget/statement-declaration.ts'
import { matchColumn } from '../budget/statement-heading.ts'
import { isFigure } from './amount-text.ts'
import type { GridCell } from './grid.ts'
import { type SheetView, squeeze, tidy } from './sheet-view.ts'
import { departmentIn, statementOfTitle } from './titles.ts'

/** A column of the sheet with its heading. */
export interface HeadedColumn {
  readonly column: number
  /** `项目/功能分类科目编码/类`; '' for a column without a heading. */
  readonly path: string
  readonly declared: ColumnDeclaration | null
  /** Numbers and sums that forms print for their own order: 行次, 序号, 校验. */
  readonly printedNumber: boolean
}

/** The rows of the headings, and what they mean under one declaration. */
export interface HeadingBlock {
  readonly first: number
  readonly last: number
  readonly declaration: StatementDeclaration
  readonly columns: readonly HeadedColumn[]
  /** How well the headings fit: known columns less unknown ones. */
  readonly score: number
}

const deepest = 5
const numberHeading = /^(?:行次|栏次|序号|行号|校验|核对|检验|检查|校核|差异|check)$/i

/** The heading over a column in one row: its own, a merge, or one to the left that reaches over it. */
const headingOver = (view: SheetView, row: number, column: number, first: number, last: number): GridCell | null => {
  const own = view.seen(row, column)
  if (own !== null) return own
  const below = (at: number): boolean => {
    for (let r = row + 1; r <= last; r++) if (view.cell(r, at) !== null && view.words(r, at) !== '') return true
    return false
  }
  if (row === last || !below(column)) return null
  for (let left = column - 1; left >= 0; left--) {
    const found = view.seen(row, left)
    if (found === null) {
      if (!below(left)) return null
      continue
    }
    // A merge that ends before this column does not reach it; neither does what stands under another heading.
    const merged = view.cell(row, left) !== found || found.colSpan > 1
    const parent = row === first ? null : headingOver(view, row - 1, column, first, last)
    const itsParent = row === first ? null : headingOver(view, row - 1, left, first, last)
    return merged || parent !== itsParent ? null : found
  }
  return null
}

/** The columns of one heading: as far as its merge reaches, or, where the sheet lost its merges, as nothing else is named. */
const underOneHeading = (paths: readonly string[], column: number, lost: boolean): readonly number[] => {
  const path = paths[column] ?? ''
  const merged = paths.flatMap((other, index) => (other === path && path !== '' ? [index] : []))
  if (merged.length > 1 || !lost) return merged
  let start = column
  while (start > 0 && paths[start] === '') start--
  let end = start + 1
  while (end < paths.length && paths[end] === '') end++
  return paths[start] === '' ? [] : Array.from({ length: end - start }, (_, index) => start + index)
}

/**
 * One heading over several columns whose own names stand in the first row below, beside 合计: 本年支出 above 合计,
 * 基本支出 and 项目支出, as the official forms of funds print it.
 */
const parted = (view: SheetView, last: number, paths: readonly string[]): readonly string[] => {
  const below = paths.map((_, column) => view.words(last + 1, column))
  // A row below without figures is a row of headings itself, and read as one.
  const figures = below.some((word) => isFigure(word))
  return paths.map((path, column) => {
    const twins = underOneHeading(paths, column, figures)
    const [start = column] = twins
    const words = twins.map((index) => below[index] ?? '')
    const named =
      twins.length > 1 &&
      twins.every((index, place) => index === start + place) &&
      words.some((word) => /^(?:合计|小计)$/.test(word)) &&
      words.every((word) => word !== '' && !isFigure(word))
    return named ? `${path === '' ? (paths[start] ?? '') : path}/${below[column] ?? ''}` : path
  })
}

/**
 * 类, 款 and 项 that stand in the row that numbers the columns (类 | 款 | 项 | 栏次 | 1 | 2), below one heading over all
 * three, as the official forms of final accounts print them; a sheet that lost its merges names only the first of them.
 */
const withLevels = (view: SheetView, last: number, paths: readonly string[]): readonly string[] => {
  const below = paths.map((_, column) => view.words(last + 1, column))
  const start = below.findIndex((word, column) => word === '类' && below[column + 1] === '款')
  const base = paths[start] ?? ''
  // A row below without figures is a row of headings itself, and read as one.
  if (base === '' || !below.some((word) => isFigure(word))) return paths
  const end = below[start + 2] === '项' ? start + 3 : start + 2
  const own = paths.slice(start, end).every((path) => path === '' || path === base)
  return own
    ? paths.map((path, column) => (column < start || column >= end ? path : `${base}/${below[column]}`))
    : paths
}

/** The heading path of every column in rows `first … last`. */
export const headingPaths = (view: SheetView, first: number, last: number): readonly string[] =>
  withLevels(
    view,
    last,
    parted(
      view,
      last,
      Array.from({ length: view.width }, (_, column) => {
        const cells: GridCell[] = []
        for (let row = first; row <= last; row++) {
          const cell = headingOver(view, row, column, first, last)
          if (cell !== null && !cells.includes(cell)) cells.push(cell)
        }
        return cells.map((cell) => tidy(cell.text).replaceAll('/', '／')).join('/')
      }),
    ),
  )

const lastPart = (path: string): string => squeeze(path.split('/').at(-1) ?? '')
const namesRows = /^(?:项目|收入项目|支出项目|科目|科目名称|收入|支出|资金来源|功能分类|支出功能分类科目)(?:\(.*\))?$/

/** A two-sided table whose headings name no side: the first group is income, the second spending. */
const withSides = (declaration: StatementDeclaration, paths: readonly string[]): readonly string[] => {
  if (!declaration.columns.some(({ side }) => side === 'income')) return paths
  const sided = (path: string): boolean => {
    const [top = '', ...rest] = path.split('/')
    return rest.length > 0 && squeeze(top).includes('收入') !== squeeze(top).includes('支出')
  }
  if (paths.some(sided)) return paths
  const names = paths.flatMap((path, column) => (namesRows.test(lastPart(path)) ? [column] : []))
  const second = names[1]
  if (second === undefined) return paths
  return paths.map((path, column) => (path === '' ? '' : `${column < second ? '收入' : '支出'}/${path}`))
}

const naming = new Set(['code', 'class', 'section', 'item', 'name'])

const headedColumns = (
  declaration: StatementDeclaration,
  paths: readonly string[],
  year: number,
): readonly HeadedColumn[] =>
  withSides(declaration, paths).map((path, column): HeadedColumn => {
    const printedNumber = numberHeading.test(lastPart(path))
    const declared = path === '' || printedNumber ? null : matchColumn(declaration, path, year, {})
    return { column, path, declared, printedNumber }
  })

/** Known columns, each once, less a part of the unknown ones. */
const scoreOf = (columns: readonly HeadedColumn[]): number => {
  const known = new Set(columns.flatMap(({ declared }) => declared ?? []))
  const amounts = [...known].filter(({ kind }) => kind === 'amount')
  const named = [...known].some(({ kind }) => naming.has(kind))
  if (amounts.length === 0 || (!named && amounts.length < 3)) return 0
  const unknown = columns.filter(
    ({ declared, path, printedNumber }) => declared === null && path !== '' && !printedNumber,
  )
  return known.size - unknown.length * 0.6
}

/** What stands above the headings: the unit, the department, a title. */
export const isAboveRow = (view: SheetView, row: number): boolean =>
  view
    .filled(row)
    .some(
      ({ words }) =>
        /^(?:金额|计量|货币)?单位[:：](?:人民币)?(?:亿|万|千|百)?元$/.test(words) || departmentIn(words) !== null,
    )

/** A row may belong to headings when it says something and holds no figure but a year. */
const isHeadingRow = (view: SheetView, row: number): boolean => {
  const filled = view.filled(row)
  return (
    filled.length > 0 &&
    !isAboveRow(view, row) &&
    filled.every(
      ({ words, cell }) => (!isFigure(words) && cell.stored === undefined) || /^(?:19|20)\d{2}年?$/.test(words),
    )
  )
}

/** The best reading of headings that begin at a row, under the declarations that may be meant. */
const blockAt = (
  view: SheetView,
  first: number,
  declarations: readonly StatementDeclaration[],
  year: number,
): readonly HeadingBlock[] => {
  const blocks: HeadingBlock[] = []
  for (let last = first; last < Math.min(view.height, first + deepest) && isHeadingRow(view, last); last++) {
    const paths = headingPaths(view, first, last)
    for (const declaration of declarations) {
      const columns = headedColumns(declaration, paths, year)
      const score = scoreOf(columns)
      if (score > 0) blocks.push({ first, last, declaration, columns, score })
    }
  }
  return blocks
}

const bestScore = (blocks: readonly HeadingBlock[]): number =>
  blocks.reduce((score, { score: own }) => Math.max(score, own), 0)

/**
 * Rows above that hold one heading alone, over several columns: 公务用车购置及运行费 above 小计, 购置费, 运行费. They are taken
 * where columns are known only with them, and with them what stands above them in the same way.
 */
const withGroupsAbove = (
  view: SheetView,
  blocks: readonly HeadingBlock[],
  row: number,
  declarations: readonly StatementDeclaration[],
  year: number,
): readonly HeadingBlock[] => {
  let found = blocks
  for (let first = row - 1; first >= 0 && row - first < deepest; first--) {
    const [only, ...more] = view.filled(first)
    if (only === undefined || more.length > 0 || !isHeadingRow(view, first)) break
    if (statementOfTitle(only.cell.text, declarations) !== null || only.words.length > 30) break
    const higher = blockAt(view, first, declarations, year)
    const better = bestScore(higher) - bestScore(found)
    if (better < 0 || (better === 0 && found === blocks)) break
    found = higher
  }
  return found
}

/**
 * The headings that begin at `row`: of all depths and declarations the best fit, the shallower of two equal ones.
 * Several when declarations fit alike: then the headings alone do not tell the statement.
 */
export const headingBlocksAt = (
  view: SheetView,
  row: number,
  declarations: readonly StatementDeclaration[],
  year: number,
): readonly HeadingBlock[] => {
  const filled = view.filled(row)
  if (filled.length < 2 || !isHeadingRow(view, row)) return []
  const blocks = withGroupsAbove(view, blockAt(view, row, declarations, year), row, declarations, year)
  const best = bestScore(blocks)
  if (best < 1.5) return []
  const fitting = blocks.filter(({ score }) => score === best)
  const depth = fitting.reduce((least, block) => Math.min(least, block.last), view.height)
  return fitting.filter(({ last }) => last === depth)
}
