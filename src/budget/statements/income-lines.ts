// The labelled rows of the two-sided statements (收支总表, 财政拨款收支总表): incomes by source, and the totals of
// both sides. 类 of the expenditure side are found by name and are not declared here.
import type { LineDeclaration } from '../statement.ts'

const income = (id: string, ...titles: readonly string[]): LineDeclaration => ({ id, side: 'income', titles })

/** 收入 by source, from 一般公共预算 to 收入总计. Numbers before the labels do not count. */
export const incomeLines: readonly LineDeclaration[] = [
  income('income-current', '本年收入', '本年拨款收入', '当年财政拨款收入'),
  income('income-appropriation', '财政拨款收入', '财政拨款', '本级财政拨款收入', '本年财政拨款收入'),
  income(
    'income-general',
    '一般公共预算',
    '一般公共预算资金',
    '一般公共预算收入',
    '一般公共预算拨款',
    '一般公共预算拨款收入',
    '一般公共预算财政拨款',
    '一般公共预算财政拨款收入',
  ),
  income(
    'income-fund',
    '政府性基金预算',
    '政府性基金',
    '政府性基金收入',
    '政府性基金预算收入',
    '政府性基金预算拨款',
    '政府性基金预算拨款收入',
    '政府性基金预算财政拨款',
    '政府性基金预算财政拨款收入',
  ),
  income(
    'income-state-capital',
    '国有资本经营预算',
    '国有资本经营收入',
    '国有资本经营预算收入',
    '国有资本经营预算拨款',
    '国有资本经营预算拨款收入',
    '国有资本经营预算财政拨款',
    '国有资本经营预算财政拨款收入',
  ),
  income('income-fiscal-account', '财政专户管理资金', '财政专户管理资金收入', '财政专户资金', '财政专户拨款'),
  income('income-own', '单位资金', '单位自有资金', '单位资金收入', '自有资金'),
  income('income-business', '事业收入', '事业预算收入'),
  income('income-operating', '事业单位经营收入', '经营收入', '经营预算收入'),
  income('income-superior', '上级补助收入', '上级补助预算收入'),
  income('income-subsidiary', '附属单位上缴收入', '附属单位上缴预算收入', '下级单位上缴收入'),
  income('income-other', '其他收入', '其他预算收入'),
  income(
    'income-carried-over',
    '上年结转',
    '上年结转结余',
    '上年结转和结余',
    '上年结转收入',
    '使用上年结转',
    '上年结余',
  ),
  {
    id: 'income-total',
    side: 'income',
    titles: ['本年收入合计', '收入总计', '收入合计', '本年收入总计', '收入预算总计', '收入预算合计', '合计', '总计'],
    total: true,
  },
]

/** 结转下年 and 支出总计 of the expenditure side. */
export const expenditureLines: readonly LineDeclaration[] = [
  {
    id: 'expenditure-carried-forward',
    side: 'expenditure',
    titles: ['结转下年', '结转下年支出', '年终结转结余', '年终结转和结余', '年末结转结余'],
  },
  {
    id: 'expenditure-total',
    side: 'expenditure',
    titles: ['本年支出合计', '支出总计', '支出合计', '本年支出总计', '支出预算总计', '支出预算合计', '合计', '总计'],
    total: true,
  },
]

/** The single row 合计 of statements by subject; a form may leave its label out. */
export const totalRow: LineDeclaration = {
  id: 'total',
  side: 'single',
  titles: ['合计', '总计', '支出合计', '收入合计', '支出总计', '收入总计', '本年支出合计', '本年收入合计'],
  total: true,
}
