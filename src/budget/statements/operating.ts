// 机关运行经费表: what 机关 and institutions run like one spend on running their offices, institution by institution.
import type { StatementDeclaration } from '../statement-declaration.ts'
import { changeColumns } from './change-columns.ts'

/** 预算法 14 obliges a department to explain these costs. */
export const operating: StatementDeclaration = {
  id: 'operating',
  titles: [
    '机关运行经费表',
    '机关运行经费预算财政拨款情况统计表',
    '机关运行经费预算表',
    '机关运行经费预算财政拨款情况表',
    '机关运行经费情况表',
  ],
  meaning: '这张表说明机关日常办公要花多少公用经费，比如办公用品、水电和差旅。',
  naming: { single: 'institution' },
  direction: { single: 'expenditure' },
  columns: [
    { id: 'code', side: 'single', kind: 'code', titles: ['单位编码', '单位代码', '编码', '部门编码'], required: false },
    {
      id: 'name',
      side: 'single',
      kind: 'name',
      titles: ['单位名称', '单位', '部门名称', '项目', '名称', '预算单位'],
      required: true,
    },
    {
      id: 'amount',
      side: 'single',
      kind: 'amount',
      titles: ['预算数', '决算数', '{年}', '金额', '合计', '机关运行经费', '机关运行经费预算数', '本年预算数'],
      required: true,
    },
    ...changeColumns('single', 'amount'),
  ],
  lines: [{ id: 'total', side: 'single', titles: ['合计', '总计'], total: true }],
}
