// The engines that answer the questions: ours as the page uses it, MiniSearch over pairs of characters, and Pagefind
// alone in a browser. Each gives numbers of records, best first.
import MiniSearch from 'minisearch'
import type { Page } from 'playwright-core'
import { ask, nothingChosen } from '../../src/search/answer.ts'
import { openResults } from '../../src/search/result-pages.ts'
import { sideIndex } from '../../src/search/side-index.ts'
import { openSideIndex, type ReadFile } from '../../src/search/side-reader.ts'
import { type SearchRecord, searchKinds } from '../../src/views/search/search-record.ts'
import { scanText } from './search-truth.ts'

export interface Engine {
  readonly name: string
  /** At least the best `most`, if there are as many; all when it is left out. */
  readonly find: (words: string, most?: number) => Promise<readonly number[]>
}

/** What the page shows before Pagefind adds words apart from each other, results in the page's order. */
export const engineOf = async (records: readonly SearchRecord[], read: ReadFile): Promise<Engine> => {
  const numbers = new Map(records.map(({ path }, number) => [path, number]))
  const reader = await openSideIndex(read)
  return {
    name: '明账',
    find: async (words, most = records.length) => {
      const answer = await ask(reader, words)
      const pages = await openResults(reader, answer, nothingChosen, 'relevance')
      const results = await pages.next(most)
      return results.map(({ record }) => numbers.get(record.path) ?? -1)
    },
  }
}

/** The same over an index that is held in memory. */
export const ownEngine = (records: readonly SearchRecord[]): Promise<Engine> => {
  const files = new Map(sideIndex(records, searchKinds))
  return engineOf(records, async (name) => JSON.parse(files.get(name) ?? 'null'))
}

const pairs = (text: string): string[] => {
  const plain = scanText(text)
  return [...plain].length < 2
    ? [plain]
    : [...plain].slice(1).map((character, index) => ([...plain][index] ?? '') + character)
}

const allText = ({ codes, parts }: SearchRecord): string =>
  [
    ...codes,
    ...parts.flatMap((part) => [part.label, part.text, ...part.codes, ...part.figures.map(({ text }) => text)]),
  ].join('\n')

/** A common bigram index: all pairs must be there, titles weigh three times. */
export const bigramEngine = (records: readonly SearchRecord[]): Engine => {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: (text) => text.split(/[\n；。，]/u).flatMap(pairs),
    searchOptions: { combineWith: 'AND', boost: { title: 3 }, tokenize: pairs },
  })
  index.addAll(records.map((record, id) => ({ id, title: record.title, text: allText(record) })))
  return { name: 'MiniSearch 双字', find: async (words) => index.search(words).map(({ id }) => Number(id)) }
}

/** Pagefind without anything of ours; `page` stands on the built search page. */
export const pagefindEngine = (page: Page, folder: string): Engine => ({
  name: 'Pagefind 单独',
  find: (words) =>
    page.evaluate(
      async ([address, asked]) => {
        const pagefind = await import(`${address}pagefind.js`)
        const { results } = await pagefind.search(asked)
        const found = await Promise.all(results.map((result: { data: () => Promise<unknown> }) => result.data()))
        return found.map(({ meta }) => Number(meta.record))
      },
      [folder, words] as const,
    ),
})
