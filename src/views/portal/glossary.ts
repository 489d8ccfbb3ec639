// Every term that a document or the portal explains, once, with each explanation and where it stands. Where there are many,
// the first page names them all, so that a link to a term finds it there whichever page explains it.
import type { Term } from '../../budget/archive.ts'
import { bare } from '../../budget/wording.ts'
import { glossaryPath, searchPath } from '../words/address.ts'
import type { Portal } from '../words/kept.ts'
import { cutList, listPagePath, listPages } from '../words/list-pages.ts'
import { type PageView, pageView } from '../words/page.ts'
import { type Block, blocksOf } from '../words/paragraphs.ts'
import { termAnchor } from '../words/terms-in-place.ts'
import { type TermUse, termUses } from './term-uses.ts'

/** One wording of an explanation with all its sources. */
export interface MeaningView {
  readonly blocks: readonly Block[]
  /** `path` is '' for the portal's own explanations. */
  readonly sources: readonly { readonly label: string; readonly path: string }[]
  /** `等 120 处`; '' where all sources are named. */
  readonly more: string
}

/** A term with every wording of its explanation. */
export interface TermView {
  /** The bare term: `/glossary/#三公经费`. */
  readonly anchor: string
  readonly term: string
  readonly meanings: readonly MeaningView[]
  /** `用在 5 份公开文件`; '' where no published document uses the term. */
  readonly usedIn: string
  /** The newest documents that use it; the rest is found by search. */
  readonly uses: readonly TermUse[]
  readonly searchPath: string
}

/** A term in the list of all, with the page that explains it. */
export interface TermPlace {
  readonly term: string
  readonly path: string
  /** Where another page explains the term, its anchor leads to this entry; '' on the page itself. */
  readonly anchor: string
}

export interface GlossaryView extends PageView {
  readonly terms: readonly TermView[]
  readonly documents: number
}

const sourceOf = (term: Term) => ({
  label: term.source,
  path: term.disclosure === '' ? '' : `/${term.disclosure}/`,
})

/** So many documents are named as the source of one wording. */
const namedSources = 6

/** So many documents are named; a portal of many departments has hundreds. */
const namedUses = 6

const termView = (entries: readonly Term[], uses: readonly TermUse[]): TermView => ({
  anchor: termAnchor(entries[0]?.term ?? ''),
  term: entries[0]?.term ?? '',
  meanings: [...Map.groupBy(entries, (entry) => bare(entry.meaning)).values()].map((same) => ({
    blocks: blocksOf(same[0]?.meaning ?? ''),
    sources: same.slice(0, namedSources).map(sourceOf),
    more: same.length > namedSources ? `等 ${same.length} 处` : '',
  })),
  usedIn:
    uses.length === 0
      ? ''
      : `用在 ${uses.length} 份公开文件${uses.length > namedUses ? `，列出最新 ${namedUses} 份` : ''}`,
  uses: uses.slice(0, namedUses),
  searchPath: `${searchPath}?q=${encodeURIComponent(entries[0]?.term ?? '')}`,
})

/** Terms in the order in which they are handed over: the portal's own first, then the documents'. */
export const glossaryView = (portal: Portal): GlossaryView => {
  const uses = termUses(portal)
  const terms = [...Map.groupBy(portal.terms, (entry) => termAnchor(entry.term))].map(([anchor, entries]) =>
    termView(entries, uses.get(anchor) ?? []),
  )
  const documents = new Set(portal.terms.map((term) => term.disclosure).filter((key) => key !== '')).size
  return {
    ...pageView(portal.site, {
      title: '名词解释',
      description: `预算公开中的 ${terms.length} 个名词，各附出处${documents === 0 ? '' : `，其中取自 ${documents} 份公开文件的解释按原文收录`}。`,
      path: glossaryPath,
      crumbs: [{ label: '名词解释', path: glossaryPath }],
      section: 'glossary',
    }),
    terms,
    documents,
  }
}

const elementsOfTerm = ({ meanings, uses }: TermView): number =>
  4 +
  meanings.reduce((sum, { sources, blocks }) => sum + 3 + sources.length + blocks.length, 0) +
  uses.reduce((sum, { parts }) => sum + 1 + parts.length, 0)

/** The pages of the glossary: the first lists all terms, every other its own. */
export const glossaryPages = <View extends GlossaryView>(whole: View) => {
  const cut = cutList(whole.terms, elementsOfTerm, whole.terms.length * 2)
  const places = cut.map((terms, index) =>
    terms.map(
      ({ term, anchor }): TermPlace => ({
        term,
        path: `${listPagePath(whole.path, index + 1)}#${anchor}`,
        anchor: index === 0 ? '' : anchor,
      }),
    ),
  )
  return listPages(
    whole,
    cut.map((terms, index) => ({
      terms,
      directory: index === 0 ? places.flat() : (places[index] ?? []).map((place) => ({ ...place, anchor: '' })),
    })),
  )
}
