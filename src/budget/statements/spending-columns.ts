// 合计 = 基本支出 + 项目支出: the amount columns that every spending statement by function shares.
import type { Side } from '../statement.ts'
import type { ColumnDeclaration } from '../statement-declaration.ts'

/** `total`, `basic` and `project`; `totalTitles` are the statement's own wordings of its total. */
export const spendingColumns = (
  totalTitles: readonly string[],
  side: Side = 'single',
): readonly ColumnDeclaration[] => [
  {
    id: 'total',
    side,
    kind: 'amount',
    titles: ['合计', '小计', '总计', '预算数', '决算数', '{年}', '本年预算数', '金额', ...totalTitles],
    required: true,
  },
  {
    id: 'basic',
    side,
    kind: 'amount',
    titles: ['基本支出', '基本支出/小计', '基本支出/合计', '基本支出预算'],
    required: false,
    addsTo: 'total',
  },
  {
    id: 'personnel',
    side,
    kind: 'amount',
    titles: ['人员经费', '基本支出/人员经费', '人员支出'],
    required: false,
    addsTo: 'basic',
  },
  {
    id: 'publicUse',
    side,
    kind: 'amount',
    titles: ['公用经费', '日常公用经费', '基本支出/公用经费', '基本支出/日常公用经费', '公用支出'],
    required: false,
    addsTo: 'basic',
  },
  {
    id: 'project',
    side,
    kind: 'amount',
    titles: ['项目支出', '项目支出/小计', '项目支出/合计', '项目支出预算'],
    required: false,
    addsTo: 'total',
  },
]
