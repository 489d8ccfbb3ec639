// 表题 of project forms that print their project's name or count themselves (4、某某项目绩效目标表): the one form whose title
// names another project, and numbers that do not run on. 提示, one a document.
import { problem } from '../budget/messages.ts'
import { below } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import type { Form } from '../budget/project.ts'
import { bare } from '../budget/wording.ts'

/** So many forms show how a document prints its titles. */
const enough = 3

const numberOf = ({ title }: Form): number => Number(/^\s*(\d{1,3})\s*[.、．]/.exec(title)?.[1] ?? Number.NaN)

const unlikeName = (forms: readonly Form[]): readonly Problem[] => {
  const unlike = forms.filter(({ title, name }) => !bare(title).includes(bare(name)))
  const [form] = unlike
  if (form === undefined || unlike.length > 1) return []
  const what = `表题“${form.title}”里没有项目名称“${form.name}”，其余 ${forms.length - 1} 张表的表题都含项目名称`
  return [problem('GS-238', below(form.place, '表题'), what)]
}

const unlikeOrder = (forms: readonly Form[]): readonly Problem[] => {
  const sorted = [...forms].sort((a, b) => numberOf(a) - numberOf(b))
  // A document may hold a stretch of a longer list: what counts is that it runs on.
  const index = sorted.findIndex((form, each) => each > 0 && numberOf(form) !== numberOf(sorted[each - 1] ?? form) + 1)
  const [before, form] = [sorted[index - 1], sorted[index]]
  if (before === undefined || form === undefined || forms.some((each) => Number.isNaN(numberOf(each)))) return []
  const [number, last] = [numberOf(form), numberOf(before)]
  const what = number === last ? `表题的序号 ${number} 有两张表` : `各表的表题没有序号 ${last + 1}，有 ${number}`
  return [problem('GS-238', below(form.place, '表题'), what)]
}

/** One message for a title that is the only one of its kind. */
export const checkFormTitles = (forms: readonly Form[]): readonly Problem[] => {
  const titled = forms.filter(({ title, name }) => title !== '' && name !== '')
  return titled.length < enough ? [] : [...unlikeName(titled), ...unlikeOrder(titled)].slice(0, 1)
}
