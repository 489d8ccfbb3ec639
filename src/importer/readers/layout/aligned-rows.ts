// Rows of a table without rulings: a row is a code, a total or a numbered item; names wrapped around it and figures
// printed a line above or below are put beside it.
import { createClassification } from '../../../budget/classification/index.ts'
import { type AlignedColumn, isAmountWord, type LineWord } from './aligned-columns.ts'
import { rowsOfFigures } from './monotone.ts'
import { joinLines, type TextLine } from './text-line.ts'

/** Labels of rows that add up. */
export const totalWords = /^(?:(?:收入|支出|本年收入|本年支出|人员经费|公用经费)?(?:合计|总计|小计))$/
const itemStart =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．]|其中[:：]?|[①-⑳]|注[:：])/

/** A row being put together. */
export interface RowDraft {
  readonly at: number
  readonly cells: Map<number, { text: string; line: TextLine; candidates?: readonly number[] }>
  /** Lines of its words, the first and the last. */
  from: number
  to: number
}

/** Words of one side of a table, with their codes and the figures up to the next words. */
export interface Side {
  readonly codes: readonly number[]
  readonly words: number
  readonly figures: readonly number[]
}

const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2

/** Index of the column of a kind that is nearest to a word. */
export const columnOf = (columns: readonly AlignedColumn[], word: LineWord, kind: AlignedColumn['kind']): number => {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  columns.forEach((column, index) => {
    if (column.kind !== kind) return
    const distance = kind === 'figures' ? Math.abs(column.right - word.right) : Math.abs(column.left - word.left)
    const inside = middle(word) >= column.left - 1 && middle(word) <= column.right + 1 ? 0 : 1000
    if (distance + inside < least) {
      least = distance + inside
      best = index
    }
  })
  return best
}

/** A side: words with their codes, and the figures up to the next words. */
export const sidesOf = (columns: readonly AlignedColumn[]): readonly Side[] => {
  const sides: { codes: number[]; words: number; figures: number[] }[] = []
  let codes: number[] = []
  columns.forEach((column, index) => {
    if (column.kind === 'code') codes.push(index)
    else if (column.kind === 'words') {
      sides.push({ codes, words: index, figures: [] })
      codes = []
    } else if (sides.length > 0) sides.at(-1)?.figures.push(index)
    else sides.push({ codes: [], words: -1, figures: [index] })
  })
  return sides
}

const fresh = (at: number): RowDraft => ({ at, cells: new Map(), from: at, to: at })

/** What it costs to read a piece `lines` away from its row; a blank line between two pieces of one name costs more. */
const blankLine = 1.5
/** A name that 政府收支分类科目 knows outweighs where its pieces stand; so does a row that would have no name. */
const officialName = -4
const nameless = 4

const plainName = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Names of 政府收支分类科目: they say where a wrapped name ends. */
const officialNames: ReadonlySet<string> = new Set(createClassification().subjects.map(({ name }) => plainName(name)))

/** How unlikely it is that these pieces, in their order, are the name of the row. */
const costOf = (row: RowDraft, own: readonly LineWord[]): number => {
  if (own.length === 0) return nameless
  const places = [...own.map(({ at }) => at), row.at].sort((a, b) => a - b)
  const apart = places.reduce((sum, at, index) => sum + (at - (places[index - 1] ?? at) > 1 ? blankLine : 0), 0)
  const far = own.reduce((sum, { at }) => sum + Math.abs(at - row.at), 0)
  // A name is centred on its row: as many pieces above as below.
  const above = own.filter(({ at }) => at < row.at).length
  const below = own.filter(({ at }) => at > row.at).length
  const known = officialNames.has(plainName(own.map(({ text }) => text).join('')))
  return far + apart + Math.abs(above - below) * 0.2 + (known ? officialName : 0)
}

interface Split {
  readonly cost: number
  /** How many pieces the rows so far have, row by row. */
  readonly ends: readonly number[]
}

/** Words around code rows: each row takes the pieces of its name between the row above and the row below, in order. */
const attachPieces = (rows: readonly RowDraft[], pieces: readonly LineWord[], column: number): void => {
  const sorted = [...pieces].sort((a, b) => a.at - b.at)
  let splits = new Map<number, Split>([[0, { cost: 0, ends: [] }]])
  rows.forEach((row, index) => {
    const [from, to] = [
      rows[index - 1]?.at ?? Number.NEGATIVE_INFINITY,
      rows[index + 1]?.at ?? Number.POSITIVE_INFINITY,
    ]
    // Totals have their word already.
    const named = row.cells.has(column)
    const next = new Map<number, Split>()
    for (const [start, { cost, ends }] of splits) {
      for (let end = start; end <= sorted.length; end++) {
        const last = sorted[end - 1]
        if (end > start && last !== undefined && (last.at <= from || last.at >= to)) break
        // What stands on this row's line or above it is not left to the rows below.
        const left = sorted[end]
        if (left !== undefined && (left.at <= row.at || index === rows.length - 1)) continue
        const sum = cost + (named ? (end - start) * nameless : costOf(row, sorted.slice(start, end)))
        if (sum < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) next.set(end, { cost: sum, ends: [...ends, end] })
      }
    }
    splits = next
  })
  const ends = splits.get(sorted.length)?.ends ?? []
  rows.forEach((row, index) => {
    for (const piece of sorted.slice(ends[index - 1] ?? 0, ends[index] ?? 0)) {
      const cell = row.cells.get(column)
      if (cell === undefined) row.cells.set(column, { text: piece.text, line: piece.line })
      else cell.text = joinLines(cell.text, piece.text)
      row.from = Math.min(row.from, piece.at)
      row.to = Math.max(row.to, piece.at)
    }
  })
}

