// 部门支出总表: all spending by function, split into 基本支出 and 项目支出.
import type { ColumnDeclaration, StatementDeclaration } from '../statement-declaration.ts'
import { changeColumns } from './change-columns.ts'
import { totalRows } from './income-lines.ts'
import { spendingColumns } from './spending-columns.ts'
import { subjectColumns } from './subject-columns.ts'

const rare = (id: string, ...titles: readonly string[]): ColumnDeclaration => ({
  id,
  side: 'single',
  kind: 'amount',
  titles,
  required: false,
  addsTo: 'total',
})

/** Some provinces print spending that is neither 基本 nor 项目 beside the two. */
export const expenditure: StatementDeclaration = {
  id: 'expenditure',
  titles: ['部门支出总表', '支出总体情况表', '支出预算总表', '支出总表', '支出预算表', '支出预算总体情况表'],
  meaning: '这张表说明部门的钱花在哪些工作上，其中多少维持机构日常运转，多少用于专门的项目。',
  naming: { single: 'functional' },
  direction: { single: 'expenditure' },
  columns: [
    ...subjectColumns(),
    ...spendingColumns(['支出合计', '本年支出合计', '支出预算']),
    rare('remitted', '上缴上级支出'),
    rare('businessOperating', '事业单位经营支出', '经营支出'),
    rare('subsidies', '对附属单位补助支出', '对下级单位补助支出'),
    rare('carriedForward', '结转下年', '年终结转结余'),
    ...changeColumns(),
  ],
  lines: totalRows,
  rowsAddTo: { single: 'current' },
}
