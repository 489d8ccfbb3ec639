// From painted signs to words and lines: signs that touch are a word, words of one height are a line. Painting order
// does not matter, only places do.
import type { TextLine, Word } from '../layout/text-line.ts'
import type { Glyph } from './painted-page.ts'

/** A word with its height. */
export interface PlacedWord extends Word {
  readonly baseline: number
  readonly size: number
}

/** The same sign painted twice at nearly the same place is bold print or a shadow, not two signs. */
const repeats = (a: Glyph, b: Glyph): boolean =>
  a.text === b.text && Math.abs(a.left - b.left) < a.size * 0.12 && Math.abs(a.baseline - b.baseline) < a.size * 0.12

/** Signs put together to words. Signs of one painting operation stay together over small gaps. */
export const wordsOf = (glyphs: readonly Glyph[]): readonly PlacedWord[] => {
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  const rows: Glyph[][] = []
  for (const glyph of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && glyph.baseline - first.baseline <= glyph.size * 0.3) row.push(glyph)
    else rows.push([glyph])
  }
  return rows.flatMap((row) => {
    const words: { text: string; left: number; right: number; baseline: number; size: number; last: Glyph }[] = []
    for (const glyph of row.sort((a, b) => a.left - b.left)) {
      const word = words.at(-1)
      if (word !== undefined && repeats(word.last, glyph)) continue
      const gap = word === undefined ? 0 : glyph.left - word.right
      if (word !== undefined && gap < glyph.size * 0.35 && gap > -glyph.size * 0.8) {
        word.text +=
          gap > glyph.size * 0.18 && /[A-Za-z,.]$/.test(word.text) && /[A-Za-z]/.test(glyph.text)
            ? ` ${glyph.text}`
            : glyph.text
        word.right = Math.max(word.right, glyph.right)
        word.last = glyph
      } else
        words.push({
          text: glyph.text,
          left: glyph.left,
          right: glyph.right,
          baseline: glyph.baseline,
          size: glyph.size,
          last: glyph,
        })
    }
    return words.map(({ text, left, right, baseline, size }) => ({ text, left, right, baseline, size }))
  })
}

/** Words put together to lines, from top to bottom. */
export const linesOf = (words: readonly PlacedWord[], page: number): readonly TextLine[] => {
  const rows: PlacedWord[][] = []
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (
      row !== undefined &&
      first !== undefined &&
      word.baseline - first.baseline <= Math.max(word.size, first.size) * 0.45
    )
      row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => {
    const sorted = row.sort((a, b) => a.left - b.left)
    return {
      words: sorted,
      left: Math.min(...sorted.map(({ left }) => left)),
      right: Math.max(...sorted.map(({ right }) => right)),
      base: Math.max(...sorted.map(({ baseline }) => baseline)),
      em: Math.max(...sorted.map(({ size }) => size)),
      page,
      line: 0,
    }
  })
}
