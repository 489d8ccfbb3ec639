// The indicators of one form, group by group: the printed value beside its reading, and in an evaluation the
// completion, the score against its weight and the reason for a shortfall.

import { compareDecimals, decimalText, subtractDecimals, sumDecimals } from '../../budget/decimal.ts'
import { type Disclosure, tornAt } from '../../budget/disclosure.ts'
import { printedHeading } from '../../budget/form/columns.ts'
import {
  type Indicator,
  type IndicatorGroup,
  isBlankIndicator,
  type Points,
  type Reading,
} from '../../budget/indicator.ts'
import { projectPosition } from '../../budget/position.ts'
import type { Form } from '../../budget/project.ts'
import { squeezed } from '../../budget/wording.ts'
import type { Mark, Marks } from '../check/marks.ts'
import { indicatorAnchor } from '../words/address.ts'
import { type ListedAnchor, listedAnchors, prefixedAnchor } from '../words/listed-anchors.ts'
import { type PrintedCell, printedText } from '../words/printed-cell.ts'
import { cellOf, columnViews, type IndicatorColumnView, shownColumns } from './form-columns.ts'
import { indicatorMarks } from './form-marks.ts'
import { readingWords } from './reading-words.ts'

/** A printed value and how it is read; `words` is '' where the reading adds nothing to the print. */
export interface ValueView {
  readonly printed: PrintedCell
  readonly words: string
  readonly kind: Reading['kind']
  /** True where `words` are a reading (不低于 80 %), false where they only name the kind (定性). */
  readonly read: boolean
  /** Second anchor of the row, for the 实施期 list in a shared table; '' otherwise. */
  readonly anchor: string
}

/** 分值 and 得分 of a row, and how far they are apart (derived). */
export interface ScoreView {
  readonly weight: PrintedCell
  readonly score: PrintedCell
  /** True where the score is below its weight. */
  readonly short: boolean
  /** `少 1 分` below the weight, `多 3 分` above it, else ''. */
  readonly difference: string
}

/** One printed row of the form. */
export interface IndicatorRowView {
  readonly anchor: string
  /** Name of the link to the row; '' where several forms share a page, which is for paper. */
  readonly linkLabel: string
  /** A printed line without an indicator: kept, but light. */
  readonly blank: boolean
  readonly second: PrintedCell
  /** True when the row above prints the same 二级指标. */
  readonly repeated: boolean
  readonly name: PrintedCell
  readonly values: readonly ValueView[]
  /** Printed cells along the columns of the list. */
  readonly cells: readonly PrintedCell[]
  readonly score: ScoreView | null
  /** 偏差原因分析及改进措施; where a score falls short without one, the words that say so. */
  readonly reason: string
  readonly reasonMissing: boolean
  /** What the disclosure declares lost in this row. */
  readonly torn: readonly string[]
  /** Findings that speak of this row. */
  readonly marks: readonly Mark[]
}

/** A 一级指标 with its rows. */
export interface IndicatorGroupView extends ListedAnchor {
  /** `产出指标（50分）`: weight contiguous, as printed. */
  readonly heading: string
  /** `合计（计算）：…` over the rows; '' where nothing is scored. */
  readonly sum: string
  readonly rows: readonly IndicatorRowView[]
}

/** One table of indicators. */
export interface IndicatorListView {
  readonly title: string
  /** Columns in the order and under the headings of the form; levels stand before and above them. */
  readonly columns: readonly IndicatorColumnView[]
  /** True where the form prints a level between 一级指标 and the indicators. */
  readonly seconds: boolean
  /** Heading of the reasons, which stand below their rows; '' where the form has no such column. */
  readonly reasonTitle: string
  readonly groups: readonly IndicatorGroupView[]
}

/** All indicators of a form: one list, or two where 实施期 and 年度 name different ones. */
export interface IndicatorsView {
  readonly lists: readonly IndicatorListView[]
  /** `实施期指标与年度指标相同` where every name and value is. */
  readonly sameNote: string
}

interface Context {
  readonly form: Form
  readonly disclosure: Disclosure
  readonly prefix: string
  readonly marks: Marks
}

/** `348 人` and `等于 348 人` say no more than `348人` and `=348人`. */
const saidOnce = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^(?:等于|=)/, '')
    .replace(/\s+/g, '')

const valueView = (indicator: Indicator, anchor = ''): ValueView => {
  const words = readingWords(indicator.reading)
  // Comparison and unit may stand in cells of their own: the cell of the value shows what it prints.
  const printed = printedText(cellOf(indicator, ({ role }) => role === 'value'))
  const { kind } = indicator.reading
  const adds = printed.kind === 'text' && saidOnce(words) !== saidOnce(printed.text)
  return {
    printed,
    words: adds ? words : '',
    kind,
    read: kind === 'number' || kind === 'range',
    anchor,
  }
}

const scoreView = ({ weight, score }: Indicator): ScoreView => {
  const order = weight === null || score === null ? 0 : compareDecimals(score.value, weight.value)
  const apart = weight === null || score === null ? '' : decimalText(subtractDecimals(score.value, weight.value))
  return {
    weight: printedText(weight?.text ?? ''),
    score: printedText(score?.text ?? ''),
    short: order < 0,
    difference: order === 0 ? '' : `${order < 0 ? '少' : '多'} ${apart.replace('-', '')} 分`,
  }
}

