// Disclosures side by side: the table of figures, what has to be known before they are read against each other, and the rows
// that a reader takes along.
import type { ComparedDisclosure, ComparisonData } from '../views/compare/compare.ts'
import type { ComparedFigure } from '../views/compare/compare-figures.ts'
import { element } from './element.ts'

type Link = (path: string, text: string) => HTMLElement

const cell = (figure: ComparedFigure, link: Link): HTMLTableCellElement => {
  const main = figure.path === '' ? document.createTextNode(figure.text) : link(figure.path, figure.text)
  const note = figure.note === '' ? [] : [' ', element('span', figure.note, { class: 'figure-source' })]
  return element('td', [main, ...note], figure.missing ? { class: 'missing' } : {})
}

const head = ({ path, period, badge, department, unit }: ComparedDisclosure, link: Link): HTMLTableCellElement =>
  element(
    'th',
    [
      link(path, period),
      ...(badge === '' ? [] : [element('span', badge, { class: 'badge compare-badge' })]),
      element('span', department, { class: 'institution compare-institution' }),
      element('span', `计量单位：${unit}`, { class: 'institution compare-institution' }),
    ],
    { scope: 'col' },
  )

/** The figures side by side; `link` makes a link below the site's folder. */
export const comparedTable = (
  { metrics }: ComparisonData,
  chosen: readonly ComparedDisclosure[],
  link: Link,
): HTMLTableElement => {
  const made = element('table', '', { class: 'compare-table' })
  const names = chosen.map(({ department, period }) => `${department}${period}`).join('、')
  made.append(element('caption', names, { class: 'sr-only' }))
  made.append(
    element('thead', [
      element('tr', [element('th', '项目', { scope: 'col' }), ...chosen.map((one) => head(one, link))]),
    ]),
  )
  let body: HTMLTableSectionElement | null = null
  let group = ''
  for (const [index, metric] of metrics.entries()) {
    if (body === null || metric.group !== group) {
      group = metric.group
      const heading = element('th', group, { scope: 'rowgroup', colspan: String(chosen.length + 1) })
      body = element('tbody', [element('tr', [heading], { class: 'group-row compare-group-row' })])
      made.append(body)
    }
    const cells = chosen.flatMap(({ figures }) => {
      const figure = figures[index]
      return figure === undefined ? [] : [cell(figure, link)]
    })
    body.append(element('tr', [element('th', metric.label, { scope: 'row' }), ...cells]))
  }
  return made
}

const distinct = (values: readonly (string | number)[]): readonly (string | number)[] => [...new Set(values)]

/** What has to be known before the columns are read against each other. */
export const cautions = (chosen: readonly ComparedDisclosure[]): readonly string[] => {
  const years = distinct(chosen.map(({ year }) => year))
  const stages = distinct(chosen.map(({ stage }) => stage))
  const units = distinct(chosen.map(({ unit }) => unit))
  return [
    years.length > 1 ? `年度不同：${years.join('、')}。各年的钱没有按物价调整。` : '',
    stages.length > 1 ? `阶段不同：${stages.join('、')}。预算是计划，决算是结果。` : '',
    units.length > 1 ? `原文的计量单位不同：${units.join('、')}。金额已换算成万元（计算），原文写在下面。` : '',
    chosen.some(({ badge }) => badge !== '') ? '其中有草案，不是正式公开的文件。' : '',
  ].filter((text) => text !== '')
}

/** The rows of what is shown: a figure of each disclosure, and beside it what is printed or how it was computed. */
export const shownRows = ({ metrics }: ComparisonData, chosen: readonly ComparedDisclosure[]): readonly string[][] => [
  [
    '类别',
    '项目',
    ...chosen.flatMap(({ department, period }) => [`${department}${period}`, `${department}${period}/原文或算法`]),
  ],
  ...metrics.map(({ group, label }, index) => [
    group,
    label,
    ...chosen.flatMap(({ figures }) => [figures[index]?.text ?? '', figures[index]?.note ?? '']),
  ]),
]
