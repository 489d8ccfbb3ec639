// What the rules that look at words alone share: every hit of a file with its place, as one finding a file.
import type { Disclosure } from '../../disclosure.ts'
import { type ReadPassage, readable, readPassage } from '../../explanations/readable.ts'
import type { Content, Passage } from '../../passage.ts'
import { type Judgement, type Operand, type Subject, wordJudgement } from '../rule.ts'

/** The hits of one file; `title` names it. */
export interface TextHits {
  readonly title: string
  readonly hits: readonly Operand[]
}

/** A hit: the words as printed, from `start` to `end` of the read text, and what is to be said of them. */
export interface TextHit {
  readonly start: number
  readonly end: number
  /** Shown after the words, e.g. what they should be; '' when the words speak for themselves. */
  readonly note: string
}

const operandsOf = (content: Content, read: ReadPassage, hits: readonly TextHit[]): readonly Operand[] =>
  hits.map(({ start, end, note }) => ({
    label: read.passage.heading === '' ? content.title : read.passage.heading,
    text: `“${read.printed.slice(start, end).trim()}”${note}`,
    position: `content/${content.id}`,
    place: read.placeOf(start),
  }))

/** One subject a file with what `find` sees in each of its passages. */
export const textSubjects = (
  disclosure: Disclosure,
  find: (text: string, passage: Passage) => readonly TextHit[],
): readonly Subject<TextHits>[] =>
  disclosure.contents.map((content) => {
    const hits = content.passages.flatMap((passage) => {
      const read = readPassage(passage)
      return operandsOf(content, read, find(read.text, passage))
    })
    return { input: { title: content.title, hits }, position: `content/${content.id}`, marks: [], torn: [] }
  })

/** One subject for the titles that 篇章 and 公开表 print; nothing where none is hit. */
export const titleSubjects = (
  disclosure: Disclosure,
  find: (text: string) => readonly TextHit[],
): readonly Subject<TextHits>[] => {
  const titles = [
    ...disclosure.chapters.map(({ title }) => ({ title, position: '篇章', place: disclosure.place })),
    ...disclosure.entries.map(({ id, title, place }) => ({ title, position: id, place })),
  ]
  const hits = titles.flatMap(({ title, position, place }) => {
    const { text, printed } = readable(title)
    return find(text).map(({ start, end, note }) => ({
      label: title,
      text: `“${printed.slice(start, end)}”${note}`,
      position,
      place,
    }))
  })
  const [first] = hits
  return first === undefined
    ? []
    : [{ input: { title: '篇章和公开表的标题', hits }, position: first.position, marks: [], torn: [] }]
}

/** `《情况说明》有 2 处…：…、…`; the verdict is 提示 wherever there is a hit. */
export const judgeHits = ({ title, hits }: TextHits, none: string, some: (count: number) => string): Judgement =>
  hits.length === 0
    ? wordJudgement('agree', `《${title}》${none}`)
    : wordJudgement(
        'hint',
        `《${title}》${some(hits.length)}：${[...new Set(hits.map(({ text }) => text))].join('、')}`,
        hits,
      )

/** Hits of an example. */
export const exampleHits = (...texts: readonly string[]): TextHits => ({
  title: '情况说明',
  hits: texts.map((text) => ({ label: '情况说明', text, position: '', place: null })),
})
