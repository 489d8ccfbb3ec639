// A text layer whose columns are kept by blanks, as PDF programs print it → pages of lines, from which the same parts are
// made as from a PDF. How wide such a program counted a Han character (one column or two) the figures say.
import type { Grid, Paragraph } from '../../source-document.ts'
import { documentParts, type PageContent } from '../layout/document-parts.ts'
import { isItem, type TextLine, type Word } from '../layout/text-line.ts'
import type { NumberedLine } from './tabbed.ts'

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
const figure = /(?:^|\s)([-−△▲]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2})(?=\s|$)/g

const widthOf = (text: string, han: number): number => {
  let width = 0
  for (const sign of text) width += wide.test(sign) ? han : 1
  return width
}

const enoughFigures = 12

const concentration = (ends: ReadonlyMap<number, number>): number => {
  let [all, sum] = [0, 0]
  for (const count of ends.values()) {
    all += count
    sum += count * count
  }
  return all === 0 ? 0 : -sum / all
}

const count = (places: Map<number, number>, place: number): void => {
  places.set(place, (places.get(place) ?? 0) + 1)
}

/** Where figures end, counted with a width of Han: the fewer different places, the better. Few figures: where words begin, too. */
const spread = (lines: readonly NumberedLine[], han: number): number => {
  const ends = new Map<number, number>()
  let figures = 0
  for (const { text } of lines)
    for (const match of text.matchAll(figure)) {
      count(ends, widthOf(text.slice(0, match.index + match[0].length), han))
      figures++
    }
  if (figures >= enoughFigures) return concentration(ends)
  for (const { text } of lines)
    for (const match of text.matchAll(/(?<=\S\s{2,})\S/g)) count(ends, -widthOf(text.slice(0, match.index), han))
  return concentration(ends)
}

/** Words of a line: parted by two blanks or more. */
const wordsOf = (text: string, han: number): readonly Word[] => {
  const words: Word[] = []
  for (const match of text.matchAll(/\S+(?: \S+)*/g)) {
    const left = widthOf(text.slice(0, match.index), han)
    words.push({ text: match[0], left, right: left + widthOf(match[0], han) })
  }
  return words
}

const pagesOf = (lines: readonly NumberedLine[]): readonly (readonly NumberedLine[])[] => {
  const pages: NumberedLine[][] = [[]]
  for (const line of lines) {
    const [before = '', ...after] = line.text.split('\f')
    if (before.trim() !== '' || after.length === 0) pages.at(-1)?.push({ text: before, number: line.number })
    for (const text of after) pages.push([{ text, number: line.number }])
  }
  return pages
}

/** Where the text of a line begins and ends, counted in signs. */
const begins = (text: string): number => text.length - text.trimStart().length
const endsOf = (text: string): number => text.trimEnd().length

const isStair = (above: string, text: string): boolean => {
  if (above.trim() === '' || text.trim() === '' || isItem(text)) return false
  const step = endsOf(above) - begins(text)
  if (step !== 0 && step !== 1) return false
  // A new paragraph may begin by chance where a last line of some signs ended.
  return /^\s*[，。；：、）]/.test(text) || (/[，。；：、）]\s*$/.test(above) && begins(text) > 4)
}

/**
 * Pieces of one printed line that the program put below one another, because a sign of punctuation stood a little off:
 * each begins where the one above ends. Only running text has them, so a sign of punctuation has to stand at the joint.
 */
const joinStairs = (lines: readonly NumberedLine[]): readonly NumberedLine[] => {
  const out: NumberedLine[] = []
  let above = ''
  for (const line of lines) {
    const whole = out.at(-1)
    if (whole !== undefined && isStair(above, line.text))
      out[out.length - 1] = { text: whole.text.trimEnd() + line.text.trim(), number: whole.number }
    else out.push(line)
    above = line.text
  }
  return out
}

/** Parts of a text kept by blanks. */
export const spacedParts = (file: string, lines: readonly NumberedLine[]): readonly (Grid | Paragraph)[] => {
  const han = spread(lines, 2) <= spread(lines, 1) ? 2 : 1
  const pages = pagesOf(lines)
    .map(joinStairs)
    .map((own, index): PageContent => {
      const parts = own.flatMap(({ text, number }, at): PageContent['parts'] => {
        const words = wordsOf(text.trimEnd(), han)
        const [first, last] = [words[0], words.at(-1)]
        if (first === undefined || last === undefined) return []
        const line: TextLine = {
          words,
          left: first.left,
          right: last.right,
          base: (at + 1) * han,
          em: han,
          page: index + 1,
          line: number,
        }
        return [{ kind: 'line', line }]
      })
      return { number: index + 1, width: 0, height: (own.length + 1) * han, parts }
    })
  return documentParts(file, pages)
}
