// Puts the disclosures named in the address side by side. The address is the state: the form writes it, the back
// button reads it. What makes the tables comes when something is first compared. Without this script the whole table below
// the form stands.
import type { ComparisonData, ComparisonIndex } from '../views/compare/compare.ts'
import { comparisonFrom } from './compare-data.ts'
import { element } from './element.ts'
import type { CsvText } from './save-file.ts'

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

const show = async (found: ComparisonData, wanted: readonly string[], moveFocus: boolean): Promise<void> => {
  const chosen = wanted.flatMap((key) => found.disclosures.find((one) => one.key === key) ?? [])
  const unknown = wanted.filter((key) => !chosen.some((one) => one.key === key))
  const notFound = unknown.length === 0 ? '' : `地址里的 ${unknown.join('、')} 本站没有收录。`
  if (chosen.length < 2 || section === null || region === null || remarks === null) {
    clear(`${notFound}请至少选两份不同的公开。`)
    return
  }
  const names = chosen.map(({ department, period }) => `${department}${period}`).join('、')
  const [{ cautions, comparedTable, shownRows }, { mixSections }] = await Promise.all([
    import('./compared-tables.ts'),
    import('./compare-mixes.ts'),
  ])
  remarks.replaceChildren(...cautions(chosen).map((text) => element('li', text)))
  region.replaceChildren(comparedTable(found, chosen, link))
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
    else await show(await data.figures(wanted), wanted, moveFocus)
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
  section?.querySelector('[data-csv]')?.addEventListener('click', async () => {
    const { saveFile } = await import('./save-file.ts')
    saveFile(csvText(shown), `compare-${shown[0] === undefined ? 0 : (shown[0].length - 2) / 2}.csv`)
  })
}
