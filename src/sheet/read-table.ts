// Headings and rows of one table → the rows of its CSV, with the fate of every cell. Which statement it is and where
// its title stands has been decided before.
import type { ColumnKind, Side } from '../budget/statement.ts'
import { amountText, isFigure, signedText } from './amount-text.ts'
import { type BodyContext, isPlaceholderLabel, type RowKind, rowKinds } from './body-rows.ts'
import type { Fate } from './fate.ts'
import type { GridCell } from './grid.ts'
import type { HeadedColumn, HeadingBlock } from './heading-block.ts'
import { type LevelMemory, namingTexts, strayWords } from './naming-cells.ts'
import { squeeze, tidy } from './sheet-view.ts'

/** A row of the CSV with the sheet row that it was read from. */
export interface TableRow {
  readonly row: number
  readonly texts: readonly string[]
  readonly cells: readonly (GridCell | null)[]
}

/** What was read below one block of headings. */
export interface TableBody {
  readonly rows: readonly TableRow[]
  readonly notes: readonly string[]
  readonly mended: readonly string[]
  readonly fates: ReadonlyMap<GridCell, Fate>
  readonly amounts: number
  readonly placed: number
  readonly left: number
}

/** The columns of the CSV as printed; groups that repeat their headings (two halves) are named row by row on their own. */
export interface TableLayout {
  readonly headings: readonly string[]
  /** The sheet columns in the order of `headings`, half by half. */
  readonly groups: readonly (readonly HeadedColumn[])[]
  /** Sheet columns that are not written: 行次, 校验, columns without a heading. */
  readonly outside: readonly HeadedColumn[]
}

const namingKinds: ReadonlySet<ColumnKind> = new Set(['code', 'class', 'section', 'item', 'name'])

const keyOf = ({ declared }: HeadedColumn): string => (declared === null ? '' : `${declared.side}/${declared.id}`)

/** Columns from the second appearance of the first column on, when at least a name and an amount repeat. */
const halvesOf = (columns: readonly HeadedColumn[]): readonly (readonly HeadedColumn[])[] => {
  const first = columns[0]
  if (first === undefined || keyOf(first) === '') return [columns]
  const starts = columns.flatMap((column, index) => (keyOf(column) === keyOf(first) ? [index] : []))
  if (starts.length < 2) return [columns]
  const groups = starts.map((start, index) => columns.slice(start, starts[index + 1]))
  const shape = (group: readonly HeadedColumn[]): string => group.map(keyOf).join('|')
  return groups.every((group) => shape(group) === shape(groups[0] ?? [])) ? groups : [columns]
}

const bracketed = (path: string): string => /[(（]([^()（）]+)[)）]$/.exec(path)?.[1] ?? path.split('/').at(-1) ?? ''

/**
 * A second division of the same money (按支出性质 beside 按功能分类) repeats the heading of its amounts: they are kept
 * under their own name, because one column cannot be two.
 */
const apart = (columns: readonly HeadedColumn[]): readonly HeadedColumn[] => {
  const seen = new Set<string>()
  let division = ''
  return columns.map((column) => {
    const key = keyOf(column)
    const named = column.declared === null || namingKinds.has(column.declared.kind)
    if (named) division = bracketed(column.path)
    if (key === '' || !seen.has(key)) {
      seen.add(key)
      return column
    }
    return { ...column, path: `${column.path}（${division}）`, declared: null }
  })
}

/** Which columns are written, under which headings. */
export const layoutOf = (block: HeadingBlock): TableLayout => {
  const printed = block.columns.filter(({ path, printedNumber }) => path !== '' && !printedNumber)
  const halves = halvesOf(printed)
  const written = halves.length > 1 ? printed : apart(printed)
  const groups = halves.length > 1 ? halves : [written]
  return {
    headings: written.map(({ path }) => path),
    groups,
    outside: block.columns.filter(({ path, printedNumber }) => path === '' || printedNumber),
  }
}

const sides: readonly Side[] = ['single', 'income', 'expenditure']

interface Draft {
  readonly fates: Map<GridCell, Fate>
  readonly mended: Set<string>
  amounts: number
  left: number
}

const leave = (draft: Draft, cell: GridCell | null, why: string): string => {
  if (cell !== null && squeeze(cell.text) !== '') draft.left++
  if (cell !== null) draft.fates.set(cell, { kind: 'left', why })
  return ''
}

const amountOf = (draft: Draft, cell: GridCell | null, path: string, keepUnread: boolean): string => {
  const read = amountText(cell)
  if (read.kind === 'left' && keepUnread) return cell?.text.trim() ?? ''
  // Some forms print 合计, 基本支出, 项目支出 once more where the amount of the row 合计 would stand.
  if (read.kind === 'left' && cell !== null && squeeze(cell.text) === squeeze(path.split('/').at(-1) ?? '')) {
    draft.fates.set(cell, { kind: 'furniture', why: '重复的表头' })
    return ''
  }
  if (read.kind === 'left') return leave(draft, cell, read.why)
  if (read.note !== '') draft.mended.add(read.note)
  if (read.kind === 'amount') draft.amounts++
  return read.kind === 'amount' ? read.text : ''
}

