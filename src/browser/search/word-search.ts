// Pagefind in the browser: looks for words apart from each other in the running text. It is loaded when it is needed
// for the first time, from the portal itself, and gives numbers of records of the side index.
import type { WordSearch } from '../../search/answer.ts'
import { numberKey } from '../../search/pagefind-records.ts'
import { furtherFolders, pagefindEntry } from '../../search/word-parts.ts'

/** The part of Pagefind's browser API that is used. */
interface Pagefind {
  readonly options: (options: Readonly<Record<string, string>>) => Promise<void>
  readonly mergeIndex: (folder: string) => Promise<void>
  readonly search: (words: string) => Promise<{
    readonly results: readonly { readonly data: () => Promise<{ readonly meta: Readonly<Record<string, string>> }> }[]
  }>
}

/** Each hit costs a small file. */
const mostHits = 20

/** The indexes of a large portal are searched together. */
const joinIndexes = async (pagefind: Pagefind, folder: string): Promise<void> => {
  const response = await fetch(`${folder}${pagefindEntry}`)
  if (!response.ok) throw new Error(`${pagefindEntry}: ${response.status}`)
  await Promise.all(furtherFolders(await response.json()).map((further) => pagefind.mergeIndex(`${folder}${further}`)))
}

/** `folder` is the address of Pagefind's files, with a slash at its end. */
export const pagefindSearch = (folder: string): WordSearch => {
  let loading: Promise<Pagefind> | null = null
  const load = async (): Promise<Pagefind> => {
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind
    await pagefind.options({ basePath: folder })
    await joinIndexes(pagefind, folder)
    return pagefind
  }
  return async (typed) => {
    loading ??= load()
    const pagefind = await loading.catch((error: unknown) => {
      loading = null
      throw error
    })
    const { results } = await pagefind.search(typed)
    const found = await Promise.all(results.slice(0, mostHits).map((result) => result.data()))
    return found.map(({ meta }) => Number(meta[numberKey]))
  }
}
