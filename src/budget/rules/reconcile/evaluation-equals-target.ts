// GJ-305: the budget with which a self-evaluation begins is what the target of the same project asked for.

import { termAbsenceOf } from '../../absence.ts'
import { amountOf, cellPlace } from '../../cell.ts'
import { formCell } from '../../facts/form-money.ts'
import { type Form, type FundColumn, fundColumnNames } from '../../project.ts'
import { equalityExamples, pair, sameFigure } from '../comparison.ts'
import { type Equation, judgeEquation, type Term } from '../equation.ts'
import { documentOf, elsewhere } from '../other-document.ts'
import { defineRule, type RuleContext, type Subject } from '../rule.ts'

const fundTerm = (form: Form, column: FundColumn): Term | null => {
  const cell = formCell(form, column)
  if (cell === undefined) return null
  return {
    label: `项目“${form.name}”的${fundColumnNames[column]}`,
    position: `projects/${form.id}/资金`,
    amount: amountOf(cell),
    absence: termAbsenceOf(cell),
    place: cellPlace(cell),
  }
}

const subjects = ({ department, disclosure }: RuleContext): readonly Subject<Equation>[] => {
  const budget = documentOf(department, disclosure.year, 'budget')
  if (disclosure.stage !== 'final' || budget === undefined) return []
  return disclosure.forms.flatMap((form) => {
    const target = budget.forms.find(({ id, kind }) => id === form.id && kind === 'target')
    const left = form.kind === 'evaluation' ? fundTerm(form, 'initial') : null
    const right = target === undefined ? null : fundTerm(target, 'annual')
    return left === null || right === null ? [] : [pair(left, elsewhere(right, budget))]
  })
}

export const evaluationEqualsTarget = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-305',
  title: '自评表的年初预算数等于当年绩效目标表的资金',
  compares: '项目绩效自评表年度资金总额的年初预算数，与本站所存当年预算中同一项目绩效目标表的年度资金总额比较。',
  meaning: '两数不同，可能是目标公开后预算又有调整，或两表口径不同；需要部门说明，不能据此断定有误。',
  related: ['GJ-304', 'PJ-106'],
  severity: '提示',
  fix: '核对同一项目的目标表；预算有调整的，在自评表中写明',
  examples: equalityExamples('自评表的年初预算数', '目标表的年度资金总额'),
  select: subjects,
  judge: judgeEquation,
})
