// The reader's choice of 长者模式 and 明暗: kept by the browser, put on <html>, the same in every open page. What they
// look like is decided by the style sheets, what is remembered is put on the page before it is painted (first-paint.js).

type Setting = 'reading' | 'theme'

const root = document.documentElement
const elder = document.querySelector<HTMLButtonElement>('[data-elder]')
const theme = document.querySelector<HTMLSelectElement>('[data-theme-choice]')

/** '' stands for no choice: the page as it is published. */
const remembered = (name: Setting): string => {
  try {
    return localStorage.getItem(`reading.${name}`) ?? ''
  } catch {
    return root.dataset[name] ?? ''
  }
}

const put = (name: Setting, value: string): void => {
  if (value === '') delete root.dataset[name]
  else root.dataset[name] = value
}

const choose = (name: Setting, value: string): void => {
  put(name, value)
  try {
    if (value === '') localStorage.removeItem(`reading.${name}`)
    else localStorage.setItem(`reading.${name}`, value)
  } catch {
    // Nothing can be kept: the choice holds for this page.
  }
}

/** Makes the controls say what the page shows. */
const show = (): void => {
  elder?.setAttribute('aria-pressed', String(root.dataset.reading === 'elder'))
  if (theme !== null) theme.value = root.dataset.theme ?? ''
}

/** Takes over what another page has changed, or this one before it was left and came back to. */
const refresh = (): void => {
  put('reading', remembered('reading'))
  put('theme', remembered('theme'))
  show()
}

show()
document.querySelector('.reading-settings')?.removeAttribute('hidden')
elder?.addEventListener('click', () => {
  choose('reading', root.dataset.reading === 'elder' ? '' : 'elder')
  show()
})
theme?.addEventListener('change', () => choose('theme', theme.value))
window.addEventListener('storage', refresh)
window.addEventListener('pageshow', refresh)
