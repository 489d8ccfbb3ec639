// Pages → one document: margins set aside, paragraphs and tables joined over page ends, tables without rulings found
// among the lines. The same for a PDF and for a text layer that keeps its columns by blanks.
import type { Grid, Paragraph } from '../../source-document.ts'
import { alignedRegions } from './aligned-regions.ts'
import { marginLines } from './margins.ts'
import { type PageEdges, paragraphsOf } from './paragraphs.ts'
import { placeOfLine, type TextLine, textOf } from './text-line.ts'

/** A ruled table or a line, in the order of the page. */
export type LinePart =
  | { readonly kind: 'grid'; readonly grid: Grid; readonly columns: readonly number[] }
  | { readonly kind: 'line'; readonly line: TextLine }

/** One page. */
export interface PageContent {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly parts: readonly LinePart[]
}

const paragraph = (file: string, lines: readonly TextLine[], text: string, margin: boolean): Paragraph[] => {
  const [first] = lines
  return first === undefined
    ? []
    : [
        {
          kind: 'paragraph',
          text,
          heading: 0,
          hidden: false,
          ...(margin ? { margin } : {}),
          place: placeOfLine(file, first),
        },
      ]
}

const sameColumns = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((edge, index) => Math.abs(edge - (b[index] ?? 0)) <= 4)

const edgesOf = (page: PageContent, margins: ReadonlySet<TextLine>): PageEdges => {
  const lines = page.parts.flatMap((part) => (part.kind === 'line' && !margins.has(part.line) ? [part.line] : []))
  const tables = page.parts.flatMap((part) => (part.kind === 'grid' ? [part.columns] : []))
  const found = {
    left: Math.min(...lines.map(({ left }) => left), ...tables.map((columns) => columns[0] ?? 0)),
    right: Math.max(...lines.map(({ right }) => right), ...tables.map((columns) => columns.at(-1) ?? 0)),
  }
  // A page of few words (a cover, a title before a table) is measured by its own middle.
  const half = Math.max(page.width / 2 - found.left, found.right - page.width / 2)
  return page.width > 0 ? { left: page.width / 2 - half, right: page.width / 2 + half } : found
}

const sentenceSigns = /[\u4e00-\u9fff].*[，。；]/

/**
 * How far apart the lines of running text stand: some programs print a blank line after each. Only pairs of which the
 * upper one is running text that fills its line are counted, so that tables and gaps between paragraphs say nothing.
 */
const usualLeading = (pages: readonly PageContent[]): number => {
  const counts = new Map<number, number>()
  for (const { parts } of pages) {
    const lines = parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []))
    const right = Math.max(0, ...lines.map((line) => line.right))
    lines.forEach((line, index) => {
      const next = lines[index + 1]
      // A PDF knows its distances; only a text layer needs the usual one.
      if (
        next === undefined ||
        line.line === 0 ||
        line.right < right * 0.8 ||
        !sentenceSigns.test(textOf(line.words, line.em))
      )
        return
      const distance = Math.round((next.base - line.base) / line.em)
      if (distance === 1 || distance === 2) counts.set(distance, (counts.get(distance) ?? 0) + 1)
    })
  }
  return (counts.get(2) ?? 0) > (counts.get(1) ?? 0) ? 2 : 1
}

/** A stretch of lines between two ruled tables. */
const linesToParts = (
  file: string,
  lines: readonly TextLine[],
  edges: ReadonlyMap<number, PageEdges>,
): readonly (Grid | Paragraph)[] =>
  alignedRegions(file, lines).flatMap((region): readonly (Grid | Paragraph)[] =>
    region.kind === 'grid'
      ? [region.grid]
      : paragraphsOf(region.lines, edges).flatMap((group) => paragraph(file, group.lines, group.text, false)),
  )

/** The parts of the whole document in order. */
export const documentParts = (file: string, pages: readonly PageContent[]): readonly (Grid | Paragraph)[] => {
  const margins = marginLines(
    pages.map(({ height, parts }) => ({
      height,
      lines: parts.flatMap((part) => (part.kind === 'line' ? [part.line] : [])),
    })),
  )
  const leading = usualLeading(pages)
  const edges = new Map(pages.map((page) => [page.number, { ...edgesOf(page, margins), leading }]))
  const out: (Grid | Paragraph)[] = []
  let pending: TextLine[] = []
  let aside: Paragraph[] = []
  let last: { columns: readonly number[]; page: number } | null = null
  const flush = (): void => {
    // Margins first: the lines right above a table are its title, and nothing may come between.
    out.push(...aside, ...linesToParts(file, pending, edges))
    pending = []
    aside = []
  }
  for (const page of pages) {
    for (const part of page.parts) {
      if (part.kind === 'line') {
        if (margins.has(part.line))
          aside.push(...paragraph(file, [part.line], textOf(part.line.words, part.line.em).trim(), true))
        else {
          pending.push(part.line)
          last = null
        }
        continue
      }
      const continues = last !== null && last.page === page.number - 1 && sameColumns(last.columns, part.columns)
      flush()
      out.push(continues ? { ...part.grid, continues } : part.grid)
      last = { columns: part.columns, page: page.number }
    }
  }
  flush()
  return out
}
