// Names below a search field that stands outside the search page: the same combobox, its list made here, for without a
// script there is nothing to offer. Whoever takes a name is led to its results.
import { element } from '../element.ts'
import { searchEngine } from './search-engine.ts'
import { suggestFrom } from './suggest.ts'
import { mountSuggestions } from './suggestion-list.ts'

/** `words` is the field of a form that leads to the search page; the index lies below that address. */
export const mountFieldSuggestions = (words: HTMLInputElement, form: HTMLFormElement): void => {
  const suggestions = element('div', '', {
    id: 'search-suggestions',
    class: 'suggestions',
    role: 'listbox',
    'aria-label': '搜索建议',
    hidden: '',
  })
  // Below the field itself, beside its button.
  ;(words.parentElement ?? form).append(suggestions)
  const engine = searchEngine({ index: `${form.action}index/`, pagefind: `${form.action}pagefind/` })
  mountSuggestions({ words, suggestions }, suggestFrom(engine), (chosen) => {
    words.value = chosen
    form.requestSubmit()
  })
  // What was typed while the script came is looked for now.
  if (words.value !== '') words.dispatchEvent(new Event('input'))
}
