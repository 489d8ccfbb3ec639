// The list of contents of a document: found by its title, ended where the document begins. It is not written down; it
// tells which lines of the document are headings.
import { hasLeader, headingWords, numberLevel, withoutLeader } from './headings.ts'
import type { StreamPiece } from './text-stream.ts'

/** Pieces that belong to the list, and the headings it names. */
export interface ContentsList {
  readonly pieces: ReadonlySet<StreamPiece>
  /** Words of a heading → its level in the list. */
  readonly headings: ReadonlyMap<string, number>
  /** Titles of the outermost level as the list prints them. */
  readonly chapters: readonly string[]
}

const isTitle = (text: string): boolean => /^目\s*录$/.test(text.trim()) || /^目\s*录\s*\d*$/.test(text.trim())

const isEntry = (text: string): boolean =>
  text.length <= 110 && !/。/.test(text) && (hasLeader(text) || numberLevel(text) > 0 || /^附[件表]/.test(text.trim()))

/** True for a line of dots and a page number alone, whose title stands on the line before. */
const isLeaderAlone = (text: string): boolean => /^[.…·．‥⋯\s]{3,}\d{0,3}$/u.test(text.trim())

/** Finds the list of contents. */
export const contentsList = (pieces: readonly StreamPiece[]): ContentsList => {
  const own = new Set<StreamPiece>()
  const headings = new Map<string, number>()
  const chapters: { title: string; level: number }[] = []
  const start = pieces.findIndex((piece) => piece.kind === 'text' && isTitle(piece.text))
  const first = pieces[start]
  if (first === undefined) return { pieces: own, headings, chapters: [] }
  own.add(first)
  let leaders = 0
  for (const piece of pieces.slice(start + 1)) {
    if (piece.kind === 'margin') continue
    if (piece.kind !== 'text' || (piece.named && own.size > 1)) break
    const text = piece.text
    const words = headingWords(text)
    // A sheet called 目录 says the word once more in its first cell.
    if (isTitle(text) && headings.size === 0) {
      own.add(piece)
      continue
    }
    if (isLeaderAlone(text)) {
      own.add(piece)
      leaders++
      continue
    }
    if (!isEntry(text)) break
    // The document itself begins where the first entry comes again, or where the entries have leaders and this has none.
    if (headings.has(words) && numberLevel(text) <= 2) break
    if (hasLeader(text)) leaders++
    else if (leaders > 2 && headings.size > 0 && [...headings.keys()][0] === words) break
    own.add(piece)
    const level = numberLevel(text)
    if (words !== '') {
      headings.set(words, level)
      chapters.push({ title: withoutLeader(text), level })
    }
  }
  const top = Math.min(...chapters.map(({ level }) => (level === 0 ? 9 : level)))
  return { pieces: own, headings, chapters: chapters.filter(({ level }) => level === top).map(({ title }) => title) }
}
