// The statements of a 决算 that go down to 项: 收入决算表, 支出决算表, 一般公共预算财政拨款支出决算表, and the running
// costs by economic 款. Read in 上海 and on the national form.
import type { LineDeclaration, StatementDeclaration } from '../../statement-declaration.ts'
import { basic } from '../basic.ts'
import { expenditure } from '../expenditure.ts'
import { general } from '../general.ts'
import { revenue } from '../revenue.ts'
import { inPhases } from './phases.ts'

/** Income of every function by source, without what was carried over. */
export const revenueFinal: StatementDeclaration = {
  ...revenue,
  titles: ['收入决算表', '收入决算总表'],
  meaning: '这张表说明部门这一年实际取得的每一笔收入来自哪里，比如财政拨款、事业收入或者上级补助；不含上年结转来的钱。',
  columns: inPhases(revenue.columns),
}

/** All spending of the year by function and kind. */
export const expenditureFinal: StatementDeclaration = {
  ...expenditure,
  titles: ['支出决算表', '支出决算总表'],
  meaning: '这张表说明部门这一年的钱实际花在哪些工作上，其中多少维持机构日常运转，多少用于专门的项目。',
  columns: inPhases(expenditure.columns),
}

/** Spending out of the general budget to 项; some places print the budget of the year beside the outcome. */
export const generalFinal: StatementDeclaration = {
  ...general,
  titles: ['一般公共预算财政拨款支出决算表', '一般公共预算支出决算表'],
  meaning: '这张表说明用税收等公共财政的钱实际做了哪些事，细到最小一级的功能科目。',
  columns: inPhases(general.columns),
}

/** 类 of the departmental classification that pay people, and those that keep the office running. */
const personnelClasses: readonly string[] = ['301', '303']
const officeClasses: readonly string[] = ['302', '307', '309', '310', '311', '312', '313', '399']

/** The two sums below the halves of the form; it prints no total of both. */
const halfTotals: readonly LineDeclaration[] = [
  {
    id: 'personnel-total',
    side: 'single',
    titles: ['人员经费合计', '人员经费小计'],
    total: true,
    addsTo: 'total',
    codes: personnelClasses,
  },
  {
    id: 'office-total',
    side: 'single',
    titles: ['公用经费合计', '公用经费小计', '日常公用经费合计'],
    total: true,
    addsTo: 'total',
    codes: officeClasses,
  },
]

/** Printed in two halves side by side: people on the left, office on the right. */
export const basicFinal: StatementDeclaration = {
  ...basic,
  titles: [
    '一般公共预算财政拨款基本支出决算表',
    '一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算财政拨款基本支出明细表',
    '一般公共预算基本支出决算表',
  ],
  meaning: '这张表说明维持机构日常运转的钱实际买了什么，比如工资、办公、会议和差旅。',
  columns: inPhases(basic.columns),
  lines: [...halfTotals, ...basic.lines],
}
