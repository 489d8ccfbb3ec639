// A block of lines that is a table without rulings → a grid: its columns, then its rows, whose code, name and figures
// may stand on different lines because each cell was centred or wrapped by itself.
import type { Grid, GridCell, SourcePlace } from '../../source-document.ts'
import {
  type AlignedColumn,
  figureClusters,
  figureColumns,
  headings,
  isAmountWord,
  type LineWord,
} from './aligned-columns.ts'
import { rowsOfFigures } from './monotone.ts'
import { joinLines, type TextLine } from './text-line.ts'

/** Columns of a table, to be kept for the page on which it goes on. */
export interface AlignedLayout {
  readonly columns: readonly AlignedColumn[]
  /** Figure columns in which figures stood. */
  readonly used: readonly number[]
}

/** A table with its layout. */
export interface AlignedTable {
  readonly grid: Grid
  readonly layout: AlignedLayout
}

const classCode = /^(?:\d{3}|\d{5}|\d{7})$/
const totalWords = /^(?:(?:收入|支出|本年收入|本年支出|人员经费|公用经费)?(?:合计|总计|小计))$/
const itemStart =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．]|其中[:：]?|[①-⑳]|注[:：])/

interface RowDraft {
  readonly at: number
  readonly cells: Map<number, { text: string; line: TextLine; candidates?: readonly number[] }>
  /** Lines of its words, the first and the last. */
  from: number
  to: number
}

interface Side {
  readonly codes: readonly number[]
  readonly words: number
  readonly figures: readonly number[]
}

const unitOf = (lines: readonly TextLine[]): number => {
  const [first] = lines
  return first === undefined || first.line > 0 ? 1 : first.em / 2
}

/** Figures and codes that stand directly beside words are words of their own: `4,100.00 年度资金`, `1 某某局`. */
const splitWords = (words: readonly LineWord[]): readonly LineWord[] =>
  words.flatMap((word) => {
    const pieces = word.text.split(' ')
    if (pieces.length < 2 || !pieces.some((piece) => isAmountWord(piece))) return [word]
    const unit = (word.right - word.left) / [...word.text].reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0)
    let left = word.left
    const out: { text: string; left: number; right: number; at: number; line: TextLine }[] = []
    pieces.forEach((piece, index) => {
      const width = [...piece].reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0) * unit
      const before = out.at(-1)
      const apart = isAmountWord(piece) || isAmountWord(pieces[index - 1] ?? '')
      if (before !== undefined && !apart) {
        before.text += ` ${piece}`
        before.right = left + width
      } else out.push({ text: piece, left, right: left + width, at: word.at, line: word.line })
      left += width + unit
    })
    return out
  })

const lineWords = (lines: readonly TextLine[], numbers: readonly number[]): readonly LineWord[] =>
  lines.flatMap((line, index) =>
    splitWords(line.words.map((word): LineWord => ({ ...word, at: numbers[index] ?? index, line }))),
  )

/** True where the body begins: a class code at the left, a numbered item, a total. */
const beginsBody = (words: readonly LineWord[], left: number, unit: number): boolean => {
  const [first] = words
  if (first === undefined) return false
  const text = first.text.replace(/\s+/g, '')
  return (
    (classCode.test(text) && first.left <= left + 14 * unit) ||
    /^一、/.test(text) ||
    totalWords.test(text) ||
    words.some(({ text: one }) => /^-?\d{1,3}(?:,\d{3})+|^-?\d+\.\d{2}$/.test(one)) ||
    (words.length > 2 && words.every(({ text: one }) => isAmountWord(one)))
  )
}

const groupsOfGaps =
  (columns: readonly { left: number; right: number }[]) =>
  (word: LineWord): number =>
    columns.filter(
      ({ left, right }) => (left + right) / 2 < (word.left + Math.min(word.right, word.left + 2)) / 2 + 0.001,
    ).length

/** Columns of the words between figure columns: codes first, then names. */
const wordColumnsOf = (
  words: readonly LineWord[],
  clusters: readonly (readonly LineWord[])[],
  unit: number,
  codeWords: ReadonlySet<LineWord>,
): readonly AlignedColumn[] => {
  const edges = clusters.map((own) => ({
    left: Math.min(...own.map(({ left }) => left)),
    right: Math.max(...own.map(({ right }) => right)),
  }))
  const gap = groupsOfGaps(edges)
  const byGap = new Map<number, LineWord[]>()
  for (const word of words) {
    const key = gap(word)
    byGap.set(key, [...(byGap.get(key) ?? []), word])
  }
  return [...byGap]
    .sort(([a], [b]) => a - b)
    .flatMap(([, own]): readonly AlignedColumn[] => {
      const codes = own.filter((word) => codeWords.has(word))
      const names = own.filter((word) => !codeWords.has(word))
      const groups: LineWord[][] = []
      for (const word of [...codes].sort((a, b) => a.left - b.left)) {
        const last = groups.at(-1)
        if (last !== undefined && word.left - (last[0]?.left ?? 0) <= 2.6 * unit) last.push(word)
        else groups.push([word])
      }
      const stretch = (list: readonly LineWord[]) => ({
        left: Math.min(...list.map(({ left }) => left)),
        right: Math.max(...list.map(({ right }) => right)),
      })
      return [
        ...groups
          .filter((group) => group.length > 1 || codes.length <= 3)
          .map((group): AlignedColumn => ({ kind: 'code', ...stretch(group), heading: '' })),
        ...(names.length > 0 ? [{ kind: 'words' as const, ...stretch(names), heading: '' }] : []),
      ]
    })
}

