// A block of lines that is a table without rulings → a grid: its columns, then its rows, whose code, name and figures
// may stand on different lines because each cell was centred or wrapped by itself.
import type { Grid, GridCell, SourcePlace } from '../../source-document.ts'
import { type AlignedColumn, headings, isAmountWord, type LineWord } from './aligned-columns.ts'
import { type AlignedLayout, classCode, codesIn, layoutOf } from './aligned-layout.ts'
import { paired, placeFigures, sideRows, sidesOf, totalWords } from './aligned-rows.ts'
import type { TextLine } from './text-line.ts'

/** A table with its layout. */
export interface AlignedTable {
  readonly grid: Grid
  readonly layout: AlignedLayout
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

const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2

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
