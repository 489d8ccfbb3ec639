// Takes the running text: chapters to content/*.md in their order, cover and institutions to facts, the list of contents
// and page numbers to furniture. It runs last and sees only what nobody took.
import type { Fate, TableReport } from '../../import-report.ts'
import { isPageNumber } from '../../readers/layout/margins.ts'
import {
  type Item,
  nothingRecognised,
  type RecognisedChapter,
  type RecognisedFile,
  type Recogniser,
} from '../../recognition.ts'
import type { SourcePlace } from '../../source-document.ts'
import { chaptersOf, type ProseFile } from './chapters.ts'
import { contentsList } from './contents-list.ts'
import { coverFacts, institutionsIn } from './cover.ts'
import { markdownFile } from './markdown-file.ts'
import { textStream } from './text-stream.ts'

const nowhere: SourcePlace = { file: '' }

const placeOf = (file: ProseFile): SourcePlace => file.blocks.flatMap(({ items }) => items)[0]?.place ?? nowhere

/** Signs of a template: places left for names and figures, and not one amount in all the text. */
const isTemplate = (files: readonly ProseFile[], cover: readonly string[]): boolean => {
  const texts = [
    ...cover,
    ...files.flatMap(({ blocks }) => blocks.map((block) => (block.kind === 'table' ? '' : block.text))),
  ]
  const places = texts.some((text) => /[XxＸ×]{2,}|[＊*]{2,}|[○〇]{2,}|_{3,}/.test(text))
  return places && !texts.some((text) => /\d\s*(?:万|亿)?元/.test(text.replace(/单价\s*\d+\s*万元/g, '')))
}

const report = (file: ProseFile, path: string, unfilled: boolean): TableReport => ({
  place: placeOf(file),
  title: file.title,
  takenFor: '文字说明',
  why: '按标题分章',
  file: path,
  rows: file.blocks.length,
  cellsPlaced: file.blocks.reduce((sum, { items }) => sum + items.length, 0),
  cellsLeft: 0,
  mended: [],
  proofs: [],
  standing: 'unproven',
  unfilled,
})

/** Lines above statements that the disclosure says in other places. */
const isStatementLine = (text: string): boolean =>
  /^(?:金额)?单位[：:]\s*(?:人民币)?(?:万|亿)?元$|^(?:编制|填报)?(?:部门|单位)(?:名称)?[：:].{2,60}$|^(?:预算)?(?:公开)?(?:附)?表\s*\d{1,2}$/.test(
    text.replace(/\s+/g, ' ').trim(),
  )

/** Takes what is left as running text. */
export const recogniseProse: Recogniser = (documents, context) => {
  const pieces = textStream(documents, context)
  const fates = new Map<Item, Fate>()
  const furniture = (items: readonly Item[], why: string): void => {
    for (const item of items) fates.set(item, { kind: 'furniture', why })
  }
  const stream = pieces.filter((piece) => {
    if (piece.kind === 'margin') furniture(piece.items, '页眉、页脚和页码')
    else if (piece.kind === 'text' && !piece.named && isPageNumber(piece.text))
      furniture(piece.items, '页眉、页脚和页码')
    else if (piece.kind === 'text' && !piece.named && isStatementLine(piece.text) && piece.heading === 0)
      furniture(piece.items, '表头的单位、部门和表号')
    else return true
    return false
  })
  const contents = contentsList(stream)
  for (const piece of contents.pieces) if (piece.kind === 'text') furniture(piece.items, '目录')
  const { files, chapters, cover, repeated } = chaptersOf(stream, contents)
  furniture(repeated, '章节标题，另写在“篇章”里')
  for (const piece of cover) furniture(piece.items, '封面')
  const written = files.map((file): RecognisedFile => {
    const path = `${context.contentFolder}/${file.name}.md`
    for (const { items } of file.blocks) for (const item of items) fates.set(item, { kind: 'placed', file: path })
    return { path, text: markdownFile(file), chapter: '', place: placeOf(file) }
  })
  const template = isTemplate(
    files,
    cover.map(({ text }) => text),
  )
  if (written.length === 0 && cover.length === 0) return { ...nothingRecognised, fates }
  const bodies = files.find(({ name }) => name === 'institutions')
  const facts = coverFacts(
    cover.map(({ text }) => text),
    context.options.year,
  )
  const institutions = institutionsIn(
    bodies?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])) ?? [],
    bodies?.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : [])) ?? [],
  )
  return {
    statements: [],
    files: written,
    chapters: chapters
      .filter(({ content }) => content.length > 0)
      .map(({ title, content }): RecognisedChapter => ({ title, content, place: nowhere })),
    facts: { ...facts, ...(institutions.length > 0 ? { institutions } : {}) },
    tables: files.map((file, index) => report(file, written[index]?.path ?? '', template)),
    questions: [],
    fates,
  }
}
