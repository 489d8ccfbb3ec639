// The lists of the pages across departments, column by column as the pages show them.

import type { FindingsView, ListedFinding } from '../../views/check/findings.ts'
import type { RulesView } from '../../views/check/rules.ts'
import type { CompareView } from '../../views/compare/compare.ts'
import type { ThreePublicView } from '../../views/compare/three-public.ts'
import type { DirectoryView } from '../../views/portal/directory.ts'
import type { GlossaryView } from '../../views/portal/glossary.ts'
import type { MoneyPair, ProjectsView } from '../../views/project/projects.ts'
import type { ShortfallsView } from '../../views/project/shortfalls.ts'
import { type AddressOf, cellFor, type ListTable, textFor } from './list-table.ts'

const money = (pair: MoneyPair | null): readonly string[] =>
  pair === null ? ['', '', ''] : [pair.normalised, cellFor(pair.printed), pair.unit]

/** /projects/: one row a form. */
export const projectsLists = (view: ProjectsView, address: AddressOf): readonly ListTable[] => [
  {
    name: 'projects',
    label: '下载全部项目 CSV',
    columns: [
      ...['部门', '地区', '年度与阶段', '表式', '项目'],
      ...['预算（万元，计算）', '预算（原文）', '预算计量单位', '执行（万元，计算）', '执行（原文）', '执行计量单位'],
      ...['得分', '指标数', '定量指标数', '网址'],
    ],
    rows: view.groups.flatMap((group) =>
      group.rows.map((row) => [
        ...[group.department, group.region, row.period, row.kindName, row.name],
        ...money(row.budget),
        ...money(row.spent),
        ...[cellFor(row.score), String(row.indicators), String(row.quantified), address(row.path)],
      ]),
    ),
  },
]

/** /projects/shortfalls/: one row an indicator that fell short. */
export const shortfallsLists = (view: ShortfallsView, address: AddressOf): readonly ListTable[] => [
  {
    name: 'shortfalls',
    label: '下载没有全部完成的指标 CSV',
    columns: [
      '部门',
      '项目',
      '年度与阶段',
      '指标',
      '指标值',
      '完成情况',
      '得分与分值',
      '为什么列出',
      '部门填写的原因',
      '网址',
    ],
    rows: view.groups.flatMap((group) =>
      group.rows.map((row) => [
        ...[group.department, row.project, row.period, row.indicator, cellFor(row.value), cellFor(row.actual)],
        ...[row.points, row.why, cellFor(row.reason), address(row.path)],
      ]),
    ),
  },
]

/** /three-public/: one row a phase that a statement prints; disclosures without it have no figures to take along. */
export const threePublicLists = (view: ThreePublicView, address: AddressOf): readonly ListTable[] => [
  {
    name: 'three-public',
    label: '下载“三公”经费 CSV',
    columns: [...['部门', '地区', '年度与阶段', '数'], ...view.columns, '计量单位', '与上年相比（文字说明）', '网址'],
    rows: view.sections
      .flatMap(({ rows }) => rows)
      .map((row) => [
        ...[row.department.label, row.region, row.period.label, row.figure],
        ...row.cells.map(({ cell }) => cellFor(cell)),
        row.cells.map(({ unit }) => unit).find((unit) => unit !== '') ?? '',
        row.sayings.map(({ part, label }) => `${part}：${label}`).join('；'),
        address(row.period.path),
      ]),
  },
]

/** /compare/: one row a disclosure, amounts in 万元; beside what is printed otherwise or computed, how. */
export const compareLists = (view: CompareView, address: AddressOf): readonly ListTable[] => {
  const noted = (index: number): boolean => view.disclosures.some(({ figures }) => figures[index]?.note !== '')
  return [
    {
      name: 'figures',
      label: '下载全部主要数字 CSV',
      columns: [
        ...['部门', '年度与阶段', '文件性质'],
        ...view.metrics.flatMap(({ label }, index) => (noted(index) ? [label, `${label}（原文或算法）`] : [label])),
        '网址',
      ],
      rows: view.disclosures.map((disclosure) => [
        ...[disclosure.department, disclosure.period, disclosure.badge],
        ...disclosure.figures.flatMap(({ text, note }, index) => (noted(index) ? [text, note] : [text])),
        address(disclosure.path),
      ]),
    },
  ]
}

