// What is said when nothing is found, when a choice leaves nothing, and when the index cannot be read: what was
// searched, what does exist, and what to do next.
import type { Answer } from '../../search/answer.ts'
import { isInstitution } from '../../search/institutions.ts'
import type { Query } from '../../search/query.ts'
import { element } from './element.ts'

const link = (words: string): HTMLAnchorElement =>
  element('a', { href: `?q=${encodeURIComponent(words)}`, 'data-words': words }, words)

const said = ({ code, amount, typed, plain, words }: Query, isTorn: boolean): string => {
  if (isTorn) return `“${typed}”太零碎：含有其中几个字的内容很多，没有逐条读完。请写连在一起的词，或者多写几个字。`
  if (code) return `没有编码或金额是“${plain}”，也没有以它开头的；本站不会拿别的编码代替。`
  if (amount !== null) return `没有文件列出金额“${typed}”，按元、万元、亿元都查过；本站不会拿别的金额代替。`
  const missing = words.find((word) => /^-?[0-9a-z.-]*[0-9][0-9a-z.-]*$/.test(word))
  return missing !== undefined && words.length > 1
    ? `没有同时含有“${missing}”和其他词语的内容。`
    : `本站没有含有“${typed}”的内容。`
}

const tips = (code: boolean): readonly string[] =>
  code
    ? [
        '核对数字有没有漏位；金额按原表的单位写，例如 10,441.41（万元）。',
        '科目编码可以只写前三位或前五位，例如 208、20805。',
      ]
    : ['换一个短一点的词，或把长句拆成几个词，用空格隔开。', '项目名称可以只写其中几个字。']

const nearText = ({ code, amount, typed }: Query, near: readonly string[]): string => {
  if (code) return '开头相同、确实存在的编码和金额：'
  if (amount !== null) return '文件里确实列出的、最接近的金额：'
  if (near.every(isInstitution)) return '名称相近的部门：'
  return near.every((words) => typed.includes(words)) ? '其中这些字词有结果：' : '写法相近的词：'
}

/** Fills `place` for an answer without results; `isTorn` where not all that might hold the words has been read. */
export const sayNothing = (place: HTMLElement, { query, near }: Answer, isTorn: boolean): void => {
  const suggestions =
    near.length === 0
      ? []
      : [
          element('p', {}, nearText(query, near)),
          element('ul', { class: 'near' }, ...near.map((words) => element('li', {}, link(words)))),
        ]
  place.replaceChildren(
    element('p', {}, said(query, isTorn)),
    ...suggestions,
    element('ul', { class: 'tips' }, ...tips(query.code || query.amount !== null).map((tip) => element('li', {}, tip))),
  )
}

/** Said in the place of results when the facets leave none. */
export const nothingLeft = (): HTMLElement =>
  element(
    'p',
    { class: 'nothing-left' },
    '筛选以后没有结果。',
    element('button', { type: 'button', 'data-clear': '' }, '取消筛选'),
  )

/** Said when a file of the index did not come. */
export const sayFailure = (place: HTMLElement): void => {
  place.replaceChildren(
    element('p', {}, '搜索索引没有读到：可能是网络中断，或者网站刚刚更新。'),
    element('p', {}, element('button', { type: 'button', 'data-retry': '' }, '再试一次')),
    element('p', {}, '也可以从下面的目录和清单查找。'),
  )
}
