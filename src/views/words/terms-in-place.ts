// 名词就地解释: which terms of the glossary stand in a text, and where on a page each of them stands first, so that it is
// explained there and only there. The explanations themselves are the glossary's; how they unfold is left to the page.
import type { Archive, Term } from '../../budget/archive.ts'
import { bare, squeezed } from '../../budget/wording.ts'
import { glossaryPath } from './address.ts'
import type { PageView } from './page.ts'
import type { PlacedTerm } from './placed-term.ts'

/** Anchor of a term on the glossary page. */
export const termAnchor = (term: string): string => bare(term)

/**
 * The terms that stand in parts of a finished view, in the order of their first occurrence; those it has given before
 * are left out. A part is a text or anything that holds texts; what a view says to machines is passed over.
 */
export type TermPlacer = (...parts: readonly unknown[]) => readonly PlacedTerm[]

/** The glossary prepared for being looked for in texts. */
export interface TermFinder {
  /** Anchors of the terms that stand in the texts, each once, in the order of their first occurrence. */
  readonly find: (texts: Iterable<string>) => readonly string[]
  readonly terms: ReadonlyMap<string, PlacedTerm>
}

/** Forms print 三公 with and without quotation marks, brackets in either width, blanks anywhere. */
const plain = (text: string): string => squeezed(text).replace(/["'“”‘’]/gu, '')

/** 分值与得分 is met as 分值 and as 得分; 类、款、项 only as a whole, because 项 alone is any item. */
const spellings = (term: string): readonly string[] => {
  const whole = plain(term)
  const parts = whole.split(/与|、/u).filter((part) => [...part].length > 1)
  return parts.length > 1 ? [whole, ...parts] : [whole]
}

const placed = (anchor: string, { term, meaning, source }: Term): PlacedTerm => ({
  term,
  meaning,
  source,
  path: `${glossaryPath}#${anchor}`,
})

const none: readonly string[] = []

const finderFor = (entries: readonly Term[]): TermFinder => {
  const terms = new Map<string, PlacedTerm>()
  const anchors = new Map<string, string>()
  for (const entry of entries) {
    const anchor = termAnchor(entry.term)
    if (!terms.has(anchor)) terms.set(anchor, placed(anchor, entry))
    for (const spelling of spellings(entry.term)) if (!anchors.has(spelling)) anchors.set(spelling, anchor)
  }
  // The longest first: 财政拨款收入 is one term, not 财政拨款 and a rest.
  const longest = [...anchors.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(longest.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gu')
  const looked = new Map<string, readonly string[]>()
  const anchorsIn = (text: string): readonly string[] => {
    const known = looked.get(text)
    if (known !== undefined) return known
    const found = plain(text)
      .match(pattern)
      ?.map((word) => anchors.get(word) ?? '')
    const own = found === undefined ? none : [...new Set(found)]
    // Labels and headings stand on hundreds of pages; longer texts on one or two.
    if (text.length <= 60) {
      if (looked.size >= 50_000) looked.clear()
      looked.set(text, own)
    }
    return own
  }
  const find = (texts: Iterable<string>): readonly string[] => {
    const found = new Set<string>()
    if (longest.length > 0) for (const text of texts) for (const anchor of anchorsIn(text)) found.add(anchor)
    return [...found]
  }
  return { find, terms }
}

const finders = new WeakMap<readonly Term[], TermFinder>()

/** Whoever has the glossary at hand: an archive, or the portal without its departments. */
export type WithTerms = Pick<Archive, 'terms'>

/** Prepared once a glossary, however many pages ask. */
export const termFinder = ({ terms }: WithTerms): TermFinder => {
  const finder = finders.get(terms) ?? finderFor(terms)
  finders.set(terms, finder)
  return finder
}

const withoutTags = (html: string): string => (html.includes('<') ? html.replace(/<[^>]*>/g, ' ') : html)

/** What a view says around the page or to machines. */
const unread = new Set([
  'frame',
  'crumbs',
  'linked',
  'alternates',
  'path',
  'anchor',
  'id',
  'documentTitle',
  'pageTerms',
])

/** Adds every text of a finished view, in the order of its fields; one that stands there again says nothing new. */
const addTexts = (texts: Set<string>, value: unknown): void => {
  if (typeof value === 'string') texts.add(withoutTags(value))
  else if (Array.isArray(value)) for (const item of value) addTexts(texts, item)
  else if (value !== null && typeof value === 'object')
    for (const [key, field] of Object.entries(value)) if (!unread.has(key)) addTexts(texts, field)
}

/** One placer a page: ask it for the parts of the page in reading order. */
export const termPlacer = (archive: WithTerms): TermPlacer => {
  const { find, terms } = termFinder(archive)
  const given = new Set<string>()
  return (...parts) => {
    const texts = new Set<string>()
    addTexts(texts, parts)
    return find(texts).flatMap((anchor) => {
      const term = terms.get(anchor)
      if (term === undefined || given.has(anchor)) return []
      given.add(anchor)
      return [term]
    })
  }
}

/**
 * Adds 本页名词 to a page that does not place its terms part by part: all terms that stand anywhere in it, explained
 * below its heading.
 */
export const withTerms = <View extends PageView>(archive: WithTerms, view: View): View => ({
  ...view,
  pageTerms: termPlacer(archive)(view),
})

/** A piece of rendered prose and the terms that stand first in it. */
export interface ProsePiece {
  readonly html: string
  readonly terms: readonly PlacedTerm[]
}

const tag = /<(\/?)([a-z]\w*)[^>]*>/g
const withoutEnd = new Set(['br', 'hr', 'img', 'input', 'col'])

/** Rendered prose block by block, outermost elements whole; joined again it is the same text. */
const blocksOf = (html: string): readonly string[] => {
  const blocks: string[] = []
  let depth = 0
  let from = 0
  for (const match of html.matchAll(tag)) {
    const [whole, slash, name = ''] = match
    if (withoutEnd.has(name)) continue
    depth += slash === '/' ? -1 : 1
    if (depth > 0) continue
    blocks.push(html.slice(from, match.index + whole.length))
    from = match.index + whole.length
  }
  return [...blocks, html.slice(from)]
}

/** Cuts rendered prose behind every block in which a term stands first; joined again, the pieces are the prose. */
export const proseWithTerms = (html: string, place: TermPlacer): readonly ProsePiece[] => {
  const pieces: ProsePiece[] = []
  let open = ''
  let waiting: readonly PlacedTerm[] = []
  for (const block of blocksOf(html)) {
    open += block
    waiting = [...waiting, ...place(block)]
    // A heading is not parted from what stands below it.
    if (waiting.length === 0 || /^\s*<h\d/.test(block)) continue
    pieces.push({ html: open, terms: waiting })
    open = ''
    waiting = []
  }
  return open === '' ? pieces : [...pieces, { html: open, terms: waiting }]
}
