// The ways in which the rows of one side of a statement may hang together: as declared and numbered, and the other ways
// that forms really use. Which of them the table follows is decided by its sums, in `composition.ts`.

import { isOfEarlierYear, isOfWhich, ordinalDepth, yearOfLabel } from './row-label.ts'
import type { RowPlace, RowPlaces } from './row-place.ts'
import { type Line, printsAmount, type Side, type Statement } from './statement.ts'
import type { LineDeclaration, TableDeclaration } from './statement-declaration.ts'
import { declarationOf } from './statements/index.ts'

/** How to read what the declaration leaves open. */
interface Reading {
  /** Numbers before labels (一、（一）1.) say what is below what. */
  readonly numbered: boolean
  /** Rows that the declaration does not know are addends, or repeat some of the row above. */
  readonly unknown: 'addend' | 'part'
  /** A total adds up what stands between it and the total above, whatever its label. */
  readonly byPosition: boolean
}

/** The declared reading first. */
const readings: readonly Reading[] = [
  { numbered: true, unknown: 'addend', byPosition: false },
  { numbered: false, unknown: 'addend', byPosition: false },
  { numbered: true, unknown: 'part', byPosition: false },
  { numbered: true, unknown: 'addend', byPosition: true },
  { numbered: false, unknown: 'addend', byPosition: true },
]

/** One side of a statement on its way to its places. */
interface SideRows {
  readonly declaration: TableDeclaration
  readonly side: Side
  readonly lines: readonly Line[]
  readonly byDeclared: ReadonlyMap<string, Line>
  readonly byCode: ReadonlyMap<string, Line>
  /** Lengths of printed codes from 3 digits, the longest first: no other beginning of a code is a row. */
  readonly lengths: readonly number[]
  readonly declared: ReadonlyMap<string, LineDeclaration>
  /** The last total: what has no other sum goes there. */
  readonly last: Line | null
  /** Rows that divide the same money in a second way are the only ones printed. */
  readonly onlyAsides: boolean
  /** The label of the latest year, in a table with a row a year. */
  readonly years: readonly string[]
}

const firstBy = (lines: readonly Line[], key: (line: Line) => string): ReadonlyMap<string, Line> => {
  const found = new Map<string, Line>()
  for (const line of lines) if (key(line) !== '' && !found.has(key(line))) found.set(key(line), line)
  return found
}

const latestYear = (lines: readonly Line[]): readonly string[] => {
  let latest: { readonly year: number; readonly name: string } | null = null
  for (const { name } of lines) {
    const year = yearOfLabel(name)
    if (year !== null && (latest === null || year > latest.year)) latest = { year, name }
  }
  return latest === null ? [] : [latest.name]
}

const sideRows = (statement: Statement, side: Side): SideRows => {
  const declaration = declarationOf(statement)
  const lines = statement.lines.filter((line) => line.side === side)
  const declared = new Map(declaration.lines.filter((line) => line.side === side).map((line) => [line.id, line]))
  const rows = lines.filter((line) => !line.total && printsAmount(line))
  const byCode = firstBy(lines, (line) => (line.total ? '' : line.code))
  return {
    declaration,
    side,
    lines,
    declared,
    byDeclared: firstBy(lines, (line) => line.declared),
    byCode,
    lengths: [...new Set([...byCode.keys()].map(({ length }) => length))]
      .filter((length) => length >= 3)
      .sort((a, b) => b - a),
    last: lines.findLast((line) => line.total && declared.get(line.declared)?.addsTo === undefined) ?? null,
    onlyAsides: rows.length > 0 && rows.every((line) => declared.get(line.declared)?.aside === true),
    years: latestYear(lines),
  }
}

/** The printed row that `id` means, or what it adds to itself; the last total where nothing on the way is printed. */
const climb = (rows: SideRows, id: string | undefined, from: Line): Line | null => {
  const passed = new Set<string>()
  for (let next = id; next !== undefined && !passed.has(next); ) {
    passed.add(next)
    const line = rows.byDeclared.get(next)
    if (line !== undefined && line !== from) return line
    const declaration = rows.declared.get(next)
    next = declaration?.addsTo ?? declaration?.partOf
  }
  return rows.last === from ? null : rows.last
}

/** The row above that a deeper number stands under; a total without number ends the search. */
const numberedAbove = (rows: SideRows, index: number): Line | null => {
  const depth = ordinalDepth(rows.lines[index]?.name ?? '')
  if (depth === 0) return null
  for (let above = index - 1; above >= 0; above -= 1) {
    const line = rows.lines[above]
    if (line === undefined) return null
    const other = ordinalDepth(line.name)
    if (other > 0 && other < depth && !isOfWhich(line.name)) return line
    if (line.total && other === 0) return null
  }
  return null
}

const ancestorByCode = ({ byCode, lengths }: SideRows, code: string): Line | null => {
  for (const length of lengths) {
    const line = length < code.length ? byCode.get(code.slice(0, length)) : undefined
    if (line !== undefined) return line
  }
  return null
}

