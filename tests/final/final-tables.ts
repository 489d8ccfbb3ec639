// The nine statements of the made-up department's 决算, in two printings: 上海 (one code column, 三公 as columns) and
// the national form (类/款/项 in three columns, 行次 and 栏次, 三公 as rows).
import {
  byCode,
  carried,
  carriedFiscal,
  carriedRows,
  currentIncome,
  economicRows,
  economicSum,
  expenditureRows,
  type Figures,
  generalRows,
  incomeOf,
  ownSources,
  revenueRows,
  sum,
  travelSums,
} from './derived-figures.ts'
import { names, spentOf, type Year } from './made-up-accounts.ts'
import { byClassName, classNames, csv, ordinal, wanOrBlank } from './printed-table.ts'

/** Which form the document is printed on. */
export type Form = 'shanghai' | 'national'

/** Rows with a running number behind every name where the form prints 行次. */
type Rows = readonly (readonly string[])[]

const fiscalLabels = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款']
const budgetsInOrder = ['general', 'fund', 'stateCapital'] as const

const pad = (rows: Rows, length: number, width: number): Rows =>
  Array.from({ length }, (_, index) => rows[index] ?? Array.from({ length: width }, () => ''))

/** Income rows beside expenditure rows; `行次` counts down the left side and on down the right. */
const beside = (left: Rows, right: Rows, tail: Rows, form: Form): Rows => {
  const leftWidth = left[0]?.length ?? 2
  const length = Math.max(left.length, right.length)
  const body = pad(left, length, leftWidth).map((row, index) => [
    ...row,
    ...(right[index] ?? right[0]?.map(() => '') ?? []),
  ])
  const rows = [...body, ...tail]
  if (form === 'shanghai') return rows
  return rows.map((row, index) => [
    ...row.slice(0, 1),
    String(index + 1),
    ...row.slice(1, leftWidth),
    ...row.slice(leftWidth, leftWidth + 1),
    String(rows.length + index + 1),
    ...row.slice(leftWidth + 1),
  ])
}

const twoSidedHead = (amounts: readonly string[], form: Form): readonly string[] => {
  const number = form === 'national' ? ['行次'] : []
  return [
    ...['项目', ...number, '决算数'].map((heading) => `收入/${heading}`),
    ...['项目', ...number, ...amounts].map((heading) => `支出/${heading}`),
  ]
}

const columnNumbers = (head: readonly string[], form: Form, labels: readonly number[]): Rows => {
  if (form === 'shanghai') return []
  let count = 0
  return [
    head.map((heading, index) =>
      labels.includes(index) ? '栏次' : /名称|编码|行次/.test(heading) ? '' : String(++count),
    ),
  ]
}

const summary = (year: Year, form: Form): string => {
  const own = ownSources(year)
  const amounts = [
    ...budgetsInOrder.map((budget) => incomeOf(year, budget)),
    ...['superior', 'business', 'operating', 'subsidiary', 'other'].map((source) => own[source] ?? 0),
  ]
  const labels = [
    ...fiscalLabels.map((label) => `${label}收入`),
    '上级补助收入',
    '事业收入',
    '经营收入',
    '附属单位上缴收入',
    '其他收入',
  ]
  const left = labels.map((label, index) => [`${ordinal(index + 1)}、${label}`, wanOrBlank(amounts[index])])
  const spent = expenditureRows(year)
  const classes = byClassName(spent.map(({ code, figures }) => ({ code, amount: figures.total ?? 0 })))
  const right = classNames.map((name, index) => [`${ordinal(index + 1)}、${name}`, wanOrBlank(classes.get(name))])
  const total = currentIncome(year) + year.usedBalance + carried(year.opening)
  const tail = [
    ['本年收入合计', wanOrBlank(currentIncome(year)), '本年支出合计', wanOrBlank(sum([...classes.values()]))],
    [
      form === 'national' ? '使用非财政拨款结余' : '使用非财政拨款结余（含专用结余）',
      wanOrBlank(year.usedBalance),
      '结余分配',
      wanOrBlank(year.distributed),
    ],
    ['年初结转和结余', wanOrBlank(carried(year.opening)), '年末结转和结余', wanOrBlank(carried(year.closing))],
    ['总计', wanOrBlank(total), '总计', wanOrBlank(total)],
  ]
  const head = twoSidedHead(['决算数'], form)
  return csv([head, ...columnNumbers(head, form, [0, 3]), ...beside(left, right, tail, form)])
}

