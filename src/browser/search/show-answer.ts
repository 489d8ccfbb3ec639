// Shows an answer on the page: how many, facets, the first results, and more of them when asked.
import { type Answer, chosenCount, facetCounts } from '../../search/answer.ts'
import { nearest } from '../../search/claims.ts'
import { openResults, type ResultPages, settled } from '../../search/result-pages.ts'
import type { SideReader } from '../../search/side-reader.ts'
import { showFacets } from './facet-list.ts'
import { nothingLeft, sayNothing } from './nothing-found.ts'
import type { PagePlaces } from './page-places.ts'
import { choiceOf, type PageState } from './page-state.ts'
import { appendResults, type ToAddress } from './result-list.ts'

/** Results shown at once. */
const pageSize = 10
/** Shown before the others are read: each may cost a file. */
const firstOnes = 1

/** What is on the screen. */
export interface Shown {
  readonly count: number
  /** The count is what can be read; false while it is only a claim of the index. */
  readonly isKnown: boolean
  /** Nothing was found among many claims, of which not all were read. */
  readonly isTorn: boolean
  /** Appends the next results; those that words apart from each other add come last. */
  readonly showMore: () => Promise<void>
}

/** `isCurrent` turns false when another question has been asked meanwhile. */
export interface ShowOptions {
  readonly places: PagePlaces
  readonly reader: SideReader
  readonly to: ToAddress
  readonly widen: (answer: Answer) => Promise<Answer>
  readonly isCurrent: () => boolean
}

const onlyNew = (answer: Answer, before: Answer): Answer => ({
  ...answer,
  claims: new Map([...answer.claims].filter(([record]) => !before.claims.has(record))),
})

const resultsOf = ({ reader }: ShowOptions, answer: Answer, state: PageState): Promise<ResultPages> =>
  openResults(reader, answer, choiceOf(reader.portal, state), state.sorting)

/** The next results of an answer, and when they end those that widening adds. */
const furtherResults = (options: ShowOptions, answer: Answer, state: PageState, pages: ResultPages) => {
  let open = pages
  let widened = answer.widened
  return {
    mayHaveMore: () => !widened,
    next: async () => {
      const results = await open.next(pageSize)
      if (results.length === pageSize || widened) return results
      widened = true
      open = await resultsOf(options, onlyNew(await options.widen(answer), answer), state)
      return [...results, ...(await open.next(pageSize - results.length))]
    },
  }
}

const arrange = ({ places }: ShowOptions, answer: Answer, isNothing: boolean, isTorn: boolean): void => {
  places.start.hidden = true
  places.found.hidden = isNothing
  places.nothing.hidden = !(isNothing && answer.widened)
  places.lists.hidden = !isNothing
  if (isNothing) sayNothing(places.nothingText, answer, isTorn)
}

/** `null` when another question came first. */
export const showAnswer = async (options: ShowOptions, answer: Answer, state: PageState): Promise<Shown | null> => {
  const { places, reader, to, isCurrent } = options
  const pages = await resultsOf(options, answer, state)
  const ahead = await pages.next(firstOnes)
  if (!isCurrent()) return null
  const listing = { query: answer.query, to, grouped: state.sorting === 'relevance' }
  const further = furtherResults(options, answer, state, pages)
  const isNothing = answer.claims.size === 0 || (ahead.length === 0 && pages.count > 0)
  const choice = choiceOf(reader.portal, state)
  const isOver = isNothing && answer.widened
  const isTorn = isNothing && pages.gaveUp()
  arrange(options, isOver ? { ...answer, near: await nearest(reader, answer.query) } : answer, isNothing, isTorn)
  places.list.replaceChildren(...(ahead.length === 0 && !isNothing ? [nothingLeft()] : []))
  appendResults(places.list, ahead, listing)
  const others = isTorn ? [] : await pages.next(pageSize - ahead.length)
  if (!isCurrent()) return null
  appendResults(places.list, others, listing)
  let shown = ahead.length + others.length
  const isLast = shown < pageSize
  const offerMore = (isEnd: boolean): void => {
    places.more.hidden = isNothing || (isEnd && !further.mayHaveMore())
    places.more.textContent = isEnd ? '再找词语分开出现的内容' : '显示更多'
  }
  offerMore(isLast)
  // What a facet counts is what it leaves: claims of the index are read before they are counted.
  const known = await settled(reader, answer)
  if (!isCurrent()) return null
  showFacets(places.facetList, reader.portal, facetCounts(reader, known.answer, choice), state)
  places.facets.hidden = places.facetList.childElementCount === 0
  const count = isLast ? shown : chosenCount(reader, known.answer, choice)
  return {
    count: isNothing ? 0 : count,
    isKnown: isNothing ? answer.widened : known.isKnown || isLast,
    isTorn,
    showMore: async () => {
      const next = await further.next()
      if (!isCurrent()) return
      appendResults(places.list, next, listing)
      offerMore(next.length < pageSize)
      places.list.querySelectorAll<HTMLElement>('.result-link')[shown]?.focus()
      shown += next.length
    },
  }
}