/** `302` on one line and `01` on the next are one row, when only one of them has words of its name beside it. */
const joinCodes = (rows: RowDraft[], names: readonly LineWord[]): void => {
  for (let index = rows.length - 1; index > 0; index--) {
    const [upper, lower] = [rows[index - 1], rows[index]]
    if (upper === undefined || lower === undefined || lower.at - upper.at !== 1) continue
    const texts = (row: RowDraft): readonly string[] => [...row.cells.values()].map(({ text }) => text)
    const parted =
      texts(upper).every((text) => /^\d{3}$/.test(text)) && texts(lower).every((text) => /^\d{2}$/.test(text))
    const named = (row: RowDraft): boolean => names.some(({ at }) => at === row.at)
    if (!parted || texts(upper).length !== 1 || (named(upper) && named(lower))) continue
    for (const [column, cell] of upper.cells) lower.cells.set(column, cell)
    lower.from = upper.at
    rows.splice(index - 1, 1)
  }
}

/** Rows of a side by its codes, totals and numbered items. */
export const sideRows = (
  side: Side,
  columns: readonly AlignedColumn[],
  words: readonly LineWord[],
  codeWords: ReadonlySet<LineWord>,
): readonly RowDraft[] => {
  const codes = words.filter((word) => codeWords.has(word) && side.codes.includes(columnOf(columns, word, 'code')))
  const names = words.filter(
    (word) => !isAmountWord(word.text) && !codeWords.has(word) && columnOf(columns, word, 'words') === side.words,
  )
  const rows: RowDraft[] = []
  const rowAt = (at: number): RowDraft => {
    const known = rows.find((row) => row.at === at)
    if (known !== undefined) return known
    const row = fresh(at)
    rows.push(row)
    return row
  }
  for (const word of codes)
    rowAt(word.at).cells.set(columnOf(columns, word, 'code'), { text: word.text, line: word.line })
  if (codes.length > 0) {
    const totals = names.filter(
      ({ text, at }) => totalWords.test(text.replace(/\s+/g, '')) && !codes.some((one) => one.at === at),
    )
    for (const word of totals) rowAt(word.at).cells.set(side.words, { text: word.text, line: word.line })
    rows.sort((a, b) => a.at - b.at)
    joinCodes(rows, names)
    attachPieces(
      rows,
      names.filter((word) => !totals.includes(word)),
      side.words,
    )
    return rows
  }
  const numbered = names.filter(({ text }) => itemStart.test(text)).length > names.length * 0.3
  let open: RowDraft | null = null
  for (const word of names) {
    const plain = word.text.replace(/\s+/g, '')
    const goesOn: boolean =
      open !== null &&
      word.at - open.to <= (word.text.length <= 6 ? 2 : 1) &&
      numbered &&
      !itemStart.test(plain) &&
      !/合计|总计|结转|结余|收入|分配/.test(plain) &&
      plain.length <= 12
    const own: RowDraft = goesOn && open !== null ? open : rowAt(word.at)
    const cell = own.cells.get(side.words)
    if (cell === undefined) own.cells.set(side.words, { text: word.text, line: word.line })
    else cell.text = joinLines(cell.text, word.text)
    own.to = word.at
    open = own
  }
  return rows.sort((a, b) => a.at - b.at)
}

/** Puts the figures of a side beside its rows; what finds no row is a row of its own. */
export const placeFigures = (
  side: Side,
  columns: readonly AlignedColumn[],
  rows: RowDraft[],
  words: readonly LineWord[],
  codeWords: ReadonlySet<LineWord>,
): void => {
  for (const column of side.figures) {
    const figures = words.filter(
      (word) => isAmountWord(word.text) && !codeWords.has(word) && columnOf(columns, word, 'figures') === column,
    )
    if (figures.length > rows.length && rows.length === 0)
      for (const word of figures) if (!rows.some((row) => row.at === word.at)) rows.push(fresh(word.at))
    const at = rowsOfFigures(
      figures.map((word) => word.at),
      rows.map((row) => (row.from + row.to) / 2),
    )
    figures.forEach((word, index) => {
      const row = rows[at[index] ?? -1] ?? rows.find((one) => one.at === word.at)
      const known = row?.cells.get(column)
      if (row === undefined || known !== undefined) {
        const own = fresh(word.at)
        own.cells.set(column, { text: word.text, line: word.line })
        rows.push(own)
      } else row.cells.set(column, { text: word.text, line: word.line })
    })
  }
  rows.sort((a, b) => a.at - b.at)
}

/** Rows of both sides beside one another, by the lines on which they stand. */
export const paired = (sides: readonly (readonly RowDraft[])[]): readonly (readonly (RowDraft | undefined)[])[] => {
  const [left = [], right = [], ...more] = sides
  if (sides.length < 2) return left.map((row) => [row])
  const rows: (RowDraft | undefined)[][] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]]
    const [nextA, nextB] = [left[i + 1], right[j + 1]]
    // A row one line off is the same row only if no other row stands exactly beside it.
    const closer = a !== undefined && b !== undefined && a.at !== b.at && (nextA?.at === b.at || nextB?.at === a.at)
    if (a !== undefined && b !== undefined && Math.abs(a.at - b.at) <= 1 && !closer) {
      rows.push([a, b])
      i++
      j++
    } else if (b === undefined || (a !== undefined && a.at < b.at)) {
      rows.push([a, undefined])
      i++
    } else {
      rows.push([undefined, b])
      j++
    }
  }
  for (const side of more) for (const [index, row] of side.entries()) rows[index]?.push(row)
  return rows
}
