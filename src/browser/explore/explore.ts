// Filters and orders the list of all projects in the page. The address is the state, so that what is shown can be
// handed on. Rows come from the list's data files when something is first asked, and so does what makes them; until then, and
// without this script, the pages of the list stand as they are.
import { type Criteria, parameters, unreadable } from './criteria.ts'
import type { FoundRows } from './found-rows.ts'
import type { DataRow } from './project-data.ts'

/** So many rows stand in the page at once; more on demand. */
const step = 75

interface Parts {
  readonly form: HTMLFormElement
  readonly table: HTMLTableElement
  readonly status: HTMLElement
  readonly more: HTMLButtonElement
}

const partsOfPage = (): Parts | null => {
  const form = document.querySelector<HTMLFormElement>('[data-explorer]')
  const table = document.querySelector<HTMLTableElement>('table.all-projects')
  const status = document.querySelector<HTMLElement>('.explore-status')
  const more = document.querySelector<HTMLButtonElement>('[data-more]')
  return form === null || table === null || status === null || more === null ? null : { form, table, status, more }
}

type Field = HTMLInputElement | HTMLSelectElement

const fieldOf = (form: HTMLFormElement, name: string): Field | null => {
  const found = form.elements.namedItem(name)
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null
}

const typedIn = (form: HTMLFormElement): Criteria =>
  Object.fromEntries(parameters.map((name) => [name, fieldOf(form, name)?.value.trim() ?? '']))

const isAsked = (criteria: Criteria): boolean => Object.values(criteria).some((value) => value !== '')

const markUnreadable = (form: HTMLFormElement, wrong: readonly string[]): void => {
  for (const name of parameters) {
    if (wrong.includes(name)) fieldOf(form, name)?.setAttribute('aria-invalid', 'true')
    else fieldOf(form, name)?.removeAttribute('aria-invalid')
  }
}

/** The heads that order: their words are buttons. */
const columnsThatOrder = (table: HTMLTableElement, order: (by: string) => void): readonly HTMLElement[] => {
  const wide = matchMedia('(min-width: 48rem)')
  const columns = [...table.querySelectorAll<HTMLElement>('thead th[data-sort]')]
  for (const column of columns) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...column.childNodes)
    column.append(button)
    // On narrow screens the head is out of sight: the form orders the list there, and no stop of the keyboard is lost.
    const stop = (): void => {
      button.tabIndex = wide.matches ? 0 : -1
    }
    stop()
    wide.addEventListener('change', stop)
    button.addEventListener('click', () => order(column.dataset.sort ?? ''))
  }
  return columns
}

const tellOrder = (columns: readonly HTMLElement[], sort: string): void => {
  const [by, way] = sort.split('-')
  for (const column of columns) {
    if (column.dataset.sort === by) column.setAttribute('aria-sort', way === 'down' ? 'descending' : 'ascending')
    else column.removeAttribute('aria-sort')
  }
}

