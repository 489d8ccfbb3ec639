// What disclosure.yaml lists beside its tables: a part (篇章) without a title where the others have theirs, and a list of
// projects (项目清单) that leaves out a form or a number. All of it is 提示.
import type { Disclosure } from '../budget/disclosure.ts'
import { problem } from '../budget/messages.ts'
import { below, placeText } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import { bare } from '../budget/wording.ts'

const untitled = ({ chapters, place }: Disclosure): readonly Problem[] => {
  const blank = chapters.flatMap(({ title }, index) => (title === '' ? [index] : []))
  const [first] = blank
  if (first === undefined || blank.length === chapters.length || chapters.length < 2) return []
  return [
    problem(
      'GS-239',
      below(place, '篇章', first),
      `“篇章”第 ${first + 1} 部分没有标题，其余 ${chapters.length - blank.length} 部分都有`,
    ),
  ]
}

/** 序号 of a list counts from 1; a list that counts another way is printed so. */
const passedOver = ({ projectList, place }: Disclosure): readonly Problem[] => {
  const numbers = projectList.map(({ number }) => (/^\d+$/.test(number) ? Number(number) : Number.NaN))
  const odd = numbers.findIndex((number, index) => number !== index + 1)
  const [number, last] = [numbers[odd] ?? Number.NaN, numbers[odd - 1] ?? 0]
  if (odd < 0 || Number.isNaN(number) || numbers.length < 2) return []
  const what = odd === 0 ? `“项目清单”从序号 ${number} 开始` : `“项目清单”序号 ${last} 之后是 ${number}`
  return [problem('GS-237', below(place, '项目清单', odd), what)]
}

const unlisted = ({ projectList, forms, place }: Disclosure): readonly Problem[] => {
  const listed = new Set(projectList.map(({ name }) => bare(name)))
  const missing = forms.filter(({ name }) => name !== '' && !listed.has(bare(name)))
  const [first] = missing
  // A list under other names, or of another document, lists nothing of ours.
  if (first === undefined || projectList.length === 0 || missing.length * 2 > forms.length) return []
  const more = missing.length === 1 ? '' : `等 ${missing.length} 个项目`
  const what = `“项目清单”里没有“${first.name}”${more}，这份文件有它的项目表`
  return [problem('GS-237', below(place, '项目清单'), what, { evidence: [`项目表：${placeText(first.place)}`] })]
}

/** One message for the parts, one for the list of projects. */
export const checkListed = (disclosure: Disclosure): readonly Problem[] => {
  const [project] = [...unlisted(disclosure), ...passedOver(disclosure)]
  return [...untitled(disclosure), ...(project === undefined ? [] : [project])]
}
