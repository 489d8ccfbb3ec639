// Rows of a statement → its fact lines: which subject, label, institution or total each side of a row states.
import type { Cell } from '../budget/cell.ts'
import { type Classification, classCodeByName } from '../budget/classification/index.ts'
import { codeLevel } from '../budget/code.ts'
import { isCountLabel, isRateLabel } from '../budget/count-label.ts'
import { namingUnder } from '../budget/line-naming.ts'
import { problem } from '../budget/messages.ts'
import type { ColumnKind, Line, Side } from '../budget/statement.ts'
import type { LineDeclaration, LineNaming, TableDeclaration } from '../budget/statement-declaration.ts'
import { bareLabel, matchLines } from '../budget/statement-heading.ts'
import type { CsvCell } from './csv-cell.ts'
import { type LineName, readLineName } from './line-code.ts'
import type { Note } from './map.ts'
import { numbersColumns } from './printed-numbers.ts'
import type { PlacedColumn } from './statement-columns.ts'

const totalLabels: ReadonlySet<string> = new Set([
  '合计',
  '总计',
  '本年收入合计',
  '本年支出合计',
  '收入总计',
  '支出总计',
])

/** A statement on its way from cells to lines. */
export interface LineSource {
  readonly declaration: TableDeclaration
  readonly columns: readonly PlacedColumn[]
  readonly rows: readonly (readonly CsvCell[])[]
  /** Cells of each row in the order of `columns`. */
  readonly cells: readonly (readonly Cell[])[]
  readonly classification: Classification
  readonly note: Note
}

/** One side of one row, before it has an id. */
interface Draft extends LineName {
  readonly side: Side
  readonly row: number
  readonly naming: LineNaming
  readonly declared: LineDeclaration | null
  readonly labelledTotal: boolean
  readonly cells: Readonly<Record<string, Cell>>
  readonly hasAmounts: boolean
  readonly place: CsvCell['place']
}

const draftOf = (source: LineSource, side: Side, row: number): Omit<Draft, 'declared' | 'labelledTotal'> | null => {
  const printed = source.rows[row] ?? []
  const own = source.columns.filter(({ column }) => column.side === side)
  const cellsOf = (kind: ColumnKind): readonly CsvCell[] =>
    own.flatMap(({ column, index }) => (column.kind === kind ? (printed[index] ?? []) : []))
  const naming =
    namingUnder(
      source.declaration,
      own.map(({ column }) => column),
      side,
    ) ?? 'label'
  const nameCell = cellsOf('name')[0]
  const levels = [...cellsOf('class'), ...cellsOf('section'), ...cellsOf('item')]
  const { code, name } = readLineName({ code: cellsOf('code')[0], levels, name: nameCell }, naming, source.note)
  const amounts = source.columns.flatMap(({ column }, position) => {
    const cell = source.cells[row]?.[position]
    const fact = column.side === side && (column.kind === 'amount' || column.kind === 'text')
    return cell !== undefined && fact ? [{ column, cell }] : []
  })
  const hasAmounts = amounts.some(({ column, cell }) => column.kind === 'amount' && cell.kind !== 'blank')
  if (code === '' && name === '' && !hasAmounts) return null
  const firstCell = own.flatMap(({ index }) => printed[index] ?? []).find((cell) => cell.text !== '')
  return {
    code,
    name,
    side,
    row,
    naming,
    cells: Object.fromEntries(amounts.map(({ column, cell }) => [column.id, cell])),
    hasAmounts,
    place: (nameCell?.text === '' ? undefined : nameCell)?.place ??
      firstCell?.place ?? { file: '', line: 1, column: 1 },
  }
}

/** 类 that a statement names without a code, in the two-sided forms. */
const codeByName = ({ code, name, naming, declared, labelledTotal }: Draft, classification: Classification): string =>
  code === '' && name !== '' && naming === 'functional' && declared === null && !labelledTotal
    ? classCodeByName(classification, 'functional', name) ||
      classCodeByName(classification, 'functional', bareLabel(name))
    : ''

