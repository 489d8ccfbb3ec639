// The statements of the made-up department's 预算 of the same years, in 元, with the money carried over into the year.
import { byCode, type Figures, sum, travelSums } from './derived-figures.ts'
import { type Item, names, type Year } from './made-up-accounts.ts'
import { byClassName, classNames, csv, ordinal, wanOrBlank, yuanOrBlank } from './printed-table.ts'

const planOf = ({ plan }: Item): number => plan.basic + plan.project
const planned = (year: Year, budget?: Item['budget']): number =>
  sum(year.items.filter((one) => budget === undefined || one.budget === budget).map(planOf))

/** What the budget expects to be left of last year's general budget, spent by the first 项. */
const carriedOver = 800

const incomes = (year: Year): readonly (readonly [string, number])[] => [
  ['一般公共预算拨款收入', planned(year, 'general') - carriedOver],
  ['政府性基金预算拨款收入', planned(year, 'fund')],
  ['国有资本经营预算拨款收入', planned(year, 'stateCapital')],
]

const twoSided = (
  left: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
): readonly (readonly string[])[] => {
  const width = right[0]?.length ?? 2
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...(left[index] ?? ['', '']),
    ...(right[index] ?? Array.from({ length: width }, () => '')),
  ])
}

const summary = (year: Year): string => {
  const left = incomes(year).map(([label, amount], index) => [`${ordinal(index + 1)}、${label}`, yuanOrBlank(amount)])
  const classes = byClassName(year.items.map((item) => ({ code: item.code, amount: planOf(item) })))
  const right = classNames.map((name, index) => [`${ordinal(index + 1)}、${name}`, yuanOrBlank(classes.get(name))])
  const income = sum(incomes(year).map(([, amount]) => amount))
  return csv([
    ['收入/项目', '收入/预算数', '支出/项目', '支出/预算数'],
    ...twoSided(left, right),
    ['本年收入合计', yuanOrBlank(income), '本年支出合计', yuanOrBlank(planned(year))],
    ['上年结转', yuanOrBlank(carriedOver), '结转下年', ''],
    ['收入总计', yuanOrBlank(income + carriedOver), '支出总计', yuanOrBlank(planned(year))],
  ])
}

const appropriation = (year: Year): string => {
  const budgets = ['general', 'fund', 'stateCapital'] as const
  const classes = budgets.map((budget) =>
    byClassName(
      year.items.filter((one) => one.budget === budget).map((item) => ({ code: item.code, amount: planOf(item) })),
    ),
  )
  const across = (amounts: readonly number[]): readonly string[] => [sum(amounts), ...amounts].map(yuanOrBlank)
  const left = incomes(year).map(([label, amount], index) => [`${ordinal(index + 1)}、${label}`, yuanOrBlank(amount)])
  const right = classNames.map((name, index) => [
    `${ordinal(index + 1)}、${name}`,
    ...across(classes.map((one) => one.get(name) ?? 0)),
  ])
  const income = sum(incomes(year).map(([, amount]) => amount))
  const spent = across(budgets.map((budget) => planned(year, budget)))
  return csv([
    [
      '收入/项目',
      '收入/预算数',
      '支出/项目',
      '支出/合计',
      '支出/一般公共预算',
      '支出/政府性基金预算',
      '支出/国有资本经营预算',
    ],
    ...twoSided(left, right),
    ['本年收入合计', yuanOrBlank(income), '本年支出合计', ...spent],
    ['上年结转', yuanOrBlank(carriedOver), '结转下年', ...across([0, 0, 0])],
    ['收入总计', yuanOrBlank(income + carriedOver), '支出总计', ...spent],
  ])
}

const bySubject = (
  rows: readonly { readonly code: string; readonly figures: Figures }[],
  columns: readonly (readonly [string, string])[],
): string => {
  const { total, rows: all } = byCode(rows)
  const amounts = (figures: Figures): readonly string[] => columns.map(([, id]) => yuanOrBlank(figures[id]))
  return csv([
    ['科目编码', '科目名称', ...columns.map(([heading]) => heading)],
    ['', '合计', ...amounts(total)],
    ...all.map(({ code, figures }) => [code, names[code] ?? '', ...amounts(figures)]),
  ])
}

