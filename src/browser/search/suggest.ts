// Names to offer for what is being typed, from the files of the index that its answer reads anyway.
import { nothingChosen } from '../../search/answer.ts'
import { openResults } from '../../search/result-pages.ts'
import { type Suggestion, suggestionsAmong } from '../../search/suggestions.ts'
import type { SearchEngine } from './search-engine.ts'

/** As many results as the page shows first. */
const mostLookedThrough = 10

/** Looks for names with an engine; the same words are asked once, here and for the results. */
export const suggestFrom =
  (engine: SearchEngine) =>
  async (typed: string): Promise<readonly Suggestion[]> => {
    const pages = await openResults(await engine.reader(), await engine.ask(typed), nothingChosen, 'relevance')
    return suggestionsAmong(await pages.next(mostLookedThrough), typed)
  }
