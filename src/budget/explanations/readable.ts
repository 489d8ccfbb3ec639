// Printed text as it is read: half-width, without the soft breaks and blanks that a page's width or a justified line put
// between characters. Every sign keeps the index at which it was printed, so that places stay true.
import type { Passage } from '../passage.ts'
import type { LinePlace } from '../place.ts'

/** Text to read, and for each of its signs the index in the printed text. */
export interface Readable {
  readonly text: string
  /** The same signs as printed, for quoting. */
  readonly printed: string
  readonly at: readonly number[]
}

/** Half-width text of the same length as printed. */
export const halfWidth = (text: string): string =>
  [...text]
    .map((sign, index, signs) => {
      // A mark of a note behind a figure is no digit of it.
      if (/\p{No}/u.test(sign)) return /[\p{Nd}\p{No}]/u.test(signs[index - 1] ?? '') ? ' '.repeat(sign.length) : sign
      const plain = sign.normalize('NFKC')
      return plain.length === sign.length ? plain : sign
    })
    .join('')

const numbered =
  /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|[(]\d{1,2}[)]|\d{1,2}(?:[、)]|\.(?!\d))|第[一二三四五六七八九十]+部分|[①-⑳])/u

/** A break that ends what was said: after a closing sign, or before a numbered item. */
const endsHere = (before: string, after: string): boolean => /[。!?;:]$/u.test(before) || numbered.test(after)

const letter = /[A-Za-z]/u
const digit = /\d/u

/** What a run of blanks between two signs is read as: nothing, one blank, or the end of a line. */
const blankAs = (run: string, before: string, after: string): '' | ' ' | '\n' => {
  const [left, right] = [before.at(-1) ?? '', after[0] ?? '']
  if (left === '' || right === '') return ''
  const broken = run.includes('\n')
  if (broken && endsHere(before, after)) return '\n'
  if (letter.test(left) && letter.test(right)) return ' '
  if (broken) return ''
  if (digit.test(left) && digit.test(right)) return ' '
  // `1, 537.4` is one number, `5, 10` are two.
  if (left === ',' && digit.test(right)) return /\d,$/u.test(before) && /^\d{3}(?!\d)/u.test(after) ? '' : ' '
  return ''
}

/** Joins what belongs together: `555046.7⏎元`, `支⏎出决算`, `2023 年度`, `项 目 支 出`. */
export const readable = (printed: string): Readable => {
  const plain = halfWidth(printed)
  const signs: string[] = []
  const at: number[] = []
  let end = 0
  for (const match of plain.matchAll(/\s+/gu)) {
    for (let index = end; index < match.index; index += 1) {
      signs.push(plain[index] ?? '')
      at.push(index)
    }
    end = match.index + match[0].length
    // A few signs on either side decide.
    const sign = blankAs(match[0], plain.slice(Math.max(0, match.index - 4), match.index), plain.slice(end, end + 8))
    if (sign !== '') {
      signs.push(sign)
      at.push(match.index)
    }
  }
  for (let index = end; index < plain.length; index += 1) {
    signs.push(plain[index] ?? '')
    at.push(index)
  }
  return { text: signs.join(''), printed: at.map((index) => printed[index] ?? '').join(''), at }
}

/** A passage as it is read, with the way back to file, line and column. */
export interface ReadPassage {
  readonly passage: Passage
  readonly text: string
  readonly printed: string
  /** The printed place of a sign of `text`. */
  readonly placeOf: (index: number) => LinePlace
}

const remembered = new WeakMap<Passage, ReadPassage>()

/** Reads a passage once. */
export const readPassage = (passage: Passage): ReadPassage => {
  const known = remembered.get(passage)
  if (known !== undefined) return known
  const { text, printed, at } = readable(passage.text)
  const placeOf = (index: number): LinePlace => {
    const offset = at[index] ?? passage.text.length
    const before = passage.text.slice(0, offset)
    const breaks = before.split('\n').length - 1
    return breaks === 0
      ? { ...passage.place, column: passage.place.column + offset }
      : { ...passage.place, line: passage.place.line + breaks, column: offset - before.lastIndexOf('\n') }
  }
  const read = { passage, text, printed, placeOf }
  remembered.set(passage, read)
  return read
}
