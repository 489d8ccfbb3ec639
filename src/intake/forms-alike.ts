// Project forms of one document are printed on one sheet: what every other form of the kind fills in and one leaves out
// is a row that was passed over or a heading that was misspelt. 提示, one a form.
import { problem } from '../budget/messages.ts'
import type { Problem } from '../budget/problem.ts'
import { type Form, type FormKind, formKindNames, indicatorsOf } from '../budget/project.ts'
import { squeezed } from '../budget/wording.ts'

/** So many other forms have to agree. */
const enough = 2

const bareFundLabel = (label: string): string => squeezed(label).replace(/^其中:?/, '')

/** What a form fills in, by the words that a message calls it; blanks are not among them. */
const filledOf = (form: Form): ReadonlySet<string> => {
  const { total, execution } = form
  const text = [...form.facts, ...form.paragraphs, ...form.goals].flatMap(({ heading, text: written }) =>
    written === '' ? [] : `“${heading}”`,
  )
  const funds = form.funds
    .filter(({ cells }) => Object.values(cells).some(({ kind }) => kind !== 'blank'))
    .map(({ label }) => `资金“${bareFundLabel(label)}”一行`)
  const plan = form.plan.filter(({ share }) => share !== null).map(({ when }) => `资金支出计划“${when}”`)
  const weights = form.groups.flatMap(({ first, weight }) => (weight === null ? [] : `一级指标“${first}”的分值`))
  const levels = [...new Set(indicatorsOf(form).map(({ first }) => first))].filter((first) => first !== '')
  return new Set([
    ...text,
    ...funds,
    ...plan,
    ...weights,
    ...levels.map((first) => `一级指标“${first}”`),
    ...(form.yearLine === '' ? [] : ['“年度行”']),
    ...(form.title === '' ? [] : ['“表题”']),
    ...(indicatorsOf(form).length === 0 ? [] : ['绩效指标']),
    ...(total === null || (total.weight === null && total.score === null && total.grade === '') ? [] : ['“总分”']),
    ...(execution === null ? [] : ['“预算执行”']),
  ])
}

/** How many forms of a kind fill in each thing. */
const counts = (all: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const filled of all) for (const word of filled) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}

const ofKind = (forms: readonly Form[], kind: FormKind): readonly Problem[] => {
  const own = forms.filter((form) => form.kind === kind)
  if (own.length <= enough) return []
  const filled = own.map(filledOf)
  const times = counts(filled)
  return own.flatMap((form, index) => {
    const missing = [...times].flatMap(([word, count]) =>
      count === own.length - 1 && filled[index]?.has(word) === false ? word : [],
    )
    if (missing.length === 0) return []
    const what = `${formKindNames[kind]}表没有${missing.join('、')}，同一份文件的其余 ${own.length - 1} 张都有`
    return [problem('GS-312', form.place, what)]
  })
}

/** One message a form that leaves out what all others of its kind fill in. */
export const checkAlike = (forms: readonly Form[]): readonly Problem[] => [
  ...ofKind(forms, 'target'),
  ...ofKind(forms, 'evaluation'),
]
