// One project form as a citizen reads it: money first, then who, the goal, what is promised and, in an evaluation,
// what came of it. The same object stands on the form's own page and on the print page; other files decide its parts.

import { compareDecimals, decimalText, subtractDecimals, sumDecimals } from '../../budget/decimal.ts'
import { type Disclosure, tornAt } from '../../budget/disclosure.ts'
import type { Points } from '../../budget/indicator.ts'
import { type Measures, measuresOf } from '../../budget/measures.ts'
import { projectPosition } from '../../budget/position.ts'
import { type Form, type FormFact, formKindNames, goalText, indicatorsOf, paragraphText } from '../../budget/project.ts'
import { type Agreed, nothingAgreed } from '../check/agreements.ts'
import { type Mark, type Marks, noMarks } from '../check/marks.ts'
import { correctionText } from '../words/corrections.ts'
import type { Crumb } from '../words/crumb.ts'
import { type Block, blocksOf } from '../words/paragraphs.ts'
import { type PrintedCell, printedText } from '../words/printed-cell.ts'
import { type FundsView, fundsNotes, fundsView, type PlanView, planView } from './form-funds.ts'
import { type IndicatorsView, indicatorsView } from './form-indicators.ts'
import { formMarks } from './form-marks.ts'
import { goalViews, type TextView, textViews } from './form-texts.ts'

/** A printed label and its text; `reading` says a date or a code in words. */
export interface Fact {
  readonly label: string
  readonly text: string
  readonly reading: string
}

/** 预算执行 and 总分 of an evaluation. */
export interface ResultView {
  readonly score: PrintedCell
  readonly weight: PrintedCell
  readonly shortfall: string
  /** Our sum over all rows and the execution's score. */
  readonly sum: string
  readonly rate: PrintedCell
  readonly rateWeight: PrintedCell
  readonly rateScore: PrintedCell
}

/** A count of indicators with its name; zero counts but 指标 itself are left out. */
export interface MeasureView {
  readonly label: string
  readonly count: number
}

export interface FormView {
  readonly id: string
  /** Before every id of the form: '' on its own page, `<id>-` where several forms share a page. */
  readonly prefix: string
  readonly name: string
  readonly kind: Form['kind']
  readonly kindName: string
  /** 表题 and 年度行 as printed. */
  readonly printedTitle: string
  readonly yearLine: string
  readonly funds: FundsView
  /** 资金用途, beside the money it explains. */
  readonly purpose: readonly Block[]
  readonly result: ResultView | null
  readonly facts: readonly Fact[]
  /** `true` for 经办人信息不予公开（个人信息保护）. */
  readonly clerkWithheld: boolean
  readonly goalsHeading: string
  /** Several goals stand side by side. */
  readonly goals: readonly TextView[]
  readonly texts: readonly TextView[]
  readonly plan: PlanView | null
  readonly measures: readonly MeasureView[]
  readonly indicators: IndicatorsView
  /** A total that was not recognised, what the disclosure declares lost in this form, rows apart, and what it corrected. */
  readonly notes: readonly string[]
  /** Findings on the form as a whole or on a part that is no indicator row. */
  readonly marks: readonly Mark[]
  /** `已核对 4 项` of the form's money, leading to them; `null` on paper and where nothing was compared. */
  readonly agreed: Crumb | null
}

/** Forms of 河北's performance texts (预算规模及资金用途, 绩效指标描述): their own wording of headings. */
const isSheet = (form: Form): boolean => form.institutionLine !== '' || form.plan.length > 0

/** `20211207104157` → 2021年12月7日 10:41; other prints are left alone. */
const filedWords = (filed: string): string => {
  const match = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})\d{2})?$/.exec(filed)
  if (match === null) return ''
  const [, year = '', month = '', day = '', hour, minute] = match
  const date = `${year}年${Number(month)}月${Number(day)}日`
  return hour === undefined ? date : `${date} ${hour}:${minute ?? ''}`
}

/** Labels of facts whose key in the file is ours. */
const factLabel = (form: Form, { heading, role }: FormFact): string => {
  if (role === 'institutionLine') return heading === '填报单位行' ? '填报单位' : heading
  if (heading === '主管部门' && form.kind === 'target') return '主管部门及代码'
  return heading
}