const appropriation = (year: Year, form: Form): string => {
  const left = fiscalLabels.map((label, index) => [
    `${ordinal(index + 1)}、${label}`,
    wanOrBlank(incomeOf(year, budgetsInOrder[index] ?? 'general')),
  ])
  const classes = budgetsInOrder.map((budget) =>
    byClassName(
      year.items
        .filter((one) => one.budget === budget)
        .map(({ code, spent }) => ({ code, amount: spent.basic + spent.project })),
    ),
  )
  const across = (amounts: readonly number[]): readonly string[] => [sum(amounts), ...amounts].map(wanOrBlank)
  const right = classNames.map((name, index) => [
    `${ordinal(index + 1)}、${name}`,
    ...across(classes.map((one) => one.get(name) ?? 0)),
  ])
  const spent = budgetsInOrder.map((budget) => spentOf(year.items, budget))
  const closing = budgetsInOrder.map((budget) => year.closing[budget])
  const opening = budgetsInOrder.map((budget) => year.opening[budget])
  const blank = across([0, 0, 0])
  const income = sum(budgetsInOrder.map((budget) => incomeOf(year, budget)))
  const tail = [
    ['本年收入合计', wanOrBlank(income), '本年支出合计', ...across(spent)],
    ['年初财政拨款结转和结余', wanOrBlank(carriedFiscal(year.opening)), '年末财政拨款结转和结余', ...across(closing)],
    ...fiscalLabels.map((label, index) => [
      `${form === 'shanghai' ? `${ordinal(index + 1)}、` : ''}${label}`,
      wanOrBlank(opening[index]),
      '',
      ...blank,
    ]),
    [
      '总计',
      wanOrBlank(income + carriedFiscal(year.opening)),
      '总计',
      ...across(spent.map((amount, index) => amount + (closing[index] ?? 0))),
    ],
  ]
  const head = twoSidedHead(['合计', ...fiscalLabels], form)
  return csv([head, ...columnNumbers(head, form, [0, 3]), ...beside(left, right, tail, form)])
}

const codeHead = (form: Form): readonly string[] =>
  form === 'shanghai'
    ? ['项目/功能分类科目编码', '项目/科目名称']
    : ['项目/支出功能分类科目编码/类', '项目/支出功能分类科目编码/款', '项目/支出功能分类科目编码/项', '项目/科目名称']

const codeCells = (code: string, form: Form): readonly string[] =>
  form === 'shanghai'
    ? [code, names[code] ?? '']
    : [code.slice(0, 3), code.slice(3, 5), code.slice(5), names[code] ?? '']

const totalCells = (form: Form): readonly string[] => (form === 'shanghai' ? ['', '合计'] : ['', '', '', '合计'])

/** A statement by 项: headings, 合计 above or below, one row a code. */
const bySubject = (
  rows: readonly { readonly code: string; readonly figures: Figures }[],
  columns: readonly (readonly [string, string])[],
  form: Form,
  totalLast = false,
): string => {
  const { total, rows: all } = byCode(rows)
  const amounts = (figures: Figures): readonly string[] => columns.map(([, id]) => wanOrBlank(figures[id]))
  const head = [...codeHead(form), ...columns.map(([heading]) => heading)]
  const totalRow = [...totalCells(form), ...amounts(total)]
  const body = all.map(({ code, figures }) => [...codeCells(code, form), ...amounts(figures)])
  const numbers = columnNumbers(head, form, [3])
  return csv([head, ...numbers, ...(totalLast ? [...body, totalRow] : [totalRow, ...body])])
}

const sources = [
  ['本年收入合计', 'total'],
  ['财政拨款收入', 'appropriation'],
  ['上级补助收入', 'superior'],
  ['事业收入', 'business'],
  ['经营收入', 'operating'],
  ['附属单位上缴收入', 'subsidiary'],
  ['其他收入', 'other'],
] as const

const kinds = [
  ['本年支出合计', 'total'],
  ['基本支出', 'basic'],
  ['项目支出', 'project'],
  ['上缴上级支出', 'remitted'],
  ['经营支出', 'operating'],
  ['对附属单位补助支出', 'subsidies'],
] as const

const carriedColumns = [
  ['年初结转和结余', 'opening'],
  ['本年收入', 'income'],
  ['本年支出/小计', 'total'],
  ['本年支出/基本支出', 'basic'],
  ['本年支出/项目支出', 'project'],
  ['年末结转和结余', 'closing'],
] as const

