// GJ-303: the budget that a 决算 prints beside the outcome is the department's published budget of that year, 元 against
// 万元. A 决算 that prints 全年预算 speaks of another figure and is not compared.
import { grandTotal } from '../../composition.ts'
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { outcomeName, outcomesOf } from '../../explanations/outcomes.ts'
import type { Line, Statement } from '../../statement.ts'
import { phasesOf, threePublicPartIds, threePublicParts } from '../../statements/three-public.ts'
import { equalityExamples, pair, sameFigure } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { documentOf, elsewhere } from '../other-document.ts'
import { atOutcome, saidTerm } from '../outcome/outcome-terms.ts'
import { defineRule, type RuleContext, type Subject } from '../rule.ts'
import { cellTerm } from '../terms.ts'
import { partTerm } from '../three-public-terms.ts'

/** Headings may say 预算数 alone; only those that name another phase are left out. */
const isInitial = (statement: Statement, column: string): boolean =>
  !/全年|调整/.test(statement.columns.find(({ id }) => id === column)?.path.join('') ?? '')

const threePublic = (own: Disclosure, budget: Disclosure): readonly Subject<Equation>[] => {
  const [here, there] = [statementOf(own, 'three-public'), statementOf(budget, 'three-public')]
  if (here === undefined || there === undefined || !phasesOf(here).includes('plan')) return []
  const [plans, published] = [threePublicParts(here, 'plan'), threePublicParts(there)]
  return threePublicPartIds.flatMap((id) => {
    const [plan, other] = [plans[id], published[id]]
    if (plan.stated === null || other.stated === null || !isInitial(here, plan.column)) return []
    const left = partTerm(here, plan)
    return [pair({ ...left, label: `${left.label}（预算数）` }, elsewhere(partTerm(there, other), budget))]
  })
}

const sameRow = (statement: Statement, line: Line): Line | undefined =>
  line.total
    ? grandTotal(statement, line.side)
    : statement.lines.find((other) => other.side === line.side && other.code === line.code && !other.total)

/** Columns 年初预算数 of the statements by subject, beside the same row of the budget. */
const bySubject = (own: Disclosure, budget: Disclosure): readonly Subject<Equation>[] =>
  (['general', 'expenditure'] as const).flatMap((id) => {
    const [here, there] = [statementOf(own, id), statementOf(budget, id)]
    if (here === undefined || there === undefined) return []
    return here.lines.flatMap((line) => {
      const other = line.code === '' && !line.total ? undefined : sameRow(there, line)
      if (line.cells['plan-total']?.kind !== 'amount' || other?.cells.total?.kind !== 'amount') return []
      return [pair(cellTerm(here, line, 'plan-total'), elsewhere(cellTerm(there, other, 'total'), budget))]
    })
  })

/** 年初预算 that only the explanations print, 项 by 项 and for the whole, beside the same row of the budget. */
const byProse = (own: Disclosure, budget: Disclosure): readonly Subject<Equation>[] => {
  const [here, there] = [statementOf(own, 'general'), statementOf(budget, 'general')]
  const { whole, items } = outcomesOf(own)
  if (there === undefined) return []
  return [...(whole === null ? [] : [whole]), ...items].flatMap((outcome) => {
    const { plan, planWord, path, near } = outcome
    const line = outcome.line ?? near?.line ?? null
    if (plan === null || (planWord !== '年初预算' && planWord !== '预算')) return []
    if (here !== undefined && line?.cells['plan-total']?.kind === 'amount') return []
    const other = path.length === 0 ? grandTotal(there) : line === null ? undefined : sameRow(there, line)
    if (other?.cells.total?.kind !== 'amount') return []
    const left = saidTerm(outcome, plan, `${outcomeName(outcome)}的${planWord}`)
    return [atOutcome(pair(left, elsewhere(cellTerm(there, other, 'total'), budget)).input, outcome)]
  })
}

const subjects = ({ department, disclosure }: RuleContext): readonly Subject<Equation>[] => {
  const budget = documentOf(department, disclosure.year, 'budget')
  if (disclosure.stage !== 'final' || budget === undefined) return []
  return [...threePublic(disclosure, budget), ...bySubject(disclosure, budget), ...byProse(disclosure, budget)]
}

export const planEqualsBudget = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-303',
  title: '决算印出的年初预算数等于当年公开的预算',
  compares:
    '决算表中印出的、情况说明里写到的年初预算数，与本站所存同一部门当年预算的同一行比较，元与万元换算后比较；印的是全年预算数的不比较。',
  meaning: '两数不同，可能是预算公开后又有批复调整，或决算印的是全年预算；需要部门说明，不能据此断定有误。',
  related: ['GJ-230', 'GJ-302'],
  severity: '提示',
  fix: '核对当年预算；印的是调整后的预算时，在表头写明“全年预算数”',
  examples: equalityExamples('决算表的年初预算数', '当年预算的同一行'),
  select: subjects,
  judge: judgeEquation,
})
