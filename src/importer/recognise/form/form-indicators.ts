// The table of indicators of a form: which column is what, which level a row stands under, and rows that a page break
// shifted or tore, put back by what their words are.
import { headingKey, roleOf } from '../../../budget/form/headings.ts'
import { type FormDraft, type IndicatorDraft, use } from './form-draft.ts'
import { indicatorKey, isFirstLevel, isSecondLevel, levelOf } from './form-labels.ts'
import { type FormCell, type FormRow, isFigure, lineOf } from './form-rows.ts'

/** A column of the table, in one of its halves. */
export interface IndicatorColumn {
  readonly column: number
  readonly width: number
  readonly key: string
  readonly half: number
}

const levelWords = new Set(['first', 'second', 'third', 'fourth'])

const isSideLabel = (text: string): boolean =>
  /^(?:项目|年度)?绩效指标(?:完成情况)?$|^指标体系$|^(?:标)?绩效指$|^标绩效指$/.test(headingKey(text))

/** True for the row of headings of a table of indicators. */
export const isIndicatorHead = (row: FormRow): boolean => {
  const roles = row.cells.filter(({ text }) => !isSideLabel(text)).map(({ text }) => roleOf('indicator', text))
  const levels = roles.filter((role) => role !== null && levelWords.has(role)).length
  return levels >= 2 || (levels >= 1 && roles.includes('value') && roles.length >= 3)
}

/** Columns from the row of headings; a heading that comes twice begins the second half. */
export const indicatorColumns = (row: FormRow): readonly IndicatorColumn[] => {
  const heads = row.cells.filter(({ text, column }, index) => !(isSideLabel(text) && (index === 0 || column === 0)))
  const seen = new Set<string>()
  let half = 0
  const columns: IndicatorColumn[] = []
  for (const { text, column, width } of heads) {
    const key = indicatorKey(text)
    if (seen.has(key) && (key === '二级指标' || key === '三级指标' || key === '一级指标')) {
      half++
      seen.clear()
    }
    seen.add(key)
    // Two columns of one kind in one half keep their printed headings apart.
    const twin = columns.some((one) => one.half === half && one.key === key)
    columns.push({ column, width, key: twin ? headingKey(text) : key, half })
  }
  return columns
}

const inside = (cell: FormCell, column: IndicatorColumn): boolean =>
  cell.column >= column.column && cell.column < column.column + column.width

const lastOf = (draft: FormDraft, half: number): IndicatorDraft | undefined =>
  draft.indicators.findLast((one) => one.half === half)

/** A row whose grid knows its merges: cells stand where they belong. */
const mergedRow = (draft: FormDraft, row: FormRow, columns: readonly IndicatorColumn[]): void => {
  const halves = new Set(columns.map(({ half }) => half))
  for (const half of halves) {
    const own = columns.filter((column) => column.half === half || (column.half === 0 && column.key === '一级指标'))
    const before = lastOf(draft, half)
    const level = (key: string): { text: string; fresh: boolean } | null => {
      const column = own.find((one) => one.key === key)
      if (column === undefined) return null
      const here = row.cells.find((cell) => inside(cell, column))
      if (here !== undefined) return { text: lineOf(here.text), fresh: true }
      const over = row.above.find((cell) => cell.column <= column.column && cell.column + cell.width > column.column)
      return over === undefined || over.text === '' ? null : { text: lineOf(over.text), fresh: false }
    }
    const [first, second] = [level('一级指标'), level('二级指标')]
    const cells = new Map<string, string>()
    for (const column of own) {
      if (column.key === '一级指标' || column.key === '二级指标') continue
      const found = row.cells.filter((cell) => inside(cell, column))
      if (found.length > 0) cells.set(column.key, found.map(({ text }) => text).join(''))
    }
    const firstText = first?.text ?? before?.first ?? ''
    const carried = first === null || first.text === before?.first ? (before?.second ?? '') : ''
    const secondText = second?.text ?? carried
    if (cells.size > 0 || second?.fresh === true || first?.fresh === true)
      draft.indicators.push({ half, first: firstText, second: secondText, cells })
  }
  use(draft, ...row.cells)
}

const figureKeys = new Set(['分值', '得分', '权重'])

/** How well a cell's words fit a column. */
const fitness = (text: string, column: IndicatorColumn | undefined): number => {
  if (column === undefined) return -2
  const [first, second, figure] = [isFirstLevel(text), isSecondLevel(text), isFigure(text)]
  if (column.key === '一级指标') return first ? 1 : -0.7
  if (column.key === '二级指标') return second ? 1 : figure ? -1 : -0.4
  if (column.key === '三级指标') return first || second ? -0.2 : figure ? -0.3 : 1
  if (figureKeys.has(column.key)) return figure || /^[-—–/]+$/.test(text) ? 1 : -1
  return column.key === '指标值' ? (first || second ? -0.5 : 0.3) : 0.1
}

