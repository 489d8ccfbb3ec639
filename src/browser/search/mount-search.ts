// Brings the search page to life: the address is the state, typing asks, the back button goes back to the question
// before. What is found is decided in answer.ts, how it looks in result-list.ts.
import { type Sorting, sortings } from '../../search/answer.ts'
import { changedFacet } from './facet-list.ts'
import { type PagePlaces, pagePlaces } from './page-places.ts'
import { emptyState, type PageState, readState, withChoice, writeState } from './page-state.ts'
import { type SearchSession, searchSession } from './search-session.ts'
import { listenToKeys } from './search-shortcuts.ts'

/** From this width on the facets stand open beside the results. */
const wide = '(min-width: 56rem)'

const isSorting = (text: string): text is Sorting => sortings.some((known) => known === text)

/** The state and every way to change it. */
interface PageControl {
  readonly state: () => PageState
  /** `typing` steps replace one another in the history: going back leads to the question before, not to a letter. */
  readonly go: (next: PageState, typing?: boolean) => void
  readonly restore: () => void
  readonly retry: () => void
}

const controlOf = (places: PagePlaces, show: (state: PageState, typing: boolean) => void): PageControl => {
  let state = emptyState
  let wasTyping = false
  const showState = (typing = false): void => {
    places.sort.value = state.sorting
    show(state, typing)
  }
  return {
    state: () => state,
    go: (next, typing = false) => {
      state = next
      const address = location.pathname + writeState(state)
      if (address !== location.pathname + location.search) {
        if (typing && wasTyping) history.replaceState(null, '', address)
        else history.pushState(null, '', address)
      }
      wasTyping = typing
      showState(typing)
    },
    restore: () => {
      wasTyping = false
      state = readState(location.search)
      places.words.value = state.words
      showState()
    },
    retry: showState,
  }
}

/** New words begin without facets, as a form without script would. */
const withWords = (state: PageState, words: string): PageState =>
  words === state.words ? state : { ...emptyState, sorting: state.sorting, words }

const listenToForm = ({ form, words }: PagePlaces, { state, go }: PageControl): void => {
  const ask = (typing: boolean): void => go(withWords(state(), words.value.trim()), typing)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask(false)
  })
  words.addEventListener('input', (event) => {
    // Chinese is composed letter by letter; the words are there when the composition ends.
    if (event instanceof InputEvent && event.isComposing) return
    if (words.value.trim() !== state().words) ask(true)
  })
  words.addEventListener('compositionend', () => ask(true))
}

const listenToResults = ({ sort, facetList }: PagePlaces, { state, go, retry }: PageControl): void => {
  sort.addEventListener('change', () => {
    if (isSorting(sort.value)) go({ ...state(), sorting: sort.value })
  })
  facetList.addEventListener('change', ({ target }) => {
    const changed = changedFacet(target)
    if (changed !== null) go(withChoice(state(), changed.name, changed.value, changed.chosen))
  })
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return
    if (target.closest('[data-clear]')) go({ ...emptyState, words: state().words, sorting: state().sorting })
    if (target.closest('[data-retry]')) retry()
  })
}

/** Offers names from the first use of the box on: who follows a link to an answer does not fetch what it takes. */
const offerNames = async (
  places: PagePlaces,
  suggest: SearchSession['suggest'],
  control: PageControl,
): Promise<void> => {
  const before = places.words.value
  const { mountSuggestions } = await import('./suggestion-list.ts')
  mountSuggestions(places, suggest, (words) => {
    places.words.value = words
    control.go(withWords(control.state(), words))
  })
  // What was typed meanwhile is looked for now.
  if (places.words.value !== before) places.words.dispatchEvent(new Event('input'))
}

/** The page holds everything that does not depend on a question, so that nothing moves when the script arrives. */
export const mountSearch = (): void => {
  const places = pagePlaces(document)
  const session = searchSession(places)
  const control = controlOf(places, (state, typing) => void session.show(state, typing))
  listenToForm(places, control)
  listenToResults(places, control)
  listenToKeys(places)
  const begin = (): void => {
    session.warmUp()
    // Without names to offer the box still asks.
    void offerNames(places, session.suggest, control).catch(() => null)
  }
  // Who typed before the script came has the focus there already.
  if (document.activeElement === places.words) begin()
  else places.words.addEventListener('focus', begin, { once: true })
  places.more.addEventListener('click', () => void session.showMore())
  window.addEventListener('popstate', control.restore)
  places.facets.open = window.matchMedia(wide).matches
  control.restore()
}
