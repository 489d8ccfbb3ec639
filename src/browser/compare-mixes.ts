// Where the money of compared disclosures goes, side by side: a table with a bar beside every share. The bar repeats the
// figure and is hidden from those who hear it.
import type { ComparedDisclosure } from '../views/compare/compare.ts'
import type { ComparedMix, MixPart } from '../views/compare/compare-mix.ts'
import { element } from './element.ts'

type Link = (path: string, text: string) => HTMLElement

const bar = (share: string): HTMLElement => {
  const made = element('span', '', { class: 'mix-bar', 'aria-hidden': 'true' })
  made.style.inlineSize = `${Math.min(100, Math.max(0, Number(share.replace('%', ''))))}%`
  return made
}

const row = (part: MixPart, link: Link): HTMLTableRowElement =>
  element('tr', [
    element('th', [link(part.path, part.label)], { scope: 'row' }),
    element('td', part.text, { class: 'number' }),
    element('td', part.share === '' ? '—' : [part.share, bar(part.share)], {
      class: 'mix-share',
      'data-label': '占比',
    }),
  ])

const tableOf = (name: string, mix: ComparedMix, link: Link): HTMLTableElement =>
  element(
    'table',
    [
      element('caption', `${name}（${mix.note}）`),
      element('thead', [
        element('tr', [
          element('th', mix.id === 'classes' ? '功能分类' : '项目', { scope: 'col' }),
          element('th', '万元', { scope: 'col', class: 'number' }),
          element('th', '占比', { scope: 'col' }),
        ]),
      ]),
      element(
        'tbody',
        mix.parts.map((part) => row(part, link)),
      ),
    ],
    { class: 'plain mix-table' },
  )

const column = (disclosure: ComparedDisclosure, id: ComparedMix['id'], link: Link): HTMLElement => {
  const name = `${disclosure.department}${disclosure.period}`
  const mix = disclosure.mixes.find((one) => one.id === id)
  if (mix === undefined) return element('div', [element('p', `${name}：没有可以这样看的数。`, { class: 'note' })])
  const rest = mix.rest === null ? [] : [element('p', [link(mix.rest.path, mix.rest.label)])]
  return element('div', [tableOf(name, mix, link), ...rest])
}

/** One section for each way in which at least one of the chosen divides. */
export const mixSections = (chosen: readonly ComparedDisclosure[], link: Link): readonly HTMLElement[] =>
  (['classes', 'projects'] as const).flatMap((id) => {
    const title = chosen.flatMap(({ mixes }) => mixes).find((mix) => mix.id === id)?.title
    if (title === undefined) return []
    const columns = chosen.map((disclosure) => column(disclosure, id, link))
    return [
      element(
        'section',
        [element('h3', title, { id: `mix-${id}` }), element('div', columns, { class: 'mix-columns' })],
        { 'aria-labelledby': `mix-${id}` },
      ),
    ]
  })
