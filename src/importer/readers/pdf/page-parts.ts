// What stands on a page: ruled tables with their cells filled, and the lines of text around them, from top to bottom.
import type { Grid, GridCell, GridRow, SourcePlace } from '../../source-document.ts'
import { cellText, type TextLine } from '../layout/text-line.ts'
import { linesOf, type PlacedWord, wordsOf } from './glyph-lines.ts'
import type { Glyph, PaintedPage } from './painted-page.ts'
import { withRaisedDigits } from './raised-digits.ts'
import { type RuledTable, ruledTables, stretchOf } from './ruled-tables.ts'

/** A table or a line of a page, with the height at which it begins. */
export type PagePart =
  | { readonly kind: 'grid'; readonly top: number; readonly grid: Grid; readonly columns: readonly number[] }
  | { readonly kind: 'line'; readonly top: number; readonly line: TextLine }

const figure = /^[-−+△▲(（]?[\d,，.．]+[)）%％]?$/

/** The column in which a word stands; a word that sticks out belongs where it begins, a figure where it ends. */
const columnOf = (columns: readonly number[], word: PlacedWord): number => {
  const from = stretchOf(columns, word.left + word.size * 0.3)
  const to = stretchOf(columns, word.right - word.size * 0.3)
  const middle = stretchOf(columns, (word.left + word.right) / 2)
  if (from === to) return middle
  return figure.test(word.text) ? to : from === -1 ? middle : from
}

/**
 * Words in the order of painting: signs that touch and were painted one after the other are one word, even across a
 * ruling, because a text may stick out of its cell; cells that only stand close were painted apart.
 */
const paintedWords = (glyphs: readonly Glyph[], columns: readonly number[]): readonly PlacedWord[] => {
  const groups: Glyph[][] = []
  for (const glyph of glyphs) {
    const last = groups.at(-1)?.at(-1)
    const gap = last === undefined ? 0 : glyph.left - last.right
    const same =
      last !== undefined &&
      Math.abs(glyph.baseline - last.baseline) < 0.5 &&
      gap < glyph.size * 0.35 &&
      gap > -glyph.size * 0.5
    if (same) groups.at(-1)?.push(glyph)
    else groups.push([glyph])
  }
  return groups.flatMap((group) => wordsOf(group)).flatMap((word) => cutAtEdge(word, columns))
}

/** A figure that ends at a ruling with words right behind it is a cell of its own. */
const cutAtEdge = (word: PlacedWord, columns: readonly number[]): readonly PlacedWord[] => {
  const parts = /^([-−+△▲(（]?[\d,，.]+[)）%％]?)(?=[\u4e00-\u9fff（(“])/.exec(word.text)
  const figureText = parts?.[1] ?? ''
  if (figureText === '') return [word]
  const width = [...word.text].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0)
  const cut = word.left + ((word.right - word.left) * figureText.length) / width
  const edge = columns.find((at) => Math.abs(at - cut) < word.size * 0.7)
  if (edge === undefined) return [word]
  return [
    { ...word, text: figureText, right: cut },
    { ...word, text: word.text.slice(figureText.length), left: cut },
  ]
}

const ownerOf = (table: RuledTable): ((row: number, column: number) => number) => {
  const owner = new Map<string, number>()
  table.cells.forEach((cell, index) => {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.colSpan; c++) owner.set(`${r}/${c}`, index)
  })
  return (row, column) => owner.get(`${row}/${column}`) ?? -1
}

const gridOf = (table: RuledTable, words: readonly PlacedWord[], page: number, file: string): Grid => {
  const owner = ownerOf(table)
  const inside = table.cells.map((): PlacedWord[] => [])
  for (const word of words) {
    const row = stretchOf(table.rows, word.baseline - word.size * 0.35)
    inside[owner(row, columnOf(table.columns, word))]?.push(word)
  }
  const rows: (GridCell | null)[][] = table.rows.slice(1).map(() => table.columns.slice(1).map(() => null))
  table.cells.forEach((cell, index) => {
    const own = inside[index] ?? []
    const place: SourcePlace = {
      file,
      page,
      x: Math.round(table.columns[cell.column] ?? 0),
      y: Math.round(table.rows[cell.row] ?? 0),
    }
    const row = rows[cell.row]
    if (row === undefined || (own.length === 0 && cell.rowSpan === 1 && cell.colSpan === 1)) return
    const text = own.length === 0 ? '' : cellText(linesOf(own, page))
    row[cell.column] = {
      text,
      rowSpan: cell.rowSpan,
      colSpan: cell.colSpan,
      indent: 0,
      hidden: false,
      traits: /^#{3,}$/.test(text) ? ['overflow'] : [],
      place,
    }
  })
  const place = { file, page, x: Math.round(table.columns[0] ?? 0), y: Math.round(table.rows[0] ?? 0) }
  return {
    kind: 'grid',
    rows: rows.map((cells): GridRow => ({ cells, hidden: false })),
    sheet: '',
    hidden: false,
    margins: [],
    continues: false,
    place,
  }
}

const within = (table: RuledTable, glyph: Glyph): boolean =>
  stretchOf(table.columns, (glyph.left + glyph.right) / 2) >= 0 &&
  stretchOf(table.rows, glyph.baseline - glyph.size * 0.35) >= 0

/** `before`: column edges of the table that ended the page before, or none. */
export const pageParts = (page: PaintedPage, file: string, before: readonly number[]): readonly PagePart[] => {
  const tables = ruledTables(page.rulings, before).filter((table) => page.glyphs.some((glyph) => within(table, glyph)))
  const free: Glyph[] = []
  const inside = tables.map((): Glyph[] => [])
  for (const glyph of withRaisedDigits(page.glyphs)) {
    const index = tables.findIndex((table) => within(table, glyph))
    ;(inside[index] ?? free).push(glyph)
  }
  const grids = tables.map((table, index): PagePart => {
    const words = paintedWords(inside[index] ?? [], table.columns)
    return {
      kind: 'grid',
      top: table.rows[0] ?? 0,
      grid: gridOf(table, words, page.number, file),
      columns: table.columns,
    }
  })
  const lines = linesOf(wordsOf(free), page.number).map(
    (line): PagePart => ({ kind: 'line', top: line.base - line.em, line }),
  )
  return [...grids, ...lines].sort((a, b) => a.top - b.top)
}