const levelOf = (draft: Draft, code: string, total: boolean): Line['level'] =>
  total || draft.naming === 'label' || draft.naming === 'institution' ? 0 : (codeLevel(code) ?? 0)

/** The rows of a side, each with the declared row that its label means in its place. */
const sideDrafts = (source: LineSource, side: Side): readonly Draft[] => {
  const drafts = source.rows.flatMap((printed, row) =>
    numbersColumns(printed) ? [] : (draftOf(source, side, row) ?? []),
  )
  const declared = matchLines(
    source.declaration,
    side,
    // 公务用车购置（辆） is no 公务用车购置.
    drafts.map(({ name }) => (isCountLabel(name) || isRateLabel(name) ? '' : name)),
  )
  return drafts.map((draft, index) => {
    const line = declared[index] ?? null
    const labelledTotal = line === null ? totalLabels.has(bareLabel(draft.name)) : line.total === true
    return { ...draft, declared: line, labelledTotal }
  })
}

/** The words of a row as an anchor: without number, blanks and signs that an address gives a meaning. */
const wordsId = (name: string): string => bareLabel(name).replace(/[^\p{L}\p{N}]/gu, '')

/** Anchors that a row had before: those of its declaration, and the row number that stood for words. */
const formerIds = (draft: Draft, declared: LineDeclaration | undefined, base: string): readonly string[] =>
  declared?.formerIds ?? (base === wordsId(draft.name) ? [`r${draft.row + 1}`] : [])

/** An old anchor leads to one row only, and never to one beside the row that has it now. */
const withFreeFormerIds = (lines: readonly Line[]): readonly Line[] => {
  const taken = new Set(lines.map(({ id }) => id))
  return lines.map((line) => {
    const free = line.formerIds.filter((id) => !taken.has(id))
    for (const id of free) taken.add(id)
    return { ...line, formerIds: free }
  })
}

/** Lines of all sides in row order; a row that nobody can name although it has amounts is an error. */
export const readLines = (source: LineSource): readonly Line[] => {
  const sides: readonly Side[] = [...new Set(source.columns.map(({ column }) => column.side))]
  const bySide = new Map(
    sides.map((side) => [side, new Map(sideDrafts(source, side).map((draft) => [draft.row, draft]))]),
  )
  const drafts = source.rows.flatMap((_, row) => sides.flatMap((side) => bySide.get(side)?.get(row) ?? []))
  const totals = new Set(drafts.filter((draft) => draft.labelledTotal).map((draft) => draft.side))
  const used = new Map<string, number>()
  const lines = drafts.flatMap((draft) => {
    const unnamed = draft.name === '' && draft.code === ''
    if (unnamed && totals.has(draft.side)) {
      source.note(problem('GS-208', draft.place, '这一行有金额，但没有科目编码和名称，表中另有合计行'))
      return []
    }
    if (unnamed) totals.add(draft.side)
    const total = unnamed || draft.labelledTotal
    const declared =
      (unnamed
        ? source.declaration.lines.findLast((line) => line.total === true && line.side === draft.side)
        : draft.declared) ?? undefined
    const found = codeByName(draft, source.classification)
    const code = draft.code || found
    const base = code || declared?.id || (total ? 'total' : wordsId(draft.name) || `r${draft.row + 1}`)
    const times = (used.get(base) ?? 0) + 1
    used.set(base, times)
    const line: Line = {
      id: times === 1 ? base : `${base}-${times}`,
      formerIds: formerIds(draft, declared, base),
      declared: declared?.id ?? '',
      side: draft.side,
      row: draft.row,
      code,
      codePrinted: draft.code !== '',
      name: draft.name,
      total,
      level: levelOf(draft, code, total),
      cells: draft.cells,
      place: draft.place,
    }
    return [line]
  })
  return withFreeFormerIds(lines)
}
