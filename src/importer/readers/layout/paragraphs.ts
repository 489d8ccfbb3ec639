// Printed lines → paragraphs: where one ends and the next begins follows from indents, from lines that end short, and
// from how a sentence or a numbered item begins.
import { isChapterStart, isItem, joinLines, type TextLine, textOf } from './text-line.ts'

/** Lines of one paragraph. */
export interface LineGroup {
  readonly lines: TextLine[]
  text: string
}

/** Left and right edge of what a page prints, tables included. */
export interface PageEdges {
  readonly left: number
  readonly right: number
  /** Usual distance from line to line of running text in a text layer, in em: 2 where a blank line stands after each. */
  readonly leading?: number
}

interface Measure extends PageEdges {
  /** Edges of all that the page prints, against which a title is centred. */
  readonly page: PageEdges
}

const closes = /[。！？；;：:!?…]["”’』」）)]*$/
/** What never begins a paragraph. */
const goesOnWith = /^\s*[。，、；：！？）」』”’》〉%％]/
/** Widths of unknown fonts are guessed in a text layer: nothing is decided by less than this there. */
const guess = 1.5

/**
 * Edges of a line of running text. A text layer counts signs, not widths: a figure is as wide as half a Han character and
 * the blank beside it a quarter, two blanks of an indent are one Han character.
 */
const edgesOf = (line: TextLine): { readonly left: number; readonly right: number } => {
  if (line.line === 0) return line
  const left = (line.left * line.em) / 2
  const text = line.words.map(({ text: own }) => own).join('  ')
  const width = [...text].reduce((sum, sign) => sum + (sign === ' ' ? 0.25 : sign > '\u2000' ? 1 : 0.5), 0)
  return { left, right: left + width * line.em }
}

/** Left and right edge of the running text of a page. */
const measure = (lines: readonly TextLine[], page: PageEdges | undefined): Measure => {
  const edges = lines.map(edgesOf)
  const lefts = edges.map(({ left }) => left).sort((a, b) => a - b)
  const em = lines[0]?.em ?? 1
  const enough = Math.max(1, Math.min(2, lines.length * 0.15))
  const left =
    lefts.find((at) => lefts.filter((other) => Math.abs(other - at) < em * 0.6).length >= enough) ?? lefts[0] ?? 0
  const right = Math.max(0, ...edges.map(({ right }) => right))
  return { left, right, page: page ?? { left, right } }
}

const isCentred = (line: TextLine, { page }: Measure): boolean => {
  const [before, after] = [line.left - page.left, page.right - line.right]
  // Two columns of a text layer are one Han character; an indent alone centres nothing.
  const far = line.line > 0 ? 6 : line.em * 3
  return before > far && after > far && Math.abs(before - after) < far
}

const opening = '（(“‘《〈「『【'
const closing = '）)”’》〉」』】，。、；：！？,;:!?%％'
const latin = '[\\d.,%A-Za-z/-]'
/** What no line break parts: signs that open with what follows, signs that close with what comes before, a figure. */
const unbroken = new RegExp(`^[${opening}]*(?:${latin}+|[^${opening}])(?:[${closing}]+(?:(?<=[”’"])${latin}+)?)*`)

/** Room that the first piece of a line needs. */
const firstPiece = (text: string): number => {
  const piece = unbroken.exec(text.trim())?.[0] ?? ''
  const width = [...piece].reduce((sum, sign) => sum + (sign > '\u2000' ? 1 : 0.5), 0)
  return Math.max(1, width + (/^[\d.,%A-Za-z/-]/.test(piece) ? 0.5 : 0))
}

/** True where a bracket or quotation mark of the paragraph is still open. */
const isOpen = (text: string): boolean =>
  [
    ['（', '）'],
    ['“', '”'],
    ['《', '》'],
  ].some(([from = '', to = '']) => text.lastIndexOf(from) > text.lastIndexOf(to))

const wrappedTitle = (before: TextLine, line: TextLine, text: string, last: string): boolean =>
  before.page === line.page &&
  line.line === 0 &&
  Math.abs(line.em - before.em) < line.em * 0.05 &&
  line.base - before.base < line.em * 1.9 &&
  text.length < last.length &&
  !/表$/.test(last)

const begins = (before: TextLine, line: TextLine, edge: Measure, edgeBefore: Measure, whole: string): boolean => {
  const samePage = before.page === line.page
  const [text, last] = [textOf(line.words, line.em), textOf(before.words, before.em)]
  const inText = line.line > 0
  const em = line.em
  if (samePage && goesOnWith.test(text)) return false
  if (Math.abs(line.em - before.em) > em * 0.12) return true
  // A title of a table is never the end of the sentence before it.
  const title = (line: string): boolean => /表(?:[（(].*[)）])?$/.test(line.trim()) && line.trim().length < 45
  if ((title(text) && closes.test(last.trim())) || (title(last) && /[：:]/.test(text))) return true
  // A line of contents ends with its dots and page number.
  if (/[.…·．‥⋯]{4,}\s*\d*$/.test(last)) return true
  if (samePage && line.base - before.base > em * (inText ? (edge.page.leading ?? 1) + 0.6 : 2.9)) return true
  const [centred, centredBefore] = [isCentred(line, edge), isCentred(before, edgeBefore)]
  if (centred && centredBefore && wrappedTitle(before, line, text.trim(), last.trim())) return false
  if (centred || centredBefore) return true
  if (isChapterStart(text)) return true
  const own = edgesOf(before)
  const indent = edgesOf(line).left - edge.left
  const indentBefore = own.left - edgeBefore.left
  const room = edgeBefore.right - own.right
  const short = room > em * (firstPiece(text) + (inText ? guess : 0.8))
  if (indent > em * 0.8) return !(Math.abs(indent - indentBefore) < em * 0.5 && !short && !closes.test(last))
  if (isOpen(whole)) return false
  if (isItem(text) && (closes.test(last) || short)) return true
  if (!short) return false
  return closes.test(last) || room > em * (inText ? 12 : firstPiece(text) + 2.5)
}

/** Paragraphs of running text, also over page ends. Lines come in reading order. */
export const paragraphsOf = (
  lines: readonly TextLine[],
  pageEdges: ReadonlyMap<number, PageEdges>,
): readonly LineGroup[] => {
  const pages = new Map<number, TextLine[]>()
  for (const line of lines) {
    const own = pages.get(line.page)
    if (own === undefined) pages.set(line.page, [line])
    else own.push(line)
  }
  const measures = new Map([...pages].map(([page, own]) => [page, measure(own, pageEdges.get(page))]))
  const none: Measure = { left: 0, right: 0, page: { left: 0, right: 0 } }
  const groups: LineGroup[] = []
  let before: TextLine | undefined
  for (const line of lines) {
    const text = textOf(line.words, line.em).trim()
    const edge = measures.get(line.page) ?? none
    const group = groups.at(-1)
    const edgeBefore = before === undefined ? edge : (measures.get(before.page) ?? edge)
    if (group === undefined || before === undefined || begins(before, line, edge, edgeBefore, group.text))
      groups.push({ lines: [line], text })
    else {
      group.lines.push(line)
      group.text = joinLines(group.text, text)
    }
    before = line
  }
  return groups
}
