// A text whose cells are parted by tabs → grids and paragraphs: a row a line, or a cell a line with a blank line after
// each row. Rows that a page break tore are put together again.
import type { Grid, GridCell, Paragraph, SourcePlace } from '../../source-document.ts'
import { isChapterStart, isItem, joinLines } from '../layout/text-line.ts'
import { isDashes } from './residue.ts'

/** A line of the file with its number. */
export interface NumberedLine {
  readonly text: string
  readonly number: number
}

interface Row {
  readonly cells: { text: string; readonly line: number }[]
  /** Stands after a blank line: a page may have ended before it. */
  readonly afterBlank: boolean
}

type Piece =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'words'; readonly text: string; readonly line: number; readonly afterBlank: boolean }

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

/** A cell a line: the line begins with a tab and holds no further cell. */
const isCellLine = (text: string): boolean => /^\t[^\t]*\t?$/.test(text)

/** True for a text that prints a cell a line: such lines outnumber the rows. */
const printsCellsByLine = (lines: readonly NumberedLine[]): boolean => {
  const single = lines.filter(({ text }) => isCellLine(text) && text.trim() !== '').length
  const rows = lines.filter(({ text }) => /\S\t+\s*\S/.test(text)).length
  return single > 8 && single > rows * 3
}

const byLine = (lines: readonly NumberedLine[]): readonly Piece[] => {
  const pieces: Piece[] = []
  let row: Row | null = null
  let blank = false
  for (const { text, number } of lines) {
    if (isCellLine(text)) {
      if (row === null) {
        row = { cells: [], afterBlank: blank }
        pieces.push({ kind: 'row', row })
      }
      row.cells.push({ text: text.trim(), line: number })
      blank = false
    } else if (text === '') {
      row = null
      blank = true
    } else if (text.trim() === '') {
      if (row === null) blank = true
    } else {
      const last: { text: string } | undefined = row?.cells.at(-1)
      if (last === undefined || /^第[一二三四五六七八九十]+部分|^[一二三四五六七八九十]+、/.test(text.trim())) {
        row = null
        pieces.push({ kind: 'words', text: text.trim(), line: number, afterBlank: blank })
      } else last.text += `\n${text.trim()}`
      blank = false
    }
  }
  return pieces
}

const byRow = (lines: readonly NumberedLine[]): readonly Piece[] => {
  const pieces: Piece[] = []
  let blank = false
  for (const { text, number } of lines) {
    if (text.trim() === '') {
      if (text.includes('\t')) pieces.push({ kind: 'row', row: { cells: [], afterBlank: blank } })
      else blank = true
      continue
    }
    const cells = text.split('\t').map((cell) => ({ text: cell.trim(), line: number }))
    if (isDashes(cells.map((cell) => cell.text))) continue
    if (cells.length > 1) pieces.push({ kind: 'row', row: { cells, afterBlank: blank } })
    else pieces.push({ kind: 'words', text: text.trim(), line: number, afterBlank: blank })
    blank = false
  }
  return pieces
}

const filled = (row: Row): readonly number[] => row.cells.flatMap((cell, index) => (cell.text === '' ? [] : [index]))

/** A torn row: after a page break, one cell alone, where the row before has a gap or an unfinished word. */
const goesOn = (before: Row | undefined, row: Row): boolean => {
  const own = filled(row)
  const at = own[0] ?? -1
  if (before === undefined || !row.afterBlank || own.length !== 1 || row.cells.length < 3) return false
  const text = row.cells[at]?.text ?? ''
  const above = before.cells[at]?.text ?? ''
  if (at === 0) return above === '' && filled(before).length > 1 && /^\d/.test(text)
  return above === '' ? false : text.length <= 4 && !/[。；]$/.test(above)
}

const mend = (before: Row, row: Row): void => {
  const at = filled(row)[0] ?? 0
  const above = before.cells[at]
  const text = row.cells[at]?.text ?? ''
  if (above !== undefined) above.text = above.text === '' ? text : joinLines(above.text, text)
}

const gridOf = (file: string, rows: readonly Row[]): Grid => {
  const place: SourcePlace = { file, line: rows[0]?.cells[0]?.line ?? 1 }
  return {
    kind: 'grid',
    rows: rows.map(({ cells }) => ({
      hidden: false,
      cells: cells.map((cell, column): GridCell | null =>
        cell.text === ''
          ? null
          : {
              text: cell.text,
              rowSpan: 1,
              colSpan: 1,
              indent: 0,
              hidden: false,
              traits: /^#{3,}$/.test(cell.text) ? ['overflow'] : [],
              place: { file, line: cell.line, cell: letters(column) },
            },
      ),
    })),
    sheet: '',
    hidden: false,
    margins: [],
    continues: false,
    place,
  }
}

const closes = /[。！？；;：:!?…”）)]$/
/** A line shorter than this is a title or a label, not the first half of a torn paragraph. */
const shortest = 26

const tornApart = (before: string, after: string): boolean =>
  before.length >= shortest &&
  !/(?:表|书|情况|说明|文本|报告|目录)$/.test(before) &&
  !/^(?:\d{3,}|单位)/.test(after) &&
  !closes.test(before) &&
  !isItem(after) &&
  !isChapterStart(after) &&
  !/^第/.test(after)

/** `（2022 年` before `度）`, `单位：万` before `元`: a line that only its width cut. */
const cutInBrackets = (before: string, after: string): boolean =>
  before.length < 60 &&
  after.length < 60 &&
  (/[（(][^（）()]*$/.test(before) || (/单位[：:]\s*[万亿]?$/.test(before) && /^[万亿]?元/.test(after)))

/** Paragraphs and grids in order. */
export const tabbedParts = (file: string, lines: readonly NumberedLine[]): readonly (Grid | Paragraph)[] => {
  const pieces = printsCellsByLine(lines) ? byLine(lines) : byRow(lines)
  const parts: (Grid | Paragraph)[] = []
  let rows: Row[] = []
  let words: { text: string; readonly line: number }[] = []
  const endWords = (): void => {
    for (const { text, line } of words)
      parts.push({ kind: 'paragraph', text, heading: 0, hidden: false, place: { file, line } })
    words = []
  }
  const endRows = (): void => {
    if (rows.some((row) => filled(row).length > 0)) parts.push(gridOf(file, rows))
    rows = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'row') {
      endWords()
      const before = rows.at(-1)
      if (before !== undefined && goesOn(before, piece.row)) mend(before, piece.row)
      else rows.push(piece.row)
      continue
    }
    endRows()
    const open = words.at(-1)
    // A paragraph that a page break tore: its second half stands after a blank line.
    const torn = open !== undefined && piece.afterBlank && tornApart(open.text, piece.text)
    const cut = open !== undefined && !piece.afterBlank && cutInBrackets(open.text, piece.text)
    if (open !== undefined && (torn || cut)) open.text = joinLines(open.text, piece.text)
    else words.push({ text: piece.text, line: piece.line })
  }
  endWords()
  endRows()
  return parts
}
