// GJ-433: the use and the reason of a 项 are its own, not those of the paragraph that was copied.

import type { Disclosure } from '../../disclosure.ts'
import { readPassage } from '../../explanations/readable.ts'
import { pathsIn } from '../../explanations/subject-path.ts'
import { bare } from '../../wording.ts'
import { defineRule } from '../rule.ts'
import { exampleHits, judgeHits, type TextHit, type TextHits, textSubjects } from './text-findings.ts'

/** 款 and 项 of a path. */
interface Item {
  readonly section: string
  readonly name: string
}

const itemOf = (text: string): Item | null => {
  const [first] = pathsIn(text)
  const [, section, name] = first?.path ?? []
  return first === undefined || first.start > 8 || section === undefined || name === undefined
    ? null
    : { section: bare(section), name: bare(name) }
}

const itemsOf = (disclosure: Disclosure): readonly Item[] =>
  disclosure.contents.flatMap(({ passages }) => passages.flatMap((passage) => itemOf(readPassage(passage).text) ?? []))

const filler = /经费|增加|减少|保持不变|项目|调整|新增|支出|\d{4}年度?|等|的/gu

/** The 项 whose name is all that a text says; `null` when it says more, or the own name. */
const otherNamed = (text: string, own: Item, items: readonly Item[]): Item | null => {
  const said = bare(text)
  if (said.includes(own.name)) return null
  return (
    items.find(
      ({ section, name }) =>
        name !== own.name &&
        name.length > 4 &&
        said.includes(name) &&
        said.replace(name, '').replace(section, '').replace(own.section, '').replace(filler, '') === '',
    ) ?? null
  )
}

const told = /(?:主要用于:?|主要原因(?:是|为)?:?)([^。;]+)/gu

const find = (disclosure: Disclosure): ((text: string) => readonly TextHit[]) => {
  const items = itemsOf(disclosure)
  return (text) => {
    const own = itemOf(text)
    if (own === null) return []
    return [...text.matchAll(told)].flatMap((match) => {
      // A use ends where the figures begin.
      const [said = ''] = (match[1] ?? '').split(/,(?=\d{4}年)/u)
      return otherNamed(said, own, items) === null
        ? []
        : [{ start: match.index, end: match.index + match[0].length, note: `（这一段说的是“${own.name}”）` }]
    })
  }
}

/** One finding a file. */
export const wordsOfAnother = defineRule<TextHits>({
  code: 'GJ-433',
  title: '用途和原因说的是本科目',
  compares: '逐项说明的“主要用于……”“主要原因是……”整句只有一个科目名称时，看它是不是这一段所说的科目。',
  meaning: '写的是另一个科目，多半是复制上下段以后没有改净，同一段的金额也可能没有改。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['GJ-401', 'GJ-415'],
  severity: '提示',
  fix: '改写这一段的用途或原因，并核对这一段的金额',
  examples: [
    { shows: '说的是本科目', input: exampleHits(), verdict: 'agree' },
    {
      shows: '职业年金一段写“事业单位离退休经费增加”',
      input: exampleHits('“主要原因是：事业单位离退休经费增加”（这一段说的是“职业年金缴费支出”）'),
      verdict: 'hint',
    },
  ],
  select: ({ disclosure }) => textSubjects(disclosure, find(disclosure)),
  judge: (input) =>
    judgeHits(input, '的用途和原因说的都是本科目', (count) => `有 ${count} 处用途或原因写的是另一个科目`),
})
