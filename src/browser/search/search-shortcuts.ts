// The keyboard on the search page: `/` to the box, arrows through the results, Escape back to the box. The `/` can be
// turned off (WCAG 2.1.4), which this browser remembers.
import type { PagePlaces } from './page-places.ts'

const rememberedAs = 'search-slash'

const isOff = (): boolean => {
  try {
    return localStorage.getItem(rememberedAs) === 'off'
  } catch {
    // Storage that is refused remembers nothing.
    return false
  }
}

const remember = (isOn: boolean): void => {
  try {
    if (isOn) localStorage.removeItem(rememberedAs)
    else localStorage.setItem(rememberedAs, 'off')
  } catch {
    // The same.
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox'))

/** The result link that many steps from where the keyboard is; the box is before the first. */
const stepTo = ({ list, words }: PagePlaces, steps: number): HTMLElement | undefined => {
  const links = [...list.querySelectorAll<HTMLElement>('.result-link')]
  const here = document.activeElement?.closest('.result')?.querySelector<HTMLElement>('.result-link')
  const target = (here ? links.indexOf(here) : -1) + steps
  return target < 0 ? words : links[Math.min(target, links.length - 1)]
}

const isInSearch = ({ list, words }: PagePlaces): boolean =>
  document.activeElement === words || list.contains(document.activeElement)

/** Listens on the whole page. */
export const listenToKeys = (places: PagePlaces): void => {
  const { shortcut, slash, words } = places
  slash.checked = !isOff()
  shortcut.hidden = false
  slash.addEventListener('change', () => remember(slash.checked))
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === '/' && slash.checked && !isTyping(event.target)) {
      event.preventDefault()
      words.focus()
      words.select()
      return
    }
    const steps = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Escape' && places.list.contains(document.activeElement)) words.focus()
    if (steps === 0 || !isInSearch(places)) return
    const target = stepTo(places, steps)
    if (target === undefined) return
    event.preventDefault()
    target.focus()
  })
}