/** Starts the filters of the page; does nothing where there are none. */
export const explore = (): void => {
  const parts = partsOfPage()
  if (parts === null) return
  const { form, table, status, more } = parts
  const link = (path: string): string => (form.dataset.base ?? '/').replace(/\/$/, '') + path
  let rows: FoundRows | null = null
  const total = Number(status.dataset.total)
  const standing = [...table.tBodies]
  const pagers = document.querySelectorAll<HTMLElement>('.pager')
  let fitting: readonly DataRow[] | null = null
  let room = step
  let asking = 0

  const place = (sort: string): void => {
    const shown = fitting === null || rows === null ? standing : rows.bodies(fitting.slice(0, room), sort)
    // What stands there already is not laid out a second time: a page that is only opened is asked nothing.
    if (shown[0] === undefined || shown[0] !== table.tBodies[0]) {
      for (const body of [...table.tBodies]) body.remove()
      table.append(...shown)
    }
    for (const pager of pagers) pager.hidden = fitting !== null
    more.hidden = fitting === null || fitting.length <= room
    table.setAttribute('aria-busy', 'false')
  }

  const say = (criteria: Criteria): void => {
    const held = fitting?.length ?? total
    const counted = held === total ? `共 ${total} 张项目表` : `符合条件的有 ${held} 张，共 ${total} 张`
    const order = fieldOf(form, 'sort')
    const isOrdered = (criteria.sort ?? '') !== '' && order instanceof HTMLSelectElement
    const ordered = isOrdered ? `，${order.selectedOptions[0]?.text ?? ''}` : ''
    const first = fitting !== null && held > room ? `，先列 ${room} 张` : ''
    const note = unreadable(criteria).length > 0 ? '；有条件不是数字，没有用上' : ''
    status.textContent = `${counted}${ordered}${first}${note}。`
  }

  const find = async (criteria: Criteria): Promise<readonly DataRow[] | null> => {
    if (!isAsked(criteria)) return null
    rows ??= (await import('./found-rows.ts')).foundRows(form.dataset.explorer ?? '', link)
    return rows.find(criteria)
  }

  const apply = async (): Promise<void> => {
    const criteria = typedIn(form)
    markUnreadable(form, unreadable(criteria))
    tellOrder(columns, criteria.sort ?? '')
    table.setAttribute('aria-busy', 'true')
    const own = ++asking
    try {
      const found = await find(criteria)
      // What was asked for later is on its way: this answer is nobody's.
      if (own !== asking) return
      fitting = found
      room = step
      place(criteria.sort ?? '')
      say(criteria)
    } catch {
      if (own !== asking) return
      table.setAttribute('aria-busy', 'false')
      status.textContent = '没有读到这个列表的数据，请稍后再试；下面各页列着全部项目。'
    }
  }

  const address = (): string => {
    const chosen = Object.entries(typedIn(form)).filter(([, value]) => value !== '')
    return chosen.length === 0 ? location.pathname : `?${new URLSearchParams(chosen)}`
  }

  const read = (): void => {
    const asked = new URLSearchParams(location.search)
    for (const name of parameters) {
      const input = fieldOf(form, name)
      if (input === null) continue
      input.value = asked.get(name) ?? ''
      if (input instanceof HTMLSelectElement && input.selectedIndex < 0) input.value = ''
    }
    void apply()
  }

  const choose = (): void => {
    void apply()
    if (address() !== location.search) history.pushState(null, '', address())
  }

  const columns = columnsThatOrder(table, (by) => {
    const order = fieldOf(form, 'sort')
    if (order === null) return
    const first = by === 'name' ? 'up' : 'down'
    const second = first === 'up' ? 'down' : 'up'
    order.value = order.value === `${by}-${first}` ? `${by}-${second}` : `${by}-${first}`
    choose()
  })

  let waiting: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      void apply()
      history.replaceState(null, '', address())
    }, 250)
  })
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) choose()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    choose()
  })
  form.addEventListener('reset', () => setTimeout(choose))
  more.addEventListener('click', () => {
    const seen = room
    room += step
    const { sort = '' } = typedIn(form)
    place(sort)
    say(typedIn(form))
    table.querySelectorAll<HTMLElement>('tr[data-kind] th a')[seen]?.focus()
  })
  form.querySelector('[data-csv]')?.addEventListener('click', async () => {
    const listFile = document.querySelector<HTMLAnchorElement>('.list-download a')?.href ?? ''
    try {
      const [{ rowsOfList }, { saveFile }] = await Promise.all([import('./list-file.ts'), import('../save-file.ts')])
      const response = await fetch(listFile)
      if (!response.ok) throw new Error(String(response.status))
      // Decoding takes the byte order mark away; spreadsheets want it back.
      const whole = await response.text()
      const paths = fitting?.map(({ view }) => link(view.path))
      const text =
        paths === undefined ? whole : rowsOfList(whole, paths, (each) => new URL(each, location.href).pathname)
      saveFile(`\uFEFF${text}`, `projects-${paths?.length ?? total}.csv`)
    } catch {
      status.textContent = '没有读到这个列表的文件，请稍后再试。'
    }
  })
  addEventListener('popstate', read)

  read()
}
