// 部门收入总表: income of every function by source of money.
import type { ColumnDeclaration, StatementDeclaration } from '../statement-declaration.ts'
import { changeColumns } from './change-columns.ts'
import { totalRows } from './income-lines.ts'
import { subjectColumns } from './subject-columns.ts'

const source = (id: string, ...titles: readonly string[]): ColumnDeclaration => ({
  id,
  side: 'single',
  kind: 'amount',
  titles,
  required: false,
  addsTo: 'total',
})

/** One of the three budgets: an addend of 财政拨款 where the table prints that sum. */
const budget = (id: string, ...titles: readonly string[]): ColumnDeclaration => ({
  ...source(id, ...titles),
  addsTo: 'appropriation',
})

/** Sources differ by province: fund kinds (山西), or 财政拨款 with 事业收入 and the like (上海). */
export const revenue: StatementDeclaration = {
  id: 'revenue',
  titles: ['部门收入总表', '收入总体情况表', '收入预算总表', '收入总表', '收入预算表', '收入预算总体情况表'],
  meaning: '这张表说明部门每一项工作的钱来自哪一种资金，比如一般公共预算拨款、政府性基金或者单位自己的收入。',
  naming: { single: 'functional' },
  direction: { single: 'income' },
  columns: [
    // Many provinces print this table by institution.
    ...subjectColumns({
      codeTitles: ['单位编码', '单位代码', '部门编码', '部门代码', '部门(单位)代码', '部门(单位)编码'],
      nameTitles: ['单位名称', '部门名称', '部门(单位)名称', '预算单位', '预算单位名称'],
    }),
    {
      id: 'total',
      side: 'single',
      kind: 'amount',
      titles: ['本年收入合计', '合计', '收入合计', '总计', '收入总计', '预算数', '决算数', '{年}'],
      required: true,
    },
    source('carriedOver', '上年结转', '上年结转结余', '上年结转和结余', '上年结转资金'),
    source('appropriation', '财政拨款收入', '财政拨款', '财政拨款收入/小计', '财政拨款收入/合计', '财政拨款/小计'),
    budget(
      'general',
      '一般公共预算',
      '一般公共预算拨款',
      '一般公共预算收入',
      '一般公共预算拨款收入',
      '一般公共预算财政拨款',
      '一般公共预算资金',
    ),
    budget(
      'fund',
      '政府性基金',
      '政府性基金预算',
      '政府性基金预算拨款',
      '政府性基金预算拨款收入',
      '政府性基金预算财政拨款',
      '政府性基金预算收入',
    ),
    budget(
      'stateCapital',
      '国有资本经营预算',
      '国有资本经营',
      '国有资本经营预算拨款',
      '国有资本经营预算拨款收入',
      '国有资本经营预算财政拨款',
      '国有资本经营预算收入',
    ),
    source(
      'fiscalAccount',
      '财政专户管理资金',
      '财政专户管理资金收入',
      '财政专户资金',
      '财政专户拨款',
      '教育收费资金收入',
      '专户管理的教育收费',
    ),
    source('own', '单位资金', '单位自有资金', '单位资金收入', '自有资金', '单位资金/小计', '单位资金/合计'),
    source('business', '事业收入', '事业预算收入', '事业收入/金额', '事业收入/小计'),
    // A part of 事业收入 that the central form sets apart.
    {
      id: 'educationFees',
      side: 'single',
      kind: 'amount',
      titles: ['事业收入/其中:教育收费', '事业收入/教育收费', '其中:教育收费'],
      required: false,
    },
    source('reserves', '使用非财政拨款结余', '使用非财政拨款结余(含专用结余)', '用事业基金弥补收支差额'),
    source('businessOperating', '事业单位经营收入', '经营收入'),
    source('superior', '上级补助收入'),
    source('subsidiary', '附属单位上缴收入', '下级单位上缴收入'),
    source('other', '其他收入', '其他资金'),
    ...changeColumns(),
  ],
  lines: totalRows,
  rowsAddTo: { single: 'current' },
}
