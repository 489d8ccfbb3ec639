// Puts the disclosures named in the address side by side. The address is the state: the form writes it, the back
// button reads it. Without this script the whole table below the form stands.
import type { ComparedDisclosure, ComparisonData, ComparisonIndex } from '../views/compare/compare.ts'
import type { ComparedFigure } from '../views/compare/compare-figures.ts'
import { comparisonFrom } from './compare-data.ts'
import { mixSections } from './compare-mixes.ts'
import { element } from './element.ts'
import { type CsvText, saveFile } from './save-file.ts'

const form = document.querySelector<HTMLFormElement>('[data-compare]')
const section = document.querySelector<HTMLElement>('.compared')
const region = section?.querySelector<HTMLElement>('.region') ?? null
const remarks = section?.querySelector<HTMLElement>('.compare-remarks') ?? null
const status = document.querySelector<HTMLElement>('.compare-status')
const ownTitle = document.title

/** Closed lists; where a portal has more disclosures than those hold, names are typed. */
const fields = form === null ? [] : [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')]
const mixes = section?.querySelector<HTMLElement>('.compare-mixes') ?? null

const say = (text: string): void => {
  if (status !== null) status.textContent = text
}

/** Links of the data are root-relative; the site may lie in a folder. */
const link = (path: string, text: string): HTMLAnchorElement =>
  element('a', text, { href: (form?.dataset.base ?? '/').replace(/\/$/, '') + path })

const cell = (figure: ComparedFigure): HTMLTableCellElement => {
  const main = figure.path === '' ? document.createTextNode(figure.text) : link(figure.path, figure.text)
  const note = figure.note === '' ? [] : [' ', element('span', figure.note, { class: 'figure-source' })]
  return element('td', [main, ...note], figure.missing ? { class: 'missing' } : {})
}

const head = ({ path, period, badge, department, unit }: ComparedDisclosure): HTMLTableCellElement =>
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

const table = ({ metrics }: ComparisonData, chosen: readonly ComparedDisclosure[]): HTMLTableElement => {
  const made = element('table', '', { class: 'compare-table' })
  const names = chosen.map(({ department, period }) => `${department}${period}`).join('、')
  made.append(element('caption', names, { class: 'sr-only' }))
  made.append(element('thead', [element('tr', [element('th', '项目', { scope: 'col' }), ...chosen.map(head)])]))
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
      return figure === undefined ? [] : [cell(figure)]
    })
    body.append(element('tr', [element('th', metric.label, { scope: 'row' }), ...cells]))
  }
  return made
}

const distinct = (values: readonly (string | number)[]): readonly (string | number)[] => [...new Set(values)]

/** What has to be known before the columns are read against each other. */
const cautions = (chosen: readonly ComparedDisclosure[]): readonly string[] => {
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
const shownRows = ({ metrics }: ComparisonData, chosen: readonly ComparedDisclosure[]): readonly string[][] => [
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

let shown: readonly string[][] = []
const data = comparisonFrom(form?.dataset.compare ?? '')

const keysOf = (search: string): readonly string[] => {
  const parameters = new URLSearchParams(search)
  return fields.map(({ name }) => parameters.get(name)?.replace(/^\/|\/$/g, '') ?? '')
}

const clear = (text: string): void => {
  if (section !== null) section.hidden = true
  document.title = ownTitle
  say(text)
}

const show = (found: ComparisonData, wanted: readonly string[], moveFocus: boolean): void => {
  const chosen = wanted.flatMap((key) => found.disclosures.find((one) => one.key === key) ?? [])
  const unknown = wanted.filter((key) => !chosen.some((one) => one.key === key))
  const notFound = unknown.length === 0 ? '' : `地址里的 ${unknown.join('、')} 本站没有收录。`
  if (chosen.length < 2 || section === null || region === null || remarks === null) {
    clear(`${notFound}请至少选两份不同的公开。`)
    return
  }
  const names = chosen.map(({ department, period }) => `${department}${period}`).join('、')
  remarks.replaceChildren(...cautions(chosen).map((text) => element('li', text)))
  region.replaceChildren(table(found, chosen))
  mixes?.replaceChildren(...mixSections(chosen, link))
  shown = shownRows(found, chosen)
  section.hidden = false
  document.title = `${names}：${ownTitle}`
  say(`${notFound}正在并排显示 ${chosen.length} 份：${names}。`)
  if (moveFocus) document.querySelector<HTMLElement>('#compared')?.focus()
}

/** What stands in a field for a key: the key itself in a closed list, the name where names are typed. */
const writeFields = async (keys: readonly string[]): Promise<void> => {
  for (const [index, field] of fields.entries()) {
    const key = keys[index] ?? ''
    if (field instanceof HTMLSelectElement) {
      field.value = key
      // A key that the form does not know leaves nothing chosen.
      if (field.selectedIndex < 0) field.value = ''
    } else field.value = key === '' ? '' : ((await data.names()).names.find((one) => one.key === key)?.label ?? key)
  }
}

const read = async (moveFocus: boolean): Promise<void> => {
  const keys = keysOf(location.search)
  const wanted = [...new Set(keys.filter((key) => key !== ''))]
  try {
    await writeFields(keys)
    if (wanted.length === 0) clear('')
    else show(await data.figures(wanted), wanted, moveFocus)
  } catch {
    clear('没有读到比较用的数据，请看下面的全部公开，或稍后再试。')
  }
}

const keyIn = (field: HTMLSelectElement | HTMLInputElement, names: ComparisonIndex['names']): string =>
  field instanceof HTMLSelectElement
    ? field.value
    : (names.find(({ label }) => label === field.value)?.key ?? field.value)

const choose = async (): Promise<void> => {
  const isTyped = fields.some((field) => field instanceof HTMLInputElement)
  const names = isTyped ? (await data.names()).names : []
  const chosen = fields
    .map((field) => [field.name, keyIn(field, names).trim()] as const)
    .filter(([, key]) => key !== '')
    .map(([name, key]) => `${name}=${encodeURI(key)}`)
  history.pushState(null, '', chosen.length === 0 ? location.pathname : `?${chosen.join('&')}`)
  await read(true)
}

/** So many names are offered while one is being typed. */
const offered = 20

const offer = async (field: HTMLInputElement): Promise<void> => {
  const words = field.value.split(/\s+/).filter((word) => word !== '')
  const { names } = await data.names()
  const fitting = names.filter(({ label }) => words.every((word) => label.includes(word))).slice(0, offered)
  field.list?.replaceChildren(...fitting.map(({ label }) => element('option', '', { value: label })))
}

for (const field of fields)
  if (field instanceof HTMLInputElement) field.addEventListener('input', () => void offer(field))

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  void choose()
})
addEventListener('popstate', () => void read(false))
void read(false)

/** Lets the reader take along what stands side by side. */
export const offerCompared = (csvText: CsvText): void => {
  section?.querySelector('[data-csv]')?.addEventListener('click', () => {
    saveFile(csvText(shown), `compare-${shown[0] === undefined ? 0 : (shown[0].length - 2) / 2}.csv`)
  })
}
