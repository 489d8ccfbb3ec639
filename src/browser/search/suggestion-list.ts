// Suggestions below the box while somebody types: a combobox with a list, as the WAI-ARIA pattern has it. The arrows go
// through the list while it is open, Enter takes a name, Escape closes it; closed, the keys belong to the results.
import type { Suggestion } from '../../search/suggestions.ts'
import { element } from './element.ts'

/** Typing pauses this long before names are offered. */
const quietTime = 150

/** The box and the empty list below it. */
export interface SuggestionPlaces {
  readonly words: HTMLInputElement
  readonly suggestions: HTMLElement
}

const optionItem = ({ words, kind }: Suggestion, index: number): HTMLDivElement =>
  element(
    'div',
    { role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false', 'data-words': words },
    element('span', {}, words),
    element('span', { class: 'kind' }, kind),
  )

/** The open list: which option is active, and how it moves. */
const listOf = ({ words, suggestions }: SuggestionPlaces) => {
  let active = -1
  const options = (): readonly HTMLElement[] => [...suggestions.querySelectorAll<HTMLElement>('[role="option"]')]
  const mark = (index: number): void => {
    active = index
    for (const [each, option] of options().entries()) option.setAttribute('aria-selected', String(each === index))
    const id = options()[index]?.id
    if (id === undefined) words.removeAttribute('aria-activedescendant')
    else words.setAttribute('aria-activedescendant', id)
  }
  const show = (found: readonly Suggestion[]): void => {
    suggestions.replaceChildren(...found.map(optionItem))
    suggestions.hidden = found.length === 0
    words.setAttribute('aria-expanded', String(found.length > 0))
    mark(-1)
  }
  return {
    show,
    close: (): void => show([]),
    isOpen: (): boolean => !suggestions.hidden,
    /** Past either end nothing is active: the box has the reader's own words. */
    step: (by: number): void => {
      const count = options().length + 1
      mark(((active + 1 + by + count) % count) - 1)
    },
    chosen: (): string | undefined => options()[active]?.dataset.words,
  }
}

/** Offers names; `suggest` finds them, `choose` asks for one. */
export const mountSuggestions = (
  places: SuggestionPlaces,
  suggest: (typed: string) => Promise<readonly Suggestion[]>,
  choose: (words: string) => void,
): void => {
  const { words, suggestions } = places
  const list = listOf(places)
  let waiting = 0
  words.setAttribute('role', 'combobox')
  words.setAttribute('aria-autocomplete', 'list')
  words.setAttribute('aria-controls', suggestions.id)
  list.close()
  const take = (chosen: string): void => {
    window.clearTimeout(waiting)
    list.close()
    choose(chosen)
  }
  const offer = async (): Promise<void> => {
    const typed = words.value.trim()
    const found = typed === '' ? [] : await suggest(typed).catch(() => [])
    if (words.value.trim() === typed && document.activeElement === words) list.show(found)
  }
  const offerSoon = (): void => {
    window.clearTimeout(waiting)
    waiting = window.setTimeout(() => void offer(), quietTime)
  }
  words.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) offerSoon()
  })
  words.addEventListener('compositionend', offerSoon)
  words.addEventListener('blur', list.close)
  words.form?.addEventListener('submit', () => {
    window.clearTimeout(waiting)
    list.close()
  })
  words.addEventListener('keydown', (event) => {
    if (!list.isOpen() || event.isComposing) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = event.key === 'Enter' ? list.chosen() : undefined
    if (by === 0 && chosen === undefined && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (by !== 0) list.step(by)
    else if (chosen === undefined) list.close()
    else take(chosen)
  })
  // The box keeps the keyboard while a name is pressed.
  suggestions.addEventListener('mousedown', (event) => event.preventDefault())
  suggestions.addEventListener('click', ({ target }) => {
    const chosen = target instanceof Element ? target.closest<HTMLElement>('[role="option"]')?.dataset.words : undefined
    if (chosen !== undefined) take(chosen)
  })
}
