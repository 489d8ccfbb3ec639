// The printed document in its own order (篇章): which part stands where, with the prose's headings moved below the
// part's. What is placed for a generated part (tables, forms …) is left to the page.
import type { ChapterPart, Disclosure } from '../../budget/disclosure.ts'
import type { Content } from '../../budget/passage.ts'
import { type ListedAnchor, listedAnchors } from './listed-anchors.ts'
import { numberItems } from './numbered-prose.ts'

/** One part of a chapter; `html` is set for prose only. */
export interface PartView {
  readonly kind: ChapterPart['kind']
  /** Name of the file of prose; '' for a generated part. */
  readonly file: string
  readonly html: string
  /** The document's own 名词解释, whose terms need no second explanation. */
  readonly explains: boolean
}

/** 篇章 with its parts in printed order. */
export interface ChapterView extends ListedAnchor {
  /** '' where the document prints no title. */
  readonly title: string
  readonly parts: readonly PartView[]
}

/** Moves every heading of rendered prose down, so that it stands below the page's own; never deeper than h6. */
export const lowerHeadings = (html: string, by: number): string =>
  html.replace(/(<\/?h)([1-6])(?=[\s>])/g, (_, tag: string, level: string) => tag + Math.min(6, Number(level) + by))

/** Prose as rendered begins at `<h2>`; here it begins at `level`. */
const prose = (content: Content, level: number): PartView => ({
  kind: 'content',
  file: content.id,
  html: numberItems(lowerHeadings(content.html, level - 2)),
  explains: content.id === 'glossary',
})

const generated = (kind: PartView['kind']): PartView => ({ kind, file: '', html: '', explains: false })

/** Generated parts that the disclosure has and no 篇章 places. */
const unplacedKinds = (disclosure: Disclosure): readonly PartView['kind'][] => {
  const { statements, projectList, objectives, forms, chapters } = disclosure
  const there: readonly (readonly [PartView['kind'], boolean])[] = [
    ['statements', statements.length > 0],
    ['projectList', projectList.length > 0],
    ['objectives', objectives !== null],
    ['forms', forms.length > 0],
  ]
  const placed = new Set(chapters.flatMap(({ parts }) => parts.map(({ kind }) => kind)))
  return there.flatMap(([kind, has]) => (has && !placed.has(kind) ? [kind] : []))
}

/**
 * Chapters of a disclosure whose titles are headings of `level`; prose stands one level below its chapter's title.
 * What no 篇章 places, tables, forms and prose, comes last, so that nothing read is left unshown.
 */
export const chaptersOf = (disclosure: Disclosure, level: number): readonly ChapterView[] => {
  const contentOf = (file: string): Content | undefined => disclosure.contents.find((content) => content.id === file)
  const placed = new Set<string>()
  const titles = disclosure.chapters.map(({ title }) => title)
  const anchors = listedAnchors('part', [...titles, ''])
  const chapterOf = (index: number): Omit<ChapterView, 'parts'> => ({
    anchor: anchors[index]?.anchor ?? '',
    former: anchors[index]?.former ?? '',
    title: titles[index] ?? '',
  })
  const chapters = disclosure.chapters.map((chapter, index) => ({
    ...chapterOf(index),
    parts: chapter.parts.flatMap((part): readonly PartView[] => {
      if (part.kind !== 'content') return [generated(part.kind)]
      const content = contentOf(part.file)
      if (content === undefined) return []
      placed.add(content.id)
      return [prose(content, chapter.title === '' ? level : level + 1)]
    }),
  }))
  const rest = [
    ...unplacedKinds(disclosure).map(generated),
    ...disclosure.contents.filter((content) => !placed.has(content.id)).map((content) => prose(content, level)),
  ]
  return rest.length === 0 ? chapters : [...chapters, { ...chapterOf(chapters.length), parts: rest }]
}
