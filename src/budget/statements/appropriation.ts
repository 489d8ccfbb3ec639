// 财政拨款收支总表: the money of the three budgets that the treasury allots, beside its use by 类 and fund.
import type { StatementDeclaration } from '../statement-declaration.ts'
import { changeColumns } from './change-columns.ts'
import { expenditureLines, incomeLines } from './income-lines.ts'
import { spendingNames, subjectColumns } from './subject-columns.ts'

/** Income stands in `amount`; expenditure in `total` with its parts by budget. */
export const appropriation: StatementDeclaration = {
  id: 'appropriation',
  titles: ['财政拨款收支总表', '财政拨款收支预算总表', '财政拨款收支总体情况表', '财政拨款收支预算表'],
  meaning: '这张表只看财政拨给部门的钱：拨来多少，用到哪些方面，各来自哪一本预算。',
  naming: { income: 'label', expenditure: 'functional' },
  direction: { income: 'income', expenditure: 'expenditure' },
  columns: [
    { id: 'name', side: 'income', kind: 'name', titles: ['项目', '收入项目', '资金来源'], required: true },
    {
      id: 'amount',
      side: 'income',
      kind: 'amount',
      titles: ['金额', '预算数', '决算数', '{年}', '本年预算数', '合计', '预算金额'],
      required: true,
    },
    ...changeColumns('income', 'amount'),
    ...subjectColumns({ side: 'expenditure', nameTitles: spendingNames }),
    {
      id: 'total',
      side: 'expenditure',
      kind: 'amount',
      titles: ['小计', '合计', '总计', '金额', '预算数', '{年}', '金额/小计', '金额/合计'],
      required: true,
    },
    {
      id: 'general',
      side: 'expenditure',
      kind: 'amount',
      titles: ['一般公共预算', '一般公共预算支出', '一般公共预算拨款', '一般公共预算财政拨款', '一般公共预算资金'],
      required: false,
      addsTo: 'total',
    },
    {
      id: 'fund',
      side: 'expenditure',
      kind: 'amount',
      titles: ['政府性基金', '政府性基金预算', '政府性基金预算支出', '政府性基金预算拨款', '政府性基金预算财政拨款'],
      required: false,
      addsTo: 'total',
    },
    {
      id: 'stateCapital',
      side: 'expenditure',
      kind: 'amount',
      titles: [
        '国有资本经营预算',
        '国有资本经营',
        '国有资本经营预算支出',
        '国有资本经营预算拨款',
        '国有资本经营预算财政拨款',
      ],
      required: false,
      addsTo: 'total',
    },
    ...changeColumns('expenditure'),
  ],
  lines: [...incomeLines, ...expenditureLines],
  rowsAddTo: { income: 'income-current', expenditure: 'expenditure-current' },
}
