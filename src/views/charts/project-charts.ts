// The forms of a disclosure side by side: how large each project is, how much of it was spent, at which rate, and what
// kinds of indicators they promise. Sums over forms are ours and say so.
import { compareDecimals, decimalText } from '../../budget/decimal.ts'
import { type Disclosure, disclosureKey } from '../../budget/disclosure.ts'
import { formBudget, formBudgetCell, formSpent, formSpentCell } from '../../budget/facts/form-money.ts'
import { type Measures, measuresOf } from '../../budget/measures.ts'
import { formatAmount, type Stated, sumFen, type Unit } from '../../budget/money.ts'
import type { Form, FormKind } from '../../budget/project.ts'
import { chartCsvPath, formPath, formsPath } from '../words/address.ts'
import { formListName, orderedForms } from '../words/form-list.ts'
import type { BarChart, ChartPoint } from './chart.ts'
import {
  amountPoint,
  amountText,
  cell,
  cellPoint,
  type Drawn,
  emptyPoint,
  numberPoint,
  plainAmount,
  shareText,
} from './chart-point.ts'

/** What the bars of a disclosure's forms have in common. */
const frame = (disclosure: Disclosure, id: string) => ({
  kind: 'bars' as const,
  id,
  drill: [],
  source: { label: formListName(disclosure.forms), path: formsPath(disclosure) },
  csvPath: chartCsvPath(`/${disclosureKey(disclosure)}/`, id),
})

/** One unit for all bars: the forms' own where they share it, else that of the disclosure. */
const commonUnit = (disclosure: Disclosure, forms: readonly Form[]): Unit => {
  const [first, ...others] = new Set(forms.map(({ unit }) => unit))
  return first === undefined || others.length > 0 ? disclosure.unit : first
}

const bySize = (a: Form, b: Form): number => {
  const [first, second] = [formBudget(a)?.fen ?? -1n, formBudget(b)?.fen ?? -1n]
  return first === second ? a.order - b.order : first > second ? -1 : 1
}

const targetDrawn = (disclosure: Disclosure, form: Form, unit: Unit, sum: bigint): Drawn => {
  const stated = formBudget(form)
  const share = stated === null ? '' : shareText(stated.fen, sum)
  const point =
    stated === null ? cellPoint(form.name, formBudgetCell(form), unit) : amountPoint(form.name, stated, unit, share)
  return { point, row: [cell(form.name, formPath(disclosure, form)), cell(point.text), cell(share)] }
}

/** Spent within its frame, the whole year's budget. */
const evaluationDrawn = (disclosure: Disclosure, form: Form, unit: Unit): Drawn => {
  const budget = formBudget(form)
  const point = cellPoint(form.name, formSpentCell(form), unit)
  const budgetText = cellPoint(form.name, formBudgetCell(form), unit).text
  const whole = budget === null ? null : plainAmount(budget.fen, unit)
  return {
    point: {
      ...point,
      whole,
      mark: `${point.mark}／${budgetText}`,
      say: `${form.name}：执行 ${point.text}，全年预算 ${budgetText} ${unit}`,
    },
    row: [cell(form.name, formPath(disclosure, form)), cell(budgetText), cell(point.text)],
  }
}

const amountsIn = (forms: readonly Form[], figure: (form: Form) => Stated | null): readonly Stated[] =>
  forms.flatMap((form) => figure(form) ?? [])

/** The exact sum with as many decimals as the finest print. */
const sumText = (amounts: readonly Stated[], unit: Unit): string =>
  formatAmount(
    sumFen(amounts),
    unit,
    Math.max(0, ...amounts.filter((each) => each.unit === unit).map((each) => each.decimals)),
  )

const targetSentence = (forms: readonly Form[], unit: Unit): string => {
  const amounts = amountsIn(forms, formBudget)
  const [top] = forms
  const stated = top && formBudget(top)
  if (top === undefined || !stated) return `${forms.length} 个项目的金额均未列出。`
  const share = shareText(stated.fen, sumFen(amounts))
  const most = `“${top.name}”${amountText(stated, unit)} ${unit}`
  if (forms.length === 1) return `只有一个项目：${most}。`
  return `${forms.length} 个项目中最大的是${most}，占各表之和 ${sumText(amounts, unit)} ${unit}（本站加总）的 ${share}。`
}

const evaluationSentence = (forms: readonly Form[], unit: Unit): string => {
  const [budget, spent] = [amountsIn(forms, formBudget), amountsIn(forms, formSpent)]
  return `${forms.length} 个项目全年预算共 ${sumText(budget, unit)} ${unit}，执行 ${sumText(spent, unit)} ${unit}，占 ${shareText(sumFen(spent), sumFen(budget))}（本站加总）。`
}

/** The project beside which all others are slivers: four fifths of all and more; `null` where none stands out so. */
const towering = (forms: readonly Form[], sum: bigint): Form | null => {
  const [top] = forms
  const stated = top === undefined ? null : formBudget(top)
  const others = forms.filter((form) => form !== top && formBudget(form) !== null)
  return top !== undefined && stated !== null && others.length > 1 && stated.fen * 5n >= sum * 4n ? top : null
}

