// Money carried over from year to year: where it stands in a statement, and which sum a figure of another statement is
// to be compared with. 本年收入合计 and 总计 differ by it.
import { grandTotal } from '../composition.ts'
import { type Disclosure, statementOf } from '../disclosure.ts'
import { type Line, lineAmount, type Side, type Statement } from '../statement.ts'

/** `current` = 本年收入合计 or 本年支出合计; `grand` = 收入总计 or 支出总计, with what is carried over. */
export type Sum = 'current' | 'grand'

const carried = /^(?:(?:income|expenditure)-)?(?:carried-over|carried-forward|nonfiscal-balance|distribution)/

/** A row of money that is neither received nor spent this year. */
const isCarried = ({ declared }: Pick<Line, 'declared'>): boolean => carried.test(declared)

const currentIds: Readonly<Record<Side, string>> = {
  single: 'current',
  income: 'income-current',
  expenditure: 'expenditure-current',
}

const hasAmount = (line: Line): boolean =>
  Object.values(line.cells).some((cell) => cell.kind === 'amount' && cell.amount.fen !== 0n)

/** True when a side prints an amount other than 0 that is carried over. */
const carriesOn = (statement: Statement, side: Side): boolean =>
  statement.lines.some((line) => line.side === side && isCarried(line) && hasAmount(line))

/**
 * The row of a sum. 本年合计 is the last total where a table prints no other and carries nothing over; a table that
 * carries money over without printing 本年合计 has none.
 */
export const sumLine = (statement: Statement, side: Side, sum: Sum): Line | undefined => {
  const grand = grandTotal(statement, side)
  if (sum === 'grand') return grand
  const current = statement.lines.find((line) => line.side === side && line.declared === currentIds[side])
  return current ?? (carriesOn(statement, side) ? undefined : grand)
}

/** True when the two-sided statements or a column 上年结转 of 收入总表 print money carried over. */
export const carriesOver = (disclosure: Disclosure): boolean => {
  const twoSided = (['summary', 'appropriation'] as const).flatMap((id) => statementOf(disclosure, id) ?? [])
  if (twoSided.some((one) => carriesOn(one, 'income') || carriesOn(one, 'expenditure'))) return true
  const revenue = statementOf(disclosure, 'revenue')
  return revenue?.lines.some((line) => (lineAmount(line, 'carriedOver')?.fen ?? 0n) !== 0n) === true
}

/**
 * True when every subject is bound to spend what it receives: in a 预算 that carries nothing over or counts it among its
 * incomes. In a 决算 no subject has to.
 */
export const revenueEqualsSpending = (disclosure: Disclosure): boolean => {
  if (disclosure.stage === 'final') return false
  const counted = statementOf(disclosure, 'revenue')?.columns.some(({ id }) => id === 'carriedOver') === true
  const twoSided = (['summary', 'appropriation'] as const).flatMap((id) => statementOf(disclosure, id) ?? [])
  // What is left for next year was received for a subject and not spent on it.
  if (twoSided.some((one) => carriesOn(one, 'expenditure'))) return false
  return counted || !carriesOver(disclosure)
}
