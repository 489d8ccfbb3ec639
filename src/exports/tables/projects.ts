// projects.csv: one row a project form with its money in total and its words. The money by source is funds.csv, the
// indicators are indicators.csv, scores are evaluations.csv.

import { tornWord } from '../../budget/cell.ts'
import { formCell } from '../../budget/facts/form-money.ts'
import type { GoalRole } from '../../budget/form/heading-roles.ts'
import { measuresOf } from '../../budget/measures.ts'
import { type Form, type FundColumn, fundColumnNames, paragraphText } from '../../budget/project.ts'
import { type Column, defineTable } from '../data-table.ts'
import { cellPrinted, cellYuan, disclosureReference } from './disclosure-columns.ts'
import { type FormRow, formAddress, formColumns, formKeyFields, formRows, formText } from './form-columns.ts'

const identity: readonly Column<FormRow>[] = [
  {
    name: '序号',
    id: 'order',
    type: 'integer',
    description: '该表在文件中的顺序',
    text: ({ form }) => String(form.order),
  },
  formText('表题', 'form_title', '原表的表题', (form) => form.title),
  formText('项目编码', 'project_code', '原表的项目编码；是文本，不是数字', (form) => form.projectCode),
  formText('主管部门', 'authority', '原表的主管部门及代码', (form) => form.authority.printed),
  formText('主管部门编码', 'authority_code', '从上一栏读出的编码', (form) => form.authority.code),
  formText('实施单位', 'institution', '原表的实施单位', (form) => form.institution),
  formText('填报单位', 'institution_line', '表头的单位一行', (form) => form.institutionLine),
  formText('项目来源', 'origin', '原表的项目来源', (form) => form.origin),
  formText('项目属性', 'attribute', '原表的项目属性', (form) => form.attribute),
  formText('项目期', 'duration', '原表的项目期', (form) => form.duration),
  formText('填报日期', 'filed', '原表的填报日期', (form) => form.filed),
  formText('承接', 'continues', '所承接的以前年度项目编号，多个以“；”分隔', (form) => form.continues.join('；')),
  {
    ...formText('计量单位', 'unit', '表中金额的计量单位', (form) => form.unit),
    required: true,
    values: ['元', '万元', '亿元'],
  },
]

/** 年度 alone would read as the year of the disclosure. */
const moneyName = (column: FundColumn): string =>
  column === 'annual' || column === 'period' ? `${fundColumnNames[column]}资金总额` : fundColumnNames[column]

const money = (column: FundColumn, id: string): readonly Column<FormRow>[] => [
  {
    name: `${moneyName(column)}_元`,
    id: `${id}_yuan`,
    type: 'number',
    role: 'value',
    description: `项目资金总额“${fundColumnNames[column]}”换算为元；原表没有的为空`,
    text: ({ form }) => cellYuan(formCell(form, column)),
  },
  formText(
    `${moneyName(column)}_原表文字`,
    `${id}_printed`,
    `项目资金总额“${fundColumnNames[column]}”一格的原文`,
    (form) => cellPrinted(formCell(form, column)),
  ),
]

const planText = (form: Form): string =>
  form.plan
    .map(({ when, share }) => `${when} ${share === 'torn' ? tornWord : share === null ? '空白' : share.text}`)
    .join('；')

const noColumn: readonly (string | null)[] = [null, 'category', 'remark', 'beside']

const otherText = ({ facts, paragraphs, goals }: Form): string =>
  [...facts, ...paragraphs, ...goals]
    .filter(({ role, text }) => noColumn.includes(role) && text !== '')
    .map(({ heading, text }) => `${heading}：${text}`)
    .join('\n')

/** Every goal of a role: a form may print several, one a line. */
const goalsText = (form: Form, role: GoalRole): string =>
  form.goals
    .filter((goal) => goal.role === role && goal.text !== '')
    .map(({ text }) => text)
    .join('\n')

const words: readonly Column<FormRow>[] = [
  formText('资金用途', 'purpose', '原表的资金用途', (form) => paragraphText(form, 'purpose')),
  formText('项目概况', 'overview', '原表的项目概况', (form) => paragraphText(form, 'overview')),
  formText('立项依据', 'ground', '原表的立项依据', (form) => paragraphText(form, 'ground')),
  formText('项目设立必要性', 'necessity', '原表的项目设立必要性', (form) => paragraphText(form, 'necessity')),
  formText('保证措施', 'safeguards', '原表的保证项目实施的制度、措施', (form) => paragraphText(form, 'safeguards')),
  formText('实施内容', 'content', '原表的项目实施内容', (form) => paragraphText(form, 'content')),
  formText('存在问题', 'problems', '原表的存在问题', (form) => paragraphText(form, 'problems')),
  formText('改进措施', 'improvement', '原表的改进措施', (form) => paragraphText(form, 'improvement')),
  formText('评价结论', 'conclusion', '原表的评价结论', (form) => paragraphText(form, 'conclusion')),
  formText('审核意见', 'review', '原表的审核意见', (form) => paragraphText(form, 'review')),
  formText('其他栏目', 'others', '没有另列的栏目，写作“栏目：文字”，一行一栏', otherText),
  formText('实施计划', 'schedule', '原表的项目实施计划', (form) => paragraphText(form, 'schedule')),
  formText('资金支出计划', 'plan', '各时点累计支出比例，以“；”分隔', planText),
  formText('年度目标', 'goal_annual', '原表的年度绩效目标', (form) => goalsText(form, 'annual')),
  formText('总体目标', 'goal_whole', '原表的总体绩效目标', (form) => goalsText(form, 'whole')),
  formText('实施期目标', 'goal_period', '原表的实施期绩效目标', (form) => goalsText(form, 'period')),
  formText('预期目标', 'goal_expected', '自评表的预期目标', (form) => goalsText(form, 'expected')),
  formText('实际完成情况', 'goal_actual', '自评表的实际完成情况', (form) => goalsText(form, 'actual')),
]

const counts: readonly Column<FormRow>[] = [
  {
    name: '指标数',
    id: 'indicators',
    type: 'integer',
    description: '年度指标中写有名称的行数（本站计算）',
    text: ({ form }) => String(measuresOf(form).named),
  },
  {
    name: '定量指标数',
    id: 'quantified',
    type: 'integer',
    description: '其中指标值可读作数字的（本站计算）',
    text: ({ form }) => String(measuresOf(form).quantified),
  },
]

/** One row a project form. */
export const projectsTable = defineTable<FormRow>({
  id: 'projects',
  title: '项目表',
  description: '每份项目支出绩效目标表或自评表一行：项目、资金总额、目标文字。',
  key: formKeyFields,
  references: [disclosureReference],
  columns: [
    ...formColumns,
    ...identity,
    ...money('annual', 'annual'),
    ...money('period', 'period'),
    ...money('initial', 'initial'),
    ...money('revised', 'revised'),
    ...money('adjusted', 'adjusted'),
    ...money('spent', 'spent'),
    ...words,
    ...counts,
    formAddress,
  ],
  rows: formRows,
})
