// Lines of print: words with their places, whatever measured them, a PDF in points or a text layer in columns. How
// words of one line are put together again is decided here, once for both.
import type { SourcePlace } from '../../source-document.ts'

/** A piece of text without a gap in it. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** A printed line, its words from left to right. All measures in one unit; `em` is the width of a Han character in it. */
export interface TextLine {
  readonly words: readonly Word[]
  readonly left: number
  readonly right: number
  /** Distance of the line's foot from the page's upper edge. */
  readonly base: number
  readonly em: number
  readonly page: number
  /** Line of the file in a text layer, from 1; 0 in a PDF. */
  readonly line: number
}

/** Where a line stands in its file. */
export const placeOfLine = (file: string, { line, page, left, base, em }: TextLine): SourcePlace =>
  line > 0 ? { file, line } : { file, page, x: Math.round(left), y: Math.round(base - em) }

const latin = /[A-Za-z0-9%)\]]$/
const latinStart = /^[A-Za-z([]/

/** What stands between two words of a line: nothing, a blank, or a gap that parts columns. */
const between = (before: Word, after: Word, em: number): string => {
  const gap = after.left - before.right
  if (gap > em * 1.4) return '  '
  if (gap > em * 0.6) return ' '
  return gap > em * 0.2 && latin.test(before.text) && latinStart.test(after.text) ? ' ' : ''
}

/** The line as a reader reads it. */
export const textOf = (words: readonly Word[], em: number): string => {
  let text = ''
  words.forEach((word, index) => {
    const before = words[index - 1]
    text += before === undefined ? word.text : between(before, word, em) + word.text
  })
  return text
}

/** Puts two lines of one paragraph together: a blank only between Latin words. */
export const joinLines = (before: string, after: string): string =>
  /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before.trimEnd() + after.trimStart()

const startsItem =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\d{1,2}[)）、．.](?:(?!\d)|(?=\d{4}年))|[①-⑳]|第[一二三四五六七八九十]+[条章节部])/

/** True when a text begins as a numbered item does. */
export const isItem = (text: string): boolean => startsItem.test(text)

const startsChapter = /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十]+[条章节部])/

/** True when a text begins as a chapter, article or item with a Chinese numeral does. */
export const isChapterStart = (text: string): boolean => startsChapter.test(text)

/**
 * Lines of one cell: joined where the line was only wrapped, parted where one ends short of the cell's widest line and
 * the next begins an item or follows a full stop.
 */
export const cellText = (lines: readonly TextLine[]): string => {
  const widest = Math.max(...lines.map(({ right }) => right))
  let text = ''
  lines.forEach((line, index) => {
    const own = textOf(line.words, line.em)
    const before = lines[index - 1]
    if (before === undefined) text = own
    else if (before.right < widest - line.em * 1.8 && (isItem(own) || /[。；;：:]$/.test(text))) text += `\n${own}`
    else text = joinLines(text, own)
  })
  return text
}
