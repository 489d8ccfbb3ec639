// The lists of the page 从年初预算到决算 as files: its 类, its 项, and the budget beside the published one.
import type { ExecutionView } from '../../views/execution/execution.ts'
import type { ExecutionClass, ExecutionItem } from '../../views/execution/execution-figures.ts'
import type { AddressOf, ListTable } from './list-table.ts'

const itemColumns = (unit: string): readonly string[] => [
  ...['科目编码', '功能分类', '主要用于'],
  ...[
    `年初预算（${unit}）`,
    '年初预算出处',
    `全年预算（${unit}）`,
    `决算（${unit}）`,
    `决算减年初预算（${unit}，计算）`,
  ],
  ...['文件所写完成率', '完成率（计算）', '部门说明的原因', '网址'],
]

const itemRow = (item: ExecutionItem, page: string, address: AddressOf): readonly string[] => [
  ...[item.code, item.name, item.use],
  ...[item.plan.text, item.plan.from, item.adjusted.text, item.spent.text, item.difference],
  ...[item.printedRate, item.rate, item.reason?.quote ?? '', address(`${page}#${item.anchor}`)],
]

const classRow = (own: ExecutionClass, page: string, address: AddressOf): readonly string[] => [
  ...[own.code, own.name, own.plan.text, own.plan.from, own.spent.text, own.difference, own.rate],
  ...[own.mover, own.reason?.quote ?? '', address(`${page}#${own.anchor}`)],
]

/** Lists of one page; a list without rows is none. */
export const executionLists = (view: ExecutionView, address: AddressOf): readonly ListTable[] =>
  [
    {
      name: 'classes',
      label: '下载各类 CSV',
      columns: [
        ...['科目编码', '功能分类', `年初预算（${view.unit}）`, '年初预算出处', `决算（${view.unit}）`],
        ...[`决算减年初预算（${view.unit}，计算）`, '完成率（计算）', '差额最大的项', '部门说明的原因', '网址'],
      ],
      rows: view.classes.map((own) => classRow(own, view.path, address)),
    },
    {
      name: 'items',
      label: '下载各项 CSV',
      columns: itemColumns(view.unit),
      rows: [
        view.whole,
        ...view.classes.flatMap(({ items }) => items),
        ...view.notes.flatMap(({ items }) => items),
      ].map((item) => itemRow(item, view.path, address)),
    },
    {
      name: 'published',
      label: '下载与公布的预算对照 CSV',
      columns: ['科目', `决算文件中的年初预算（${view.unit}）`, '当年公布的预算', `差额（${view.unit}，计算）`],
      rows: view.published.map((row) => [row.name, row.here.text, row.there.text, row.difference]),
    },
  ].filter(({ rows }) => rows.length > 0)
