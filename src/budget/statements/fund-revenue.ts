// 政府性基金预算收入表: incomes of government funds by subject of revenue.
import type { StatementDeclaration } from '../statement-declaration.ts'
import { changeColumns } from './change-columns.ts'
import { totalRows } from './income-lines.ts'
import { subjectColumns } from './subject-columns.ts'

/** Its codes belong to the classification of revenue, which this program does not hold: rows go by their label. */
export const fundRevenue: StatementDeclaration = {
  id: 'fund-revenue',
  titles: ['政府性基金预算收入表', '政府性基金收入预算表', '政府性基金预算收入情况表', '政府性基金收入表'],
  meaning: '这张表说明部门有没有政府性基金收入，也就是为特定用途专门收取的钱。',
  naming: { single: 'label' },
  direction: { single: 'income' },
  columns: [
    ...subjectColumns(),
    {
      id: 'amount',
      side: 'single',
      kind: 'amount',
      titles: ['政府性基金收入预算', '政府性基金预算收入', '预算数', '金额', '合计', '{年}', '收入预算'],
      required: true,
    },
    ...changeColumns('single', 'amount'),
  ],
  lines: totalRows,
  rowsAddTo: { single: 'current' },
}