/**
 * The column of each cell, from left to right: columns never run backwards, words should fit them, and a row stands by
 * one distance from its headings unless its words say otherwise.
 */
const alignedColumns = (
  cells: readonly FormCell[],
  columns: readonly IndicatorColumn[],
): readonly (IndicatorColumn | undefined)[] => {
  const none = columns.length
  interface Step {
    readonly score: number
    readonly shift: number
    readonly from: number
    /** Rightmost column used so far. */
    readonly last: number
  }
  let states: (Step | undefined)[] = []
  const trail: (Step | undefined)[][] = []
  cells.forEach(({ text, column }, index) => {
    const next: (Step | undefined)[] = []
    for (let j = 0; j <= none; j++) {
      const at = columns[j]
      const shift = at === undefined ? 0 : column >= at.column && column < at.column + at.width ? 0 : column - at.column
      const own = fitness(text, at)
      let best: Step | undefined
      if (index === 0) best = { score: own - Math.abs(shift) * 0.15, shift, from: -1, last: j < none ? j : -1 }
      else
        states.forEach((state, k) => {
          if (state === undefined || (j < none && state.last >= j)) return
          const turn = at !== undefined && k < none && shift !== state.shift ? 0.35 : 0
          const score = state.score + own - turn
          if (best === undefined || score > best.score)
            best = { score, shift: at === undefined ? state.shift : shift, from: k, last: j < none ? j : state.last }
        })
      next[j] = best
    }
    states = next
    trail.push(next)
  })
  let at = states.reduce((best, state, j) => ((state?.score ?? -99) > (states[best]?.score ?? -99) ? j : best), 0)
  const result: (IndicatorColumn | undefined)[] = []
  for (let index = cells.length - 1; index >= 0; index--) {
    result[index] = columns[at]
    at = trail[index]?.[at]?.from ?? 0
  }
  return result
}

interface HalfRow {
  first: string | null
  second: string | null
  readonly details: Map<string, string>
}

const append = (map: Map<string, string>, key: string, text: string): void => {
  map.set(key, (map.get(key) ?? '') + text)
}

/** Puts the cells of one half where their column and their words agree. */
const halfRow = (
  cells: readonly { readonly text: string; readonly key: string }[],
  name: string,
  shifted: boolean,
): HalfRow => {
  const row: HalfRow = { first: null, second: null, details: new Map() }
  const loose: { text: string; key: string }[] = []
  for (const cell of cells) {
    const level = cell.key === '一级指标' || cell.key === '二级指标' || cell.key === ''
    const fragment = cell.text === '指标'
    const [first, second] = [
      isFirstLevel(cell.text) || (fragment && cell.key === '一级指标'),
      isSecondLevel(cell.text) || (fragment && cell.key === '二级指标'),
    ]
    // 成本指标 and 满意度指标 name either level; in a row that was shifted they stand for the second.
    const either =
      second && (cell.key === '二级指标' || (shifted && !cells.some((one) => one !== cell && isSecondLevel(one.text))))
    if (level && first && !either && row.first === null) row.first = cell.text
    else if (level && second) row.second = cell.text
    else if (level) loose.push(cell)
    else append(row.details, cell.key, cell.text)
  }
  for (const { text, key } of loose) {
    // Words that name no known level: a level of its own if the indicator has its name beside it.
    if (!row.details.has(name)) append(row.details, name, text)
    else if (key === '一级指标' && row.first === null) row.first = text
    else if (key === '二级指标' && row.second === null) row.second = text
    else row.details.set(name, text + (row.details.get(name) ?? ''))
  }
  const value = row.details.get('指标值')
  // A value means nothing without a name: words alone are the name.
  if (!row.details.has(name) && row.details.size === 1 && value !== undefined && !isFigure(value)) {
    row.details.set(name, value)
    row.details.delete('指标值')
  }
  return row
}

const families: readonly (readonly [second: RegExp, first: RegExp, name: string])[] = [
  [/^(?:数量|质量|时效|产出)/, /产出/, '产出指标'],
  [/^(?:经济|社会|生态|环境|可持续)(?!成本)/, /效益|效果/, '效益指标'],
  [/^(?:服务对象|社会公众|受益|公众|群众)/, /满意/, '满意度指标'],
]

