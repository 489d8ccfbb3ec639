// GJ-422: a 项 that is said to serve for 基本支出 alone holds 基本支出, and one for 项目支出 holds 项目支出.
import { amountOf } from '../../cell.ts'
import { statementOf } from '../../disclosure.ts'
import { outcomeName, outcomesOf } from '../../explanations/outcomes.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { cellTerm } from '../terms.ts'
import { atOutcome, outcomePosition } from './outcome-terms.ts'

interface Use {
  readonly said: Operand
  readonly kind: '基本支出' | '项目支出'
  /** The other kind holds all of it. */
  readonly contradicted: boolean
  readonly cells: readonly Operand[]
}

const judge = ({ said, kind, contradicted, cells }: Use): Judgement =>
  contradicted
    ? wordJudgement('hint', `${said.label}写作用于“${said.text}”，表中这一项没有${kind}`, [said, ...cells])
    : wordJudgement('agree', `${said.label}写作用于“${said.text}”，表中有${kind}`, [said, ...cells])

/** The kind that the use ends with, where it names no other. */
const kindOf = (use: string): Use['kind'] | null => {
  const match = /(基本|项目)支出$/u.exec(use)
  if (match === null || (use.includes('基本支出') && use.includes('项目支出'))) return null
  return match[1] === '基本' ? '基本支出' : '项目支出'
}

const subjectsOf = ({ disclosure }: RuleContext): readonly Subject<Use>[] => {
  const statement = statementOf(disclosure, 'general')
  if (statement === undefined) return []
  return outcomesOf(disclosure).items.flatMap((outcome) => {
    const { line, use } = outcome
    const kind = kindOf(use)
    if (line === null || kind === null) return []
    const [basic, project] = [amountOf(line.cells.basic)?.fen ?? 0n, amountOf(line.cells.project)?.fen ?? 0n]
    if (basic === 0n && project === 0n) return []
    const cells = (['basic', 'project'] as const).map((column) => {
      const { label, amount, position, place } = cellTerm(statement, line, column)
      return { label, text: amount === null ? '—' : `${amount.text} ${amount.unit}`, position, place }
    })
    const said = { label: outcomeName(outcome), text: use, position: outcomePosition(outcome), place: outcome.place }
    return [atOutcome({ said, kind, contradicted: (kind === '基本支出' ? basic : project) === 0n, cells }, outcome)]
  })
}

const operand = (label: string, text: string): Operand => ({ label, text, position: '', place: null })

const example = (contradicted: boolean): Use => ({
  said: operand('一般公共服务支出（类）财政事务（款）一般行政管理事务（项）', '业务指导等基本支出'),
  kind: '基本支出',
  contradicted,
  cells: [
    operand('基本支出', contradicted ? '—' : '10.00 万元'),
    operand('项目支出', contradicted ? '10.00 万元' : '—'),
  ],
})

/** Only uses that end with the kind itself. */
export const useFitsKind = defineRule<Use>({
  code: 'GJ-422',
  title: '主要用于基本支出的，表中有基本支出',
  compares:
    '决算说明里“主要用于……等基本支出（项目支出）”，与一般公共预算支出决算表同一行的基本支出、项目支出两列比较。',
  meaning: '写的是基本支出而全部列在项目支出（或相反），可能用途沿用了别的科目的说法。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['GJ-415'],
  severity: '提示',
  fix: '核对这一项的用途，按支出性质改写',
  examples: [
    { shows: '用于基本支出，表中是基本支出', input: example(false), verdict: 'agree' },
    { shows: '用于基本支出，表中全部是项目支出', input: example(true), verdict: 'hint' },
  ],
  select: subjectsOf,
  judge,
})
