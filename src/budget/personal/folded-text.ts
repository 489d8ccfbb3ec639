// Text as it is searched for personal data: full-width and styled digits, rare blanks and dashes folded to plain ones,
// invisible characters gone, with the way back to the offsets of the original.

/** `plain` is what patterns are held against. */
export interface FoldedText {
  readonly plain: string
  /** Offset in the original of an offset in `plain`; the end of `plain` gives the end of the original. */
  readonly originalOf: (offset: number) => number
}

/** Soft hyphen, zero-width signs, marks of direction, variation selectors, Hangul fillers: seen by nobody; the frame of a keycap. */
const invisible = /\p{Default_Ignorable_Code_Point}|\u20e3/u
const circled = /[①-⑳]/

const worked = (character: string): string => {
  if (invisible.test(character)) return ''
  if (/\s/u.test(character)) return character === '\n' ? '\n' : ' '
  if (/[\u02d7\u2010-\u2015\u207b\u2212\u2500\u2501\u30fc\ufe58\ufe63\uff0d\uff70]/u.test(character)) return '-'
  if (/[\u00b7\u2022\u2027\u30fb\uff65]/u.test(character)) return '·'
  if (/[\u2236\ufe13\ufe30\ufe55\ua789]/.test(character)) return ':'
  if (character === '\u301c') return '~'
  const wide = character.normalize('NFKC')
  return wide.length === 1 && wide <= '~' ? wide : character
}

const folds = new Map<string, string>()

/** A portal has a few thousand different characters: each is worked out once. */
const foldCharacter = (character: string): string => {
  if (character >= ' ' && character <= '~') return character
  const known = folds.get(character)
  if (known !== undefined) return known
  const folded = worked(character)
  folds.set(character, folded)
  return folded
}

/** Folds text character by character. */
export const foldText = (text: string): FoldedText => {
  if (/^[\n -~\u4e00-\u9fff。、“”‘’《》]*$/.test(text)) return { plain: text, originalOf: (offset) => offset }
  const offsets: number[] = []
  let plain = ''
  let offset = 0
  for (const character of text) {
    // One digit in a circle is a bullet; beside another it is written instead of the plain one.
    const isBullet =
      circled.test(character) && !circled.test(text[offset - 1] ?? '') && !circled.test(text[offset + 1] ?? '')
    const folded = isBullet ? '·' : foldCharacter(character)
    for (let index = 0; index < folded.length; index++) offsets.push(offset)
    plain += folded
    offset += character.length
  }
  return { plain, originalOf: (at) => offsets[at] ?? text.length }
}
