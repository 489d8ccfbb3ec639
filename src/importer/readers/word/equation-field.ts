// What an EQ field of Word shows, in plain signs. Word writes circled numbers, ticked boxes, characters with their pinyin
// above and fractions as such fields: the signs that are read stand in the field's code, and it has no result.

/** A part of the formula: its signs, and whether all of it stands above or below the line. */
interface Piece {
  readonly text: string
  readonly shifted: boolean
}

/** A command with its options, as far as the bracket of its arguments: `\o\ac(`, `\s\up 9(`, `\b\lc\{(`. */
const command = /^\\([abdfilorsx])(?![a-z])((?:\s*\\[a-z]{2}\s*\d*(?:\\.)?)*)\s*\(/i
/** `\* jc2`, `\* "Font:宋体"`: how the field is set, nothing that is read. */
const setting = /^\\\*\s*(?:"[^"]*"|[^\s\\]+)\s*/

const rings = /^[○〇◯o]$/
const boxes = /^[□☐]$/
const ticks = /^[√✓✔vx×]$/i

const circledNumber = (inner: string): string => {
  const number = /^\d{1,2}$/.test(inner) ? Number(inner) : 0
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x245f + number)
  const chinese = '一二三四五六七八九十'.indexOf(inner)
  return inner.length === 1 && chinese >= 0 ? String.fromCodePoint(0x3280 + chinese) : `（${inner}）`
}

/** Signs printed over each other: a sign in a ring or box, or a sign with something small above it. */
const overprinted = (pieces: readonly Piece[]): string => {
  const onLine = pieces.filter(({ shifted }) => !shifted).map(({ text }) => text)
  const signs = onLine.length > 0 ? onLine : pieces.map(({ text }) => text)
  const ring = signs.findIndex((sign) => rings.test(sign))
  const box = signs.findIndex((sign) => boxes.test(sign))
  const around = ring >= 0 ? ring : box
  const inner = signs.filter((_, index) => index !== around).join('')
  if (around < 0 || inner === '') return signs.join('')
  if (ring >= 0) return circledNumber(inner)
  return ticks.test(inner) ? '☑' : `□${inner}`
}

const shownBy = (name: string, pieces: readonly Piece[]): string => {
  const texts = pieces.map(({ text }) => text)
  switch (name) {
    case 'o':
      return overprinted(pieces)
    case 'f':
      return texts.join('/')
    case 'r':
      return `${texts.length > 1 ? texts[0] : ''}√${texts.at(-1) ?? ''}`
    case 'b':
      return `(${texts.join('')})`
    case 'l':
      return texts.join(',')
    default:
      return texts.join('')
  }
}

/** Reads until the bracket that closes, or the comma that ends the argument. */
const piecesOf = (code: string, from: number): { readonly pieces: readonly Piece[]; readonly end: number } => {
  const pieces: Piece[] = []
  let [text, lone, shifts, depth, at] = ['', 0, 0, 0, from]
  const push = (): void => {
    pieces.push({ text: text.trim(), shifted: shifts > 0 && lone === 0 })
    ;[text, lone, shifts] = ['', 0, 0]
  }
  while (at < code.length) {
    const rest = code.slice(at)
    const set = setting.exec(rest)
    const begun = command.exec(rest)
    if (set !== null) at += set[0].length
    else if (begun !== null) {
      const inner = piecesOf(code, at + begun[0].length)
      const name = (begun[1] ?? '').toLowerCase()
      text += shownBy(name, inner.pieces)
      if (name === 's' && /\\(?:up|do)/i.test(begun[2] ?? '')) shifts++
      else lone++
      at = inner.end
    } else {
      const sign = rest[0] ?? ''
      if (depth === 0 && sign === ')' && from > 0) break
      if (depth === 0 && sign === ',' && from > 0) push()
      else {
        const escaped = sign === '\\' ? (rest[1] ?? '') : ''
        depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
        text += escaped === '' ? (sign === '\\' ? '' : sign) : escaped
        if (sign.trim() !== '') lone++
        if (escaped !== '') at++
      }
      at++
    }
  }
  push()
  return { pieces, end: at + 1 }
}

/** The signs of a field's code; '' for every other kind of field, whose result stands beside it. */
export const equationText = (code: string): string => {
  const formula = /^\s*EQ\s+(.*)$/is.exec(code)?.[1]
  return formula === undefined
    ? ''
    : piecesOf(formula, 0)
        .pieces.map(({ text }) => text)
        .join('')
}