const rowView = (context: Context, indicator: Indicator, above: Indicator | undefined, period: Indicator | null) => {
  const { form, disclosure, prefix } = context
  const columns = shownColumns(form)
  const score = columns.some(({ role }) => role === 'weight' || role === 'score') ? scoreView(indicator) : null
  const missing = form.kind === 'evaluation' && score?.short === true && indicator.reason === ''
  const values =
    period === null
      ? [valueView(indicator)]
      : [valueView(period, `${prefix}${indicatorAnchor(period.number, 'period')}`), valueView(indicator)]
  return {
    linkLabel: prefix === '' ? (indicator.third === '' ? '引用此行：没有行名的一行' : '引用此行') : '',
    blank: isBlankIndicator(indicator),
    second: printedText(indicator.second),
    repeated: above !== undefined && above.second === indicator.second,
    name: printedText(indicator.third),
    values,
    cells: columns.flatMap(({ heading, role }) => {
      const cell = printedText(cellOf(indicator, (one) => one.heading === heading))
      return role === 'value' && period !== null ? [cell, cell] : [cell]
    }),
    score,
    reason: missing ? '本表未填写' : indicator.reason,
    reasonMissing: missing,
    torn: tornAt(disclosure, projectPosition(form.id, indicator.number)).map((torn) => torn.note),
  }
}

const present = (points: readonly (Points | null)[]): readonly Points[] => points.filter((point) => point !== null)

/** Our sums of a group's scores and weights; the printed weight stands beside when it differs. */
const groupSum = (group: IndicatorGroup): string => {
  const weights = present(group.indicators.map((indicator) => indicator.weight))
  const scores = present(group.indicators.map((indicator) => indicator.score))
  if (weights.length === 0) return ''
  const weight = sumDecimals(weights.map((point) => point.value))
  // No score at all is not a score of 0.
  const score = scores.length === 0 ? '未填' : decimalText(sumDecimals(scores.map((point) => point.value)))
  const differs = group.weight !== null && compareDecimals(weight, group.weight.value) !== 0
  const beside = differs ? `；原表为 ${group.weight?.text ?? ''} 分` : ''
  return `合计（计算）：得分 ${score}／分值 ${decimalText(weight)}${beside}`
}

const headingOf = (group: IndicatorGroup): string => {
  const above = group.above.map((level) => `${level}／`).join('')
  if (group.weight === null || group.label !== group.first) return `${above}${group.label}`
  return `${above}${group.first}（${group.weight.text.replace(/分$/u, '')}${group.weight.text.endsWith('%') ? '' : '分'}）`
}

const groupViews = (
  context: Context,
  groups: readonly IndicatorGroup[],
  list: 'annual' | 'period',
  partners: readonly Indicator[] | null,
): readonly IndicatorGroupView[] => {
  let position = 0
  const anchors = listedAnchors(
    list === 'annual' ? 'group' : 'period-group',
    groups.map(({ above, label }) => [...above, label].join('／')),
  )
  return groups.map((group, index) => ({
    ...prefixedAnchor(context.prefix, anchors[index]),
    heading: headingOf(group),
    sum: context.form.kind === 'evaluation' ? groupSum(group) : '',
    rows: group.indicators.map((indicator, row) => {
      const period = partners?.[position++] ?? null
      const anchor = `${context.prefix}${indicatorAnchor(indicator.number, list)}`
      const places =
        list === 'annual' ? { annual: indicator.number, period: period?.number } : { period: indicator.number }
      const marks = indicatorMarks(context.form, context.marks, places)
      return { anchor, marks, ...rowView(context, indicator, group.indicators[row - 1], period) }
    }),
  }))
}

const rowsOf = (groups: readonly IndicatorGroup[]): readonly Indicator[] => groups.flatMap((group) => group.indicators)

const sameRows = (a: readonly Indicator[], b: readonly Indicator[], key: (row: Indicator) => string): boolean =>
  a.length === b.length &&
  a.every((row, index) => b[index] !== undefined && squeezed(key(row)) === squeezed(key(b[index])))

/** One table where 实施期 and 年度 print the same names in the same order, else a table for each. */
export const indicatorsView = (form: Form, disclosure: Disclosure, prefix: string, marks: Marks): IndicatorsView => {
  const context: Context = { form, disclosure, prefix, marks }
  const annual = rowsOf(form.groups)
  const period = rowsOf(form.periodGroups)
  const shared = period.length > 0 && sameRows(annual, period, (row) => `${row.first}|${row.second}|${row.third}`)
  const reason = form.indicatorColumns.find(({ role }) => role === 'reason' || role === 'improvement')
  const base = {
    columns: columnViews(form, shared),
    seconds: [...annual, ...period].some((row) => row.second !== ''),
    reasonTitle: reason === undefined ? '' : printedHeading(reason.heading),
  }
  if (shared) {
    const same = sameRows(annual, period, (row) => row.value)
    const groups = groupViews(context, form.groups, 'annual', period)
    return { lists: [{ ...base, title: '', groups }], sameNote: same ? '实施期指标与年度指标相同' : '' }
  }
  const list = (title: string, kind: 'annual' | 'period', groups: readonly IndicatorGroup[]): IndicatorListView => ({
    ...base,
    title,
    groups: groupViews(context, groups, kind, null),
  })
  const lists =
    period.length === 0
      ? [list('', 'annual', form.groups)]
      : [list('实施期指标', 'period', form.periodGroups), list('年度指标', 'annual', form.groups)]
  return { lists, sameNote: '' }
}
