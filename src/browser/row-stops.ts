// The links in the rows of a table as one stop of the Tab key: the arrow keys go on from it, from row to row and within a row.

const rowLinkSelector = 'a[aria-label^="引用"]'

/** Links of the rows of one table, in its order. */
const rowLinks = (table: Element): readonly HTMLAnchorElement[] => [
  ...table.querySelectorAll<HTMLAnchorElement>(`tbody th > ${rowLinkSelector}`),
]

/** The ways on beside the figures of a row: what each was checked against. */
const besideFigures = '.agreed'

/** The row that the address names; while a page loads, the browser does not yet say that it is the target. */
const namedRow = (): Element | null => {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('tr') ?? null
  } catch {
    return null
  }
}

/**
 * One stop of the Tab key a table: the row that the address names, else its first row that is shown. All is read before
 * anything is written, and written only where it differs: a page of many tables is laid out once, not once a table.
 */
const placeStops = (): void => {
  const named = namedRow()
  const wanted = [...document.querySelectorAll('main table')].flatMap((table) => {
    const links = rowLinks(table)
    const stop = links.find((link) => link.closest('tr') === named) ?? links.find((link) => link.checkVisibility())
    return links.map((link) => [link, link === stop ? 0 : -1] as const)
  })
  for (const [link, index] of wanted) if (link.tabIndex !== index) link.tabIndex = index
}
placeStops()
addEventListener('hashchange', placeStops)

/** Up and down go from row to row, left and right among the ways on within a row. */
const steps: Readonly<Record<string, readonly ['table' | 'tr', number]>> = {
  ArrowDown: ['table', 1],
  ArrowUp: ['table', -1],
  ArrowRight: ['tr', 1],
  ArrowLeft: ['tr', -1],
}

document.addEventListener('keydown', (event) => {
  const [along, step] = steps[event.key] ?? []
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a') : null
  const place = along && link?.closest(along)
  if (step === undefined || !link || !place || event.ctrlKey || event.altKey || event.metaKey) return
  const stops =
    along === 'tr'
      ? [...place.querySelectorAll<HTMLElement>(`th > ${rowLinkSelector}, ${besideFigures}`)]
      : rowLinks(place).filter((one) => one.checkVisibility())
  const next = stops.includes(link) ? stops[stops.indexOf(link) + step] : undefined
  if (next === undefined) return
  event.preventDefault()
  if (along === 'table') {
    link.tabIndex = -1
    next.tabIndex = 0
  }
  next.focus()
})
