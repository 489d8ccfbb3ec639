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
import { takenForText } from '../../table-standing.ts'
import { type Block, chaptersOf, type ProseFile } from './chapters.ts'
import { contentsList } from './contents-list.ts'
import { coverFacts, institutionsIn } from './cover.ts'
import { markdownFile } from './markdown-file.ts'
import { firstSaid, isCoverLine } from './repeated-text.ts'
import { type FilledProse, withoutPrompts } from './template-text.ts'
import { textStream } from './text-stream.ts'

const nowhere: SourcePlace = { file: '' }

const placeOf = (blocks: readonly Block[]): SourcePlace => blocks.flatMap(({ items }) => items)[0]?.place ?? nowhere

/** Signs of a template: places left for names and figures, and not one amount in all the text. */
const isTemplate = (files: readonly ProseFile[], cover: readonly string[]): boolean => {
  const texts = [
    ...cover,
    ...files.flatMap(({ blocks }) => blocks.map((block) => (block.kind === 'table' ? '' : block.text))),
  ]
  const places = texts.some((text) => /[XxＸ×]{2,}|[＊*]{2,}|[○〇]{2,}|_{3,}/.test(text))
  return places && !texts.some((text) => /\d\s*(?:万|亿)?元/.test(text.replace(/单价\s*\d+\s*万元/g, '')))
}

const saidOf = (block: Block): string => (block.kind === 'table' ? '表格' : block.text)

const mendedOf = ({ file, prompts }: FilledProse, template: boolean): readonly string[] => {
  const [first] = prompts
  return [
    ...(first === undefined
      ? []
      : [
          `模板的文字还没有填写，没有录入：“${saidOf(first).slice(0, 24)}”${prompts.length > 1 ? `等 ${prompts.length} 段` : ''}`,
        ]),
    ...(template && file.blocks.length > 0 ? ['只有模板原有的文字，请核对后留下或删去'] : []),
  ]
}

const report = (filled: FilledProse, path: string, template: boolean): TableReport => {
  const { file, prompts } = filled
  return {
    place: placeOf(file.blocks.length > 0 ? file.blocks : prompts),
    title: file.title,
    takenFor: takenForText,
    why: '按标题分章',
    file: path,
    rows: file.blocks.length,
    cellsPlaced: new Set(file.blocks.flatMap(({ items }) => items)).size,
    cellsLeft: 0,
    mended: mendedOf(filled, template),
    proofs: [],
    standing: 'unproven',
    unfilled: template || file.blocks.length === 0,
  }
}

/** Lines above statements that the disclosure says in other places. */
const isStatementLine = (text: string): boolean =>
  /^(?:金额)?单位[：:]\s*(?:人民币)?(?:万|亿)?元$|^(?:编制|填报)?(?:部门|单位)(?:名称)?[：:].{2,60}$|^(?:预算)?(?:公开)?(?:附)?表\s*\d{1,2}$/.test(
    text.replace(/\s+/g, ' ').trim(),
  )

/** Takes what is left as running text. */
export const recogniseProse: Recogniser = (documents, context) => {
  const said = firstSaid(documents.map((document) => ({ file: document.file, pieces: textStream(document, context) })))
  const fates = new Map<Item, Fate>(said.fates)
  const furniture = (items: readonly Item[], why: string): void => {
    for (const item of items) fates.set(item, { kind: 'furniture', why })
  }
  const stream = said.pieces.filter((piece) => {
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
  const { files: found, chapters, cover, repeated } = chaptersOf(stream, contents)
  const filled = found.map(withoutPrompts)
  const files = filled.map(({ file }) => file)
  for (const { prompts } of filled)
    for (const item of prompts.flatMap(({ items }) => items))
      fates.set(item, { kind: 'left', why: '模板的文字，还没有填写' })
  furniture(repeated, '章节标题，另写在“篇章”里')
  for (const piece of cover)
    if (isCoverLine(piece.text)) furniture(piece.items, '封面')
    else
      for (const item of piece.items) fates.set(item, { kind: 'left', why: '第一个标题以前的文字，不知道属于哪一章' })
  const pathOf = ({ name, blocks }: ProseFile): string =>
    blocks.length === 0 ? '' : `${context.contentFolder}/${name}.md`
  const saying = files.filter(({ blocks }) => blocks.length > 0)
  const blank = new Set(files.flatMap(({ name, blocks }) => (blocks.length === 0 ? [name] : [])))
  const written = saying.map((file): RecognisedFile => {
    const path = pathOf(file)
    // A cell of several paragraphs is placed when one of them is; which were left out the report of its part says.
    for (const { items } of file.blocks) for (const item of items) fates.set(item, { kind: 'placed', file: path })
    return { path, text: markdownFile(file), chapter: '', place: placeOf(file.blocks) }
  })
  const template = isTemplate(
    found,
    cover.map(({ text }) => text),
  )
  if (found.length === 0 && cover.length === 0) return { ...nothingRecognised, fates }
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
      .map(
        ({ title, content }): RecognisedChapter => ({
          title,
          content: content.filter((name) => !blank.has(name)),
          place: nowhere,
        }),
      )
      .filter(({ content }) => content.length > 0),
    facts: { ...facts, ...(institutions.length > 0 ? { institutions } : {}) },
    tables: filled.map((each) => report(each, pathOf(each.file), template)),
    questions: [],
    fates,
  }
}
