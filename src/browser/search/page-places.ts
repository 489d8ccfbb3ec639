// The parts of the search page that the script fills, as SearchBody.astro provides them.

export interface PagePlaces {
  readonly form: HTMLFormElement
  readonly words: HTMLInputElement
  readonly suggestions: HTMLElement
  readonly shortcut: HTMLElement
  readonly slash: HTMLInputElement
  readonly status: HTMLElement
  readonly found: HTMLElement
  readonly facets: HTMLDetailsElement
  readonly facetList: HTMLElement
  readonly sort: HTMLSelectElement
  readonly list: HTMLElement
  readonly more: HTMLButtonElement
  readonly nothing: HTMLElement
  readonly nothingText: HTMLElement
  readonly start: HTMLElement
  readonly lists: HTMLElement
  /** Addresses of this deployment, each with a slash at its end. */
  readonly base: string
  readonly index: string
  readonly pagefind: string
}

const place = <T extends HTMLElement>(root: ParentNode, selector: string, kind: new () => T): T => {
  const found = root.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`the search page has no ${selector}`)
  return found
}

/** Throws when the page is not the search page: a fault of the program. */
export const pagePlaces = (document: Document): PagePlaces => {
  const page = place(document, '#search-page', HTMLElement)
  return {
    form: place(page, '#search-form', HTMLFormElement),
    words: place(page, '#search-words', HTMLInputElement),
    suggestions: place(page, '#search-suggestions', HTMLElement),
    shortcut: place(page, '#search-shortcut', HTMLElement),
    slash: place(page, '#search-slash', HTMLInputElement),
    status: place(page, '#search-status', HTMLElement),
    found: place(page, '#search-found', HTMLElement),
    facets: place(page, '#search-facets', HTMLDetailsElement),
    facetList: place(page, '#search-facets > div', HTMLElement),
    sort: place(page, '#search-sort', HTMLSelectElement),
    list: place(page, '#search-list', HTMLElement),
    more: place(page, '#search-more', HTMLButtonElement),
    nothing: place(page, '#search-nothing', HTMLElement),
    nothingText: place(page, '#search-nothing > div', HTMLElement),
    start: place(page, '#search-start', HTMLElement),
    lists: place(page, '#search-lists', HTMLElement),
    base: page.dataset.base ?? '/',
    index: page.dataset.index ?? '/search/index/',
    pagefind: page.dataset.pagefind ?? '/search/pagefind/',
  }
}
