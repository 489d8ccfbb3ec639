// GJ-304: what the self-evaluations say was spent in the year is 项目支出 of the 决算, where both are there.

import { termAbsenceOf } from '../../absence.ts'
import { amountOf, cellPlace } from '../../cell.ts'
import { formSpentCell } from '../../facts/form-money.ts'
import type { Form } from '../../project.ts'
import { comparison, equalityExamples, sameFigure, totalTerm } from '../comparison.ts'
import { type Equation, judgeEquation, type Term } from '../equation.ts'
import { defineRule } from '../rule.ts'

const spentTerm = (form: Form): Term => {
  const cell = formSpentCell(form)
  return {
    label: `项目“${form.name}”的全年执行数`,
    position: `projects/${form.id}/资金`,
    amount: amountOf(cell),
    absence: termAbsenceOf(cell),
    place: cell === undefined ? form.place : cellPlace(cell),
  }
}

export const evaluationsEqualProjects = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-304',
  title: '绩效自评表的全年执行数合计等于项目支出决算',
  compares: '本文件各项目绩效自评表的全年执行数相加，与支出决算表的项目支出合计比较。',
  meaning: '合计小于项目支出，可能有的项目没有公开自评；大于，可能含有别的资金。需要部门说明，不能据此断定有误。',
  related: ['GJ-219', 'GJ-305'],
  severity: '提示',
  fix: '逐个项目核对全年执行数，检查是否有项目没有公开自评',
  examples: equalityExamples('各项目全年执行数之和', '支出决算表的项目支出'),
  select: ({ disclosure }) => {
    const forms = disclosure.forms.filter(({ kind }) => kind === 'evaluation')
    const total =
      totalTerm(disclosure, { id: 'expenditure', side: 'single', column: 'project' }) ??
      totalTerm(disclosure, { id: 'general', side: 'single', column: 'project' })
    if (disclosure.stage !== 'final' || forms.length === 0 || total === null) return []
    return [comparison(forms.map(spentTerm), [total], ['各项目绩效自评表的全年执行数之和', total.label])]
  },
  judge: judgeEquation,
})