/** The first level that was lost with a page's end, as its second level tells it: 经济效益 stands under 效益. */
const familyFirst = (draft: FormDraft, half: number, first: string, second: string): string => {
  const family = families.find(([pattern]) => pattern.test(second.replace(/\s+/g, '')))
  const own = levelOf(first).name
  if (family === undefined || family[1].test(own)) return first
  if (own !== '' && !families.some(([pattern, other]) => other.test(own) || pattern.test(own))) return first
  const printed = draft.indicators.find((one) => one.half === half && family[1].test(one.first))?.first
  draft.mended.push(`“${lineOf(second)}”前面的一级指标在换页处缺失，按“${family[2]}”补上`)
  return printed ?? family[2]
}

/** 经济效益 before a page's end and 指标 after it are one level. */
const goesOnWithLevel = (draft: FormDraft, half: number, read: HalfRow): boolean => {
  const before = lastOf(draft, half)
  if (before === undefined) return false
  const torn = (text: string | null, above: string): boolean =>
    text === '指标' && above !== '' && !/指标(?:[（(].*)?$/.test(above)
  const [first, second] = [before.first, before.second]
  let mended = false
  if (torn(read.first, first)) {
    for (const one of draft.indicators) if (one.half === half && one.first === first) one.first = `${first}指标`
    read.first = null
    mended = true
  }
  if (torn(read.second, second)) {
    for (const one of draft.indicators) if (one.half === half && one.second === second) one.second = `${second}指标`
    read.second = null
    mended = true
  }
  return mended
}

/** A row of a text that lost its merges, and may have lost cells, too. */
const raggedRow = (draft: FormDraft, row: FormRow, columns: readonly IndicatorColumn[]): void => {
  const firstColumn = Math.min(...columns.map(({ column }) => column))
  const cells = row.cells.filter(
    ({ text, column }, index) =>
      !(index === 0 && isSideLabel(text) && row.cells.length > 1) && !(column < firstColumn && text.length <= 2),
  )
  use(draft, ...row.cells)
  if (cells.length === 0) return
  const found = alignedColumns(cells, columns)
  const shifted = cells.some(({ column }, index) => {
    const at = found[index]
    return at === undefined || column < at.column || column >= at.column + at.width
  })
  const halves = [...new Set(columns.map(({ half }) => half))]
  let above: string | null = null
  for (const half of halves) {
    const name =
      columns.find((column) => column.half === half && column.key === '三级指标')?.key ??
      columns.find((column) => column.half === half && !column.key.endsWith('级指标'))?.key ??
      '三级指标'
    const own = cells.flatMap(({ text }, index) => {
      const at = found[index]
      const near =
        at ??
        found.slice(0, index).findLast((one) => one !== undefined) ??
        found.slice(index).find((one) => one !== undefined)
      return (near?.half ?? 0) === half ? [{ text, key: at?.key ?? (index === 0 ? '' : (near?.key ?? name)) }] : []
    })
    const read = halfRow(own, name, shifted)
    if (half === 0) above = read.first
    const before = lastOf(draft, half)
    if (shifted && read.details.size > 0 && half === 0)
      draft.mended.push(`“${read.details.get(name) ?? read.second ?? ''}”一行与表头错开，按内容归位`)
    if (goesOnWithLevel(draft, half, read)) above = null
    if (read.details.size === 0 && read.second === null && read.first === null) continue
    const bare = read.first === null && read.second === null
    if (before !== undefined && bare && !read.details.has(name)) {
      for (const [key, text] of read.details) append(before.cells, key, text)
      continue
    }
    const second = read.second ?? (above === null && read.first === null ? (before?.second ?? '') : '')
    const first = familyFirst(draft, half, read.first ?? above ?? before?.first ?? '', second)
    draft.indicators.push({ half, first: lineOf(first), second: lineOf(second), cells: read.details })
  }
}

/** 产出 and 效益 that lost their last word at a page's end, where the other first levels of the form have it. */
export const finishLevels = (draft: FormDraft, ragged: boolean): void => {
  if (!ragged || !draft.indicators.some(({ first }) => /指标(?:[（(].*)?$/.test(first))) return
  for (const one of draft.indicators)
    if (/^(?:产出|效益|效果|满意度|成本)$/.test(one.first)) one.first = `${one.first}指标`
}

/** Reads one row below the headings. */
export const readIndicatorRow = (draft: FormDraft, row: FormRow, columns: readonly IndicatorColumn[]): void => {
  if (row.cells.length === 0) return
  if (row.ragged) raggedRow(draft, row, columns)
  else mergedRow(draft, row, columns)
}
