// From the forms of a disclosure to what the rules on forms judge: rows with their positions, gaps and the budget they
// stand under, and the operands that show them to a reader.

import { type Disclosure, type Position, type Torn, tornAt } from '../disclosure.ts'
import { formBudget } from '../facts/form-money.ts'
import { type Indicator, isBlankIndicator, isSumRow } from '../indicator.ts'
import type { Stated } from '../money.ts'
import { below, type KeyPlace } from '../place.ts'
import { projectPosition } from '../position.ts'
import { type Form, indicatorsOf } from '../project.ts'
import { squeezed } from '../wording.ts'
import { type Judgement, type Operand, type Subject, wordJudgement } from './rule.ts'

/** `projects/<id>` or `projects/<id>/<key or indicator no.>`. */
export const formPosition = (form: Pick<Form, 'id'>, key: string | number = ''): Position =>
  projectPosition(form.id, ...(key === '' ? [] : [key]))

/** True when a gap at `position` lies at, above or below a part of the form. */
const touches = (form: Form, position: Position, key: string): boolean => {
  const [own, part] = [formPosition(form), formPosition(form, key)]
  return position === own || position === part || position.startsWith(`${part}/`) || part.startsWith(`${position}/`)
}

/**
 * The declared gaps that bind a sum over these parts of a form: what is lost in any of them, or in the form as a whole,
 * leaves the sum unknown.
 */
export const gapsOf = (disclosure: Disclosure, form: Form, keys: readonly (string | number)[]): readonly Torn[] =>
  disclosure.torn.filter(({ position }) => keys.some((key) => touches(form, position, String(key))))

/** A sum that a gap touches cannot be checked. */
export const unknownBecause = (gaps: readonly Torn[]): Judgement | null =>
  gaps.length === 0 ? null : wordJudgement('unexecuted', `原文残缺，无法核对：${gaps[0]?.note ?? ''}`)

/** One row with what a rule needs to know of its form. */
export interface RowInput {
  readonly indicator: Indicator
  readonly position: Position
  /** What the disclosure declares lost in this row; '' where nothing is. */
  readonly gap: string
  /** The whole budget of the form: 年度资金总额, or 全年预算数 in an evaluation. */
  readonly budget: Stated | null
}

const sameRow = (a: Indicator, b: Indicator | undefined): boolean =>
  b !== undefined && squeezed(a.third) === squeezed(b.third) && squeezed(a.value) === squeezed(b.value)

/** Rows that name an indicator: the annual list, and of the 实施期 list only what it says otherwise. */
const rowsOf = (form: Form): readonly { readonly indicator: Indicator; readonly position: Position }[] => {
  const annual = indicatorsOf(form)
  const period = form.periodGroups.flatMap((group) => group.indicators)
  return [
    ...annual.map((indicator) => ({ indicator, position: formPosition(form, indicator.number) })),
    ...period
      .filter(
        (indicator) =>
          !sameRow(
            indicator,
            annual.find(({ number }) => number === indicator.number),
          ),
      )
      .map((indicator) => ({ indicator, position: formPosition(form, `实施期/${indicator.number}`) })),
  ].filter(({ indicator }) => !isBlankIndicator(indicator) && !isNumbered(indicator) && !isSumRow(indicator))
}

/** `88` in the column of names: the row was never filled in, which ZB-609 says; what else it lacks has that cause. */
const isNumbered = ({ third }: Indicator): boolean => third !== '' && !/\p{L}/u.test(third)

/** Named rows of all forms that `wanted` accepts; a row that the text lost or tore is always one. */
export const rowSubjects = (
  disclosure: Disclosure,
  wanted: (indicator: Indicator) => boolean,
): readonly Subject<RowInput>[] =>
  disclosure.forms.flatMap((form) =>
    rowsOf(form)
      .filter(({ indicator }) => wanted(indicator))
      .map(({ indicator, position }) => {
        const torn = tornAt(disclosure, position)
        return {
          input: { indicator, position, gap: torn[0]?.note ?? '', budget: formBudget(form) },
          position,
          marks: [],
          torn,
        }
      }),
  )

/** Judges a row unless the text lost part of it: then no one can say what the document holds. */
export const judgeRow =
  (judge: (input: RowInput) => Judgement) =>
  (input: RowInput): Judgement =>
    input.gap === ''
      ? judge(input)
      : wordJudgement('unexecuted', `本行原文残缺，不作判断：${input.gap}`, rowOperands(input))

/** A text in Chinese quotation marks, cut where it would fill the message. */
export const quoted = (text: string): string => `“${text.length > 30 ? `${text.slice(0, 29)}…` : text}”`

/** A text shown as a side of a comparison. */
export const textOperand = (label: string, text: string, position: Position, place: KeyPlace | null): Operand => ({
  label,
  text: text === '' ? '—' : text,
  position,
  place,
})

/** Name and value of a row, as printed. */
export const rowOperands = ({ indicator, position }: Pick<RowInput, 'indicator' | 'position'>): readonly Operand[] => [
  textOperand(
    `${indicator.second === '' ? indicator.first : indicator.second}的三级指标`,
    indicator.third,
    position,
    below(indicator.place, '三级指标'),
  ),
  textOperand('指标值', indicator.value, position, below(indicator.place, '指标值')),
]

/** The row is in order; name and value are the evidence. */
export const rowHolds = (input: RowInput, message: string): Judgement =>
  wordJudgement('agree', message, rowOperands(input))
/** The row is worth a look; name and value are the evidence. */
export const rowHint = (input: RowInput, message: string): Judgement =>
  wordJudgement('hint', message, rowOperands(input))

/** One form as the subject of a rule. */
export const formSubject = <Input>(
  form: Form,
  input: Input,
  key: string | number = '',
  marks: readonly Position[] = [],
  torn: readonly Torn[] = [],
): Subject<Input> => ({ input, position: formPosition(form, key), marks, torn })
