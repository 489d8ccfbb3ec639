// GJ-221: each source of 收入总表 (收入决算表) comes to what 收支总表 prints for it.
import { statementOf } from '../../disclosure.ts'
import { sumFen } from '../../money.ts'
import type { Line } from '../../statement.ts'
import { comparison, equalityExamples, pair, sameFigure, totalTerm } from '../comparison.ts'
import { type Equation, judgeEquation, type Term } from '../equation.ts'
import { fiscalIncomeIds } from '../money-sources.ts'
import { defineRule, type Subject } from '../rule.ts'
import { cellTerm } from '../terms.ts'

/** Column of 收入决算表 → the rows of 收入支出决算总表 that it sums. */
const sources: readonly (readonly [string, readonly string[]])[] = [
  ['appropriation', fiscalIncomeIds],
  ['superior', ['income-superior']],
  ['business', ['income-business']],
  ['businessOperating', ['income-operating']],
  ['subsidiary', ['income-subsidiary']],
  ['other', ['income-other']],
]

/** Columns of a budget's 收入总表 → the row of 收支总表 with the same source. */
const budgetSources: readonly (readonly [string, readonly string[]])[] = [
  ['general', ['income-general']],
  ['fund', ['income-fund']],
  ['stateCapital', ['income-state-capital']],
  ['fiscalAccount', ['income-fiscal-account']],
  ['own', ['income-own']],
  ...sources.slice(1),
]

const fenOf = (terms: readonly Term[]): bigint => sumFen(terms.flatMap(({ amount }) => amount ?? []))

/**
 * Budgets differ in what they call a source: only where all sources together are the same in both tables does one that
 * differs contradict itself, because then two are exchanged or an amount stands under the wrong one.
 */
const ofSameWhole = (subjects: readonly Subject<Equation>[]): readonly Subject<Equation>[] => {
  const left = fenOf(subjects.flatMap(({ input }) => input.left))
  const right = fenOf(subjects.flatMap(({ input }) => input.right))
  const printed = ({ input }: Subject<Equation>): boolean =>
    [...input.left, ...input.right].every(({ amount }) => amount !== null)
  return left === right ? subjects.filter(printed) : []
}

export const revenueColumnsEqualSources = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-221',
  title: '收入总表各来源的合计等于收支总表的同一来源',
  compares:
    '收入总表（收入决算表）各来源一列的合计，与收支总表（收入支出决算总表）的同名收入比较；预算各地叫法不同，各来源加起来在两张表中相等的才逐项比较。',
  related: ['GJ-201', 'GJ-222'],
  fix: '核对这一来源在两张表中的金额，以批复的文件为准更正另一处',
  examples: equalityExamples('收入总表的事业收入合计', '收支总表的事业收入'),
  select: ({ disclosure }) => {
    const summary = statementOf(disclosure, 'summary')
    if (summary === undefined) return []
    const ofColumns = (columns: typeof sources): readonly Subject<Equation>[] =>
      columns.flatMap(([column, ids]) => {
        const total = totalTerm(disclosure, { id: 'revenue', side: 'single', column })
        const lines: readonly Line[] = summary.lines.filter(({ declared }) => ids.includes(declared))
        const rows = lines.map((line) => cellTerm(summary, line, 'amount'))
        const [only] = rows
        if (total === null || only === undefined) return []
        if ([total, ...rows].every(({ amount }) => amount === null)) return []
        if (rows.length === 1) return [pair(total, only)]
        return [comparison([total], rows, [total.label, `《${summary.entry.title}》的财政拨款收入`])]
      })
    const whole = ofSameWhole(ofColumns(budgetSources))
    if (disclosure.stage === 'budget') return whole
    // 收入决算表 has the columns of the standard form; one that keeps those of the budget is judged like a budget.
    const standard = ofColumns(sources)
    const known = new Set(standard.map(({ input }) => input.left[0]?.label))
    return [...standard, ...whole.filter(({ input }) => !known.has(input.left[0]?.label))]
  },
  judge: judgeEquation,
})
