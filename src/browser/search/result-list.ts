// Results as a reader sees them: what it is, whose, which year, how much, and the rows that hold the words, each of
// which leads to its row. Which results and in which order is decided in answer.ts.
import type { Result } from '../../search/answer.ts'
import type { Excerpt } from '../../search/excerpt.ts'
import type { Query } from '../../search/query.ts'
import { isVerbatim, tiers } from '../../search/tiers.ts'
import { element, markedText } from './element.ts'

/** Root-relative path → address in this deployment. */
export type ToAddress = (path: string) => string

const excerptItem = (excerpt: Excerpt, to: ToAddress): HTMLLIElement => {
  const label = excerpt.label.length > 0 ? markedText(excerpt.label) : ['所在位置']
  const text =
    excerpt.text.length > 0 ? [element('span', { class: 'text search-text' }, ...markedText(excerpt.text))] : []
  return element('li', {}, element('a', { href: to(excerpt.path) }, ...label), ...text)
}

/** Where the only excerpt is the place that the title leads to, a second link would lead to the same. */
const isOwnText = (result: Result): boolean =>
  result.excerpts.every(({ path, label }) => path === result.record.path && label.length === 0)

const excerptsPart = (result: Result, to: ToAddress): readonly HTMLElement[] => {
  if (result.excerpts.length === 0) return []
  if (isOwnText(result)) {
    const shown = result.excerpts.filter(({ text }) => text.length > 0).slice(0, 2)
    return shown.map(({ text }) => element('p', { class: 'snippet' }, ...markedText(text)))
  }
  const rest = result.more > 0 ? [element('li', { class: 'rest' }, `还有 ${result.more} 处`)] : []
  return [element('ul', { class: 'rows' }, ...result.excerpts.map((excerpt) => excerptItem(excerpt, to)), ...rest)]
}

const factsLine = ({ record, kind }: Result, to: ToAddress): HTMLElement => {
  const facts = [
    element('span', { class: 'kind' }, kind),
    ...[record.whose, record.period].filter((text) => text !== '').map((text) => element('span', {}, text)),
    ...(record.amount === '' ? [] : [element('span', { class: 'amount search-amount' }, record.amount)]),
    ...(record.overYears === '' ? [] : [element('a', { href: to(record.overYears) }, '历年情况')]),
  ]
  return element('p', { class: 'facts-line' }, ...facts)
}

const resultItem = (result: Result, to: ToAddress): HTMLLIElement =>
  element(
    'li',
    { class: 'result' },
    element(
      'h3',
      {},
      element('a', { href: to(result.record.path), class: 'result-link' }, ...markedText(result.title)),
    ),
    factsLine(result, to),
    ...excerptsPart(result, to),
  )

/** What sets a group of results apart from the one before it; '' for words that stand as typed. */
const groupNote = ({ tier }: Result, query: Query): string => {
  if (isVerbatim(tier)) return ''
  if (tier === tiers.departmentOnly) return '没有找到所问的内容，下面是所问的部门'
  if (tier === tiers.allWords || tier === tiers.allWordsTitled) return '词语分开出现的结果'
  if (tier === tiers.nearTitle) return '名称相近的结果'
  if (tier === tiers.someWords) return '只含其中一部分词语的结果'
  const shown = [...new Set(query.wordings.map((wording) => `“${wording.shown}”`))].join('、')
  return shown === '' ? '同一金额的结果' : `公开文件的说法：${shown}`
}

/** Appends results to the list; a note stands where a new group begins. `grouped` is false when another order mixes them. */
export const appendResults = (
  list: HTMLElement,
  results: readonly Result[],
  { query, to, grouped }: { readonly query: Query; readonly to: ToAddress; readonly grouped: boolean },
): void => {
  for (const result of results) {
    const note = grouped ? groupNote(result, query) : ''
    const last = list.lastElementChild
    if (last?.getAttribute('data-group') !== note || last.tagName !== 'OL') {
      if (note !== '') list.append(element('p', { class: 'group-note' }, note))
      const before = list.querySelectorAll('.result').length
      list.append(element('ol', { 'data-group': note, start: String(before + 1) }))
    }
    list.lastElementChild?.append(resultItem(result, to))
  }
}
