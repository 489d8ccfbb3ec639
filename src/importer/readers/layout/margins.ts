// What a page prints at its edges and is no part of the text: page numbers, and headers and footers that many pages
// repeat. They are kept, marked as margin, so that nothing is lost and no paragraph is cut by them.
import { type TextLine, textOf } from './text-line.ts'

const number =
  /^[第共]?\s*[—–―\-－·.]*\s*(?:\d{1,4}|[ivxⅰ-ⅹ]{1,5})\s*(?:页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?\s*[—–―\-－·.]*$/i

/** True for `12`, `— 3 —`, `第 3 页 共 35 页`. */
export const isPageNumber = (text: string): boolean => number.test(text.trim())

/** Lines of a page in their order, without those of its tables. */
export interface EdgeLines {
  readonly height: number
  readonly lines: readonly TextLine[]
}

const signature = (line: TextLine): string => textOf(line.words, line.em).replace(/\d+/g, '#').replace(/\s+/g, '')

/** The lines that are margin: page numbers in the outer sixth of a page, and what three pages repeat at one height. */
export const marginLines = (pages: readonly EdgeLines[]): ReadonlySet<TextLine> => {
  const found = new Set<TextLine>()
  const repeated = new Map<string, TextLine[]>()
  for (const { lines, height } of pages) {
    const outer = (line: TextLine): boolean => line.base < height / 8 || line.base > height * (1 - 1 / 7)
    const edges = [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])].filter(outer)
    for (const line of edges) {
      const text = textOf(line.words, line.em)
      if (isPageNumber(text)) found.add(line)
      else {
        const key = `${signature(line)}@${Math.round(line.base / 4)}`
        repeated.set(key, [...(repeated.get(key) ?? []), line])
      }
    }
  }
  for (const lines of repeated.values())
    if (lines.length >= 3 && lines.length >= pages.length / 3) for (const line of lines) found.add(line)
  return found
}
