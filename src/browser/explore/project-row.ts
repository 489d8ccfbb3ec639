// A row of the list of all projects made in the page, as ProjectsPage.astro makes it in the build.
import type { MoneyPair } from '../../views/project/projects.ts'
import type { PrintedCell } from '../../views/words/printed-cell.ts'
import { element } from '../element.ts'
import type { DataRow } from './project-data.ts'

type Link = (path: string) => string

const printed = ({ kind, text, shown = text }: PrintedCell): HTMLElement =>
  kind === 'blank'
    ? element(
        'span',
        [element('span', text, { 'aria-hidden': 'true' }), element('span', '空白', { class: 'sr-only' })],
        { class: 'cell-blank' },
      )
    : element('span', shown, { class: `cell-${kind}` })

const money = (pair: MoneyPair): HTMLElement =>
  pair.normalised === ''
    ? printed(pair.printed)
    : element('span', [
        pair.normalised,
        element('span', `${pair.printed.shown ?? pair.printed.text} ${pair.unit}`, {
          class: pair.same ? 'printed-amount same' : 'printed-amount',
        }),
      ])

const note = (text: string): HTMLElement => element('span', text, { class: 'row-note' })

const cell = (label: string, content: readonly (Node | string)[], attributes: Readonly<Record<string, string>> = {}) =>
  element('td', content, { 'data-label': label, ...attributes })

/** One row; `named` where it has left its department and says whose it is. */
export const projectRow = ({ view, home }: DataRow, link: Link, named: boolean): HTMLTableRowElement => {
  const { facts, spent, score } = view
  const name = element('a', view.name, { href: link(view.path) })
  const whose = named ? [element('span', home.department, { class: 'row-department' })] : []
  return element(
    'tr',
    [
      element('th', [name, ...whose], { scope: 'row' }),
      cell('年度与表式', [
        element('span', [
          view.periodPath === '' ? view.period : element('a', view.period, { href: link(view.periodPath) }),
          ` ${view.kindName}`,
        ]),
      ]),
      cell('预算（万元）', [money(view.budget)], { class: 'amount', 'data-money': 'budget' }),
      cell(
        '执行（万元）',
        [...(spent === null ? [] : [money(spent)]), ...(view.rate === '' ? [] : [note(view.rate)])],
        {
          class: 'amount',
          'data-money': 'spent',
        },
      ),
      cell('得分', score === null ? [] : [printed(score)], { class: 'amount' }),
      cell('指标', [`${view.indicators} 项，定量 ${view.quantified}`, ...view.remarks.map(note)], { class: 'measure' }),
    ],
    { 'data-kind': facts.kind, 'data-budget': facts.budget, 'data-spent': facts.spent, 'data-score': facts.score },
  )
}

/** The rows of one department under its name. */
export const projectGroup = (home: DataRow['home'], rows: readonly DataRow[], link: Link): HTMLTableSectionElement => {
  const heading = element(
    'th',
    [
      element('a', home.department, { href: link(home.path) }),
      ' ',
      element('span', home.region, { class: 'institution project-institution' }),
    ],
    { scope: 'rowgroup', colspan: '6' },
  )
  return element(
    'tbody',
    [
      element('tr', [heading], { class: 'group-row project-group-row', id: home.anchor }),
      ...rows.map((row) => projectRow(row, link, false)),
    ],
    { 'data-department': home.anchor },
  )
}
