// The explanations of the made-up department's 决算, in the sections of the form, with the figures of its tables.
import {
  byCode,
  carried,
  carriedFiscal,
  currentIncome,
  economicSum,
  expenditureRows,
  generalRows,
  incomeOf,
  ownSources,
  sum,
  travelSums,
} from './derived-figures.ts'
import { departmentName, type Item, names, type Year } from './made-up-accounts.ts'
import { wan } from './printed-table.ts'

/** A rate with two decimals, rounded half up, with its sign. */
export const percent = (part: number, whole: number): string => {
  const hundredths = whole === 0 ? 0 : Math.floor((Math.abs(part) * 100000) / Math.abs(whole) / 10 + 0.5)
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`
}

const change = (now: number, before: number): string =>
  now === before
    ? '持平'
    : `${now > before ? '增加' : '减少'}${wan(Math.abs(now - before))}万元，${now > before ? '增长' : '下降'}${percent(now - before, before)}`

const word = (now: number, plan: number): string => (now > plan ? '大于' : '小于')

const outcome = (item: Item): string => {
  const plan = item.plan.basic + item.plan.project
  const spent = item.spent.basic + item.spent.project
  const rate = `完成年初预算的${percent(spent, plan)}`
  const said = spent === plan ? '决算数与预算数持平。' : `决算数${word(spent, plan)}预算数的主要原因：${item.reason}。`
  return `年初预算为${wan(plan)}万元，支出决算为${wan(spent)}万元，${rate}。${said}`
}

const path = (code: string): string =>
  `${names[code.slice(0, 3)]}（类）${names[code.slice(0, 5)]}（款）${names[code]}（项）`

const totals = (year: Year) => {
  const total = currentIncome(year) + year.usedBalance + carried(year.opening)
  const fiscal = sum((['general', 'fund', 'stateCapital'] as const).map((budget) => incomeOf(year, budget)))
  return { total, fiscal: fiscal + carriedFiscal(year.opening), appropriated: fiscal }
}

const general = (year: Year): number => sum(generalRows(year).map(({ figures }) => figures.total ?? 0))

const overall = (year: Year, before: Year | null): string => {
  const now = totals(year)
  const against = (amount: number, earlier: number | undefined): string =>
    earlier === undefined
      ? ''
      : `与${year.year - 1}年度相比，收入支出总计${change(amount, earlier)}。主要原因：养护任务变化。`
  const then = before === null ? null : totals(before)
  const own = ownSources(year)
  const income = currentIncome(year)
  const part = (label: string, amount: number | undefined, whole: number): string =>
    `${label}${wan(amount ?? 0)}万元，占${percent(amount ?? 0, whole)}`
  const kinds = byCode(expenditureRows(year)).total
  const spent = kinds.total ?? 0
  return `## 一、收入支出决算总体情况说明

${departmentName}${year.year}年度收入支出总计${wan(now.total)}万元。${against(now.total, then?.total)}

## 二、收入决算情况说明

本年收入合计${wan(income)}万元，其中：${[
    part('财政拨款收入', now.appropriated, income),
    part('上级补助收入', own.superior, income),
    part('事业收入', own.business, income),
    part('经营收入', own.operating, income),
    part('附属单位上缴收入', own.subsidiary, income),
    part('其他收入', own.other, income),
  ].join('；')}。

## 三、支出决算情况说明

本年支出合计${wan(spent)}万元，其中：${[
    part('基本支出', kinds.basic, spent),
    part('项目支出', kinds.project, spent),
    part('上缴上级支出', kinds.remitted, spent),
    part('经营支出', kinds.operating, spent),
    part('对附属单位补助支出', kinds.subsidies, spent),
  ].join('；')}。

## 四、财政拨款收入支出决算总体情况说明

${departmentName}${year.year}年度财政拨款收入支出总计${wan(now.fiscal)}万元。${
    then === null
      ? ''
      : `与${year.year - 1}年度相比，财政拨款收入支出总计${change(now.fiscal, then.fiscal)}。主要原因：养护任务变化。`
  }
`
}

const generalSection = (year: Year, before: Year | null): string => {
  const amount = general(year)
  const spent = byCode(expenditureRows(year)).total.total ?? 0
  const items = year.items.filter(({ budget }) => budget === 'general')
  const plan = sum(items.map((one) => one.plan.basic + one.plan.project))
  const classes = byCode(generalRows(year)).rows.filter(({ code }) => code.length === 3)
  return `## 五、一般公共预算财政拨款支出决算情况说明

### （一）一般公共预算财政拨款支出决算总体情况

一般公共预算财政拨款支出${wan(amount)}万元，占本年支出合计的${percent(amount, spent)}。${
    before === null
      ? ''
      : `与${year.year - 1}年度相比，一般公共预算财政拨款支出${change(amount, general(before))}。主要原因：养护任务变化。`
  }

### （二）一般公共预算财政拨款支出决算结构情况

一般公共预算财政拨款支出${wan(amount)}万元，主要用于以下方面：${classes
    .map(
      ({ code, figures }) =>
        `${names[code]}（类）${wan(figures.total ?? 0)}万元，占${percent(figures.total ?? 0, amount)}`,
    )
    .join('；')}。

### （三）一般公共预算财政拨款支出决算具体情况

一般公共预算财政拨款支出年初预算为${wan(plan)}万元，支出决算为${wan(amount)}万元，完成年初预算的${percent(amount, plan)}。决算数${word(amount, plan)}预算数的主要原因：养护任务变化。其中：

${items.map((item, index) => `${index + 1}、${path(item.code)}。主要用于：${item.use}。${outcome(item)}`).join('\n\n')}
`
}

const basicSection = (year: Year): string => {
  const people = economicSum(year, ['301', '303'])
  const office = economicSum(year, ['302', '310'])
  const bought = year.travel.purchase > 0 ? '、公务用车购置' : ''
  return `## 六、一般公共预算财政拨款基本支出决算情况说明

一般公共预算财政拨款基本支出${wan(people + office)}万元。其中：人员经费${wan(people)}万元，主要包括：基本工资、津贴补贴、奖金、机关事业单位基本养老保险缴费、职业年金缴费、职工基本医疗保险缴费、其他社会保障缴费、住房公积金、退休费、奖励金；公用经费${wan(office)}万元，主要包括：办公费、水费、电费、差旅费、因公出国（境）费用、维修（护）费、培训费、公务接待费、工会经费、公务用车运行维护费、其他交通费用、其他商品和服务支出、办公设备购置${bought}。
`
}

const travelSection = (year: Year, before: Year | null): string => {
  const [plan, spent] = [travelSums(year.travelPlan), travelSums(year.travel)]
  const then = before === null ? null : travelSums(before.travel)
  const done = (name: string, id: 'abroad' | 'vehicles' | 'reception'): string =>
    `${name}支出决算为${wan(spent[id])}万元，完成预算的${percent(spent[id], plan[id])}`
  const changed = (name: string, id: 'abroad' | 'vehicles' | 'reception'): string =>
    then === null ? '' : `${name}支出决算${change(spent[id], then[id])}`
  const parts = [
    ['因公出国（境）费', 'abroad'],
    ['公务用车购置及运行维护费', 'vehicles'],
    ['公务接待费', 'reception'],
  ] as const
  const bought = year.travel.purchase > 0 ? 1 : 0
  return `## 七、财政拨款“三公”经费支出决算情况说明

### （一）“三公”经费财政拨款支出决算总体情况说明

“三公”经费财政拨款支出年初预算为${wan(plan.total)}万元，支出决算为${wan(spent.total)}万元，完成预算的${percent(spent.total, plan.total)}，其中：${parts.map(([name, id]) => done(name, id)).join('；')}。${year.year}年度“三公”经费支出决算数小于预算数的主要原因：厉行节约。
${
  then === null
    ? ''
    : `
${year.year}年度“三公”经费财政拨款支出决算数比${year.year - 1}年度${change(spent.total, then.total)}，其中：${parts.map(([name, id]) => changed(name, id)).join('；')}。主要原因：本年没有购置公务用车，出国（境）批次增加。
`
}
### （二）“三公”经费财政拨款支出决算具体情况说明

“三公”经费财政拨款支出决算中，${parts.map(([name, id]) => `${name}支出决算${wan(spent[id])}万元，占${percent(spent[id], spent.total)}`).join('；')}。具体情况如下：

1、因公出国（境）费支出${wan(spent.abroad)}万元。全年安排因公出国（境）团组2个、累计3人次。

2、公务用车购置及运行维护费支出${wan(spent.vehicles)}万元。其中：

公务用车购置支出为${wan(spent.purchase)}万元，购置公务用车${bought}辆。

公务用车运行维护支出${wan(spent.running)}万元，公务用车保有量为7辆。

3、公务接待费支出${wan(spent.reception)}万元。其中：国内公务接待支出${wan(spent.reception)}万元。公务接待18批次、143人次，其中：接待外宾0批次、0人次。
`
}

const others = (year: Year): string => {
  const office = economicSum(year, ['302', '310'])
  const one = (budget: 'fund' | 'stateCapital'): string => {
    const item = year.items.find((candidate) => candidate.budget === budget)
    return item === undefined ? '' : `1、${path(item.code)}。主要用于：${item.use}。${outcome(item)}`
  }
  return `## 八、政府性基金预算财政拨款收入支出决算情况说明

${one('fund')}

## 九、国有资本经营预算财政拨款收入支出决算情况说明

${one('stateCapital')}

## 十、预算绩效管理情况

${departmentName}${year.year}年度预算绩效管理工作开展情况如下：绩效自评的${year.year}年度项目4个，平均得分96.31分（其中，绩效评级为“优”的项目4个；绩效评级为“良”的项目0个；绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个）。

## 十一、其他重要事项的情况说明

### （一）机关运行经费支出情况

机关运行经费支出${wan(office - 1200)}万元。

### （二）政府采购支出情况

${departmentName}${year.year}年度政府采购金额为412.50万元，其中：货物采购金额62.10万元、工程采购金额0.00万元、服务采购金额350.40万元。

### （三）国有资产占有使用情况说明

截至${year.year}年12月31日，${departmentName}共有车辆9辆，其中：机要通信用车1辆、应急保障用车2辆、执法执勤用车4辆、其他用车2辆。单价100万元（含）以上设备（不含车辆）0台（套）。
`
}

/** explanations.md of one year's 决算; `before` is the year that it compares itself with. */
export const finalProse = (year: Year, before: Year | null): string =>
  `# 情况说明\n\n${[
    overall(year, before),
    generalSection(year, before),
    basicSection(year),
    travelSection(year, before),
    others(year),
  ].join('\n')}`
