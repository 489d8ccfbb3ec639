// The stream of text → chapters with their sections: which lines are headings, where a chapter ends, and which file
// each part belongs to.
import type { Item } from '../../recognition.ts'
import type { ContentsList } from './contents-list.ts'
import {
  announcesForms,
  announcesStatements,
  chapterKind,
  headingWords,
  looksLikeHeading,
  numberLevel,
  standsApart,
} from './headings.ts'
import { isCoverLine } from './repeated-text.ts'
import type { StreamPiece } from './text-stream.ts'

/** A block of a file, in order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly items: readonly Item[] }
  | { readonly kind: 'paragraph'; readonly text: string; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly items: readonly Item[] }

/** A file of prose. */
export interface ProseFile {
  readonly name: string
  readonly title: string
  readonly blocks: Block[]
}

/** A chapter as printed, with what it holds. */
export interface Chapter {
  readonly title: string
  readonly content: string[]
}

/** What the walk made of the stream. */
export interface Chapters {
  readonly files: readonly ProseFile[]
  readonly chapters: readonly Chapter[]
  /** Before the first chapter: cover and preface. */
  readonly cover: readonly Extract<StreamPiece, { kind: 'text' }>[]
  /** Said elsewhere: repeated titles. */
  readonly repeated: readonly Item[]
}

interface Walk {
  readonly files: Map<string, ProseFile>
  readonly chapters: Chapter[]
  readonly cover: Extract<StreamPiece, { kind: 'text' }>[]
  readonly repeated: Item[]
  file: ProseFile | null
  /** Forms stood in the middle of the chapter: sections from there on keep files of their own. */
  interrupted: boolean
  /** Outermost level of this document's numbering: 1 where it has 第一部分, else 2. */
  readonly top: number
}

const open = (walk: Walk, name: string, title: string): ProseFile => {
  const known = walk.files.get(name)
  if (known !== undefined) return known
  const file: ProseFile = { name, title, blocks: [] }
  walk.files.set(name, file)
  return file
}

const note = (walk: Walk, content: string): void => {
  const chapter = walk.chapters.at(-1)
  if (chapter !== undefined && !chapter.content.includes(content)) chapter.content.push(content)
}

const freshName = (walk: Walk, kind: string | null): string => kind ?? `chapter-${walk.files.size + 1}`

const beginChapter = (walk: Walk, title: string, items: readonly Item[]): void => {
  const before = walk.chapters.at(-1)
  const same = before !== undefined && headingWords(before.title) === headingWords(title)
  walk.repeated.push(...items)
  if (same) return
  walk.chapters.push({ title, content: [] })
  walk.interrupted = false
  walk.file = announcesStatements(title) ? null : open(walk, freshName(walk, chapterKind(title)), title)
  if (announcesStatements(title)) note(walk, '公开表')
}

const levelIn = (piece: Extract<StreamPiece, { kind: 'text' }>, contents: ContentsList, top: number): number => {
  const words = headingWords(piece.text)
  const listed = contents.headings.get(words)
  if (listed !== undefined && looksLikeHeading(piece.text)) return listed === 0 ? top : listed
  if (!looksLikeHeading(piece.text)) return 0
  // The title of a chapter may carry the department's name before the words of the list of contents.
  const tail = [...contents.headings].find(
    ([known, level]) =>
      level <= top &&
      known.length >= 4 &&
      words.endsWith(known.replace(/^(?:部门|单位)/, '')) &&
      words.length - known.length < 30,
  )
  if (tail !== undefined && numberLevel(piece.text) === 0) return tail[1] === 0 ? top : tail[1]
  const own = numberLevel(piece.text)
  if (own === 1) return 1
  if (piece.heading === 1) return top
  if (piece.heading > 1) return Math.max(own, top + 1)
  return own > 0 && own <= 3 ? own : own === 4 && piece.text.trim().length <= 30 ? 4 : 0
}

const addText = (walk: Walk, piece: Extract<StreamPiece, { kind: 'text' }>, level: number): void => {
  if (level > 0 && level <= walk.top) {
    beginChapter(walk, piece.text.trim(), piece.items)
    return
  }
  const kind = level === 2 && walk.top === 1 ? chapterKind(piece.text) : null
  if (level === 2 && walk.top === 1 && walk.chapters.length > 0) {
    const chapter = walk.chapters.at(-1)
    const holder = chapter === undefined ? null : chapterKind(chapter.title)
    const general = holder === 'explanations' && !walk.interrupted
    const apart = kind !== null && standsApart(kind) && kind !== holder && !general
    if (apart || walk.file?.name === 'overview') {
      walk.file = open(walk, freshName(walk, kind), piece.text.trim())
      note(walk, walk.file.name)
      walk.repeated.push(...piece.items)
      return
    }
    const back = chapter === undefined || announcesStatements(chapter.title) ? null : freshName(walk, holder)
    if (back !== null && walk.file !== null && walk.file.name !== back && standsApart(walk.file.name))
      walk.file = open(walk, back, chapter?.title ?? '')
  }
  if (walk.chapters.length === 0) {
    walk.cover.push(piece)
    return
  }
  const text = piece.text.trim()
  const file = walk.file
  if (file === null) {
    // A chapter of statements holds no running text: titles and units there are the statements' own.
    walk.repeated.push(...piece.items)
    return
  }
  if (
    file.blocks.length === 0 &&
    (headingWords(text) === headingWords(file.title) || headingWords(file.title).endsWith(headingWords(text))) &&
    looksLikeHeading(text)
  ) {
    walk.repeated.push(...piece.items)
    return
  }
  note(walk, file.name)
  if (level > walk.top) file.blocks.push({ kind: 'heading', level: Math.min(level, 4), text, items: piece.items })
  else file.blocks.push({ kind: 'paragraph', text, items: piece.items })
}

