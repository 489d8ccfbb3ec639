// A block of lines that is a table without rulings → a grid: its columns, then its rows, whose code, name and figures
// may stand on different lines because each cell was centred or wrapped by itself.
import type { Grid, GridCell, SourcePlace } from '../../source-document.ts'
import { type AlignedColumn, headings, isAmountWord, isKnownHeading, type LineWord } from './aligned-columns.ts'
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
    const namesAll = pieces.every((piece) => isKnownHeading(piece))
    if (pieces.length < 2 || (!namesAll && !pieces.some((piece) => isAmountWord(piece)))) return [word]
    const unit = (word.right - word.left) / [...word.text].reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0)
    let left = word.left
    const out: { text: string; left: number; right: number; at: number; line: TextLine }[] = []
    pieces.forEach((piece, index) => {
      const width = [...piece].reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0) * unit
      const before = out.at(-1)
      const apart = namesAll || isAmountWord(piece) || isAmountWord(pieces[index - 1] ?? '')
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
    (totalWords.test(text) && words.length === 1) ||
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

type Group = ReturnType<typeof headings>['groups'][number]

/** 预算数 and 决算数 under each of several headings: the heading nearest above a pair is the pair's. */
const pairedHeadings = (
  file: string,
  columns: readonly AlignedColumn[],
  groups: readonly Group[],
  line: TextLine,
  unit: number,
) => {
  const figures = columns.flatMap(({ kind }, index) => (kind === 'figures' ? [index] : []))
  const names = figures.map((index) => columns[index]?.heading ?? '')
  const repeats =
    names.length >= 4 &&
    names.length % 2 === 0 &&
    names[0] !== names[1] &&
    names.every((name, index) => name !== '' && name === names[index % 2])
  if (!repeats) return null
  const at = (index: number): number => columns[index]?.headedAt ?? 0
  const row: (GridCell | null)[] = columns.map(() => null)
  const used = new Set<Group>()
  for (let pair = 0; pair < figures.length; pair += 2) {
    const [a = 0, b = 0] = [figures[pair], figures[pair + 1]]
    const own = groups
      .filter((group) => !used.has(group) && Math.abs(middle(group) - (at(a) + at(b)) / 2) <= 9 * unit)
      .sort((one, two) => two.bottom - one.bottom)[0]
    if (own === undefined) continue
    used.add(own)
    row[a] = cellOf(file, a, own.text, line)
  }
  const outer: (GridCell | null)[] = columns.map(() => null)
  const total = row.findIndex((cell) => cell !== null && /^小计$/.test(cell.text))
  for (const group of groups) {
    const place = /用车/.test(group.text) && total >= 0 ? total : 0
    if (!used.has(group) && outer[place] === null) outer[place] = cellOf(file, place, group.text, line)
  }
  const leaf = columns.map((column, index) =>
    column.heading === '' ? null : cellOf(file, index, column.heading, line),
  )
  return [outer, row, leaf].map((cells) => ({ cells, hidden: false }))
}

const headRows = (file: string, columns: readonly AlignedColumn[], heads: readonly LineWord[], unit: number) => {
  const [line] = heads.map((word) => word.line)
  if (line === undefined) return []
  const { groups } = headings(heads, unit)
  const pairs = pairedHeadings(file, columns, groups, line, unit)
  if (pairs !== null) return pairs
  const levels = new Map<number, typeof groups>()
  for (const group of groups) levels.set(group.top, [...(levels.get(group.top) ?? []), group])
  const rows = [...levels]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => {
      const cells: (GridCell | null)[] = columns.map(() => null)
      const sorted = [...own].sort((a, b) => a.left - b.left)
      const at = (column: AlignedColumn): number => column.headedAt ?? middle(column)
      let free = 0
      sorted.forEach((group, index) => {
        const over = group.over ?? middle(group)
        const nearest = columns.reduce(
          (best, column, place) =>
            Math.abs(at(column) - over) < Math.abs(at(columns[best] ?? column) - over) ? place : best,
          0,
        )
        // 项目 and 收入 begin at the left edge; 支出 begins where the second column of names does.
        const opens = index === 0 && /^项目$|收入$|编码|科目/.test(group.text.replace(/\s+/g, ''))
        const second = columns.findIndex(
          ({ kind }, place) => kind === 'words' && place > 0 && columns[place - 1]?.kind === 'figures',
        )
        const spending = index > 0 && /支出$/.test(group.text) && second >= 0
        const place = Math.max(free, opens ? 0 : spending ? second : nearest)
        if (place < columns.length && cells[place] === null) cells[place] = cellOf(file, place, group.text, line)
        free = place + 1
      })
      return { cells, hidden: false }
    })
  const leaf = columns.map((column, index) =>
    column.heading === '' ? null : cellOf(file, index, column.heading, line),
  )
  return [...rows.filter(({ cells }) => cells.some((cell) => cell !== null)), { cells: leaf, hidden: false }]
}

