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

/** Words around code rows: a row without a name of its own is centred between the pieces of its name. */
const attachPieces = (rows: readonly RowDraft[], pieces: readonly LineWord[], column: number): void => {
  const put = (row: RowDraft | undefined, piece: LineWord, before: boolean): void => {
    if (row === undefined) return
    const own = row.cells.get(column)
    if (own === undefined) row.cells.set(column, { text: piece.text, line: piece.line })
    else own.text = before ? joinLines(piece.text, own.text) : joinLines(own.text, piece.text)
    row.from = Math.min(row.from, piece.at)
    row.to = Math.max(row.to, piece.at)
  }
  const own = new Map<RowDraft, LineWord>()
  const rest: LineWord[] = []
  for (const piece of pieces) {
    const row = rows.find(({ at }) => at === piece.at)
    if (row === undefined) rest.push(piece)
    else {
      own.set(row, piece)
      put(row, piece, false)
    }
  }
  // Between two rows: the pieces below a row whose name stands on its line belong to it; a row without a name takes as
  // many above as below.
  const above = new Map<RowDraft, number>()
  for (let index = 0; index <= rows.length; index++) {
    const [upper, lower] = [rows[index - 1], rows[index]]
    const between = rest.filter(
      ({ at }) => at > (upper?.at ?? Number.NEGATIVE_INFINITY) && at < (lower?.at ?? Number.POSITIVE_INFINITY),
    )
    if (between.length === 0) continue
    const known = upper === undefined ? undefined : above.get(upper)
    const split =
      officialSplit(upper === undefined || lower === undefined ? undefined : upper.cells.get(column)?.text, between) ??
      splitOf(
        between,
        upper,
        lower,
        upper !== undefined && own.has(upper),
        lower !== undefined && own.has(lower),
        known,
      )
    between.forEach((piece, at) => {
      if (at < split) put(upper, piece, false)
    })
    const later = between.slice(split)
    if (lower !== undefined && later.length > 0) {
      above.set(lower, later.length)
      for (const piece of later.toReversed()) put(lower, piece, true)
    }
  }
}

const plainName = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Names of 政府收支分类科目: they say where a wrapped name ends. */
const officialNames: ReadonlySet<string> = new Set(createClassification().subjects.map(({ name }) => plainName(name)))

/** How many pieces make the upper row's name an official one; `null` where none or several would. */
const officialSplit = (name: string | undefined, between: readonly LineWord[]): number | null => {
  if (name === undefined) return null
  let whole = plainName(name)
  const fitting = officialNames.has(whole) ? [0] : []
  for (const [index, { text }] of between.entries()) {
    whole += plainName(text)
    if (officialNames.has(whole)) fitting.push(index + 1)
  }
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** How many of the pieces between two rows belong to the upper one. */
const splitOf = (
  between: readonly LineWord[],
  upper: RowDraft | undefined,
  lower: RowDraft | undefined,
  upperNamed: boolean,
  lowerNamed: boolean,
  above: number | undefined,
): number => {
  if (upper === undefined) return 0
  if (lower === undefined) return between.length
  // A name is centred on its row: as many pieces below as above.
  if (above !== undefined) return Math.min(above, between.length)
  if (!upperNamed) return Math.max(1, Math.floor(between.length / 2))
  return lowerNamed ? between.length : gapSplit(between, upper.at, lower.at)
}

/** A blank line parts rows: pieces before it belong to the row above, and so does what stands nearer to that row. */
const gapSplit = (between: readonly LineWord[], upper: number, lower: number): number => {
  let before = upper
  for (const [index, piece] of between.entries()) {
    if (piece.at - before > 1 && piece.at - before >= lower - piece.at) return index
    before = piece.at
  }
  return lower - before > 1 ? between.length : 0
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
