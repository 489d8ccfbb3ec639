// A sum of 收支总表 beside the total of another statement: which of its two sums (本年合计, 总计) the other one states.
import { type Disclosure, statementOf } from '../disclosure.ts'
import { type ColumnChoice, pair, totalTerm } from './comparison.ts'
import type { Equation, Term } from './equation.ts'
import type { Subject } from './rule.ts'

const fen = (term: Term | null): bigint | null => term?.amount?.fen ?? null

/**
 * 决算 compare 本年合计: what is carried over stands in 收支总表 alone. A 预算 may count it in (a column 上年结转, or none);
 * there the sum that is equal is the one that is meant, 本年合计 where neither is.
 */
export const sumBeside = (
  disclosure: Disclosure,
  summary: ColumnChoice,
  other: ColumnChoice,
  carriedColumn: string,
): readonly Subject<Equation>[] => {
  const right = totalTerm(disclosure, other)
  const current = totalTerm(disclosure, { ...summary, sum: 'current' })
  const grand = totalTerm(disclosure, { ...summary, sum: 'grand' })
  const counted = statementOf(disclosure, other.id)?.columns.some(({ id }) => id === carriedColumn) === true
  const meant = disclosure.stage === 'final' ? [current] : counted ? [grand, current] : [current, grand]
  const candidates = meant.filter((term) => term !== null)
  const left = candidates.find((term) => fen(term) === fen(right)) ?? candidates[0]
  return left === undefined || right === null ? [] : [pair(left, right)]
}
