// The projects of a disclosure in plain sentences: the three largest, how many targets can be measured, and for
// evaluations what was spent and scored. Sums over forms are counted from those that print the figure, and say so.
import { groupedDigits } from '../../budget/amount-text.ts'
import { compareDecimals, type Decimal, ratio } from '../../budget/decimal.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { type Completions, completionsOf } from '../../budget/facts/completions.ts'
import { formBudget, formSpent } from '../../budget/facts/form-money.ts'
import { type Measures, measuresOf } from '../../budget/measures.ts'
import { derive, formatAmount, type Stated, sumFen } from '../../budget/money.ts'
import { percentOf } from '../../budget/percent.ts'
import { type Form, mainGoal, paragraphText } from '../../budget/project.ts'
import { formPath, formsPath } from '../words/address.ts'
import type { Crumb } from '../words/crumb.ts'
import { orderedForms } from '../words/form-list.ts'
import { periodName } from '../words/period.ts'
import type { HundredPart } from './minute-hundred.ts'
import { type MinuteLine, minuteLine } from './minute-line.ts'
import { plainWords } from './minute-plain-words.ts'

const shown = 3

const crumb = (disclosure: Disclosure, form: Form): Crumb => ({ label: form.name, path: formPath(disclosure, form) })

const formsIn = (disclosure: Disclosure, kind: Form['kind']): readonly Form[] =>
  orderedForms(disclosure).filter((form) => form.kind === kind)

/** As printed; a form in another unit than its document is read in the document's, with the printed text beside. */
const money = ({ fen, text, unit }: Stated, disclosure: Disclosure): string =>
  unit === disclosure.unit
    ? `${groupedDigits(text)} ${unit}`
    : `${formatAmount(fen, disclosure.unit)} ${disclosure.unit}（原表为 ${text} ${unit}）`

const longestQuote = 48