/** 其中 belongs to the nearest row above that is no 其中 itself. */
const wholeOfWhich = (rows: SideRows, index: number): Line | null => {
  for (let above = index - 1; above >= 0; above -= 1) {
    const line = rows.lines[above]
    if (line !== undefined && !isOfWhich(line.name)) return line
  }
  return null
}

/** `其中：运行费` with `购置费` beside it: the word opens the whole list, it does not set the first row apart. */
const opensList = (rows: SideRows, line: Line, whole: Line): boolean => {
  const into = rows.declared.get(line.declared)?.addsTo
  return (
    into !== undefined &&
    into === whole.declared &&
    rows.lines.some((other) => !isOfWhich(other.name) && rows.declared.get(other.declared)?.addsTo === into)
  )
}

/** The declared sum of subjects that names this one. */
const summedIn = (rows: SideRows, line: Line): Line | null => {
  const { lines, rowsAddTo } = rows.declaration
  return climb(rows, lines.find(({ codes }) => codes?.includes(line.code) === true)?.id ?? rowsAddTo?.[rows.side], line)
}

const addend = (into: Line | null): RowPlace => ({ role: 'addend', into })
const part = (into: Line): RowPlace => ({ role: 'part', into })

const declaredPlace = (
  rows: SideRows,
  index: number,
  line: Line,
  declared: LineDeclaration,
  reading: Reading,
): RowPlace => {
  if (declared.partOf !== undefined) {
    const whole = rows.byDeclared.get(declared.partOf)
    return whole === undefined ? addend(climb(rows, declared.partOf, line)) : part(whole)
  }
  const above = reading.numbered ? numberedAbove(rows, index) : null
  if (above !== null && above.declared !== '') return addend(above)
  return addend(climb(rows, declared.addsTo, line))
}

const unknownPlace = (
  rows: SideRows,
  index: number,
  line: Line,
  reading: Reading,
  before: RowPlace | undefined,
): RowPlace => {
  const above = reading.numbered ? numberedAbove(rows, index) : null
  if (above !== null) return above.total ? addend(above) : part(above)
  const previous = rows.lines[index - 1]
  // After 其中 below a numbered row, what has no number of its own goes on dividing that row.
  if (
    before?.role === 'part' &&
    before.into !== null &&
    previous?.declared === '' &&
    ordinalDepth(line.name) === 0 &&
    ordinalDepth(before.into.name) > 0
  )
    return part(before.into)
  if (reading.unknown === 'part' && previous !== undefined) {
    return part(before?.role === 'part' && before.into !== null ? before.into : previous)
  }
  return addend(climb(rows, rows.declaration.rowsAddTo?.[rows.side], line))
}

const placeOf = (
  rows: SideRows,
  index: number,
  line: Line,
  reading: Reading,
  before: RowPlace | undefined,
): RowPlace => {
  const declared = rows.declared.get(line.declared)
  if (declared?.aside === true) return rows.onlyAsides ? addend(rows.last) : { role: 'aside', into: null }
  if (isOfEarlierYear(line.name, rows.years)) return { role: 'aside', into: null }
  if (line.total) {
    const repeated = line !== rows.byDeclared.get(line.declared)
    const into = declared?.addsTo === undefined || repeated ? null : climb(rows, declared.addsTo, line)
    return { role: 'total', into: into?.total === true ? into : null }
  }
  if (isOfWhich(line.name)) {
    const whole = wholeOfWhich(rows, index)
    if (whole !== null) return opensList(rows, line, whole) ? addend(whole) : part(whole)
  }
  if (line.code !== '') return addend(ancestorByCode(rows, line.code) ?? summedIn(rows, line))
  return declared === undefined
    ? unknownPlace(rows, index, line, reading, before)
    : declaredPlace(rows, index, line, declared, reading)
}

/** The first total below each line. */
const nextTotals = (lines: readonly Line[]): ReadonlyMap<Line, Line> => {
  const next = new Map<Line, Line>()
  let below: Line | null = null
  for (const line of lines.toReversed()) {
    if (below !== null) next.set(line, below)
    if (line.total) below = line
  }
  return next
}

/** What stands between two totals goes to the lower one, and the upper one too; a total printed first takes all. */
const byPosition = (rows: SideRows, places: RowPlaces): RowPlaces => {
  const next = nextTotals(rows.lines)
  return new Map(
    [...places].map(([line, place]) => {
      const movable = place.role === 'total' || (place.role === 'addend' && place.into?.total === true)
      return movable ? [line, { ...place, into: next.get(line) ?? place.into }] : [line, place]
    }),
  )
}

const read = (rows: SideRows, reading: Reading): RowPlaces => {
  const places = new Map<Line, RowPlace>()
  rows.lines.forEach((line, index) => {
    const before = rows.lines[index - 1]
    places.set(line, placeOf(rows, index, line, reading, before && places.get(before)))
  })
  return reading.byPosition ? byPosition(rows, places) : places
}

/** The readings of a side, each computed only when it is asked for. */
export const readingsOf = (statement: Statement, side: Side): readonly (() => RowPlaces)[] => {
  const rows = sideRows(statement, side)
  return rows.lines.length === 0 ? [] : readings.map((reading) => () => read(rows, reading))
}
