// The labelled rows of the two-sided statements (收支总表, 财政拨款收支总表): incomes by source, what is carried over, and
// the totals of both sides. 类 of the expenditure side are found by name and are not declared here.
import type { Side } from '../statement.ts'
import type { LineDeclaration } from '../statement-declaration.ts'

const budgets = {
  general: [
    '一般公共预算',
    '一般公共预算资金',
    '一般公共预算收入',
    '一般公共预算拨款',
    '一般公共预算拨款收入',
    '一般公共预算财政拨款',
    '一般公共预算财政拨款收入',
  ],
  fund: [
    '政府性基金预算',
    '政府性基金',
    '政府性基金收入',
    '政府性基金预算收入',
    '政府性基金预算拨款',
    '政府性基金预算拨款收入',
    '政府性基金预算财政拨款',
    '政府性基金预算财政拨款收入',
  ],
  'state-capital': [
    '国有资本经营预算',
    '国有资本经营收入',
    '国有资本经营预算收入',
    '国有资本经营预算拨款',
    '国有资本经营预算拨款收入',
    '国有资本经营预算财政拨款',
    '国有资本经营预算财政拨款收入',
  ],
} as const
const budgetIds = ['general', 'fund', 'state-capital'] as const

/** Money of earlier years that this year may use, in its wordings. */
const carriedOver: readonly string[] = [
  '上年结转',
  '上年结转结余',
  '上年结转（结余）',
  '上年结转和结余',
  '上年结转收入',
  '上年结转资金',
  '上年结余结转',
  '使用上年结转',
  '上年结余',
  '上年财政拨款结转',
  '上年财政拨款结转和结余',
  '年初结转',
  '年初结转结余',
  '年初结转和结余',
  '年初财政拨款结转和结余',
]

/** Money that stays for the next year. */
const carriedForward: readonly string[] = [
  '结转下年',
  '结转下年支出',
  '结转和结余',
  '年终结转结余',
  '年终结转和结余',
  '年末结转',
  '年末结转结余',
  '年末结转和结余',
  '年末财政拨款结转和结余',
]

const source = (id: string, ...titles: readonly string[]): LineDeclaration => ({
  id,
  side: 'income',
  titles,
  addsTo: 'income-current',
})

const ofAppropriation = (id: (typeof budgetIds)[number]): LineDeclaration => ({
  id: `income-${id}`,
  side: 'income',
  titles: budgets[id],
  addsTo: 'income-appropriation',
})

/** The three budgets below a row of carry-over divide it: the same labels, yet no further addends. */
const carryParts = (whole: string, side: Side): readonly LineDeclaration[] =>
  budgetIds.map((id) => ({ id: `${whole}-${id}`, side, titles: budgets[id], partOf: whole, after: whole }))

/** 收入 by source, what is carried over, and the totals: 本年收入合计 adds up the sources, 收入总计 everything. */
export const incomeLines: readonly LineDeclaration[] = [
  {
    id: 'income-current',
    side: 'income',
    titles: ['本年收入合计', '本年收入', '本年收入小计', '本年拨款收入', '当年收入合计', '当年财政拨款收入'],
    titlesBeforeTotal: ['收入合计', '收入预算合计', '合计', '本年收入总计'],
    total: true,
    addsTo: 'income-total',
    formerIds: ['income-total'],
  },
  source('income-appropriation', '财政拨款收入', '财政拨款', '本级财政拨款收入', '本年财政拨款收入'),
  ...budgetIds.map(ofAppropriation),
  source('income-fiscal-account', '财政专户管理资金', '财政专户管理资金收入', '财政专户资金', '财政专户拨款'),
  source('income-own', '单位资金', '单位自有资金', '单位资金收入', '自有资金'),
  source('income-business', '事业收入', '事业预算收入'),
  source('income-operating', '事业单位经营收入', '经营收入', '经营预算收入'),
  source('income-superior', '上级补助收入', '上级补助预算收入'),
  source('income-subsidiary', '附属单位上缴收入', '附属单位上缴预算收入', '下级单位上缴收入'),
  source('income-other', '其他收入', '其他预算收入'),
  {
    id: 'income-nonfiscal-balance',
    side: 'income',
    titles: [
      '使用非财政拨款结余',
      '使用非财政拨款结余(含专用结余)',
      '使用非财政拨款结余和专用结余',
      '使用非财政拨款结余资金',
      '用事业基金弥补收支差额',
    ],
    addsTo: 'income-total',
  },
  { id: 'income-carried-over', side: 'income', titles: carriedOver, addsTo: 'income-total' },
  ...carryParts('income-carried-over', 'income'),
  {
    id: 'income-total',
    side: 'income',
    titles: ['收入总计', '总计', '收入合计', '本年收入总计', '收入预算总计', '收入预算合计', '合计'],
    total: true,
    formerIds: ['income-total-2'],
  },
]

/** 本年支出合计, 结余分配, 结转下年 and 支出总计 of the expenditure side. */
export const expenditureLines: readonly LineDeclaration[] = [
  {
    id: 'expenditure-current',
    side: 'expenditure',
    titles: ['本年支出合计', '本年支出', '本年支出小计', '当年支出合计'],
    titlesBeforeTotal: ['支出合计', '支出预算合计', '合计', '本年支出总计'],
    total: true,
    addsTo: 'expenditure-total',
    formerIds: ['expenditure-total'],
  },
  {
    id: 'expenditure-distribution',
    side: 'expenditure',
    titles: ['结余分配', '非财政拨款结余分配'],
    addsTo: 'expenditure-total',
  },
  { id: 'expenditure-carried-forward', side: 'expenditure', titles: carriedForward, addsTo: 'expenditure-total' },
  ...carryParts('expenditure-carried-forward', 'expenditure'),
  {
    id: 'expenditure-total',
    side: 'expenditure',
    titles: ['支出总计', '总计', '支出合计', '本年支出总计', '支出预算总计', '支出预算合计', '合计'],
    total: true,
    formerIds: ['expenditure-total-2'],
  },
]

const totals = ['合计', '总计', '支出合计', '收入合计', '支出总计', '收入总计', '本年支出合计', '本年收入合计']

/**
 * The row 合计 of one-sided statements, whose label a form may leave out; where 总计 stands below 合计, what is carried
 * over stands between the two.
 */
export const totalRows: readonly LineDeclaration[] = [
  {
    id: 'current',
    side: 'single',
    titles: [],
    titlesBeforeTotal: totals,
    total: true,
    addsTo: 'total',
    formerIds: ['total'],
  },
  { id: 'carried-over', side: 'single', titles: carriedOver, addsTo: 'total' },
  { id: 'carried-forward', side: 'single', titles: carriedForward, addsTo: 'total' },
  { id: 'total', side: 'single', titles: totals, total: true, formerIds: ['total-2'] },
]
