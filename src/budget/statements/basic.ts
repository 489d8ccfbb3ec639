// 一般公共预算基本支出表: running costs by economic nature to 款 (预算法 46), in the government's classification
// (501 …) or the departments' (301 …).
import type { StatementDeclaration } from '../statement-declaration.ts'
import { changeColumns } from './change-columns.ts'
import { totalRows } from './income-lines.ts'
import { spendingColumns } from './spending-columns.ts'
import { subjectColumns } from './subject-columns.ts'

/** A single amount column (预算数) is `total`, as is 合计 beside 人员经费 and 公用经费. */
export const basic: StatementDeclaration = {
  id: 'basic',
  titles: [
    '一般公共预算基本支出表',
    '一般公共预算安排基本支出分经济科目表',
    '基本支出分经济科目表',
    '一般公共预算基本支出部门预算经济分类预算表',
    '一般公共预算基本支出经济分类预算表',
    '一般公共预算拨款基本支出明细表',
    '一般公共预算基本支出情况表',
    '一般公共预算财政拨款基本支出表',
  ],
  meaning: '这张表说明维持机构日常运转的钱买了什么，比如工资、办公、会议和差旅。',
  naming: { single: 'economic' },
  direction: { single: 'expenditure' },
  columns: [
    ...subjectColumns({
      codeTitles: [
        '经济科目编码',
        '经济分类科目编码',
        '部门预算经济分类科目编码',
        '政府预算经济分类科目编码',
        '支出经济分类科目编码',
      ],
      nameTitles: [
        '经济科目名称',
        '经济分类科目名称',
        '部门经济分类科目名称',
        '部门预算经济分类科目名称',
        '政府预算经济分类科目名称',
        '支出经济分类科目名称',
        '经济科目',
        '经济分类科目',
      ],
    }),
    ...spendingColumns(['一般公共预算基本支出', '基本支出合计']).flatMap((column) =>
      // All of this table is 基本支出: its parts add to the total itself.
      column.id === 'basic' || column.id === 'project'
        ? []
        : column.addsTo === 'basic'
          ? { ...column, addsTo: 'total' }
          : column,
    ),
    ...changeColumns(),
  ],
  lines: totalRows,
  rowsAddTo: { single: 'current' },
}
