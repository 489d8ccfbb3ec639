// 收入支出决算总表 and 财政拨款收入支出决算总表: the two-sided statements of a 决算, with the money carried over into the
// year and out of it. Read in 上海 and on the national form, which adds 行次 and 栏次.
import type { StatementDeclaration } from '../../statement-declaration.ts'
import { appropriation } from '../appropriation.ts'
import { summary } from '../summary.ts'
import { inPhases } from './phases.ts'

/** All incomes beside all spending, carried over from year to year; 本年收入 and 本年支出 need not be equal. */
export const summaryFinal: StatementDeclaration = {
  ...summary,
  titles: ['收入支出决算总表', '收支决算总表', '收入支出决算表'],
  meaning: '这张表把部门一年实际的全部收入和全部支出放在一起，也写明从上年结转来多少、结转到下年多少。',
  columns: inPhases(summary.columns),
}

/** The money of the treasury alone, by the three budgets. */
export const appropriationFinal: StatementDeclaration = {
  ...appropriation,
  titles: ['财政拨款收入支出决算总表', '财政拨款收支决算总表', '财政拨款收入支出决算表'],
  meaning: '这张表只看财政拨给部门的钱：实际拨来多少，用到哪些方面，年初和年末各结转多少，各来自哪一本预算。',
  columns: inPhases(appropriation.columns),
}
