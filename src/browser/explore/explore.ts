// Filters and orders the list of all projects in the page. The address is the state, so that what is shown can be
// handed on; every row is the one that stands in the page, so that nothing is shown which the page does not hold.
import { saveFile } from '../save-file.ts'
import { type Criteria, compareRows, type ExploredRow, fits, parameters, plain, unreadable } from './criteria.ts'
import { rowsOfList } from './list-file.ts'

interface Placed extends ExploredRow {
  readonly element: HTMLTableRowElement
  readonly home: HTMLTableSectionElement
}

const amount = (digits: string | undefined): bigint | null =>
  digits === undefined || digits === '' ? null : BigInt(digits)

const placed = (element: HTMLTableRowElement, home: HTMLTableSectionElement): Placed => {
  const { dataset } = element
  const group = home.querySelector('.group-row')?.textContent ?? ''
  return {
    element,
    home,
    department: home.dataset.department ?? '',
    year: dataset.year ?? '',
    kind: dataset.kind ?? '',
    budget: amount(dataset.budget),
    spent: amount(dataset.spent),
    score: dataset.score ? Number(dataset.score) : null,
    indicators: Number(dataset.indicators),
    quantified: Number(dataset.quantified),
    inapplicable: Number(dataset.inapplicable),
    name: element.querySelector('th')?.textContent?.trim() ?? '',
    words: plain(`${group} ${element.textContent}`),
  }
}

const wordsIn = (row: HTMLElement, selector: string): string => row.querySelector(selector)?.textContent?.trim() ?? ''

/** The department in the row: seen only where the row has left its department. */
const labelled = ({ element, home }: Placed): void => {
  if (element.querySelector('.row-department') !== null) return
  const label = document.createElement('span')
  label.className = 'row-department'
  label.textContent = wordsIn(home, '.group-row a')
  element.querySelector('th')?.append(label)
}

/** Starts the filters of the page; does nothing where there are none. */
export const explore = (): void => {
  const form = document.querySelector<HTMLFormElement>('[data-explorer]')
  const table = document.querySelector<HTMLTableElement>('table.all-projects')
  const status = document.querySelector<HTMLElement>('.explore-status')
  if (form === null || table === null || status === null) return

  const homes = [...table.tBodies]
  const rows = homes.flatMap((home) =>
    [...home.rows].filter((row) => row.dataset.kind !== undefined).map((row) => placed(row, home)),
  )
  const sorted = table.createTBody()
  sorted.hidden = true
  let shown: readonly Placed[] = rows

  const field = (name: string): HTMLInputElement | HTMLSelectElement | null => {
    const found = form.elements.namedItem(name)
    return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null
  }
  const typed = (): Criteria => Object.fromEntries(parameters.map((name) => [name, field(name)?.value.trim() ?? '']))

  const wide = matchMedia('(min-width: 48rem)')
  const columns = [...table.querySelectorAll<HTMLElement>('thead th[data-sort]')]

  const tellOrder = (sort: string): void => {
    const [by, way] = sort.split('-')
    for (const column of columns) {
      if (column.dataset.sort === by) column.setAttribute('aria-sort', way === 'down' ? 'descending' : 'ascending')
      else column.removeAttribute('aria-sort')
    }
  }

  const place = (sort: string): void => {
    const flat = sort !== ''
    if (flat) for (const row of shown) labelled(row)
    // Rows go back to their departments, in the order of the document, before any other order is made.
    for (const row of rows) {
      row.element.hidden = !shown.includes(row)
      row.home.append(row.element)
    }
    if (flat) sorted.append(...shown.map(({ element }) => element))
    else for (const label of table.querySelectorAll('.row-department')) label.remove()
    sorted.hidden = !flat
    for (const home of homes) home.hidden = flat || !shown.some((row) => row.home === home)
  }

  const apply = (): void => {
    const criteria = typed()
    const wrong = unreadable(criteria)
    for (const name of parameters) {
      if (wrong.includes(name)) field(name)?.setAttribute('aria-invalid', 'true')
      else field(name)?.removeAttribute('aria-invalid')
    }
    const sort = criteria.sort ?? ''
    const fitting = rows.filter((row) => fits(row, criteria))
    shown = sort === '' ? fitting : fitting.toSorted((a, b) => compareRows(a, b, sort))
    place(sort)
    tellOrder(sort)
    const all =
      shown.length === rows.length
        ? `共 ${rows.length} 张项目表`
        : `符合条件的有 ${shown.length} 张，共 ${rows.length} 张`
    const order = field('sort')
    const ordered = sort !== '' && order instanceof HTMLSelectElement ? `，${order.selectedOptions[0]?.text ?? ''}` : ''
    const note = wrong.length > 0 ? '；有条件不是数字，没有用上' : ''
    status.textContent = `${all}${ordered}${note}。`
  }

  const address = (): string => {
    const chosen = Object.entries(typed()).filter(([, value]) => value !== '')
    return chosen.length === 0 ? location.pathname : `?${new URLSearchParams(chosen)}`
  }

  const read = (): void => {
    const asked = new URLSearchParams(location.search)
    for (const name of parameters) {
      const input = field(name)
      if (input === null) continue
      input.value = asked.get(name) ?? ''
      if (input instanceof HTMLSelectElement && input.selectedIndex < 0) input.value = ''
    }
    apply()
  }

  const choose = (): void => {
    apply()
    if (address() !== location.search) history.pushState(null, '', address())
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      apply()
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
  form.querySelector('[data-csv]')?.addEventListener('click', async () => {
    const listFile = document.querySelector<HTMLAnchorElement>('.list-download a')?.href ?? ''
    const addresses = shown.map(({ element }) => element.querySelector<HTMLAnchorElement>('th a')?.href ?? '')
    try {
      const response = await fetch(listFile)
      if (!response.ok) throw new Error(String(response.status))
      // Decoding takes the byte order mark away; spreadsheets want it back.
      const text = rowsOfList(await response.text(), addresses, (address) => new URL(address, location.href).pathname)
      saveFile(`\uFEFF${text}`, `projects-${addresses.length}.csv`)
    } catch {
      status.textContent = '没有读到这个列表的文件，请稍后再试。'
    }
  })
  addEventListener('popstate', read)

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
    button.addEventListener('click', () => {
      const order = field('sort')
      if (order === null) return
      const by = column.dataset.sort ?? ''
      const first = by === 'name' ? 'up' : 'down'
      const second = first === 'up' ? 'down' : 'up'
      order.value = order.value === `${by}-${first}` ? `${by}-${second}` : `${by}-${first}`
      choose()
    })
  }

  read()
}
