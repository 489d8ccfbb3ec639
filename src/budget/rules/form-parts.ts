// The prose of a form, part by part under the official keys: what the rules on repeated text compare.
import type { KeyPlace } from '../place.ts'
import { type Form, mainGoal } from '../project.ts'
import { bare } from '../wording.ts'

/** A paragraph or numbered item of a form. */
export interface FormPart {
  /** The official key, which is also the last part of its position. */
  readonly key: string
  /** `目标1` where items are numbered; else the key. */
  readonly label: string
  readonly text: string
  readonly place: KeyPlace
}

/** Items of a goal without their numbers: one a printed line. */
const goalItems = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^目标\s*\d*\s*[:：]\s*|^\d+\s*[、.．]\s*/, '').trim())
    .filter((line) => line !== '')

const goalParts = (form: Form): readonly FormPart[] => {
  const goal = mainGoal(form)
  const items = goalItems(goal?.text ?? '')
  return items.map((item, index) => ({
    key: '目标',
    label: items.length === 1 ? '目标' : `目标${index + 1}`,
    text: item,
    place: goal?.place ?? form.place,
  }))
}

/** What a form says in words before its indicators: paragraphs, then the goals of the year, item by item. */
export const formParts = (form: Form): readonly FormPart[] => [
  ...form.paragraphs
    .map(({ heading, text, place }) => ({ key: heading, label: heading, text, place }))
    .filter(({ text }) => text !== ''),
  ...goalParts(form),
]

const titles = /《[^《》]*》/g
/** `（忻政办函〔2022〕1号）`, `忻组通字〔2021〕3号`. */
const numbers = /\p{Script=Han}{1,8}[〔[［(（]?\d{4}[〕\]］)）]\s*\d+号/gu

/** A text for comparing, without titles and numbers of cited documents: citing one law twice repeats nothing. */
export const withoutTitles = (text: string): string => bare(text.replace(titles, '').replace(numbers, ''))