const spendingColumns = [
  ['合计', 'total'],
  ['基本支出', 'basic'],
  ['项目支出', 'project'],
] as const

const spending = (year: Year, budget?: Item['budget']): string =>
  bySubject(
    year.items
      .filter((one) => budget === undefined || one.budget === budget)
      .map((item) => ({ code: item.code, figures: { total: planOf(item), ...item.plan } })),
    spendingColumns,
  )

const revenue = (year: Year): string =>
  bySubject(
    year.items.map((item, index) => {
      const carried = index === 0 ? carriedOver : 0
      const own: Figures = { [item.budget]: planOf(item) - carried }
      return { code: item.code, figures: { total: planOf(item), carried, ...own } }
    }),
    [
      ['合计', 'total'],
      ['上年结转', 'carried'],
      ['一般公共预算', 'general'],
      ['政府性基金预算', 'fund'],
      ['国有资本经营预算', 'stateCapital'],
    ],
  )

/** Running costs by economic 款: fixed shares, the first takes the rest. */
const basic = (year: Year): string => {
  const total = sum(year.items.map(({ plan }) => plan.basic))
  const rest: Readonly<Record<string, readonly [string, number]>> = {
    '30102': ['津贴补贴', 42160],
    '30108': ['机关事业单位基本养老保险缴费', 16840],
    '30113': ['住房公积金', 15371],
    '30201': ['办公费', 2310],
    '30211': ['差旅费', 702],
    '30302': ['退休费', 3120],
  }
  const all: Readonly<Record<string, readonly [string, number]>> = {
    '30101': ['基本工资', total - sum(Object.values(rest).map(([, amount]) => amount))],
    ...rest,
  }
  const classNamesBelow: Readonly<Record<string, string>> = {
    '301': '工资福利支出',
    '302': '商品和服务支出',
    '303': '对个人和家庭的补助',
  }
  const personnel = (code: string): boolean => code.startsWith('301') || code.startsWith('303')
  const row = (code: string, name: string, amount: number): readonly string[] => [
    code,
    name,
    yuanOrBlank(amount),
    yuanOrBlank(personnel(code) ? amount : 0),
    yuanOrBlank(personnel(code) ? 0 : amount),
  ]
  const below = (start: string) => Object.entries(all).filter(([code]) => code.startsWith(start))
  const sums = (start: string): number => sum(below(start).map(([, [, amount]]) => amount))
  return csv([
    ['经济分类科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ...Object.entries(classNamesBelow).flatMap(([code, name]) => [
      row(code, name, sums(code)),
      ...below(code).map(([sub, [subName, amount]]) => row(sub, subName, amount)),
    ]),
    ['', '合计', yuanOrBlank(total), yuanOrBlank(sums('301') + sums('303')), yuanOrBlank(sums('302'))],
  ])
}

/** In 万元, as most budgets print it whatever the other tables do. */
const threePublic = (year: Year): string => {
  const plan = travelSums(year.travelPlan)
  const rows = [
    ['合计', plan.total],
    ['1.因公出国（境）费', plan.abroad],
    ['2.公务接待费', plan.reception],
    ['3.公务用车购置及运行费', plan.vehicles],
    ['（1）公务用车购置费', plan.purchase],
    ['（2）公务用车运行费', plan.running],
  ] as const
  return csv([['项目', '预算数'], ...rows.map(([label, amount]) => [label, wanOrBlank(amount)])])
}

/** The CSV files of one year's 预算 by statement id. */
export const budgetTables = (year: Year): Readonly<Record<string, string>> => ({
  summary: summary(year),
  revenue: revenue(year),
  expenditure: spending(year),
  appropriation: appropriation(year),
  general: spending(year, 'general'),
  basic: basic(year),
  'three-public': threePublic(year),
  fund: spending(year, 'fund'),
  'state-capital': spending(year, 'stateCapital'),
})
