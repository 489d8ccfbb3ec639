// Charts of one form: scores within their weights (self-evaluation), and the plan of spending by points in time.
import { compareDecimals, type Decimal, decimalText, subtractDecimals, sumDecimals } from '../../budget/decimal.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import type { IndicatorGroup, Points } from '../../budget/indicator.ts'
import { type Form, formKindNames, type PlanPoint } from '../../budget/project.ts'
import { chartCsvPath, formPath } from '../words/address.ts'
import type { BarChart, ChartPoint, ChartView, StepChart } from './chart.ts'
import { cell, type Drawn, emptyPoint, numberPoint } from './chart-point.ts'

const frame = (disclosure: Disclosure, form: Form, id: string, anchor: string) => ({
  id,
  source: { label: `项目支出${formKindNames[form.kind]}表`, path: `#${anchor}` },
  csvPath: chartCsvPath(formPath(disclosure, form), id),
})

/** A part of the score: what it weighs and what was scored, printed or added up by us. */
interface Scored {
  readonly label: string
  readonly weight: Decimal | null
  readonly score: Decimal | null
  readonly summed: boolean
}

const summed = (points: readonly (Points | null)[]): Decimal | null => {
  const printed = points.flatMap((point) => (point === null ? [] : [point.value]))
  return printed.length === 0 ? null : sumDecimals(printed)
}

const groupScore = (group: IndicatorGroup): Scored => ({
  label: group.first,
  weight: group.weight?.value ?? summed(group.indicators.map(({ weight }) => weight)),
  score: summed(group.indicators.map(({ score }) => score)),
  summed: true,
})

const scoresOf = (form: Form): readonly Scored[] => {
  const { execution } = form
  const own = execution?.score
    ? [{ label: '预算执行', weight: execution.weight?.value ?? null, score: execution.score.value, summed: false }]
    : []
  return [...own, ...form.groups.map(groupScore)]
}

const scoreDrawn = ({ label, weight, score }: Scored): Drawn => {
  const weightText = weight === null ? '—' : decimalText(weight)
  const point: ChartPoint =
    score === null
      ? emptyPoint(label, 'blank', '—')
      : {
          ...numberPoint(label, score, decimalText(score), ''),
          mark: `${decimalText(score)}／${weightText}`,
          say: `${label}：得分 ${decimalText(score)}，分值 ${weightText}`,
        }
  return {
    point: { ...point, whole: weight === null ? null : decimalText(weight) },
    row: [cell(label), cell(weightText), cell(point.text)],
  }
}

const shortfall = ({ weight, score }: Scored): Decimal | null =>
  weight === null || score === null ? null : subtractDecimals(weight, score)

const scoreSentence = (form: Form, parts: readonly Scored[]): string => {
  const total = form.total?.score ? `总分 ${form.total.score.text}` : '未列总分'
  const short = parts
    .flatMap((part) => {
      const lost = shortfall(part)
      return lost !== null && lost.units > 0n ? [{ part, lost }] : []
    })
    .toSorted((a, b) => compareDecimals(b.lost, a.lost))
  const [most] = short
  if (most === undefined) return `${total}；各组没有失分。`
  return `${total}；失分最多的是${most.part.label}，少 ${decimalText(most.lost)} 分。`
}

const scoreChart = (disclosure: Disclosure, form: Form): BarChart | null => {
  const parts = form.kind === 'evaluation' ? scoresOf(form) : []
  if (parts.every(({ score }) => score === null)) return null
  const drawn = parts.map(scoreDrawn)
  return {
    kind: 'bars',
    ...frame(disclosure, form, 'score', 'indicators'),
    title: '得分与分值',
    sentence: scoreSentence(form, parts),
    unit: '分',
    points: drawn.map(({ point }) => point),
    drill: [],
    table: {
      caption: `${form.name}：各组得分与分值`,
      columns: ['部分', '分值', '得分'],
      rows: drawn.map(({ row }) => row),
      valueColumn: 2,
    },
    notes: ['框为所列分值，实条为得分；各组得分由本站按行加总。'],
  }
}

const planPoint = ({ when, share }: PlanPoint): ChartPoint => {
  if (share === 'torn') return emptyPoint(when, 'torn', '原文残缺')
  if (share === null) return emptyPoint(when, 'blank', '—')
  const percent = share.text.endsWith('%') ? share.text : `${share.text}%`
  return { ...numberPoint(when, share.value, share.text, ''), mark: percent, say: `到${when}：累计 ${percent}` }
}

const planSentence = (points: readonly ChartPoint[]): string => {
  const last = points.findLast(({ value }) => value !== null)
  const torn = points.filter(({ state }) => state === 'torn').map(({ label }) => label)
  const blank = points.filter(({ state }) => state === 'blank').map(({ label }) => label)
  return `${[
    last === undefined ? '' : `计划到${last.label}累计支出 ${last.mark}`,
    torn.length === 0 ? '' : `${torn.join('、')}一栏原文残缺，不作推断`,
    blank.length === 0 ? '' : `${blank.join('、')}空白`,
  ]
    .filter((part) => part !== '')
    .join('；')}。`
}

/** More points in time than this do not fit beside each other on a phone. */
const mostSteps = 6

const planChart = (disclosure: Disclosure, form: Form): ChartView | null => {
  const points = form.plan.map(planPoint)
  if (points.every(({ value }) => value === null)) return null
  const shared = {
    ...frame(disclosure, form, 'plan', 'plan'),
    title: '资金支出计划',
    sentence: planSentence(points),
    unit: '%',
    table: {
      caption: `${form.name}：资金支出计划，累计比例（%）`,
      columns: ['时点', '累计比例（%）'],
      rows: points.map((point) => [cell(point.label), cell(point.text)]),
      valueColumn: 1,
    },
    notes: ['比例为到该时点的累计数；两个时点之间怎样支出，原表没有说明。'],
  }
  const steps: StepChart = { kind: 'steps', ...shared, points }
  return points.length <= mostSteps
    ? steps
    : { kind: 'bars', ...shared, points: points.map((point) => ({ ...point, whole: '100' })), drill: [] }
}

/** What a form's own page draws. */
export const formCharts = (disclosure: Disclosure, form: Form): readonly ChartView[] =>
  [scoreChart(disclosure, form), planChart(disclosure, form)].filter((chart) => chart !== null)