/** Words right above the first row that are the first half of its name: the row has none, and more follows below. */
const firstNamePieces = (words: readonly LineWord[], border: number): readonly LineWord[] => {
  const row = words.filter(({ at }) => at === border)
  if (!row.some(({ text }) => classCode.test(text)) || row.some(({ text }) => /[\u4e00-\u9fff]/.test(text))) return []
  const below = words.find(({ at, text }) => at === border + 1 && !isAmountWord(text))
  const above = words.filter(
    ({ at, text, left }) =>
      at === border - 1 && below !== undefined && Math.abs(left - below.left) < 3 && !isKnownHeading(text),
  )
  return below === undefined ? [] : above
}

/** 合计 of a table without figures, printed on the line of the lowest headings: the row's word, not a heading. */
const blankTotal = (words: readonly LineWord[]): readonly LineWord[] => {
  const last = Math.max(...words.map(({ at }) => at))
  const [first, ...others] = words.filter(({ at }) => at === last)
  return first !== undefined && others.length > 1 && totalWords.test(first.text.replace(/\s+/g, '')) ? [first] : []
}

/** `栏次 1 2 3 …`: the form's numbers for its own columns. */
const numberRow = (words: readonly LineWord[]): readonly LineWord[] => {
  const label = words.find(({ text }) => /^栏\s*次$/.test(text))
  return label === undefined ? [] : words.filter(({ at }) => at === label.at)
}

const numberCells = (file: string, columns: readonly AlignedColumn[], row: readonly LineWord[]) => {
  const [label] = row
  if (label === undefined) return []
  const figures = row.slice(1)
  const places = columns.flatMap(({ kind }, index) => (kind === 'figures' ? [index] : []))
  const cells: (GridCell | null)[] = columns.map(() => null)
  const at = columns.findIndex(({ kind }) => kind === 'words')
  cells[Math.max(0, at)] = cellOf(file, Math.max(0, at), label.text, label.line)
  figures.forEach((word, index) => {
    const column =
      figures.length === places.length
        ? (places[index] ?? 0)
        : (places.toSorted(
            (a, b) =>
              Math.abs(middle(columns[a] ?? word) - middle(word)) - Math.abs(middle(columns[b] ?? word) - middle(word)),
          )[0] ?? 0)
    if (cells[column] === null) cells[column] = cellOf(file, column, word.text, word.line)
  })
  return [{ hidden: false, cells }]
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
  // A page that goes on without headings is rows from its first line.
  const headed = lines
    .slice(0, Math.max(0, first))
    .some((line) => line.words.filter(({ text }) => isKnownHeading(text)).length >= 2)
  const border =
    before !== null && !headed ? Number.NEGATIVE_INFINITY : first < 0 ? Number.POSITIVE_INFINITY : (numbers[first] ?? 0)
  const singles = words.filter(
    ({ at, text }) =>
      at >= border &&
      /^[类款项]$/.test(text) &&
      words.filter((one) => one.at === at && /^[类款项]$/.test(one.text)).length > 1,
  )
  const numbering = numberRow(words.filter(({ at }) => at <= border + 2))
  const early = first < 0 && before === null ? blankTotal(words) : firstNamePieces(words, border)
  const heads = [...words.filter(({ at }) => at < border), ...singles].filter(
    (word) => !numbering.includes(word) && !early.includes(word),
  )
  const body = words.filter(
    (word) => (word.at >= border || early.includes(word)) && !singles.includes(word) && !numbering.includes(word),
  )
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
        ...numberCells(file, layout.columns, numbering),
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