/** What the form says the money is for, in its own first sentence; '' where it says nothing. */
const ownWords = (form: Form): string => {
  const said = [paragraphText(form, 'purpose'), mainGoal(form)?.text ?? '', paragraphText(form, 'overview')]
  const text = said.find((words) => words !== '') ?? ''
  const [first = ''] = text
    .replace(/^\s*(?:目标\s*\d*|[\d一二三四五]{1,2})[、.．:：]\s*/u, '')
    .split(/(?<=[。；;])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
  const plain = first.replace(/[。；;]$/u, '')
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}…` : plain
}

/** Projects where there are forms, else 类; equal amounts stay in printed order. */
export const largestLine = (disclosure: Disclosure, classes: readonly HundredPart[]): readonly MinuteLine[] => {
  const projects = orderedForms(disclosure)
    .flatMap((form) => {
      const amount = formBudget(form)
      return amount === null || amount.fen <= 0n ? [] : [{ form, amount }]
    })
    .toSorted((a, b) => (a.amount.fen === b.amount.fen ? 0 : a.amount.fen < b.amount.fen ? 1 : -1))
  if (projects.length > 1) {
    const items = projects.slice(0, shown).map(({ form, amount }) => ({
      ...crumb(disclosure, form),
      remark: money(amount, disclosure),
      quote: ownWords(form),
    }))
    const what = projects[0]?.form.kind === 'evaluation' ? '全年预算数' : '年度资金'
    return [
      minuteLine('largest', '钱最多的项目', `${periodName(disclosure)}里，${what}最多的 ${items.length} 个项目：`, {
        items,
      }),
    ]
  }
  if (classes.length < 2) return []
  const items = classes.slice(0, shown).map(({ label, meaning, amount, path }) => ({
    label: meaning === '' ? label : `${label}（${meaning}）`,
    remark: amount,
    path,
  }))
  return [minuteLine('largest', '最大的几项', `${periodName(disclosure)}支出最多的 ${items.length} 类：`, { items })]
}

const addMeasures = (forms: readonly Form[]): Measures => {
  const all = forms.map(measuresOf)
  const sum = (key: keyof Measures): number => all.reduce((total, measures) => total + measures[key], 0)
  return {
    named: sum('named'),
    quantified: sum('quantified'),
    qualitative: sum('qualitative'),
    date: sum('date'),
    other: sum('other'),
    unread: sum('unread'),
    notApplicable: sum('notApplicable'),
    unstated: sum('unstated'),
    torn: sum('torn'),
  }
}

/** `其中 41 项的指标值里有数字…，20 项是文字描述`; kinds that do not occur are left out. */
export const measureWords = (measures: Measures): string =>
  [
    `${measures.quantified} 项能用数字衡量（${plainWords.quantified}）`,
    measures.date === 0 ? '' : `${measures.date} 项写的是时间`,
    measures.other === 0 ? '' : `${measures.other} 项写的是等级、时间段或几个值`,
    measures.qualitative === 0 ? '' : `${measures.qualitative} 项是文字描述`,
    measures.unread === 0 ? '' : `${measures.unread} 项有数字而程序没有读出`,
    measures.notApplicable === 0 ? '' : `${measures.notApplicable} 项写不适用`,
    measures.unstated === 0 ? '' : `${measures.unstated} 项没有填指标值`,
    measures.torn === 0 ? '' : `${measures.torn} 项原文残缺`,
  ]
    .filter((part) => part !== '')
    .join('，')

/** How many results are told by figures or facts, and how many only say that the target was met. */
export const completionWords = ({ written, bare, inapplicable }: Completions): string =>
  written === 0
    ? '实际完成情况没有填写。'
    : bare === 0
      ? `实际完成情况填了 ${written} 项，都写了具体内容。`
      : `实际完成情况填了 ${written} 项，其中 ${bare} 项只写“达成预期指标”一类的话，没有写完成的数或情况${
          inapplicable === 0 ? '' : `（含 ${inapplicable} 项指标值写明不适用的）`
        }。`

/** How many projects promise what, and how much of it can be measured. */
export const targetLines = (disclosure: Disclosure): readonly MinuteLine[] => {
  const forms = formsIn(disclosure, 'target')
  if (forms.length === 0) return []
  const amounts = forms.flatMap((form) => formBudget(form) ?? [])
  const sum = derive(amounts, disclosure.unit)
  const counted = amounts.length === forms.length ? '' : `（${forms.length - amounts.length} 个没有列出金额，未计入）`
  const total =
    amounts.length === 0 ? '' : `，年度资金合计 ${formatAmount(sum.fen, sum.unit)} ${sum.unit}${counted}，由本站加总`
  const measures = addMeasures(forms)
  const promised =
    measures.named === 0 ? '没有列出绩效指标' : `一共定了 ${measures.named} 项指标：${measureWords(measures)}`
  return [
    minuteLine(
      'targets',
      '项目和目标',
      `${periodName(disclosure)}有 ${forms.length} 个项目公开了绩效目标${total}。${promised}。`,
      { links: [{ label: '全部项目', path: formsPath(disclosure) }] },
    ),
  ]
}

interface Rated {
  readonly form: Form
  readonly rate: Decimal
  /** As printed, else computed and said so. */
  readonly words: string
}

/** 执行率 as printed; without one, 执行 ÷ 全年预算, which a budget of 0 does not have. */
const rated = (form: Form): readonly Rated[] => {
  const printed = form.execution?.rate
  if (printed) return [{ form, rate: printed.value, words: printed.text }]
  const adjusted = formBudget(form)
  const spent = formSpent(form)
  const rate = adjusted && spent && adjusted.fen > 0n ? ratio(spent.fen * 100n, adjusted.fen, 2) : null
  return rate === null || adjusted === null || spent === null
    ? []
    : [{ form, rate, words: `${percentOf(spent.fen, adjusted.fen)}（计算）` }]
}

const spentLine = (disclosure: Disclosure, forms: readonly Form[]): MinuteLine => {
  const pairs = forms.flatMap((form) => {
    const adjusted = formBudget(form)
    const spent = formSpent(form)
    return adjusted && spent ? [{ adjusted, spent }] : []
  })
  const lead = `${periodName(disclosure)}有 ${forms.length} 个项目公开了绩效自评`
  const { unit } = disclosure
  const adjusted = sumFen(pairs.map((pair) => pair.adjusted))
  const spent = sumFen(pairs.map((pair) => pair.spent))
  const share = adjusted > 0n ? percentOf(spent, adjusted) : ''
  const counted = pairs.length === forms.length ? '' : `（${forms.length - pairs.length} 个没有同时列出两个数，未计入）`
  const money =
    pairs.length === 0
      ? '，没有同时列出全年预算数和执行数'
      : `：全年预算数合计 ${formatAmount(adjusted, unit)} ${unit}，实际花了 ${formatAmount(spent, unit)} ${unit}${
          share === '' ? '' : `，占 ${share}`
        }${counted}，由本站加总`
  const rates = forms.flatMap(rated).toSorted((a, b) => compareDecimals(a.rate, b.rate))
  const lowest = rates.filter(({ rate }) => rates[0] !== undefined && compareDecimals(rate, rates[0].rate) === 0)
  const same = rates.length > 1 && lowest.length === rates.length
  const first = lowest[0]
  const rest =
    first === undefined ? '' : same ? `各项目的执行率都是 ${first.words}。` : `执行率最低的是 ${first.words}：`
  return minuteLine('spent', '花了多少', `${lead}${money}。${rest}`, {
    items: same ? [] : lowest.slice(0, shown).map(({ form, words }) => ({ ...crumb(disclosure, form), remark: words })),
    links: [{ label: '全部自评', path: formsPath(disclosure) }],
  })
}

const scoredLine = (disclosure: Disclosure, forms: readonly Form[]): MinuteLine => {
  const scores = forms.flatMap(({ total }) => total?.score ?? []).toSorted((a, b) => compareDecimals(a.value, b.value))
  const [low, high] = [scores[0], scores.at(-1)]
  const missing = forms.length === scores.length ? '' : `，另有 ${forms.length - scores.length} 个没有总分`
  const range =
    low === undefined || high === undefined
      ? `${forms.length} 个项目的自评表都没有总分`
      : compareDecimals(low.value, high.value) === 0
        ? `${scores.length} 个项目的部门自评总分都是 ${low.text} 分${missing}`
        : `${scores.length} 个项目的部门自评总分在 ${low.text} 至 ${high.text} 分之间${missing}`
  const measures = addMeasures(forms)
  const judged = `自评的绩效指标共 ${measures.named} 项：${measureWords(measures)}`
  const links = [{ label: '全部自评', path: formsPath(disclosure) }]
  return minuteLine('evaluations', '部门自评', `${range}。${judged}。${completionWords(completionsOf(forms))}`, {
    links,
  })
}

/** What was spent and scored, where there are evaluations. */
export const evaluationLines = (disclosure: Disclosure): readonly MinuteLine[] => {
  const forms = formsIn(disclosure, 'evaluation')
  return forms.length === 0 ? [] : [spentLine(disclosure, forms), scoredLine(disclosure, forms)]
}
