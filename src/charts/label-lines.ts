// How wide a text stands and where a long name breaks: drawings cannot measure, so widths are counted in em.

/** Width in em: Chinese characters and full-width signs are 1, figures and Latin letters about half. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef“”‘’…]/u.test(sign) ? 1 : 0.58), 0)

const joined = /[\dA-Za-z.]/

/** `text` cut where it would pass `width`, not inside a number or a word. */
const headOf = (text: string, width: number): string => {
  const signs = [...text]
  let count = 0
  while (count < signs.length && textWidth(signs.slice(0, count + 1).join('')) <= width) count += 1
  let cut = count
  while (cut > 1 && joined.test(signs[cut - 1] ?? '') && joined.test(signs[cut] ?? '')) cut -= 1
  return signs.slice(0, cut > 1 ? cut : count).join('')
}

/** At most `most` lines of about equal length, none wider than `width`; what does not fit ends in `…`. */
export const labelLines = (text: string, width: number, most = 2): readonly string[] => {
  const whole = textWidth(text)
  const count = Math.min(most, Math.ceil(whole / width))
  if (count <= 1) return [text]
  const even = Math.min(width, Math.max(whole / count + 1, 1))
  const lines: string[] = []
  let rest = text
  while (lines.length < count - 1) {
    const line = headOf(rest, even)
    lines.push(line)
    rest = rest.slice(line.length)
  }
  return [...lines, textWidth(rest) <= width ? rest : `${headOf(rest, width - 1)}…`]
}
