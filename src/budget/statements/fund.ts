// 政府性基金预算支出表: spending from government funds by function.
import type { StatementDeclaration } from '../statement-declaration.ts'
import { changeColumns } from './change-columns.ts'
import { totalRows } from './income-lines.ts'
import { spendingColumns } from './spending-columns.ts'
import { subjectColumns } from './subject-columns.ts'

/** Blank in most departments; a blank one is still published, with a note. */
export const fund: StatementDeclaration = {
  id: 'fund',
  titles: [
    '政府性基金预算支出表',
    '政府性基金支出预算表',
    '政府性基金预算支出预算表',
    '政府性基金预算支出功能分类预算表',
    '政府性基金预算支出情况表',
    '政府性基金拨款表',
    '政府性基金预算财政拨款支出表',
  ],
  meaning: '这张表说明政府性基金的钱花在哪里；基金只能用于规定的用途。',
  naming: { single: 'functional' },
  direction: { single: 'expenditure' },
  columns: [
    ...subjectColumns(),
    ...spendingColumns(['政府性基金支出预算', '政府性基金预算支出', '支出合计']),
    ...changeColumns(),
  ],
  lines: totalRows,
  rowsAddTo: { single: 'current' },
}
