// What adds up to what in one printed statement: which row is an addend of which total, which is a part (其中) or stands
// aside, and which column sums others. It follows the declaration and what the table really prints; rules, leaves,
// lines.csv and charts read it, so that they never differ. Whether the sums hold is for the rules.
import { lastDigitFen, sumFen } from './money.ts'
import type { RowPlace, RowPlaces, RowRole } from './row-place.ts'
import { readingsOf } from './row-readings.ts'
import { type Line, lineAmount, type Side, type Statement } from './statement.ts'
import type { About, ColumnDeclaration, Direction } from './statement-declaration.ts'
import { declarationOf } from './statements/index.ts'

/** A printed sum of rows with what it adds up. */
export interface RowSum {
  readonly whole: Line
  readonly addends: readonly Line[]
}

/** A printed sum of columns with what it adds up, by column id. */
export interface ColumnSum {
  readonly total: string
  readonly parts: readonly string[]
}

const sides: readonly Side[] = ['single', 'income', 'expenditure']

const columnOf = (statement: Statement, side: Side, id: string): ColumnDeclaration | undefined =>
  declarationOf(statement).columns.find((column) => column.id === id && column.side === side)

/** What the figures of a column are about; `null` for the year and stage of the document itself. */
export const aboutColumn = (statement: Statement, side: Side, id: string): About | null =>
  columnOf(statement, side, id)?.about ?? null

/** Whether an amount comes in or goes out; a column that says so itself stands above its side. */
export const directionOf = (statement: Statement, side: Side, column?: string): Direction => {
  const own = column === undefined ? undefined : columnOf(statement, side, column)?.direction
  return own ?? declarationOf(statement).direction[side] ?? 'expenditure'
}

/** Ids of this document's own amounts on a side, in printed order: neither last year's nor changes nor earlier phases. */
export const ownColumns = (statement: Statement, side: Side): readonly string[] =>
  statement.columns
    .filter(
      (column) => column.kind === 'amount' && column.side === side && aboutColumn(statement, side, column.id) === null,
    )
    .map(({ id }) => id)

/** Rows by the row that holds them, in printed order. */
const held = (places: RowPlaces, wanted: (role: RowRole) => boolean): ReadonlyMap<Line, readonly Line[]> => {
  const byWhole = new Map<Line, Line[]>()
  for (const [line, { role, into }] of places) {
    if (into === null || !wanted(role)) continue
    const rows = byWhole.get(into)
    if (rows === undefined) byWhole.set(into, [line])
    else rows.push(line)
  }
  return byWhole
}

const addsUp = (role: RowRole): boolean => role !== 'part'

/** How many printed sums of a side do not come to their total under a reading, rounding allowed for. */
const misses = (statement: Statement, side: Side, places: RowPlaces): number => {
  const columns = ownColumns(statement, side)
  return [...held(places, addsUp)]
    .flatMap(([whole, addends]) => columns.map((column) => ({ whole, addends, column })))
    .filter(({ whole, addends, column }) => {
      const total = lineAmount(whole, column)
      const amounts = addends.flatMap((line) => lineAmount(line, column) ?? [])
      if (total === null || amounts.length === 0) return false
      const gap = total.fen - sumFen(amounts)
      return (gap < 0n ? -gap : gap) * 2n > lastDigitFen(total) * BigInt(amounts.length)
    }).length
}

/** The reading under which the side adds up; the declared one where all or none do. */
const placesOfSide = (statement: Statement, side: Side): RowPlaces => {
  let best: { readonly places: RowPlaces; readonly missed: number } | null = null
  for (const read of readingsOf(statement, side)) {
    const places = read()
    const missed = misses(statement, side, places)
    if (best === null || missed < best.missed) best = { places, missed }
    if (missed === 0) break
  }
  return best?.places ?? new Map()
}

interface Found {
  readonly places: RowPlaces
  readonly addends: ReadonlyMap<Line, readonly Line[]>
  readonly parts: ReadonlyMap<Line, readonly Line[]>
}

const known = new WeakMap<Statement, Found>()

