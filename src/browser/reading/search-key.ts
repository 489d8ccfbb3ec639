// `/` leads to a search field from every page, where it has none on the screen to the search page; who turned it off on the search page has it off everywhere.
// The search page has a box of its own.

const isOff = (): boolean => {
  try {
    return localStorage.getItem('search-slash') === 'off'
  } catch {
    // Storage that is refused remembers nothing.
    return false
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The large field of the first page, else the one in the header, unless that is folded away on a narrow screen. */
const shownField = (): HTMLInputElement | undefined =>
  ['#portal-search', '#site-search']
    .flatMap((selector) => document.querySelector<HTMLInputElement>(selector) ?? [])
    .find((field) => field.checkVisibility())

/** The search page with the keyboard in its box: whoever is led to an input by its address is put into it. */
const toSearchPage = (): void => {
  const entry = document.querySelector<HTMLAnchorElement>('.search-entry a')
  if (entry !== null) location.assign(`${entry.href}#search-words`)
}

if (document.querySelector('#search-words') === null)
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (isTyping(event.target) || isOff()) return
    event.preventDefault()
    const field = shownField()
    if (field === undefined) return toSearchPage()
    field.focus()
    field.select()
  })
