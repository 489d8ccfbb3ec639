// Digits that a page paints small and above the line, right behind a sign: a note mark or a power. On the line of the sign
// before them they would be digits of its amount; they become superscripts there.
import { raised } from '../raised-signs.ts'
import type { Glyph } from './painted-page.ts'

/** A raised digit is at most this much of the size of the sign before it … */
const largestShare = 0.8
/** … and stands at least and at most this share of that size above its line. */
const [lowest, highest] = [0.2, 0.65]
const widestGap = 0.25

/** Height of the strips in which signs are looked for, in points. */
const strip = 6

const isBehind = (digit: Glyph, sign: Glyph): boolean => {
  const rise = sign.baseline - digit.baseline
  const gap = digit.left - sign.right
  return (
    digit.size <= sign.size * largestShare &&
    rise >= sign.size * lowest &&
    rise <= sign.size * highest &&
    gap >= -sign.size * 0.1 &&
    gap <= sign.size * widestGap
  )
}

/** The signs of a page, with raised digits as superscripts on the line of what they follow. */
export const withRaisedDigits = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const largest = glyphs.reduce((size, glyph) => Math.max(size, glyph.size), 0)
  const isSmallDigit = (glyph: Glyph): boolean => /^\d$/.test(glyph.text) && glyph.size <= largest * largestShare
  if (!glyphs.some(isSmallDigit)) return glyphs
  const strips = new Map<number, Glyph[]>()
  const put = (glyph: Glyph): void => {
    const at = Math.floor(glyph.baseline / strip)
    const known = strips.get(at)
    if (known === undefined) strips.set(at, [glyph])
    else known.push(glyph)
  }
  for (const glyph of glyphs) if (!isSmallDigit(glyph)) put(glyph)
  const found = new Map<Glyph, Glyph>()
  // From left to right: the second digit of a mark follows the first, which stands on the line already.
  for (const digit of glyphs.filter(isSmallDigit).sort((a, b) => a.left - b.left)) {
    const first = Math.floor(digit.baseline / strip)
    const last = Math.floor((digit.baseline + largest * highest) / strip)
    let sign: Glyph | undefined
    for (let at = first; at <= last && sign === undefined; at++)
      sign = strips.get(at)?.find((one) => isBehind(digit, one))
    const lifted =
      sign === undefined ? digit : { ...digit, text: raised(digit.text), baseline: sign.baseline, size: sign.size }
    put(lifted)
    found.set(digit, lifted)
  }
  // In the order in which they were painted: signs of one cell are told by it.
  return glyphs.map((glyph) => found.get(glyph) ?? glyph)
}