/** Found once a statement: a pure function remembered. */
const found = (statement: Statement): Found => {
  const remembered = known.get(statement)
  if (remembered !== undefined) return remembered
  const places: RowPlaces = new Map(sides.flatMap((side) => [...placesOfSide(statement, side)]))
  const result = { places, addends: held(places, addsUp), parts: held(places, (role) => role === 'part') }
  known.set(statement, result)
  return result
}

/** Where one row goes; a row of no statement stands alone. */
export const rowPlace = (statement: Statement, line: Line): RowPlace =>
  found(statement).places.get(line) ?? { role: 'addend', into: null }

/** The rows that add up to this one directly; 其中 rows are not among them. */
export const addendsOf = (statement: Statement, whole: Line): readonly Line[] =>
  found(statement).addends.get(whole) ?? []

/** The 其中 rows of this one. */
export const partsOf = (statement: Statement, whole: Line): readonly Line[] => found(statement).parts.get(whole) ?? []

/** 人员经费合计 sums some of the 类: it is no total of the table, though it be the last one printed. */
const sumsSome = (statement: Statement, { declared }: Line): boolean =>
  declarationOf(statement).lines.some(({ id, codes }) => id === declared && codes !== undefined)

/** The last total of a side: what everything adds up to; `undefined` where none is printed. */
export const grandTotal = (statement: Statement, side: Side = 'single'): Line | undefined =>
  statement.lines.findLast(
    (line) => line.side === side && line.total && rowPlace(statement, line).into === null && !sumsSome(statement, line),
  )

/** The totals and labelled sums of a side with their addends; sums of subjects by code are not among them. */
export const rowSums = (statement: Statement, side: Side): readonly RowSum[] =>
  statement.lines.flatMap((whole) => {
    const addends = whole.side === side && whole.code === '' ? addendsOf(statement, whole) : []
    return addends.length === 0 ? [] : [{ whole, addends }]
  })

/** 小计 or 合计 under a heading sums what else stands under it. */
const isSubtotal = (heading: string | undefined): boolean => heading === '小计' || heading === '合计'

/** The printed columns above a column in its declaration, nearest first. */
const declaredAbove = (statement: Statement, side: Side, id: string): readonly string[] => {
  const printed = statement.columns.filter((column) => column.side === side).map((column) => column.id)
  const above: string[] = []
  for (
    let next = columnOf(statement, side, id)?.addsTo;
    next !== undefined;
    next = columnOf(statement, side, next)?.addsTo
  )
    if (printed.includes(next) && !above.includes(next)) above.push(next)
    else if (above.includes(next)) break
  return above
}

/** The column that this one adds to: a 小计 under its own printed heading, else as declared; `null` when it stands alone. */
export const columnSum = (statement: Statement, side: Side, id: string): string | null => {
  const above = declaredAbove(statement, side, id)
  const own = statement.columns.find((column) => column.id === id && column.side === side)
  const heading = own?.path.slice(0, -1).join('/') ?? ''
  const subtotal =
    own === undefined || heading === '' || isSubtotal(own.path.at(-1))
      ? undefined
      : statement.columns.find(
          (other) =>
            other.side === side &&
            other.kind === 'amount' &&
            isSubtotal(other.path.at(-1)) &&
            other.path.slice(0, -1).join('/') === heading &&
            aboutColumn(statement, side, other.id) === aboutColumn(statement, side, id),
        )
  const declared = above[0] ?? null
  if (subtotal === undefined || declared === null || above.includes(subtotal.id)) return declared
  return subtotal.id
}

/** The printed sums of columns of a side, each with its printed addends, in printed order. */
export const columnSums = (statement: Statement, side: Side): readonly ColumnSum[] => {
  const columns = statement.columns.filter((column) => column.kind === 'amount' && column.side === side)
  return columns.flatMap(({ id: total }) => {
    const parts = columns.filter(({ id }) => columnSum(statement, side, id) === total).map(({ id }) => id)
    return parts.length === 0 ? [] : [{ total, parts }]
  })
}
