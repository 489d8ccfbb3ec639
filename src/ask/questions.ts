// The questions that people have, each over one file of the open data. What they mean is said in `explains`; how they
// are answered is in answer.ts and, for those who know SQL, in sql.ts.
import type { AskedColumn, AskedField, Question } from './question.ts'

const text = (name: string, heading = name): AskedColumn => ({ name, heading, kind: 'text' })
const money = (name: string, heading: string): AskedColumn => ({ name, heading, kind: 'money' })
const number = (name: string, heading = name): AskedColumn => ({ name, heading, kind: 'number' })
const address: AskedColumn = { name: '永久地址', heading: '所在的行', kind: 'address' }

const department: AskedField = {
  id: 'department',
  label: '部门名称含有',
  column: '部门名称',
  is: 'contains',
  initial: '',
  hint: '如“教育”；不填为全部部门',
}
const year: AskedField = {
  id: 'year',
  label: '年度',
  column: '年度',
  is: 'equals',
  initial: '',
  hint: '不填为全部年度',
}

/** In the order of the page. */
export const questions: readonly Question[] = [
  {
    id: 'underspent',
    title: '哪些项目没花到一半？',
    explains: '绩效自评表列出的预算执行率低于所填的数。没有列出执行率的项目不在其中。',
    file: 'evaluations.parquet',
    columns: [
      text('项目名称', '项目'),
      text('部门名称', '部门'),
      number('年度'),
      money('全年预算数_元', '全年预算数（元）'),
      money('全年执行数_元', '全年执行数（元）'),
      number('执行率_百分数', '执行率（%）'),
      address,
    ],
    where: [{ column: '执行率_百分数', is: 'known' }],
    fields: [
      {
        id: 'rate',
        label: '执行率低于（%）',
        column: '执行率_百分数',
        is: 'below',
        initial: '50',
      },
      department,
      year,
    ],
    order: { column: '执行率_百分数', descending: false },
    chart: { value: '执行率_百分数', labels: ['项目名称', '年度'] },
    page: 'projects',
    pageLabel: '全部项目',
  },
  {
    id: 'three-public',
    title: '哪里的“三公”经费比上年多？',
    explains:
      '“三公”经费合计与上年数比较：表中列出上年数的用上年数，没有的用上一年度同一阶段的文件。两年都有的才比较。',
    file: 'disclosures.parquet',
    columns: [
      text('部门名称', '部门'),
      number('年度'),
      text('阶段'),
      money('三公经费_元', '“三公”经费（元）'),
      money('上年三公经费_元', '上年（元）'),
      { name: '增加_元', heading: '增加（元）', kind: 'money', less: ['三公经费_元', '上年三公经费_元'] },
      address,
    ],
    where: [{ column: '三公经费_元', is: 'above', other: '上年三公经费_元' }],
    fields: [department, year],
    order: { column: '增加_元', descending: true },
    chart: { value: '增加_元', labels: ['部门名称', '年度', '阶段'] },
    page: 'three-public',
    pageLabel: '各部门历年“三公”经费',
  },
  {
    id: 'subject',
    title: '一个科目历年有多少钱？',
    explains: '一个科目编码在各部门、各年度同一种公开表里的金额。只取合计或单独列出的栏目，不与它们的组成重复。',
    file: 'subjects.parquet',
    columns: [
      text('科目编码'),
      text('行名', '科目'),
      text('部门名称', '部门'),
      number('年度'),
      text('阶段'),
      text('公开表名称', '公开表'),
      text('栏目'),
      money('金额_元', '金额（元）'),
      address,
    ],
    where: [{ column: '栏目层次', is: 'one of', values: ['合计', '单列'] }],
    fields: [
      {
        id: 'code',
        label: '科目编码',
        column: '科目编码',
        is: 'subject',
        initial: '208',
        hint: '类 3 位、款 5 位、项 7 位，如 208 社会保障和就业支出',
        required: true,
      },
      {
        id: 'statement',
        label: '公开表',
        column: '公开表',
        is: 'equals',
        initial: 'expenditure',
        choices: [
          ['expenditure', '部门支出总表'],
          ['general', '一般公共预算支出表'],
          ['basic', '一般公共预算基本支出表'],
          ['revenue', '部门收入总表'],
          ['', '全部公开表（同一笔钱会出现多次）'],
        ],
      },
      department,
      year,
    ],
    order: { column: '年度', descending: false },
    chart: { value: '金额_元', labels: ['部门名称', '年度', '阶段'] },
    page: 'departments',
    pageLabel: '各部门的公开表',
  },
  {
    id: 'differences',
    title: '哪些数字对不上？',
    explains: '核对发现中的“不符”，按差额从大到小。数字不一致不等于违规。',
    file: 'findings.parquet',
    columns: [
      text('说明'),
      text('部门名称', '部门'),
      number('年度'),
      text('阶段'),
      text('规则'),
      money('差额_元', '差额（元）'),
      address,
    ],
    where: [
      { column: '程度', is: 'one of', values: ['不符'] },
      { column: '差额_元', is: 'known' },
    ],
    fields: [
      { id: 'least', label: '差额至少（元）', column: '差额_元', is: 'at least', absolute: true, initial: '0' },
      department,
      year,
    ],
    order: { column: '差额_元', descending: true, absolute: true },
    chart: { value: '差额_元', labels: ['部门名称', '年度', '规则'] },
    page: 'findings',
    pageLabel: '全部核对发现',
  },
  {
    id: 'missed',
    title: '哪些绩效指标没有得满分？',
    explains: '绩效自评表中得分低于分值的指标，按少得的分从多到少。',
    file: 'missed-indicators.parquet',
    columns: [
      text('三级指标', '指标'),
      text('项目名称', '项目'),
      text('部门名称', '部门'),
      number('年度'),
      text('指标值'),
      text('实际完成值'),
      number('分值'),
      number('得分'),
      { name: '少得', heading: '少得的分', kind: 'number', less: ['分值', '得分'] },
      text('偏差原因'),
      address,
    ],
    where: [{ column: '得分', is: 'below', other: '分值' }],
    fields: [department, year],
    order: { column: '少得', descending: true },
    chart: { value: '少得', labels: ['三级指标', '项目名称'] },
    page: 'projects',
    pageLabel: '全部项目',
  },
]