const economicNames: Readonly<Record<string, string>> = {
  '301': '工资福利支出',
  '30101': '基本工资',
  '30102': '津贴补贴',
  '30103': '奖金',
  '30108': '机关事业单位基本养老保险缴费',
  '30109': '职业年金缴费',
  '30110': '职工基本医疗保险缴费',
  '30112': '其他社会保障缴费',
  '30113': '住房公积金',
  '302': '商品和服务支出',
  '30201': '办公费',
  '30205': '水费',
  '30206': '电费',
  '30211': '差旅费',
  '30212': '因公出国（境）费用',
  '30213': '维修（护）费',
  '30216': '培训费',
  '30217': '公务接待费',
  '30228': '工会经费',
  '30231': '公务用车运行维护费',
  '30239': '其他交通费用',
  '30299': '其他商品和服务支出',
  '303': '对个人和家庭的补助',
  '30302': '退休费',
  '30309': '奖励金',
  '310': '资本性支出',
  '31002': '办公设备购置',
  '31013': '公务用车购置',
}

const economicHalf = (year: Year, classes: readonly string[], form: Form): Rows => {
  const rows = economicRows(year)
  return classes.flatMap((one) => {
    const below = rows.filter(({ code }) => code.startsWith(one)).sort((a, b) => a.code.localeCompare(b.code))
    const all = [{ code: one, amount: sum(below.map(({ amount }) => amount)) }, ...below]
    return all.map(({ code, amount }) => [
      ...(form === 'shanghai' ? [code] : [code.slice(0, 3), code.slice(3)]),
      economicNames[code] ?? '',
      wanOrBlank(amount),
    ])
  })
}

const basic = (year: Year, form: Form): string => {
  const head = [
    ...(form === 'shanghai' ? ['经济分类科目编码'] : ['经济分类科目编码/类', '经济分类科目编码/款']),
    '科目名称',
    '决算数',
  ]
  const left = economicHalf(year, ['301', '303'], form)
  const right = economicHalf(year, ['302', '310'], form)
  const code = form === 'shanghai' ? [''] : ['', '']
  const last = [
    ...code,
    '人员经费合计',
    wanOrBlank(economicSum(year, ['301', '303'])),
    ...code,
    '公用经费合计',
    wanOrBlank(economicSum(year, ['302', '310'])),
  ]
  const length = Math.max(left.length, right.length)
  const body = pad(left, length, head.length).map((row, index) => [
    ...row,
    ...(pad(right, length, head.length)[index] ?? []),
  ])
  return csv([[...head, ...head], ...body, last])
}

const travelParts = [
  ['合计', 'total', '合计'],
  ['因公出国（境）费', 'abroad', '1．因公出国（境）费'],
  ['公务用车购置及运行维护费/小计', 'vehicles', '2．公务用车购置及运行维护费'],
  ['公务用车购置及运行维护费/公务用车购置费', 'purchase', '（1）公务用车购置费'],
  ['公务用车购置及运行维护费/公务用车运行维护费', 'running', '（2）公务用车运行维护费'],
  ['公务接待费', 'reception', '3．公务接待费'],
] as const

const threePublic = (year: Year, form: Form): string => {
  const [plan, spent] = [travelSums(year.travelPlan), travelSums(year.travel)]
  if (form === 'national')
    return csv([
      ['项目', '行次', '预算数', '决算数'],
      ['栏次', '', '1', '2'],
      ...travelParts.map(([, id, label], index) => [
        label,
        String(index + 1),
        wanOrBlank(plan[id]),
        wanOrBlank(spent[id]),
      ]),
    ])
  return csv([
    travelParts.flatMap(([heading]) => [`${heading}/预算数`, `${heading}/决算数`]),
    travelParts.flatMap(([, id]) => [wanOrBlank(plan[id]), wanOrBlank(spent[id])]),
  ])
}

/** The CSV files of one year's 决算 by statement id. */
export const finalTables = (year: Year, form: Form): Readonly<Record<string, string>> => ({
  summary: summary(year, form),
  revenue: bySubject(revenueRows(year), sources, form),
  expenditure: bySubject(expenditureRows(year), kinds, form),
  appropriation: appropriation(year, form),
  general: bySubject(
    generalRows(year),
    [
      ['合计', 'total'],
      ['基本支出', 'basic'],
      ['项目支出', 'project'],
    ],
    form,
    true,
  ),
  basic: basic(year, form),
  'three-public': threePublic(year, form),
  fund: bySubject(carriedRows(year, 'fund'), carriedColumns, form),
  'state-capital': bySubject(carriedRows(year, 'stateCapital'), carriedColumns, form),
})
