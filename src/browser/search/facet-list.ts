// The facets beside the results: values with the number of results that each would leave. A value without results is
// left out unless it is chosen, so that it can be taken back.
import { type FacetName, facetNames } from '../../search/answer.ts'
import type { PortalFile } from '../../search/index-files.ts'
import { element } from './element.ts'
import { facetLabel, facetValue, type PageState } from './page-state.ts'

const titles: Readonly<Record<FacetName, string>> = { kind: '类型', department: '部门', year: '年度', region: '地区' }
const order: readonly FacetName[] = ['kind', 'department', 'year', 'region']

/** Values shown before the rest is folded away. */
const mostOpen = 8

interface Value {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly chosen: boolean
}

type Counts = Readonly<Record<FacetName, ReadonlyMap<number, number>>>

const valuesOf = (portal: PortalFile, name: FacetName, counts: Counts, state: PageState): readonly Value[] => {
  const counted = [...counts[name]].sort(([a, many], [b, more]) =>
    name === 'year' ? b - a : name === 'kind' ? a - b : more - many || a - b,
  )
  const values = counted.map(([number, count]) => {
    const value = facetValue(portal, name, number)
    return { value, label: facetLabel(portal, name, number), count, chosen: state.chosen[name].includes(value) }
  })
  const gone = state.chosen[name].filter((value) => values.every((known) => known.value !== value))
  return [...values, ...gone.map((value) => ({ value, label: value, count: 0, chosen: true }))]
}

const valueItem = (name: FacetName, { value, label, count, chosen }: Value): HTMLLIElement => {
  const box = element('input', { type: 'checkbox', name, value, id: `facet-${name}-${value}` })
  box.checked = chosen
  return element(
    'li',
    {},
    element('label', {}, box, element('span', {}, label), element('span', { class: 'count search-count' }, `${count}`)),
  )
}

const facetGroup = (name: FacetName, values: readonly Value[]): HTMLFieldSetElement => {
  const first = values.filter((value, index) => index < mostOpen || value.chosen)
  const rest = values.filter((value) => !first.includes(value))
  const folded =
    rest.length === 0
      ? []
      : [
          element(
            'details',
            {},
            element('summary', {}, `其余 ${rest.length} 个`),
            element('ul', {}, ...rest.map((value) => valueItem(name, value))),
          ),
        ]
  return element(
    'fieldset',
    {},
    element('legend', {}, titles[name]),
    element('ul', {}, ...first.map((value) => valueItem(name, value))),
    ...folded,
  )
}

/** Fills `place`; the keyboard stays on the box it was on. */
export const showFacets = (place: HTMLElement, portal: PortalFile, counts: Counts, state: PageState): void => {
  const focused = document.activeElement?.id ?? ''
  const groups = order
    .map((name) => ({ name, values: valuesOf(portal, name, counts, state) }))
    .filter(({ name, values }) => values.length > 1 || state.chosen[name].length > 0)
    .map(({ name, values }) => facetGroup(name, values))
  place.replaceChildren(...groups)
  if (focused.startsWith('facet-')) document.getElementById(focused)?.focus()
}

/** The facet and value of a box that was changed; `null` for anything else. */
export const changedFacet = (
  target: EventTarget | null,
): { name: FacetName; value: string; chosen: boolean } | null => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return null
  const name = facetNames.find((known) => known === target.name)
  return name === undefined ? null : { name, value: target.value, chosen: target.checked }
}
