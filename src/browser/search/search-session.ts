// One visit to the search page: asks for what the state says, shows it, says how many there are. A question that was
// overtaken by the next one shows nothing.
import type { Suggestion } from '../../search/suggestions.ts'
import { sayFailure } from './nothing-found.ts'
import type { PagePlaces } from './page-places.ts'
import type { PageState } from './page-state.ts'
import { type SearchEngine, searchEngine } from './search-engine.ts'
import { type Shown, type ShowOptions, showAnswer } from './show-answer.ts'
import { suggestFrom } from './suggest.ts'

/** A screen reader should speak of a word, not of every letter of it. */
const quietTime = 400

export interface SearchSession {
  /** `typing` waits with saying the count until the typing pauses. */
  readonly show: (state: PageState, typing: boolean) => Promise<void>
  readonly showMore: () => Promise<void>
  /** Names to offer for what is being typed. */
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>
  /** Reads the description of the index before anything is asked. */
  readonly warmUp: () => void
}

const announcer = (status: HTMLElement): ((text: string, later: boolean) => void) => {
  let waiting = 0
  return (text, later) => {
    window.clearTimeout(waiting)
    const say = (): void => {
      status.textContent = text
    }
    if (later) waiting = window.setTimeout(say, quietTime)
    else say()
  }
}

/** That there is nothing is said when it is known, not while words are still looked for apart from each other. */
const countText = (words: string, { count, isKnown, isTorn }: Shown): string => {
  if (isTorn && isKnown) return `“${words}”太零碎，没有逐条找完`
  if (count === 0) return isKnown ? `没有找到“${words}”` : '正在查找…'
  return `“${words}”共有${isKnown ? '' : '约'} ${count} 条结果`
}

const showStart = ({ start, lists, found, nothing }: PagePlaces): void => {
  for (const place of [start, lists]) place.hidden = false
  for (const place of [found, nothing]) place.hidden = true
}

const showFailure = (places: PagePlaces): void => {
  for (const place of [places.found, places.start]) place.hidden = true
  for (const place of [places.nothing, places.lists]) place.hidden = false
  sayFailure(places.nothingText)
}

/** Shows what the side index has at once; where nothing stands as typed, or all of it proves wrong, what Pagefind adds follows. */
const find = async (
  engine: SearchEngine,
  state: PageState,
  options: ShowOptions,
  report: (shown: Shown) => void,
): Promise<void> => {
  const found = await engine.ask(state.words)
  const showIt = async (answer: typeof found): Promise<Shown | null> => {
    const shown = options.isCurrent() ? await showAnswer(options, answer, state) : null
    if (shown !== null) report(shown)
    return shown
  }
  const first = await showIt(found)
  if ((found.isLoose || first?.count === 0) && !found.widened && options.isCurrent())
    await showIt(await engine.widen(found))
}

/** Nothing is read before the first question. */
export const searchSession = (places: PagePlaces): SearchSession => {
  const engine = searchEngine(places)
  const say = announcer(places.status)
  const to = (path: string): string => places.base.replace(/\/$/, '') + path
  let asked = 0
  let onScreen: Shown | null = null

  const show = async (state: PageState, typing: boolean): Promise<void> => {
    asked += 1
    const mine = asked
    const isCurrent = (): boolean => mine === asked
    if (state.words === '') {
      showStart(places)
      return say('', false)
    }
    if (places.status.textContent === '') say('正在查找…', false)
    try {
      const options = { places, reader: await engine.reader(), to, widen: engine.widen, isCurrent }
      await find(engine, state, options, (shown) => {
        onScreen = shown
        say(countText(state.words, shown), typing)
      })
    } catch {
      if (!isCurrent()) return
      showFailure(places)
      say('搜索索引没有读到', false)
    }
  }

  return {
    show,
    suggest: suggestFrom(engine),
    showMore: async () => onScreen?.showMore(),
    warmUp: () => void engine.reader().catch(() => null),
  }
}