/** /departments/: one row a disclosure. */
export const directoryLists = (view: DirectoryView, address: AddressOf): readonly ListTable[] => [
  {
    name: 'departments',
    label: '下载部门目录 CSV',
    columns: ['省', '地区', '部门', '又作', '部门编码', '年度与阶段', '文件性质', '内容', '网址'],
    rows: view.regions.flatMap((region) =>
      region.places.flatMap((place) =>
        place.entries.flatMap((entry) =>
          entry.disclosures.map((disclosure) => [
            ...[region.name, place.name, entry.name, entry.otherNames.join('；'), entry.code],
            ...[disclosure.label, disclosure.badge, disclosure.holds, address(disclosure.path)],
          ]),
        ),
      ),
    ),
  },
]

const listed = (finding: ListedFinding, address: AddressOf): readonly string[] => [
  ...[finding.severity, finding.message, finding.where, finding.department, finding.period],
  ...[finding.rule.code, finding.rule.title, finding.difference, address(finding.path)],
]

const listedColumns = ['程度', '发现', '位置', '部门', '年度与阶段', '规则', '规则名称', '差额', '网址']

/** /findings/: by difference, by department, by rule. */
export const findingsLists = (view: FindingsView, address: AddressOf): readonly ListTable[] => [
  {
    name: 'differences',
    label: '下载差额列表 CSV',
    columns: listedColumns,
    rows: [...view.differences, ...view.others].map((finding) => listed(finding, address)),
  },
  {
    name: 'departments',
    label: '下载各份文件核对结果 CSV',
    columns: ['部门', '年度与阶段', '已核对', '相符', '不符', '提示', '无法核对', '网址'],
    rows: view.disclosures.map(({ label, period, counts, path }) => [
      ...[label, period],
      ...[counts.executed, counts.agree, counts.differ, counts.hint, counts.unexecuted].map(String),
      address(path),
    ]),
  },
  {
    name: 'rules',
    label: '下载各规则发现 CSV',
    columns: ['规则', '规则名称', '不符', '提示', '公开文件', '发现数', '网址'],
    rows: view.rules.flatMap((row) =>
      row.where.map((place) => [
        ...[row.rule.code, row.rule.title, String(row.differ), String(row.hint)],
        ...[place.label, String(place.count), address(place.path)],
      ]),
    ),
  },
]

/** /rules/: the catalogue. */
export const rulesLists = (view: RulesView, address: AddressOf): readonly ListTable[] => [
  {
    name: 'rules',
    label: '下载全部规则 CSV',
    columns: ['类别', '编号', '规则', '全站执行', '发现', '网址'],
    rows: view.groups.flatMap((group) =>
      group.entries.map((entry) => [
        ...[group.name, entry.code, entry.title, entry.executed, entry.found === '—' ? '' : entry.found],
        address(entry.path),
      ]),
    ),
  },
]

/** /glossary/: one row an explanation. */
export const glossaryLists = (view: GlossaryView, address: AddressOf): readonly ListTable[] => [
  {
    name: 'glossary',
    label: '下载全部名词 CSV',
    columns: ['名词', '解释', '出处', '用在', '网址'],
    rows: view.terms.flatMap((term) =>
      term.meanings.map((meaning) => [
        term.term,
        textFor(meaning.blocks),
        meaning.sources.map(({ label }) => label).join('；'),
        term.usedIn,
        address(`${view.path}#${term.anchor}`),
      ]),
    ),
  },
]
