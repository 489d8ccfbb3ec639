// 预算执行 of an evaluation: what was given, what was spent, and the rate between them to any number of decimals.

import { amountOf } from '../cell.ts'
import { compareDecimals, type Decimal, decimalText, ratio, subtractDecimals } from '../decimal.ts'
import type { Disclosure, Position } from '../disclosure.ts'
import { formBudget, formCell, formSpent } from '../facts/form-money.ts'
import type { Stated } from '../money.ts'
import { type Execution, type Form, fundColumnNames, type Percentage } from '../project.ts'
import { exampleAmount, examplePlace, examplePoints } from './example-form.ts'
import { formPosition } from './form-subjects.ts'
import type { Operand, Subject } from './rule.ts'
import { evaluationsOf } from './score-sheet.ts'

/** The whole row of 年度资金总额 with what the form makes of it. */
export interface ExecutionInput {
  readonly initial: Stated | null
  readonly adjusted: Stated | null
  /** Heading of the column that `adjusted` stands in: 全年预算数, 调整后预算数 … */
  readonly adjustedName: string
  readonly spent: Stated | null
  readonly execution: Execution | null
  readonly fundsPosition: Position
  readonly executionPosition: Position
}

const budgetColumns = ['adjusted', 'revised', 'annual', 'initial'] as const

/** The heading of the year's budget, in the words of the official form where it prints none of its own. */
const budgetName = (form: Form): string => {
  const column = budgetColumns.find((one) => formCell(form, one) !== undefined) ?? 'adjusted'
  return fundColumnNames[column]
}

const inputOf = (form: Form): ExecutionInput => {
  return {
    initial: amountOf(formCell(form, 'initial')),
    adjusted: formBudget(form),
    adjustedName: budgetName(form),
    spent: formSpent(form),
    execution: form.execution,
    fundsPosition: formPosition(form, '资金'),
    executionPosition: formPosition(form, '预算执行'),
  }
}

/** One subject an evaluation, anchored at 资金 or at 预算执行. */
export const executionSubjects = (
  disclosure: Disclosure,
  at: '资金' | '预算执行',
): readonly Subject<ExecutionInput>[] =>
  evaluationsOf(disclosure).map((form) => ({
    input: inputOf(form),
    position: formPosition(form, at),
    marks: [],
    torn: [],
  }))

/** 执行数 ÷ 全年预算数 in percent, rounded to `scale` decimals; `null` without budget. */
export const executionRate = ({ adjusted, spent }: ExecutionInput, scale: number): Decimal | null =>
  adjusted === null || spent === null ? null : ratio(spent.fen * 100n, adjusted.fen, scale)

/** Enough decimals to round a score from. */
export const fineScale = 8

const money = (label: string, amount: Stated | null, position: Position): Operand => ({
  label,
  text: amount === null ? '—' : `${amount.text} ${amount.unit}`,
  position,
  place: amount?.place ?? null,
})

/** 全年预算数 and 全年执行数 as printed. */
export const spendingOperands = ({
  adjusted,
  adjustedName,
  spent,
  fundsPosition,
}: ExecutionInput): readonly Operand[] => [
  money(adjustedName, adjusted, fundsPosition),
  money('全年执行数', spent, fundsPosition),
]

/** 年初预算数 as printed. */
export const initialOperand = ({ initial, fundsPosition }: ExecutionInput): Operand =>
  money('年初预算数', initial, fundsPosition)

/** The printed rate, weight and score. */
export const executionOperands = ({ execution, executionPosition }: ExecutionInput): readonly Operand[] => {
  const { rate, weight, score } = execution ?? { rate: null, weight: null, score: null }
  return [
    { label: '印出的执行率', text: rate?.text ?? '—', position: executionPosition, place: rate?.place ?? null },
    { label: '预算执行分值', text: weight?.text ?? '—', position: executionPosition, place: weight?.place ?? null },
    { label: '预算执行得分', text: score?.text ?? '—', position: executionPosition, place: score?.place ?? null },
  ]
}

/** Rounded half away from zero to a printed precision. */
export const roundedTo = (value: Decimal, scale: number): Decimal => {
  if (value.scale <= scale) return value
  const rounded = ratio(value.units, 10n ** BigInt(value.scale - scale), 0)
  return { units: rounded?.units ?? 0n, scale }
}

/** How far two numbers are apart, without sign. */
export const apart = (a: Decimal, b: Decimal): Decimal => {
  const gap = subtractDecimals(a, b)
  return { units: gap.units < 0n ? -gap.units : gap.units, scale: gap.scale }
}

/** One unit of the last printed digit. */
const lastDigit = ({ scale }: Decimal): Decimal => ({ units: 1n, scale })

/** True when two numbers differ by no more than one unit of the last digit of `printed`. */
export const withinLastDigit = (printed: Decimal, computed: Decimal): boolean =>
  compareDecimals(apart(printed, computed), lastDigit(printed)) <= 0

/** `20.27%`. */
export const percentText = (value: Decimal): string => `${decimalText(value)}%`

const exampleRate = (text: string): Percentage | null => {
  const points = examplePoints(text.replace('%', ''))
  return points === null ? null : { text, value: points.value, place: examplePlace }
}

/** An execution of an example: printed texts, '' for blank. */
export const exampleExecution = (texts: {
  readonly initial?: string
  readonly adjusted?: string
  readonly spent?: string
  readonly rate?: string
  readonly weight?: string
  readonly score?: string
}): ExecutionInput => ({
  initial: exampleAmount(texts.initial ?? ''),
  adjusted: exampleAmount(texts.adjusted ?? ''),
  adjustedName: '全年预算数',
  spent: exampleAmount(texts.spent ?? ''),
  execution: {
    weight: examplePoints(texts.weight ?? ''),
    rate: exampleRate(texts.rate ?? ''),
    score: examplePoints(texts.score ?? ''),
  },
  fundsPosition: '',
  executionPosition: '',
})
