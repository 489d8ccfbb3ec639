// The running text of a disclosure as search finds it: one record a headed section of its prose, the goals of the
// department, the terms of the glossary. Prose that the glossary repeats word for word is left to the glossary.
import type { Archive, Term } from '../../budget/archive.ts'
import { type Disclosure, disclosureKey } from '../../budget/disclosure.ts'
import type { Content, Passage } from '../../budget/passage.ts'
import { explanationsPath, glossaryPath, objectivesPath } from '../words/address.ts'
import { objectiveAnchors } from '../words/objective-anchors.ts'
import { termAnchor } from '../words/terms-in-place.ts'
import type { SearchPart, SearchRecord } from './search-record.ts'

/** What a record of prose says of itself; whose it is and when is added by its disclosure. */
export type ProseRecord = Pick<SearchRecord, 'kind' | 'path' | 'title' | 'parts'>

/** A file of prose and the page that shows it. */
export interface ProseSource {
  readonly page: string
  readonly content: Content
  /** The page shows the file's first heading as its own title, without an anchor. */
  readonly isPageTitle: boolean
}

/** Where a section stands: below an anchor, or at the top of the page whose title its heading has become. */
const sectionPath = ({ page, content, isPageTitle }: ProseSource, anchor: string): string => {
  const top = content.headings[0]?.anchor ?? ''
  const own = anchor || top
  return own === '' || (isPageTitle && own === top) ? page : `${page}#${own}`
}

const section = (source: ProseSource, passages: readonly Passage[]): ProseRecord => {
  const { content } = source
  const first = passages[0]
  const path = sectionPath(source, first?.anchor ?? '')
  const title = first?.heading || content.title
  const texts = passages.filter(({ kind }) => kind === 'text')
  // The file's own title stands above all its sections: a section is also found by it.
  const above: readonly SearchPart[] =
    title === content.title ? [] : [{ path, label: '', text: content.title, codes: [], figures: [] }]
  return {
    kind: '说明',
    path,
    title,
    parts: [...texts.map(({ text }) => ({ path, label: '', text, codes: [], figures: [] })), ...above],
  }
}

/** A file's headed sections in printed order. */
export const sectionsOf = (source: ProseSource, kept: (passage: Passage) => boolean): readonly ProseRecord[] =>
  [...Map.groupBy(source.content.passages.filter(kept), ({ anchor }) => anchor).values()].map((passages) =>
    section(source, passages),
  )

const meanings = new WeakMap<readonly Term[], ReadonlyMap<string, readonly string[]>>()

/** Explanations by the disclosure that prints them, sorted once a glossary. */
const meaningsOf = (terms: readonly Term[]): ReadonlyMap<string, readonly string[]> => {
  const known =
    meanings.get(terms) ??
    new Map(
      [...Map.groupBy(terms, ({ disclosure }) => disclosure)].map(([key, own]) => [
        key,
        own.map(({ meaning }) => meaning),
      ]),
    )
  meanings.set(terms, known)
  return known
}

/** Every headed section of the prose of a disclosure. */
export const proseRecords = (archive: Archive, disclosure: Disclosure): readonly ProseRecord[] => {
  const key = disclosureKey(disclosure)
  const page = explanationsPath(disclosure)
  const meanings = meaningsOf(archive.terms).get(key) ?? []
  const inGlossary = (passage: Passage): boolean => meanings.some((meaning) => passage.text.endsWith(meaning))
  return disclosure.contents.flatMap((content) =>
    sectionsOf(
      { page, content, isPageTitle: false },
      (passage) => content.id !== 'glossary' || (passage.kind === 'text' && !inGlossary(passage)),
    ),
  )
}

/** 部门整体绩效目标 as one record whose parts are its goals and their indicators; none where there are no goals. */
export const objectiveRecords = (disclosure: Disclosure): readonly ProseRecord[] => {
  const { objectives } = disclosure
  if (objectives === null) return []
  const page = objectivesPath(disclosure)
  const anchors = objectiveAnchors(objectives)
  return [
    {
      kind: '绩效目标',
      path: page,
      title: '部门整体绩效目标',
      parts: [
        { path: `${page}#overall-objective`, label: '总体绩效目标', text: objectives.overall, codes: [], figures: [] },
        ...objectives.sections.map(({ title, goal, indicators }, index) => ({
          path: `${page}#${anchors[index]?.anchor ?? ''}`,
          label: title,
          text: [goal, ...indicators].join('；'),
          codes: [],
          figures: [],
        })),
      ],
    },
  ]
}

/** One record a term with all its explanations. */
export const termRecords = (archive: Pick<Archive, 'terms'>): readonly ProseRecord[] =>
  [...Map.groupBy(archive.terms, ({ term }) => termAnchor(term)).entries()].map(([anchor, same]) => {
    const path = `${glossaryPath}#${anchor}`
    const meanings = [...new Set(same.map(({ meaning }) => meaning))]
    return {
      kind: '名词',
      path,
      title: same[0]?.term ?? '',
      parts: meanings.map((text) => ({ path, label: '', text, codes: [], figures: [] })),
    }
  })
