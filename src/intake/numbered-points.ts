// Points that a form numbers itself (目标1：…, 2. …): a number that is passed over, comes twice or stands without words is
// most likely a line lost or misread while the form was written down. 提示, one a form.
import { problem } from '../budget/messages.ts'
import type { KeyPlace } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import type { Form } from '../budget/project.ts'

/** `目标1：`, `2.`, `3、` at the beginning of a line; a decimal is no number of a point. */
const numbered = /^\s*(?<word>目标|任务|指标)?\s*(?<number>\d{1,2})\s*(?<mark>[、.．:：)）])(?!\d)(?<words>.*)$/u

interface Point {
  readonly number: number
  readonly words: string
}

/** Points of each way of numbering: `1、` and the `1.` below it are two lists. */
const listsOf = (text: string): readonly (readonly Point[])[] => {
  const lists = new Map<string, Point[]>()
  for (const line of text.split('\n')) {
    const groups = numbered.exec(line)?.groups
    if (groups === undefined) continue
    const { word = '', number = '', mark = '', words = '' } = groups
    const key = word + mark.normalize('NFKC')
    lists.set(key, [...(lists.get(key) ?? []), { number: Number(number), words: words.trim() }])
  }
  return [...lists.values()]
}

/** A point may also stand within a line. */
const standsIn = (text: string, number: number): boolean => new RegExp(`(?<!\\d)${number}\\s*[、.．:：)）]`).test(text)

const oddIn = (text: string): string | null => {
  for (const points of listsOf(text)) {
    let last = 0
    for (const [index, { number, words }] of points.entries()) {
      const more = points.slice(index + 1).some((next) => next.words !== '')
      if (words === '' && more && points.some((point) => point.words !== '')) return `第 ${number} 条只有编号，没有内容`
      const isNext = number === last + 1 || number === 1
      if (!isNext && points.length > 1 && (number <= last || !standsIn(text, last + 1)))
        return last === 0 ? `条目从 ${number} 编起` : `编号 ${last} 之后是 ${number}`
      last = number
    }
  }
  return null
}

/** One message a form whose own numbers do not run on. */
export const checkPoints = (forms: readonly Form[]): readonly Problem[] =>
  forms.flatMap(({ goals, paragraphs }) => {
    const texts: readonly { readonly heading: string; readonly text: string; readonly place: KeyPlace }[] = [
      ...goals,
      ...paragraphs,
    ]
    const [first] = texts.flatMap(({ heading, text, place }) => {
      const odd = oddIn(text)
      return odd === null ? [] : [problem('GS-236', place, `“${heading}”里${odd}`)]
    })
    return first === undefined ? [] : [first]
  })
