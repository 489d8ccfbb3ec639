// “每 100 元”: how the total of spending divides by 类, in whole 元 that add up to 100 by the largest remainder. It is
// given only where the printed parts add up to the printed total; otherwise it says why not.

import { groupedDigits } from '../../budget/amount-text.ts'
import { grandTotal } from '../../budget/composition.ts'
import { decimalText, ratio } from '../../budget/decimal.ts'
import { type Disclosure, statementOf, tornAt } from '../../budget/disclosure.ts'
import { isLeaf } from '../../budget/leaves.ts'
import { lastDigitFen, type Stated, sumFen } from '../../budget/money.ts'
import { percentOf } from '../../budget/percent.ts'
import { type Line, lineAmount, type Side, type Statement, type StatementId } from '../../budget/statement.ts'
import { bareLabel } from '../../budget/statement-heading.ts'
import { linePath } from '../words/address.ts'
import { classMeaning } from './minute-plain-words.ts'

/** One part of 100 元. */
export interface HundredPart {
  readonly label: string
  /** What the 类 is for; '' where it is not known. */
  readonly meaning: string
  /** Whole 元 of 100; 0 is shown as 不足 1 元. */
  readonly yuan: number
  readonly words: string
  /** `88.99%`, exact to two decimals. */
  readonly share: string
  /** Length of its bar in percent: the share, and never so short that nothing is seen. */
  readonly bar: string
  /** As printed, with its unit. */
  readonly amount: string
  readonly path: string
}

/** The parts, largest first; without parts `reason` says why there are none. */
export interface Hundred {
  readonly parts: readonly HundredPart[]
  readonly reason: string
}

/**
 * Whole parts of `whole` in proportion to `amounts`, by the largest remainder: they add up to `whole` exactly. Equal
 * remainders go to the earlier amount. Amounts may not be negative; their sum may not be 0.
 */
export const largestRemainders = (amounts: readonly bigint[], whole = 100): readonly number[] => {
  const sum = amounts.reduce((total, amount) => total + amount, 0n)
  const shares = amounts.map((amount, index) => {
    const scaled = amount * BigInt(whole)
    return { index, floor: Number(scaled / sum), rest: scaled % sum }
  })
  const left = whole - shares.reduce((total, { floor }) => total + floor, 0)
  const lucky = new Set(
    shares
      .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
      .slice(0, left)
      .map(({ index }) => index),
  )
  return shares.map(({ index, floor }) => floor + (lucky.has(index) ? 1 : 0))
}

interface Choice {
  readonly id: StatementId
  readonly side: Side
  readonly column: string
}

/** Where spending stands by 类, the widest statement first. */
const choices: readonly Choice[] = [
  { id: 'summary', side: 'expenditure', column: 'amount' },
  { id: 'expenditure', side: 'single', column: 'total' },
  { id: 'general', side: 'single', column: 'total' },
]

interface Row {
  readonly line: Line
  readonly amount: Stated
}

/** The 类, and rows without a code (结转下年) that nothing divides: together they are the whole side. */
const rowsOf = (statement: Statement, { side, column }: Choice): readonly Row[] =>
  statement.lines
    .filter((line) => line.side === side && !line.total)
    .filter((line) => line.level === 1 || (line.code === '' && isLeaf(statement, line, column)))
    .flatMap((line) => {
      const amount = lineAmount(line, column)
      return amount === null ? [] : [{ line, amount }]
    })

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)

const partsOf = (disclosure: Disclosure, statement: Statement, rows: readonly Row[]): readonly HundredPart[] => {
  const total = sumFen(rows.map(({ amount }) => amount))
  const whole = largestRemainders(rows.map(({ amount }) => amount.fen))
  return rows
    .map(({ line, amount }, index) => {
      const yuan = whole[index] ?? 0
      const share = ratio(amount.fen * 100n, total, 2)
      return {
        fen: amount.fen,
        part: {
          label: bareLabel(line.name),
          meaning: classMeaning(line.code),
          yuan,
          words: yuan === 0 ? '不足 1 元' : `${yuan} 元`,
          share: percentOf(amount.fen, total),
          bar: share === null || Number(decimalText(share)) < 0.4 ? '0.4' : decimalText(share),
          amount: `${groupedDigits(amount.text)} ${amount.unit}`,
          path: linePath(disclosure, statement, line),
        },
      }
    })
    .toSorted((a, b) => (a.fen === b.fen ? 0 : a.fen < b.fen ? 1 : -1))
    .map(({ part }) => part)
}

const none = (reason: string): Hundred => ({ parts: [], reason })

const divided = (disclosure: Disclosure, choice: Choice): Hundred | null => {
  const statement = statementOf(disclosure, choice.id)
  const total = statement && lineAmount(grandTotal(statement, choice.side), choice.column)
  if (!statement || !total) return null
  const title = `《${statement.entry.title}》`
  if (tornAt(disclosure, choice.id).length > 0) return none(`${title}的原文有残缺，不折算每 100 元`)
  const rows = rowsOf(statement, choice)
  if (rows.length === 0) return null
  if (total.fen === 0n) return none('支出总计为 0，不折算每 100 元')
  if (rows.some(({ amount }) => amount.fen < 0n)) return none(`${title}里有负数，不折算每 100 元`)
  const allowed = BigInt(rows.length + 1) * lastDigitFen(total)
  if (2n * absolute(sumFen(rows.map(({ amount }) => amount)) - total.fen) > allowed)
    return none(`${title}各类相加与总计不一致，不折算每 100 元`)
  const spent = rows.filter(({ amount }) => amount.fen > 0n)
  return { parts: partsOf(disclosure, statement, spent), reason: '' }
}

/** The first statement by 类 that adds up; without any, the reason why the first one could not be used. */
export const hundredOf = (disclosure: Disclosure): Hundred => {
  const tried = choices.flatMap((choice) => divided(disclosure, choice) ?? [])
  return (
    tried.find(({ parts }) => parts.length > 0) ??
    tried[0] ??
    none('这份公开文件没有按功能分类列出支出，不折算每 100 元')
  )
}
