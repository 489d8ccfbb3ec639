// GJ-223: what the three budgets pay for a subject is at most what 支出决算表 prints for it.
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { lineByCode, type Statement } from '../../statement.ts'
import { comparison, sameFigure, sumTerm } from '../comparison.ts'
import { type Equation, exampleEquation, judgeEquation, type Term } from '../equation.ts'
import { defineRule, type Subject } from '../rule.ts'
import { cellTerm } from '../terms.ts'

const budgets = ['general', 'fund', 'state-capital'] as const

const subjects = (disclosure: Disclosure): readonly Subject<Equation>[] => {
  const all = statementOf(disclosure, 'expenditure')
  const parts: readonly Statement[] = budgets.flatMap((id) => statementOf(disclosure, id) ?? [])
  if (all === undefined || parts.length === 0) return []
  const compared = (
    terms: readonly (Term | null)[],
    whole: Term | null,
    name: string,
  ): readonly Subject<Equation>[] => {
    const printed = terms.filter((term): term is Term => term?.amount != null)
    if (printed.length === 0 || whole === null) return []
    return [comparison(printed, [whole], [name, whole.label], { relation: '≤' })]
  }
  const totals = compared(
    parts.map((part) => sumTerm(part, 'single', 'current', 'total')),
    sumTerm(all, 'single', 'current', 'total'),
    '三本预算财政拨款支出之和',
  )
  const rows = all.lines.flatMap((line) => {
    if (line.code === '' || line.total) return []
    const terms = parts.map((part) => {
      const own = lineByCode(part, line.code)
      return own === undefined ? null : cellTerm(part, own, 'total')
    })
    return compared(terms, cellTerm(all, line, 'total'), `三本预算财政拨款支出表“${line.code} ${line.name}”之和`)
  })
  return [...totals, ...rows]
}

const names = ['三本预算财政拨款支出之和', '支出决算表的同一科目'] as const

export const spendingCoversBudgets = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-223',
  title: '三本预算的财政拨款支出不大于支出决算表',
  compares:
    '一般公共预算、政府性基金、国有资本经营三张支出决算表同一科目的支出相加，与支出决算表的同一科目比较：还有其他资金时小于，没有时相等，不应更大。',
  meaning: '财政拨款支出是全部支出的一部分。更大，可能是一张表用了旧稿或漏改；究竟哪一边正确，要看批复。',
  related: ['GJ-204', 'GJ-210'],
  fix: '核对这一科目在各表中的金额，以批复的决算为准更正另一处',
  examples: [
    {
      shows: '财政拨款支出小于全部支出',
      input: exampleEquation('≤', [['一般公共预算', '1,092.80']], [['支出决算表', '1,105.68']], names),
      verdict: 'agree',
    },
    {
      shows: '财政拨款支出比全部支出多 10 万元',
      input: exampleEquation('≤', [['一般公共预算', '1,115.68']], [['支出决算表', '1,105.68']], names),
      verdict: 'differ',
    },
    {
      shows: '两表各自四舍五入，多末位一个单位',
      input: exampleEquation('≤', [['一般公共预算', '3,845.25']], [['支出决算表', '3,845.24']], names),
      verdict: 'hint',
    },
    {
      shows: '支出决算表为空白',
      input: exampleEquation('≤', [['一般公共预算', '1.00']], [['支出决算表', '']], names),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) => (disclosure.stage === 'final' ? subjects(disclosure) : []),
  judge: judgeEquation,
})