const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2

/** Index of the column of a kind that is nearest to a word. */
const columnOf = (columns: readonly AlignedColumn[], word: LineWord, kind: AlignedColumn['kind']): number => {
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
const sidesOf = (columns: readonly AlignedColumn[]): readonly Side[] => {
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
    const wanted =
      upper === undefined ? 0 : own.has(upper) ? (above.get(upper) ?? 0) : Math.max(1, above.get(upper) ?? 0)
    const lowerNeeds = lower !== undefined && !own.has(lower)
    const split =
      upper === undefined
        ? 0
        : lower === undefined
          ? between.length
          : !lowerNeeds
            ? between.length
            : own.has(upper) && above.get(upper) === undefined
              ? gapSplit(between, upper.at, lower.at)
              : Math.min(wanted, between.length)
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

/** A blank line parts rows: pieces before it belong to the row above. */
const gapSplit = (between: readonly LineWord[], upper: number, lower: number): number => {
  let before = upper
  for (const [index, piece] of between.entries()) {
    if (piece.at - before > 1) return index
    before = piece.at
  }
  return lower - before > 1 ? between.length : 0
}

/** Rows of a side by its codes, totals and numbered items. */
const sideRows = (
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
      word.at - open.to <= 1 &&
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

const placeFigures = (
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
const paired = (sides: readonly (readonly RowDraft[])[]): readonly (readonly (RowDraft | undefined)[])[] => {
  const [left = [], right = [], ...more] = sides
  if (sides.length < 2) return left.map((row) => [row])
  const rows: (RowDraft | undefined)[][] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]]
    if (a !== undefined && b !== undefined && Math.abs(a.at - b.at) <= 1) {
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

const letters = (column: number): string => String.fromCharCode(65 + (column % 26))

const cellOf = (file: string, column: number, text: string, line: TextLine): GridCell => {
  const place: SourcePlace =
    line.line > 0
      ? { file, line: line.line, cell: letters(column) }
      : { file, page: line.page, y: Math.round(line.base) }
  return {
    text,
    rowSpan: 1,
    colSpan: 1,
    indent: 0,
    hidden: false,
    traits: /^#{3,}$/.test(text) ? ['overflow'] : [],
    place,
  }
}

const headRows = (file: string, columns: readonly AlignedColumn[], heads: readonly LineWord[], unit: number) => {
  const [line] = heads.map((word) => word.line)
  if (line === undefined) return []
  const { groups } = headings(heads, unit)
  const levels = new Map<number, typeof groups>()
  for (const group of groups) levels.set(group.top, [...(levels.get(group.top) ?? []), group])
  const rows = [...levels]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => {
      const cells: (GridCell | null)[] = columns.map(() => null)
      const sorted = [...own].sort((a, b) => a.left - b.left)
      sorted.forEach((group, index) => {
        const before = sorted[index - 1]
        const border = before === undefined ? Number.NEGATIVE_INFINITY : (middle(before) + middle(group)) / 2
        const first = columns.findIndex((column) => middle(column) > border)
        if (first >= 0 && cells[first] === null) cells[first] = cellOf(file, first, group.text, line)
      })
      return { cells, hidden: false }
    })
  const leaf = columns.map((column, index) =>
    column.heading === '' ? null : cellOf(file, index, column.heading, line),
  )
  return [...rows.filter(({ cells }) => cells.some((cell) => cell !== null)), { cells: leaf, hidden: false }]
}

/** Names of code and word columns from the headings over them. */
const nameColumns = (
  columns: readonly AlignedColumn[],
  leaves: readonly { left: number; right: number; text: string; top: number }[],
): void => {
  for (const column of columns) {
    if (column.kind === 'figures') continue
    const over = leaves
      .filter((leaf) => middle(leaf) >= column.left - 2 && middle(leaf) <= column.right + 2)
      .sort((a, b) => b.top - a.top || Math.abs(middle(a) - middle(column)) - Math.abs(middle(b) - middle(column)))[0]
    column.heading = over?.text ?? ''
  }
  const codes = columns.filter(({ kind }) => kind === 'code')
  if (codes.length === 3 && codes.every(({ heading }) => heading.length !== 1))
    for (const [index, column] of codes.entries()) column.heading = ['类', '款', '项'][index] ?? ''
}

const layoutOf = (
  body: readonly LineWord[],
  heads: readonly LineWord[],
  before: AlignedLayout | null,
  unit: number,
  codeWords: ReadonlySet<LineWord>,
): AlignedLayout => {
  const figures = body.filter((word) => isAmountWord(word.text) && !codeWords.has(word))
  const clusters = figureClusters(figures, unit)
  const words = wordColumnsOf(
    body.filter((word) => !figures.includes(word)),
    clusters,
    unit,
    codeWords,
  )
  if (before !== null && heads.length === 0) {
    // A page that repeats no heading: its figure columns are those in which figures stood before.
    const known =
      clusters.length === before.used.length
        ? before.used
        : before.columns.flatMap(({ kind }, index) => (kind === 'figures' ? [index] : [])).slice(0, clusters.length)
    const shapes = [...clusters].sort((a, b) => (a[0]?.right ?? 0) - (b[0]?.right ?? 0))
    const columns = before.columns.map((column, index): AlignedColumn => {
      const own = shapes[known.indexOf(index)]
      if (column.kind === 'figures')
        return own === undefined
          ? { ...column, left: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY }
          : {
              ...column,
              left: Math.min(...own.map(({ left }) => left)),
              right: Math.max(...own.map(({ right }) => right)),
            }
      const kinds = before.columns.filter(({ kind }) => kind === column.kind)
      const mine = words.filter(({ kind }) => kind === column.kind)[kinds.indexOf(column)]
      return mine === undefined ? column : { ...column, left: mine.left, right: mine.right }
    })
    return { columns, used: known }
  }
  const { leaves } = headings(heads, unit)
  nameColumns(words, leaves)
  const figureOnes = figureColumns(clusters, leaves, words)
  const columns = [...words, ...figureOnes].sort((a, b) => middle(a) - middle(b) || (a.kind === 'code' ? -1 : 1))
  const used = columns.flatMap((column, index) =>
    column.kind === 'figures' &&
    clusters.some((own) => own.some(({ right }) => right >= column.left && right <= column.right))
      ? [index]
      : [],
  )
  return { columns, used }
}

/** Codes look like figures: they stand left, have no separators, and parts of them stand beside a class. */
const codesIn = (body: readonly LineWord[], unit: number): ReadonlySet<LineWord> => {
  const separated = body.filter(({ text }) => /\d[.,]\d/.test(text) && isAmountWord(text)).length
  const codes = new Set(
    body.filter(({ text }) => /^\[\d{3,7}\]$/.test(text) || (classCode.test(text) && separated > 0)),
  )
  const starts = [...codes].filter(({ text }) => text.length === 3).map(({ left }) => left)
  for (const word of body) {
    const near = [...codes].some(
      ({ at, left, text }) => at === word.at && text.length === 3 && word.left > left && word.left - left < 16 * unit,
    )
    if (
      /^\d{2}$/.test(word.text) &&
      (near || (separated > 0 && starts.some((left) => word.left > left && word.left - left < 9 * unit)))
    )
      codes.add(word)
  }
  return codes
}

/** Reads a block. `numbers` are the places of its lines on the page, blank lines counted. */
export const alignedTable = (
  file: string,
  lines: readonly TextLine[],
  numbers: readonly number[],
  before: AlignedLayout | null,
): AlignedTable | null => {
  const unit = unitOf(lines)
  const words = lineWords(lines, numbers)
  const left = Math.min(...words.map((word) => word.left))
  const first = lines.findIndex((_, index) =>
    beginsBody(
      words.filter(({ at }) => at === numbers[index]),
      left,
      unit,
    ),
  )
  const border = first < 0 ? Number.POSITIVE_INFINITY : (numbers[first] ?? 0)
  const singles = words.filter(({ at, text }) => at >= border && /^[类款项]$/.test(text))
  const heads = [...words.filter(({ at }) => at < border), ...singles]
  const body = words.filter((word) => word.at >= border && !singles.includes(word))
  if (body.length === 0) return null
  const codeWords = codesIn(body, unit)
  const layout = layoutOf(body, heads, before, unit, codeWords)
  if (layout.columns.length < 2) return null
  const sides = sidesOf(layout.columns)
  const rows = paired(
    sides.map((side) => {
      const own = [...sideRows(side, layout.columns, body, codeWords)]
      placeFigures(side, layout.columns, own, body, codeWords)
      return own
    }),
  )
  const bodyRows = rows.map((own) => ({
    hidden: false,
    cells: layout.columns.map((_, column): GridCell | null => {
      const cell = own.map((row) => row?.cells.get(column)).find((one) => one !== undefined)
      return cell === undefined ? null : cellOf(file, column, cell.text, cell.line)
    }),
  }))
  const [line] = lines
  const place: SourcePlace =
    line === undefined ? { file } : line.line > 0 ? { file, line: line.line } : { file, page: line.page }
  return {
    layout,
    grid: {
      kind: 'grid',
      rows: [
        ...(before !== null && heads.length === 0 ? [] : headRows(file, layout.columns, heads, unit)),
        ...bodyRows,
      ],
      sheet: '',
      hidden: false,
      margins: [],
      continues: before !== null && heads.length === 0,
      place,
    },
  }
}
