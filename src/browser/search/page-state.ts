// What the search page shows, as its address says it: words, choices, order. An address can be shared, and the back
// button goes through questions, not through letters.
import { type Choice, type FacetName, facetNames, type Sorting, sortings } from '../../search/answer.ts'
import type { PortalFile } from '../../search/index-files.ts'

export interface PageState {
  readonly words: string
  /** Values as addresses write them: folder of the department, year, name of the kind, name of the region. */
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>
  readonly sorting: Sorting
}

/** Nothing asked, nothing chosen. */
export const emptyState: PageState = {
  words: '',
  chosen: { department: [], year: [], kind: [], region: [] },
  sorting: 'relevance',
}

const isSorting = (text: string): text is Sorting => sortings.some((known) => known === text)

/** Reads `?q=…&year=2022&sort=amount`; what it does not know is left out. */
export const readState = (query: string): PageState => {
  const given = new URLSearchParams(query)
  const sorting = given.get('sort') ?? ''
  const values = (name: FacetName): readonly string[] => [
    ...new Set(given.getAll(name).filter((value) => value !== '')),
  ]
  return {
    words: (given.get('q') ?? '').trim(),
    chosen: { department: values('department'), year: values('year'), kind: values('kind'), region: values('region') },
    sorting: isSorting(sorting) ? sorting : 'relevance',
  }
}

/** The query of an address; '' for the empty state. Only what differs from the empty state is written. */
export const writeState = ({ words, chosen, sorting }: PageState): string => {
  const query = new URLSearchParams()
  if (words !== '') query.set('q', words)
  for (const name of facetNames) for (const value of chosen[name]) query.append(name, value)
  if (sorting !== 'relevance') query.set('sort', sorting)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Value of a facet as addresses write it. */
export const facetValue = (portal: PortalFile, name: FacetName, value: number): string => {
  if (name === 'department') return portal.departments[value]?.id ?? ''
  if (name === 'kind') return portal.kinds[value] ?? ''
  return name === 'region' ? (portal.regions[value] ?? '') : String(value)
}

/** Value of a facet as a reader sees it. */
export const facetLabel = (portal: PortalFile, name: FacetName, value: number): string => {
  if (name === 'department') return portal.departments[value]?.name ?? ''
  return name === 'year' ? `${value}年` : facetValue(portal, name, value)
}

/** No record has it: a value that the portal does not have (any more) leaves nothing. */
const unknown = -2

/** The choice in numbers of the index. */
export const choiceOf = (portal: PortalFile, { chosen }: PageState): Choice => {
  const numbers = (name: FacetName, known: readonly string[]): readonly number[] =>
    chosen[name].map((value) => (known.includes(value) ? known.indexOf(value) : unknown))
  const ids = portal.departments.map(({ id }) => id)
  return {
    department: numbers('department', ids),
    year: chosen.year.map((year) => (/^\d{4}$/.test(year) ? Number(year) : unknown)),
    kind: numbers('kind', portal.kinds),
    region: numbers('region', portal.regions),
  }
}

/** The state with one value of a facet chosen or not. */
export const withChoice = (state: PageState, name: FacetName, value: string, isChosen: boolean): PageState => {
  const others = state.chosen[name].filter((known) => known !== value)
  return { ...state, chosen: { ...state.chosen, [name]: isChosen ? [...others, value] : others } }
}