/** Forms in the middle of an explanation: the section before them moves to a file of its own, so that the order stays. */
const setApart = (walk: Walk): void => {
  const file = walk.file
  const at = file?.blocks.findLastIndex((block) => block.kind === 'heading' && block.level === 2) ?? -1
  const heading = file?.blocks[at]
  if (file === null || heading === undefined || heading.kind !== 'heading') return
  const kind = chapterKind(heading.text)
  if (kind === null || !standsApart(kind) || kind === file.name) return
  const own = open(walk, kind, heading.text)
  own.blocks.push(...file.blocks.splice(at).slice(1))
  walk.repeated.push(...heading.items)
  walk.file = own
  walk.interrupted = true
  note(walk, own.name)
}

const ordinal = (text: string): number => {
  const found = /^([一二三四五六七八九十]{1,3})[、.．]/.exec(text.trim())?.[1] ?? ''
  const digits = '一二三四五六七八九'
  const [tens, ones] = found.includes('十') ? found.split('十') : [undefined, found]
  if (tens === undefined) return digits.indexOf(ones ?? '') + 1
  return (tens === '' ? 1 : digits.indexOf(tens) + 1) * 10 + (digits.indexOf(ones ?? '') + 1)
}

/** 六、 after the chapter 五、 goes on with the chapters; 一、 within it does not. */
const nextChapter = (walk: Walk, text: string): boolean => {
  const before = walk.chapters.at(-1)
  return before !== undefined && ordinal(before.title) > 0 && ordinal(text) === ordinal(before.title) + 1
}

/** A heading that was printed on two lines is one, where the list of contents has it whole. */
const wholeHeadings = (pieces: readonly StreamPiece[], contents: ContentsList): readonly StreamPiece[] => {
  const out: StreamPiece[] = []
  for (const piece of pieces) {
    const before = out.at(-1)
    const joined = before?.kind === 'text' && piece.kind === 'text' ? `${before.text}${piece.text}` : ''
    const whole = joined !== '' && joined.length < 80 && contents.headings.has(headingWords(joined))
    if (whole && before?.kind === 'text' && piece.kind === 'text' && !contents.headings.has(headingWords(before.text)))
      out.splice(-1, 1, { ...before, text: joined, items: [...before.items, ...piece.items] })
    else out.push(piece)
  }
  return out
}

/** The title that an explanation without any chapter has above its first sentence; null where it has none. */
const soleTitle = ({ chapters, cover }: Walk): StreamPiece | null => {
  const said = cover.findIndex(({ text }) => !isCoverLine(text) && /\d\s*(?:万|亿)?元|[。；]$/.test(text.trim()))
  const above = cover
    .slice(0, Math.max(0, said))
    .filter(({ text }) => /三公/.test(text) || /20\d\d年.*(?:说明|情况)/.test(text))
  return chapters.length > 0 ? null : (above.at(-1) ?? null)
}

/** Divides the stream. */
export const chaptersOf = (pieces: readonly StreamPiece[], contents: ContentsList): Chapters => {
  const body = wholeHeadings(
    pieces.filter((piece) => !contents.pieces.has(piece)),
    contents,
  )
  const texts = body.flatMap((piece) => (piece.kind === 'text' ? [piece] : []))
  const parts = texts.some(({ text }) => numberLevel(text) === 1 && looksLikeHeading(text))
  const walk: Walk = {
    files: new Map(),
    chapters: [],
    cover: [],
    repeated: [],
    file: null,
    interrupted: false,
    top: parts ? 1 : 2,
  }
  walkThrough(walk, body, contents, null)
  // A page on “三公” alone has a title and no chapters: the title opens the only one.
  const title = soleTitle(walk)
  if (title !== null) {
    walk.cover.length = 0
    walkThrough(walk, body, contents, title)
  }
  return {
    files: [...walk.files.values()].filter(({ blocks }) => blocks.length > 0),
    chapters: walk.chapters,
    cover: walk.cover,
    repeated: walk.repeated,
  }
}

/** Walks the stream; `title` opens a chapter though nothing says that it is a heading. */
const walkThrough = (
  walk: Walk,
  body: readonly StreamPiece[],
  contents: ContentsList,
  title: StreamPiece | null,
): void => {
  for (const piece of body) {
    if (piece === title && piece.kind === 'text') {
      beginChapter(walk, piece.text.trim(), piece.items)
      // The title is the document's, too.
      walk.cover.push(piece)
    } else if (piece.kind === 'text') {
      const level = piece.named ? walk.top : levelIn(piece, contents, walk.top)
      // Without 第一部分 a numbered line is a chapter only where the list of contents, a heading style or a sheet says so.
      const sure =
        walk.top === 1 ||
        piece.named ||
        piece.heading > 0 ||
        contents.headings.size === 0 ||
        contents.headings.has(headingWords(piece.text)) ||
        numberLevel(piece.text) === 0 ||
        (walk.file === null && nextChapter(walk, piece.text))
      addText(walk, piece, level <= walk.top && level > 0 && !sure ? walk.top + 1 : level)
    } else if (piece.kind === 'table') {
      const file = walk.file
      if (file !== null) {
        note(walk, file.name)
        file.blocks.push({ kind: 'table', rows: piece.rows, items: piece.items })
      }
    } else if (piece.kind === 'taken') {
      const chapter = walk.chapters.at(-1)
      if (walk.top === 1) setApart(walk)
      if (chapter !== undefined)
        note(
          walk,
          announcesForms(chapter.title) || /绩效|项目/.test(chapter.title) || walk.file?.name === 'performance'
            ? '项目'
            : '公开表',
        )
    }
  }
}
