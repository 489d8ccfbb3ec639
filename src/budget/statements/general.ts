// 一般公共预算支出表: spending from the general public budget by function to 项 (预算法 46).
import type { StatementDeclaration } from '../statement-declaration.ts'
import { changeColumns } from './change-columns.ts'
import { totalRows } from './income-lines.ts'
import { spendingColumns } from './spending-columns.ts'
import { subjectColumns } from './subject-columns.ts'

/** 公开到项: the finest level by function. */
export const general: StatementDeclaration = {
  id: 'general',
  titles: [
    '一般公共预算支出表',
    '一般公共预算支出预算表',
    '一般公共预算支出功能分类预算表',
    '一般公共预算支出情况表',
    '一般公共预算财政拨款支出表',
    '一般公共预算拨款表',
    '一般公共预算支出总表',
  ],
  meaning: '这张表说明用税收等公共财政的钱做了哪些事，细到最小一级的功能科目。',
  naming: { single: 'functional' },
  direction: { single: 'expenditure' },
  columns: [
    ...subjectColumns(),
    ...spendingColumns(['一般公共预算支出', '支出合计', '一般公共预算支出预算数']),
    ...changeColumns(),
  ],
  lines: totalRows,
  rowsAddTo: { single: 'current' },
}
