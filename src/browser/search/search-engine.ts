// The engine as the page uses it: opens the index when it is first needed, asks it for what stands as typed, and widens
// with Pagefind where that is too little. It keeps the last answer, so that facets and sorting ask nothing again.
import { type Answer, ask, widen } from '../../search/answer.ts'
import { openSideIndex, type SideReader } from '../../search/side-reader.ts'
import { pagefindSearch } from './word-search.ts'

export interface SearchEngine {
  readonly reader: () => Promise<SideReader>
  /** What stands as typed; for words that were asked last, what was found then. */
  readonly ask: (words: string) => Promise<Answer>
  /** The same answer with what Pagefind adds. */
  readonly widen: (answer: Answer) => Promise<Answer>
}

/** Addresses of the folders of the side index and of Pagefind, each with a slash at its end. */
export interface EngineFolders {
  readonly index: string
  readonly pagefind: string
}

/** Reads over the network, from the portal alone. */
export const searchEngine = ({ index, pagefind }: EngineFolders): SearchEngine => {
  let opening: Promise<SideReader> | null = null
  let last: { readonly words: string; readonly answer: Answer } | null = null
  const wordSearch = pagefindSearch(pagefind)
  const read = async (name: string): Promise<unknown> => {
    const response = await fetch(index + name)
    if (!response.ok) throw new Error(`${name}: ${response.status}`)
    return response.json()
  }
  const reader = (): Promise<SideReader> => {
    opening ??= openSideIndex(read).catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }
  const keep = (words: string, answer: Answer): Answer => {
    last = { words, answer }
    return answer
  }
  return {
    reader,
    ask: async (words) => (last?.words === words ? last.answer : keep(words, await ask(await reader(), words))),
    widen: async (answer) => {
      // What stands as typed has been found without Pagefind; a browser without WebAssembly keeps that.
      const hits = (typed: string) => wordSearch(typed).catch(() => [])
      return keep(answer.query.typed, await widen(answer, hits))
    },
  }
}
