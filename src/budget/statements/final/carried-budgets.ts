// 政府性基金 and 国有资本经营 in a 决算: what was there at the start of the year, what came in, what went out, what is
// left. 国有资本经营 is printed in some places as its spending alone.
import type { ColumnBalance, ColumnDeclaration, StatementDeclaration } from '../../statement-declaration.ts'
import { below } from '../change-columns.ts'
import { fund } from '../fund.ts'
import { general } from '../general.ts'
import { totalRows } from '../income-lines.ts'
import { spendingColumns } from '../spending-columns.ts'
import { subjectColumns } from '../subject-columns.ts'
import { inPhases } from './phases.ts'

const amount = (id: string, titles: readonly string[], more: Partial<ColumnDeclaration> = {}): ColumnDeclaration => ({
  id,
  side: 'single',
  kind: 'amount',
  titles,
  required: false,
  ...more,
})

/** 合计, 基本 and 项目 stand below 本年支出. */
const spending: readonly ColumnDeclaration[] = spendingColumns(['本年支出', '本年支出合计', '支出合计']).map(
  (column) => ({
    ...column,
    titles: [
      ...column.titles.filter((title) => title !== '预算数'),
      ...column.titles.map((title) => `本年支出/${title}`),
    ],
  }),
)

/** 合计 below a heading that is divided further. */
const withTotals = (titles: readonly string[]): readonly string[] => [...titles, ...below(titles, ['合计', '小计'])]

const columns: readonly ColumnDeclaration[] = [
  ...subjectColumns(),
  amount('opening', withTotals(['年初结转和结余', '年初结转结余', '上年结转和结余', '年初财政拨款结转和结余']), {
    direction: 'income',
  }),
  amount('income', withTotals(['本年收入', '本年收入合计', '本年财政拨款收入']), { direction: 'income' }),
  ...spending,
  amount('closing', withTotals(['年末结转和结余', '年末结转结余', '结转下年', '年末财政拨款结转和结余']), {
    direction: 'expenditure',
  }),
]

const balances: readonly ColumnBalance[] = [{ left: ['opening', 'income'], right: ['total', 'closing'] }]

/** What comes in and goes out of the government funds, by 项. */
export const fundFinal: StatementDeclaration = {
  ...fund,
  titles: ['政府性基金预算财政拨款收入支出决算表', '政府性基金预算财政拨款收支决算表', '政府性基金预算收入支出决算表'],
  meaning: '这张表说明政府性基金年初有多少、今年收到多少、花在哪里、年末剩多少；基金只能用于规定的用途。',
  columns,
  lines: totalRows,
  balances,
}

/** The same for the profits of state-owned capital; a place that prints the spending alone prints fewer columns. */
export const stateCapitalFinal: StatementDeclaration = {
  ...fund,
  id: 'state-capital',
  titles: [
    '国有资本经营预算财政拨款收入支出决算表',
    '国有资本经营预算财政拨款收支决算表',
    '国有资本经营预算财政拨款支出决算表',
    '国有资本经营预算支出决算表',
  ],
  meaning: '这张表说明国有企业上缴的利润等收入年初有多少、今年收到多少、用到了哪里、年末剩多少。',
  columns,
  lines: totalRows,
  balances,
}

/** The spending alone, where a place (四川) prints it beside the statement of incomes and spending. */
export const stateCapitalSpending: StatementDeclaration = {
  ...general,
  id: 'state-capital-spending',
  titles: ['国有资本经营预算财政拨款支出决算表'],
  meaning: '这张表说明国有资本经营预算的钱实际花在哪里，分基本支出和项目支出。',
  columns: inPhases(general.columns),
}
