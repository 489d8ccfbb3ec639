// 国有资本经营预算收支表: incomes from state-owned capital beside their use; some places print the spending alone.
import type { ColumnKind } from '../statement.ts'
import type { ColumnDeclaration, StatementDeclaration } from '../statement-declaration.ts'
import { changeColumns } from './change-columns.ts'
import { expenditureLines, incomeLines } from './income-lines.ts'
import { spendingColumns } from './spending-columns.ts'
import { subjectColumns } from './subject-columns.ts'

/**
 * Income columns are known only below a heading that says 收入: a sheet without such headings prints spending, and
 * its 科目名称 must not be ambiguous.
 */
const incomeColumn = (id: string, kind: ColumnKind, ...titles: readonly string[]): ColumnDeclaration => ({
  id,
  side: 'income',
  kind,
  titles: ['国有资本经营预算收入', '收入'].flatMap((head) =>
    titles.flatMap((title) => [`${head}/${title}`, `${head}/项目/${title}`]),
  ),
  required: false,
})

/** Two-sided where the form is 收支表; expenditure lines alone where it is 支出表. */
export const stateCapital: StatementDeclaration = {
  id: 'state-capital',
  titles: [
    '国有资本经营预算收支表',
    '国有资本经营预算收支预算表',
    '国有资本经营预算支出表',
    '国有资本经营预算支出预算表',
    '国有资本经营预算支出功能分类预算表',
    '国有资本经营预算收支情况表',
    '国有资本经营预算支出情况表',
    '国有资本经营预算拨款表',
    '国有资本经营预算财政拨款支出表',
  ],
  meaning: '这张表说明国有企业上缴的利润等收入有多少，又用到了哪里。',
  naming: { income: 'label', expenditure: 'functional' },
  direction: { income: 'income', expenditure: 'expenditure' },
  columns: [
    incomeColumn('code', 'code', '科目编码', '编码'),
    incomeColumn('name', 'name', '科目名称', '项目', '名称'),
    incomeColumn('amount', 'amount', '国有资本经营收入预算', '预算数', '金额', '合计', '{年}'),
    {
      ...incomeColumn('prior', 'amount', '{上年}预算数', '{上年}执行数', '上年预算数', '上年执行数'),
      about: 'prior',
      of: 'amount',
    },
    incomeColumn('note', 'text', '备注'),
    ...subjectColumns({ side: 'expenditure' }).map((column) => ({ ...column, required: false })),
    ...spendingColumns(['国有资本经营支出预算', '国有资本经营预算支出', '支出合计'], 'expenditure'),
    ...changeColumns('expenditure'),
  ],
  lines: [...incomeLines, ...expenditureLines],
  rowsAddTo: { income: 'income-current', expenditure: 'expenditure-current' },
}