const plainOf = (cell: GridCell | null): string => {
  const text = tidy(cell?.text ?? '')
  return isFigure(text) ? signedText(text) : text
}

const readGroupRow = (
  draft: Draft,
  { view, keepUnread = false }: BodyContext,
  group: readonly HeadedColumn[],
  row: number,
  memories: ReadonlyMap<Side, LevelMemory>,
): TableRow => {
  const cells = group.map(({ column }) => view.cell(row, column))
  const texts = group.map(({ declared, path }, index) => {
    const cell = cells[index] ?? null
    if (declared?.kind === 'amount') return amountOf(draft, cell, path, keepUnread)
    return declared !== null && namingKinds.has(declared.kind) ? '' : plainOf(cell)
  })
  for (const side of sides) {
    const own = group.flatMap(({ declared }, index) =>
      declared !== null && declared.side === side && namingKinds.has(declared.kind)
        ? [{ kind: declared.kind, index }]
        : [],
    )
    const memory = memories.get(side)
    if (own.length === 0 || memory === undefined) continue
    const naming = Object.fromEntries(own.map(({ kind, index }) => [kind, cells[index] ?? null]))
    const valued = group.some(
      ({ declared }, index) => declared?.side === side && !namingKinds.has(declared.kind) && texts[index] !== '',
    )
    const label = own.map(({ index }) => cells[index]?.text ?? '').join('')
    if (!valued && isPlaceholderLabel(label)) {
      for (const { index } of own) {
        const cell = cells[index]
        if (cell) draft.fates.set(cell, { kind: 'furniture', why: '模板的占位行' })
      }
      continue
    }
    const { texts: named, note, fault } = namingTexts(naming, memory)
    if (note !== '') draft.mended.add(note)
    for (const { kind, index } of own) texts[index] = named[kind] ?? ''
    if (fault !== '')
      for (const { kind, index } of own) if (kind !== 'name') texts[index] = leave(draft, cells[index] ?? null, fault)
    if (fault === '' && strayWords(naming)) leave(draft, naming.code ?? null, '编码列里是文字，名称另有文字')
  }
  return { row, texts, cells }
}

const rowFates: Readonly<Partial<Record<RowKind, string>>> = {
  numbers: '栏次行',
  heading: '重复的表头',
  example: '模板的示例行，没有金额',
}

const placeRow = (draft: Draft, { texts, cells }: TableRow, file: string): number => {
  let placed = 0
  cells.forEach((cell) => {
    if (cell === null || draft.fates.has(cell)) return
    draft.fates.set(cell, { kind: 'placed', file })
    if (squeeze(cell.text) !== '') placed++
  })
  return texts.length === 0 ? 0 : placed
}

const outsideFate = ({ path }: HeadedColumn, cell: GridCell): Fate => {
  if (path === '' && isFigure(cell.text)) return { kind: 'left', why: '这一列没有表头，不知道是什么金额' }
  if (path === '') return { kind: 'left', why: '这一列没有表头' }
  return { kind: 'furniture', why: `“${tidy(path.split('/').at(-1) ?? '')}”列，不是公开的内容` }
}

/** Reads rows `from … to` (excluded) below the headings of `context` into `layout`. */
export const readBody = (
  context: BodyContext,
  layout: TableLayout,
  from: number,
  to: number,
  file: string,
): TableBody => {
  const { view } = context
  const draft: Draft = { fates: new Map(), mended: new Set(), amounts: 0, left: 0 }
  const kinds = rowKinds(context, from, to)
  const notes: string[] = []
  const facts: number[] = []
  kinds.forEach((kind, index) => {
    const row = from + index
    if (kind === 'fact') facts.push(row)
    for (const { cell } of view.filled(row)) {
      if (kind === 'note') draft.fates.set(cell, { kind: 'placed', file })
      if (kind === 'signature') draft.fates.set(cell, { kind: 'dropped', why: '经办人员信息' })
      const why = rowFates[kind]
      if (why !== undefined) draft.fates.set(cell, { kind: 'furniture', why })
    }
    if (kind === 'note')
      notes.push(
        view
          .filled(row)
          .map(({ cell }) => tidy(cell.text))
          .join(' '),
      )
  })
  for (const row of facts)
    for (const column of layout.outside) {
      const cell = view.cell(row, column.column)
      if (cell !== null && squeeze(cell.text) !== '') {
        const fate = outsideFate(column, cell)
        draft.fates.set(cell, fate)
        if (fate.kind === 'left') draft.left++
      }
    }
  const memories = layout.groups.map(() => new Map(sides.map((side) => [side, { class: '', section: '' }])))
  const rows = facts
    .map((row): TableRow => {
      const halves = layout.groups.map((group, index) =>
        readGroupRow(draft, context, group, row, memories[index] ?? new Map()),
      )
      return { row, texts: halves.flatMap(({ texts }) => texts), cells: halves.flatMap(({ cells }) => cells) }
    })
    .filter(({ texts }) => texts.some((text) => text !== ''))
  const placed = rows.reduce((sum, row) => sum + placeRow(draft, row, file), 0)
  return {
    rows,
    notes,
    mended: [...draft.mended],
    fates: draft.fates,
    amounts: draft.amounts,
    placed,
    left: draft.left,
  }
}
