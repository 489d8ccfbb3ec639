// evaluations.csv: one row a self-evaluation form with its money, execution and scores.

import { decimalText } from '../../budget/decimal.ts'
import { formCell } from '../../budget/facts/form-money.ts'
import type { Points } from '../../budget/indicator.ts'
import { type FundColumn, fundColumnNames, goalText } from '../../budget/project.ts'
import { type Column, defineTable } from '../data-table.ts'
import { cellYuan } from './disclosure-columns.ts'
import {
  type FormRow,
  formAddress,
  formColumns,
  formKeyFields,
  formReference,
  formRows,
  formText,
} from './form-columns.ts'

const money = (column: FundColumn, id: string): Column<FormRow> => ({
  name: `${fundColumnNames[column]}_元`,
  id: `${id}_yuan`,
  type: 'number',
  role: 'value',
  description: `项目资金总额“${fundColumnNames[column]}”换算为元；原表没有的为空`,
  text: ({ form }) => cellYuan(formCell(form, column)),
})

const points = (
  name: string,
  id: string,
  description: string,
  value: (row: FormRow) => Points | null | undefined,
): Column<FormRow> => ({
  name,
  id,
  type: 'number',
  description,
  text: (row) => {
    const printed = value(row)
    return printed === null || printed === undefined ? '' : decimalText(printed.value)
  },
})

const columns: readonly Column<FormRow>[] = [
  money('initial', 'initial'),
  money('revised', 'revised'),
  money('adjusted', 'adjusted'),
  money('spent', 'spent'),
  formText('执行率', 'rate', '预算执行率的原文', ({ execution }) => execution?.rate?.text ?? ''),
  {
    name: '执行率_百分数',
    id: 'rate_percent',
    type: 'number',
    description: '执行率读作百分数：82.3% 为 82.3',
    text: ({ form }) => (form.execution?.rate ? decimalText(form.execution.rate.value) : ''),
  },
  points('执行率分值', 'rate_weight', '预算执行一行的分值', ({ form }) => form.execution?.weight),
  points('执行率得分', 'rate_score', '预算执行一行的得分', ({ form }) => form.execution?.score),
  points('总分分值', 'total_weight', '总分一行的分值', ({ form }) => form.total?.weight),
  points('总分得分', 'total_score', '总分一行的得分', ({ form }) => form.total?.score),
  formText('评价等级', 'grade', '总分一行的等级', ({ total }) => total?.grade ?? ''),
  formText('预期目标', 'goal_expected', '原表的预期目标', (form) => goalText(form, 'expected')),
  formText('实际完成情况', 'goal_actual', '原表的实际完成情况', (form) => goalText(form, 'actual')),
]

/** One row a self-evaluation form. */
export const evaluationsTable = defineTable<FormRow>({
  id: 'evaluations',
  title: '绩效自评',
  description: '每份项目支出绩效自评表一行：预算与执行、执行率、得分。',
  key: formKeyFields,
  references: [formReference],
  columns: [...formColumns, ...columns, formAddress],
  rows: (facts) => formRows(facts).filter(({ form }) => form.kind === 'evaluation'),
})
