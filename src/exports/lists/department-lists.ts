// The lists of a department, of a project over the years, of a form, of the objectives and of a check, column by
// column as their pages show them.
import type { ChecksView } from '../../views/check/checks.ts'
import type { FindingView } from '../../views/check/finding.ts'
import type { DepartmentView } from '../../views/document/department.ts'
import type { IndicatorListView, IndicatorRowView } from '../../views/form/form-indicators.ts'
import type { FormPageView } from '../../views/form/form-page.ts'
import type { ObjectivesView } from '../../views/form/objectives.ts'
import type { ProjectView, StepAmount } from '../../views/project/project.ts'
import { type AddressOf, cellFor, type ListTable, textFor } from './list-table.ts'

/** A department: its projects year by year. */
export const departmentLists = (view: DepartmentView, address: AddressOf): readonly ListTable[] =>
  view.projects.length === 0
    ? []
    : [
        {
          name: 'projects',
          label: '下载历年项目 CSV',
          columns: ['项目', ...view.periods, '网址'],
          rows: view.projects.map((project) => [
            project.name,
            ...project.cells.map(({ text, note }) => (note === '' ? text : `${text}（${note}）`)),
            address(project.path),
          ]),
        },
      ]

const amount = (stated: StepAmount | undefined): readonly string[] =>
  stated === undefined ? ['', ''] : [cellFor(stated.cell), stated.unit]

/** A project over the years: its forms, and its indicators side by side. */
export const projectLists = (view: ProjectView, address: AddressOf): readonly ListTable[] => [
  {
    name: 'years',
    label: '下载历年目标与自评 CSV',
    columns: [
      ...['年度与阶段', '表式', '部门', '与本项目的关系', '项目名称'],
      ...['申请或年初预算', '全年预算数', '全年执行数'].flatMap((title) => [title, `${title}/计量单位`]),
      ...['执行率', '得分', '网址'],
    ],
    rows: view.steps.map((step) => [
      ...[step.period, step.kindName, step.department, step.relation, step.name],
      ...amount(step.asked),
      ...amount(step.result?.adjusted),
      ...amount(step.result?.spent),
      ...[cellFor(step.result?.rate ?? null), cellFor(step.result?.score ?? null), address(step.path)],
    ]),
  },
  ...(view.comparison === null
    ? []
    : [
        {
          name: 'indicators',
          label: '下载指标对照 CSV',
          columns: [
            ...['二级指标', '三级指标'],
            ...view.comparison.columns.flatMap(({ label }) => [label, `${label}/实际完成`, `${label}/得分`]),
            '变化（计算）',
          ],
          rows: view.comparison.rows.map((row) => [
            ...[row.second, row.name],
            ...row.cells.flatMap((cell) =>
              cell === null ? ['未列', '', ''] : [cellFor(cell.value), cell.actual, cell.score],
            ),
            row.change,
          ]),
        },
      ]),
]

const indicatorColumns = (list: IndicatorListView): readonly string[] => [
  ...['一级指标', ...(list.seconds ? ['二级指标'] : [])],
  ...list.columns.flatMap(({ title, look }) => (look === 'value' ? [title, `${title}（读作）`] : [title])),
  ...(list.reasonTitle === '' ? [] : [list.reasonTitle]),
  ...['残缺', '核对发现', '网址'],
]

const indicatorCells = (list: IndicatorListView, row: IndicatorRowView): readonly string[] => [
  ...(list.seconds ? [cellFor(row.second)] : []),
  ...list.columns.flatMap(({ look, value }, index) => {
    if (look === 'name') return [cellFor(row.name)]
    const cell = row.cells[index]
    const own = row.values[value]
    if (look !== 'value') return [cell === undefined ? '' : cellFor(cell)]
    return own === undefined ? ['', ''] : [cellFor(own.printed), own.words]
  }),
  ...(list.reasonTitle === '' ? [] : [row.reasonMissing ? '' : row.reason]),
  ...[row.torn.join('；'), row.marks.map(({ word, title }) => `${word} ${title}`).join('；')],
]

/** A form: its money by source, its indicators; two lists of these where the form has two. */
export const formPageLists = ({ form, path }: FormPageView, address: AddressOf): readonly ListTable[] => [
  {
    name: 'funds',
    label: '下载项目资金 CSV',
    columns: ['资金来源', ...form.funds.columns, '计量单位'],
    rows: form.funds.rows.map((row) => [row.label, ...row.cells.map(cellFor), form.funds.unit]),
  },
  ...form.indicators.lists.map((list, index) => ({
    name: index === 0 ? 'indicators' : `indicators-${index + 1}`,
    label: `下载绩效指标${list.title === '' ? '' : `（${list.title}）`} CSV`,
    columns: indicatorColumns(list),
    rows: list.groups.flatMap((group) =>
      group.rows.map((row) => [group.heading, ...indicatorCells(list, row), address(`${path}#${row.anchor}`)]),
    ),
  })),
]

/** 部门整体绩效目标: one row an indicator of a sectional goal. */
export const objectivesLists = (view: ObjectivesView, address: AddressOf): readonly ListTable[] => [
  {
    name: 'objectives',
    label: '下载分项绩效目标 CSV',
    columns: ['分项绩效目标', '绩效目标', '绩效指标', '网址'],
    rows: view.body.sections.flatMap((section) =>
      section.indicators.map((indicator) => [
        section.title,
        textFor(section.goal),
        indicator,
        address(`${view.path}#${section.anchor}`),
      ]),
    ),
  },
]

const findingRow = (finding: FindingView, path: string, address: AddressOf): readonly string[] => [
  ...[finding.severity, finding.rule?.code ?? '', finding.rule?.title ?? '原文残缺引起的差额', finding.message],
  ...[finding.where.label, finding.sides.map(({ label, text }) => `${label} ${text}`).join('；'), finding.difference],
  ...[finding.answers.join('；'), address(`${path}#${finding.anchor}`)],
]

/** A check: its findings, and the ledger of obligations. */
export const checksLists = (view: ChecksView, address: AddressOf): readonly ListTable[] => [
  {
    name: 'findings',
    label: '下载核对发现 CSV',
    columns: ['程度', '规则', '规则名称', '发现', '位置', '依据', '差额', '部门答复', '网址'],
    rows: [...view.differing, ...view.torn, ...view.hints.flatMap(({ first, rest }) => [first, ...rest])].map(
      (finding) => findingRow(finding, view.path, address),
    ),
  },
  {
    name: 'ledger',
    label: '下载公开义务 CSV',
    columns: ['类别', '编号', '义务', '结论', '依凭', '依据', '网址'],
    rows: [...view.ledger.groups, ...view.ledger.settled].flatMap((group) =>
      group.rows.map((row) => [
        ...[group.heading, row.duty.code, row.duty.title, row.outcome, row.evidence, row.basis.join('；')],
        address(`${view.path}#${row.anchor}`),
      ]),
    ),
  },
]
