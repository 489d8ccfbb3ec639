// Running text that two files hold, a Word file and its PDF: chapters of the second that say the same are not written
// again, what they say otherwise is listed. A file that shares little with those before it is taken whole.
import type { Fate } from '../../import-report.ts'
import type { Item } from '../../recognition.ts'
import { announcesStatements, headingWords, looksLikeHeading, numberLevel, withoutLeader } from './headings.ts'
import type { StreamPiece } from './text-stream.ts'

type TextPiece = Extract<StreamPiece, { kind: 'text' }>

/** A heading with what stands below it; the first of a file has none. */
interface Section {
  readonly heading: TextPiece | null
  readonly body: readonly StreamPiece[]
}

/** What is left to write, and the fate of the rest. */
export interface FirstSaid {
  readonly pieces: readonly StreamPiece[]
  readonly fates: ReadonlyMap<Item, Fate>
}

/** Words by which a paragraph is known again: number, blanks, quotation marks and page number aside. */
const wordsOf = (piece: StreamPiece): string => {
  if (piece.kind === 'table') return piece.rows.flat().join('').replace(/\s+/g, '')
  if (piece.kind !== 'text') return ''
  const words = headingWords(piece.text)
  return /[\u4e00-\u9fff\d]/.test(words) ? words : ''
}

const opensSection = (piece: StreamPiece): piece is TextPiece =>
  piece.kind === 'text' &&
  (piece.named ||
    piece.heading === 1 ||
    (numberLevel(piece.text) > 0 && numberLevel(piece.text) <= 2 && looksLikeHeading(withoutLeader(piece.text))))

const sectionsOf = (pieces: readonly StreamPiece[]): readonly Section[] => {
  const starts = pieces.flatMap((piece, index) => (opensSection(piece) ? [{ heading: piece, index }] : []))
  return [
    { heading: null, body: pieces.slice(0, starts[0]?.index) },
    ...starts.map(({ heading, index }, nth) => ({ heading, body: pieces.slice(index + 1, starts[nth + 1]?.index) })),
  ]
}

const itemsIn = (piece: StreamPiece): readonly Item[] => (piece.kind === 'taken' ? [] : piece.items)

/** Characters of the pieces, and of those whose words are known. */
const lengths = (pieces: readonly StreamPiece[], known: ReadonlyMap<string, string>) => {
  const words = pieces.map(wordsOf)
  const sum = (some: readonly string[]): number => some.reduce((all, each) => all + each.length, 0)
  return { all: sum(words), known: sum(words.filter((each) => known.has(each))) }
}

/** A cover names and dates; sentences and amounts before the first heading are content that found no chapter. */
export const isCoverLine = (text: string): boolean =>
  text.trim().length <= 60 && !/[。；]|\d[.,，]\d|\t/.test(text.trim())

/** Too little to tell a copy from two texts that use the same words. */
const least = 200

const furniture = (why: string): Fate => ({ kind: 'furniture', why })

/** What becomes of a piece of a repeated section; before the first heading it may belong to the cover. */
const repeatedFate = (piece: StreamPiece, known: ReadonlyMap<string, string>, onCover: boolean): Fate => {
  const words = wordsOf(piece)
  const file = known.get(words)
  if (file !== undefined) return furniture(`与 ${file} 里的文字相同`)
  if (words === '' || piece.kind === 'margin') return furniture('页眉、页脚和页码')
  if (onCover && piece.kind === 'text' && isCoverLine(piece.text)) return furniture('封面')
  return { kind: 'left', why: '另一个文件里的同一章没有这一段，请对照' }
}

/** Fates of a section that an earlier file holds already; null where it says something of its own. */
const repeatedSection = (
  { heading, body }: Section,
  known: ReadonlyMap<string, string>,
  tablesSaid: boolean,
): ReadonlyMap<Item, Fate> | null => {
  const length = lengths(body, known)
  const tablesAgain = heading !== null && tablesSaid && announcesStatements(heading.text)
  if (heading !== null && length.known * 2 < length.all && !tablesAgain) return null
  const title = furniture('章节标题，另写在“篇章”里')
  const headOfTable = furniture('表头的单位、部门和表号')
  return new Map([
    ...(heading?.items ?? []).map((item) => [item, title] as const),
    ...body.flatMap((piece) => {
      const fate = tablesAgain ? headOfTable : repeatedFate(piece, known, heading === null)
      return itemsIn(piece).map((item) => [item, fate] as const)
    }),
  ])
}

/** The streams of several documents in their order, without what an earlier one has said. */
export const firstSaid = (
  streams: readonly { readonly file: string; readonly pieces: readonly StreamPiece[] }[],
): FirstSaid => {
  /** Words → the file that said them first. */
  const known = new Map<string, string>()
  const out: StreamPiece[] = []
  const fates = new Map<Item, Fate>()
  let tablesSaid = false
  for (const { file, pieces } of streams) {
    const length = lengths(pieces, known)
    const copy = length.known >= least && length.known * 2 >= length.all
    for (const section of copy ? sectionsOf(pieces) : [{ heading: null, body: pieces }]) {
      const repeated = copy ? repeatedSection(section, known, tablesSaid) : null
      if (repeated === null) out.push(...(section.heading === null ? [] : [section.heading]), ...section.body)
      else for (const [item, fate] of repeated) if (!fates.has(item)) fates.set(item, fate)
    }
    for (const words of pieces.map(wordsOf)) if (words !== '' && !known.has(words)) known.set(words, file)
    tablesSaid ||= pieces.some(({ kind }) => kind === 'taken')
  }
  return { pieces: out, fates }
}
