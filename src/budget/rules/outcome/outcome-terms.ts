// What the rules on outcomes share: records of the explanations as operands and terms, anchored at the row they speak of.
import { type Outcome, outcomeName, type Said } from '../../explanations/outcomes.ts'
import type { Stated } from '../../money.ts'
import type { Term } from '../equation.ts'
import type { Operand, Subject } from '../rule.ts'

/** 位置 of the prose of a record. */
export const outcomePosition = ({ content }: Outcome): string => `content/${content.id}`

/** A figure or word of a record as an operand. */
export const saidOperand = (outcome: Outcome, said: Said<unknown>, label: string): Operand => ({
  label,
  text: said.text,
  position: outcomePosition(outcome),
  place: said.place,
})

/** An amount of a record as a term. */
export const saidTerm = (outcome: Outcome, said: Said<Stated>, label: string): Term => ({
  label,
  position: outcomePosition(outcome),
  amount: said.value,
  absence: 'blank',
  place: said.place,
})

/** A subject at the row of 一般公共预算…支出决算表 that a record speaks of, its prose marked; at the prose without one. */
export const atOutcome = <Input>(input: Input, outcome: Outcome): Subject<Input> => {
  const line = outcome.line ?? outcome.near?.line ?? null
  const prose = outcomePosition(outcome)
  return line === null
    ? { input, position: prose, marks: [], torn: [] }
    : { input, position: `general/${line.id}`, marks: [prose], torn: [] }
}

/** `“小学教育”`: the last name of the path, or the whole. */
export const shortName = (outcome: Outcome): string => `“${outcome.path.at(-1) ?? outcomeName(outcome)}”`
