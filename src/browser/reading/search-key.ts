// `/` leads to the search field in the header of every page; who turned it off on the search page has it off everywhere.
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

const field = document.querySelector<HTMLInputElement>('#site-search')

if (field !== null && document.querySelector('#search-words') === null)
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (isTyping(event.target) || isOff()) return
    event.preventDefault()
    field.focus()
    field.select()
  })
