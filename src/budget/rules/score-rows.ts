// Rows of evaluations as the rules on completion and reasons see them.

import { type Disclosure, tornAt } from '../disclosure.ts'
import { formBudget } from '../facts/form-money.ts'
import type { Indicator } from '../indicator.ts'
import { below } from '../place.ts'
import { type Form, indicatorsOf } from '../project.ts'
import { bare } from '../wording.ts'
import { formPosition, type RowInput, rowOperands, textOperand } from './form-subjects.ts'
import { type Judgement, type Operand, type Subject, wordJudgement } from './rule.ts'
import { evaluationsOf } from './score-sheet.ts'

/** Completion that says not met, or met in part. */
const unmetWords = /未(?:完成|达成|达到|实现)|部分(?:达成|完成|实现)|较差/

/** `经费保障□ 制度保障□`: boxes that a template prints and nobody ticked say nothing. */
const withoutEmptyBoxes = (text: string): string =>
  text.replace(/[\p{Script=Han}（）()]{1,12}\s*[□☐○]|[□☐○]\s*[\p{Script=Han}（）()]{1,12}/gu, '')

/** What fills the column of reasons without giving one: `0`, `无`, `/`, boxes without a tick. */
export const givesReason = ({ reason: printed }: Indicator): boolean => {
  const reason = withoutEmptyBoxes(printed)
  return !/^(?:|0|[-—–/\\]+|无|无偏差|没有|未发现偏差|不适用|无原因)$/.test(
    bare(reason) === '' ? '' : reason.normalize('NFKC').trim(),
  )
}

/** `部分达成…`, `未完成…`. */
export const saysUnmet = ({ actual }: Indicator): boolean => unmetWords.test(actual)

/** Rows of evaluations that `wanted` accepts. */
export const scoreRows = (
  disclosure: Disclosure,
  wanted: (indicator: Indicator) => boolean,
): readonly Subject<RowInput>[] =>
  evaluationsOf(disclosure).flatMap((form) =>
    indicatorsOf(form)
      .filter((indicator) => indicator.third !== '' && wanted(indicator))
      .map((indicator) => {
        const position = formPosition(form, indicator.number)
        const torn = tornAt(disclosure, position)
        return {
          input: { indicator, position, gap: torn[0]?.note ?? '', budget: formBudget(form) },
          position,
          marks: [],
          torn,
        }
      }),
  )

/** Value, completion, points and reason of a row, as printed. */
export const scoreOperands = (input: Pick<RowInput, 'indicator' | 'position'>): readonly Operand[] => {
  const { indicator, position } = input
  const { actual, weight, score, reason, place } = indicator
  return [
    ...rowOperands(input),
    textOperand('实际完成值', actual, position, below(place, '实际完成值')),
    textOperand('分值', weight?.text ?? '', position, below(place, '分值')),
    textOperand('得分', score?.text ?? '', position, below(place, '得分')),
    textOperand('偏差原因', reason, position, below(place, '偏差原因')),
  ]
}

/** The row is in order; all that it prints is the evidence. */
export const scoreHolds = (input: RowInput, message: string): Judgement =>
  wordJudgement('agree', message, scoreOperands(input))
/** The row is worth a look; all that it prints is the evidence. */
export const scoreHint = (input: RowInput, message: string): Judgement =>
  wordJudgement('hint', message, scoreOperands(input))

/** All rows of one form for rules that say one thing a form. */
export interface SheetInput {
  readonly rows: readonly { readonly indicator: Indicator; readonly position: string }[]
}

/** Named rows of a form with their positions. */
export const sheetRows = (form: Form): SheetInput['rows'] =>
  indicatorsOf(form)
    .filter(({ third }) => third !== '')
    .map((indicator) => ({ indicator, position: formPosition(form, indicator.number) }))

/** The rows of an example sheet. */
export const exampleSheet = (...indicators: readonly Indicator[]): SheetInput => ({
  rows: indicators.map((indicator) => ({ indicator, position: '' })),
})
