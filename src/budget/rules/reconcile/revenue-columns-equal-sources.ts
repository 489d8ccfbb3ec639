// GJ-221: each source of 收入决算表 comes to what 收入支出决算总表 prints for it.
import { statementOf } from '../../disclosure.ts'
import type { Line } from '../../statement.ts'
import { comparison, equalityExamples, pair, sameFigure, totalTerm } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { fiscalIncomeIds } from '../money-sources.ts'
import { defineRule } from '../rule.ts'
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

export const revenueColumnsEqualSources = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-221',
  title: '收入决算表各来源的合计等于收支总表的同一来源',
  compares:
    '收入决算表财政拨款、上级补助、事业、经营、附属单位上缴、其他收入各列的合计，与收入支出决算总表的同名收入比较。',
  related: ['GJ-201', 'GJ-222'],
  fix: '核对这一来源在两张表中的金额，以批复的决算为准更正另一处',
  examples: equalityExamples('收入决算表的事业收入合计', '收支总表的事业收入'),
  select: ({ disclosure }) => {
    const summary = statementOf(disclosure, 'summary')
    if (disclosure.stage !== 'final' || summary === undefined) return []
    return sources.flatMap(([column, ids]) => {
      const total = totalTerm(disclosure, { id: 'revenue', side: 'single', column })
      const lines: readonly Line[] = summary.lines.filter(({ declared }) => ids.includes(declared))
      const rows = lines.map((line) => cellTerm(summary, line, 'amount'))
      const [only] = rows
      if (total === null || only === undefined) return []
      if ([total, ...rows].every(({ amount }) => amount === null)) return []
      if (rows.length === 1) return [pair(total, only)]
      return [comparison([total], rows, [total.label, `《${summary.entry.title}》的财政拨款收入`])]
    })
  },
  judge: judgeEquation,
})