const sizeChart = (disclosure: Disclosure, kind: FormKind, several: boolean): readonly BarChart[] => {
  const forms = orderedForms(disclosure)
    .filter((form) => form.kind === kind)
    .toSorted(bySize)
  if (forms.every((form) => formBudget(form) === null)) return []
  const unit = commonUnit(disclosure, forms)
  const sum = sumFen(amountsIn(forms, formBudget))
  const target = kind === 'target'
  const apart = target ? towering(forms, sum) : null
  const shown = apart === null ? forms : forms.filter((form) => form !== apart)
  const drawn = shown.map((form) =>
    target ? targetDrawn(disclosure, form, unit, sum) : evaluationDrawn(disclosure, form, unit),
  )
  const id = several && !target ? 'projects-spent' : 'projects'
  const converted = forms.some((form) => form.unit !== unit)
  return [
    {
      ...frame(disclosure, id),
      title: apart === null ? (target ? '各项目的大小' : '各项目的预算与执行') : '其余各项目的大小',
      sentence: target ? targetSentence(forms, unit) : evaluationSentence(forms, unit),
      unit,
      points: drawn.map(({ point }) => point),
      table: {
        caption: `${disclosure.year}年各项目金额，由大到小（单位：${unit}）`,
        columns: target
          ? ['项目', `金额（${unit}）`, '占各表之和']
          : ['项目', `全年预算数（${unit}）`, `全年执行数（${unit}）`],
        rows: drawn.map(({ row }) => row),
        valueColumn: target ? 1 : 2,
      },
      notes: [
        ...(apart === null ? [] : [`最大的“${apart.name}”远大于其余各项，图中不画，以便看清其余 ${shown.length} 项。`]),
        ...(target ? [] : ['框为全年预算数，实条为全年执行数。']),
        ...(converted ? [`各表计量单位不同，已换算为${unit}。`] : []),
      ],
    },
  ]
}

/** Projects by size, largest first; evaluations with what was spent of them. */
export const sizeCharts = (disclosure: Disclosure): readonly BarChart[] => {
  const kinds = [...new Set(disclosure.forms.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => sizeChart(disclosure, kind, kinds.length > 1))
}

const rateDrawn = (disclosure: Disclosure, form: Form): Drawn => {
  const rate = form.execution?.rate ?? null
  const point: ChartPoint =
    rate === null
      ? emptyPoint(form.name, 'blank', '—')
      : { ...numberPoint(form.name, rate.value, rate.text, ''), whole: '100', say: `${form.name}：执行率 ${rate.text}` }
  return { point, row: [cell(form.name, formPath(disclosure, form)), cell(point.text)] }
}

/** 执行率 of every evaluation, lowest first; `null` where the forms print none. */
export const executionChart = (disclosure: Disclosure): BarChart | null => {
  const forms = orderedForms(disclosure).filter(({ kind }) => kind === 'evaluation')
  const rated = forms.flatMap((form) => (form.execution?.rate ? [{ form, rate: form.execution.rate }] : []))
  if (rated.length === 0) return null
  const sorted = rated.toSorted((a, b) => compareDecimals(a.rate.value, b.rate.value) || a.form.order - b.form.order)
  const [lowest] = sorted
  const hundred = { units: 100n, scale: 0 }
  const full = rated.filter(({ rate }) => compareDecimals(rate.value, hundred) === 0).length
  const drawn = [...sorted.map(({ form }) => form), ...forms.filter((form) => !form.execution?.rate)].map((form) =>
    rateDrawn(disclosure, form),
  )
  return {
    ...frame(disclosure, 'execution'),
    title: '各项目的执行率',
    sentence:
      full === forms.length
        ? `${forms.length} 个项目的执行率都是 100%。`
        : `${forms.length} 个项目中 ${full} 个的执行率是 100%；最低的是“${lowest?.form.name ?? ''}”，${lowest?.rate.text ?? ''}。`,
    unit: '%',
    points: drawn.map(({ point }) => point),
    table: {
      caption: `${disclosure.year}年各项目的执行率，由低到高`,
      columns: ['项目', '执行率'],
      rows: drawn.map(({ row }) => row),
      valueColumn: 1,
    },
    notes: ['框为 100%，执行率照各表所列。'],
  }
}

const kinds: readonly { readonly key: keyof Measures; readonly label: string }[] = [
  { key: 'quantified', label: '定量（有数字）' },
  { key: 'qualitative', label: '定性' },
  { key: 'date', label: '日期' },
  { key: 'notApplicable', label: '不适用' },
  { key: 'unstated', label: '未填指标值' },
  { key: 'torn', label: '原文残缺' },
]

/** Indicators of all forms by what their values can be held against; `null` where the forms name none. */
export const indicatorChart = (disclosure: Disclosure): BarChart | null => {
  const measures = disclosure.forms.map(measuresOf)
  const count = (key: keyof Measures): number => measures.reduce((sum, each) => sum + each[key], 0)
  const named = count('named')
  if (named === 0) return null
  const share = (key: keyof Measures): string => shareText(BigInt(count(key)), BigInt(named))
  const drawn = kinds
    .filter(({ key }) => count(key) > 0)
    .map(({ key, label }): Drawn => {
      const number = { units: BigInt(count(key)), scale: 0 }
      const point = numberPoint(label, number, decimalText(number), ` 项，占 ${share(key)}`)
      return { point: { ...point, whole: String(named) }, row: [cell(label), cell(point.text), cell(share(key))] }
    })
  return {
    ...frame(disclosure, 'indicators'),
    title: '绩效指标能不能用数字衡量',
    sentence: `${disclosure.forms.length} 张项目表共 ${named} 项指标，其中 ${count('quantified')} 项有数字，占 ${share('quantified')}。`,
    unit: '项',
    points: drawn.map(({ point }) => point),
    table: {
      caption: `${disclosure.year}年绩效指标按指标值的种类（单位：项）`,
      columns: ['种类', '项数', '占全部指标'],
      rows: drawn.map(({ row }) => row),
      valueColumn: 1,
    },
    notes: ['只计年度指标，由本站按指标值的写法分类；框为全部指标。'],
  }
}
