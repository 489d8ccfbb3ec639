// 资金支出计划 as the rules on it see it: points in time with cumulative shares, some blank, some lost.
import { compareDecimals, type Decimal, parseDecimal } from '../decimal.ts'
import { type Disclosure, type Torn, tornAt } from '../disclosure.ts'
import type { PlanPoint } from '../project.ts'
import { examplePlace } from './example-form.ts'
import { formPosition, formSubject, textOperand } from './form-subjects.ts'
import type { Operand, Subject } from './rule.ts'

/** One form's plan. */
export interface PlanInput {
  readonly points: readonly PlanPoint[]
  readonly position: string
}

/** The plans that forms print. */
export const planSubjects = (disclosure: Disclosure): readonly Subject<PlanInput>[] =>
  disclosure.forms
    .filter(({ plan }) => plan.length > 0)
    .map((form) => {
      const position = formPosition(form, '资金支出计划')
      const torn: readonly Torn[] = tornAt(disclosure, position)
      return formSubject(form, { points: form.plan, position }, '资金支出计划', [], torn)
    })

/** A point whose share is printed. */
export interface PrintedPoint {
  readonly when: string
  readonly text: string
  readonly value: Decimal
}

/** The points with a printed share, in order. */
export const printedPoints = ({ points }: PlanInput): readonly PrintedPoint[] =>
  points.flatMap(({ when, share }) =>
    share === null || share === 'torn' ? [] : [{ when, text: share.text, value: share.value }],
  )

/** The whole plan as a reader sees it. */
export const planOperands = ({ points, position }: PlanInput): readonly Operand[] =>
  points.map(({ when, share, place }) =>
    textOperand(when, share === null ? '' : share === 'torn' ? '原文残缺' : share.text, position, place),
  )

/** 100 %. */
export const whole: Decimal = { units: 100n, scale: 0 }
export const isWhole = (value: Decimal): boolean => compareDecimals(value, whole) === 0

/** A plan of an example: `torn` is 原文残缺, '' a blank. */
export const examplePlan = (...shares: readonly (readonly [string, string])[]): PlanInput => ({
  position: '',
  points: shares.map(([when, text]) => {
    const value = parseDecimal(text.replace('%', ''))
    return {
      when,
      share: text === 'torn' ? 'torn' : value === null ? null : { text, value, place: examplePlace },
      place: examplePlace,
    }
  }),
})