/** Everything that the head of the form prints, in its order. */
const factsOf = (form: Form): readonly Fact[] => {
  const unit = { label: '计量单位', text: form.unit, reading: '' }
  const facts = form.facts
    .filter(({ text }) => text !== '')
    .map((fact) => ({
      label: factLabel(form, fact),
      text: fact.text,
      reading: fact.role === 'filed' ? filedWords(fact.text) : '',
    }))
  const at = facts.findIndex(({ label }) => label === '填报日期')
  return at < 0 ? [...facts, unit] : [...facts.slice(0, at), unit, ...facts.slice(at)]
}

const goalsHeading = (form: Form, sheet: boolean): string => {
  if (form.kind === 'evaluation') return '年度总体目标'
  if (goalText(form, 'period') !== '') return '总体目标'
  return sheet ? '绩效目标' : '年度目标'
}

const sumText = (points: readonly (Points | null | undefined)[]): string =>
  points.some((point) => point)
    ? decimalText(sumDecimals(points.flatMap((point) => (point ? [point.value] : []))))
    : '未填'

const resultOf = (form: Form): ResultView | null => {
  if (form.kind !== 'evaluation') return null
  const { total, execution } = form
  const [weight, score] = [total?.weight ?? null, total?.score ?? null]
  const short = weight !== null && score !== null && compareDecimals(score.value, weight.value) < 0
  const rows = indicatorsOf(form)
  const scores = sumText([execution?.score, ...rows.map((row) => row.score)])
  const weights = sumText([execution?.weight, ...rows.map((row) => row.weight)])
  return {
    score: printedText(score?.text ?? ''),
    weight: printedText(weight?.text ?? ''),
    shortfall: short ? `距满分少 ${decimalText(subtractDecimals(weight.value, score.value))} 分` : '',
    sum: `合计（计算）：得分 ${scores}／分值 ${weights}`,
    rate: printedText(execution?.rate?.text ?? ''),
    rateWeight: printedText(execution?.weight?.text ?? ''),
    rateScore: printedText(execution?.score?.text ?? ''),
  }
}

/** Counts for a card: all named indicators first, then the kinds that occur. */
const measureViews = (measures: Measures): readonly MeasureView[] => [
  { label: '指标', count: measures.named },
  ...[
    { label: '定量', count: measures.quantified },
    { label: '定性', count: measures.qualitative },
    { label: '日期', count: measures.date },
    { label: '其他可判断的值', count: measures.other },
    { label: '未读出', count: measures.unread },
    { label: '不适用', count: measures.notApplicable },
    { label: '未填指标值', count: measures.unstated },
    { label: '原文残缺', count: measures.torn },
  ].filter((measure) => measure.count > 0),
]

const notesOf = (form: Form, disclosure: Disclosure): readonly string[] => {
  const place = projectPosition(form.id)
  const torn = tornAt(disclosure, place).filter((entry) => !/\/\d+$/.test(entry.position))
  const corrected = disclosure.corrections.filter(
    ({ position }) => position === place || position.startsWith(`${place}/`),
  )
  return [
    ...fundsNotes(form),
    ...torn.map((entry) => `原文残缺：${entry.note}`),
    ...corrected.map((entry) => `更正（${entry.date}）：${correctionText(entry)}。${entry.note}`),
  ]
}

/** A finished form; give a `prefix` where several forms share one page, so that ids stay unique. */
export const formView = (
  form: Form,
  disclosure: Disclosure,
  prefix = '',
  marks: Marks = noMarks,
  agreed: Agreed = nothingAgreed,
): FormView => {
  const sheet = isSheet(form)
  return {
    id: form.id,
    prefix,
    name: form.name,
    kind: form.kind,
    kindName: formKindNames[form.kind],
    printedTitle: form.title,
    yearLine: form.yearLine,
    funds: fundsView(form, sheet, prefix),
    purpose: blocksOf(paragraphText(form, 'purpose')),
    result: resultOf(form),
    facts: factsOf(form),
    clerkWithheld: form.clerkWithheld,
    goalsHeading: goalsHeading(form, sheet),
    goals: goalViews(form, prefix, sheet),
    texts: textViews(form, prefix),
    plan: planView(form),
    measures: measureViews(measuresOf(form)),
    indicators: indicatorsView(form, disclosure, prefix, marks),
    notes: notesOf(form, disclosure),
    marks: formMarks(form, marks),
    agreed: agreed.get(projectPosition(form.id)) ?? null,
  }
}
