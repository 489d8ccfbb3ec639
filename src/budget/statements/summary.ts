// 部门收支总表: all incomes by source beside all spending by 类.
import type { StatementDeclaration } from '../statement-declaration.ts'
import { changeColumns } from './change-columns.ts'
import { expenditureLines, incomeLines } from './income-lines.ts'
import { spendingColumns } from './spending-columns.ts'
import { spendingNames, subjectColumns } from './subject-columns.ts'

const amountTitles = [
  '预算数',
  '决算数',
  '{年}',
  '{年}预算',
  '金额',
  '本年预算',
  '本年预算数',
  '预算',
  '合计',
  '预算金额',
]

/** 基本支出 (人员经费, 公用经费) and 项目支出 of every 类: units divide their spending here already. */
const divided = spendingColumns([], 'expenditure')
  .filter(({ id }) => id !== 'total')
  .map((column) => (column.addsTo === 'total' ? { ...column, addsTo: 'amount' } : column))

/** Amounts of both sides stand in `amount`; the unit's form divides its spending beside it. */
export const summary: StatementDeclaration = {
  id: 'summary',
  titles: [
    '部门收支总表',
    '收支总体情况表',
    '财务收支预算总表',
    '收支预算总表',
    '收支预算总体情况表',
    '收支总表',
    '收入支出预算总表',
  ],
  meaning: '这张表把部门一年的全部收入和全部支出放在一起，左边是钱从哪里来，右边是钱用到哪些方面。',
  naming: { income: 'label', expenditure: 'functional' },
  direction: { income: 'income', expenditure: 'expenditure' },
  columns: [
    { id: 'name', side: 'income', kind: 'name', titles: ['项目', '收入项目', '资金来源', '收入来源'], required: true },
    { id: 'amount', side: 'income', kind: 'amount', titles: amountTitles, required: true },
    ...changeColumns('income', 'amount'),
    ...subjectColumns({ side: 'expenditure', nameTitles: spendingNames }),
    { id: 'amount', side: 'expenditure', kind: 'amount', titles: amountTitles, required: true },
    ...divided,
    ...changeColumns('expenditure', 'amount'),
  ],
  lines: [
    ...incomeLines,
    { id: 'expenditure-basic', side: 'expenditure', titles: ['基本支出'], aside: true },
    { id: 'expenditure-project', side: 'expenditure', titles: ['项目支出'], aside: true },
    ...expenditureLines,
  ],
  rowsAddTo: { income: 'income-current', expenditure: 'expenditure-current' },
}
