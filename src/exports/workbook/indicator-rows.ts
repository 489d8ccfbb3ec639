// The indicators of a form as rows of a worksheet: labels of the first and second level merged over their rows.
import type { Indicator, IndicatorGroup } from '../../budget/indicator.ts'
import type { Form } from '../../budget/project.ts'
import { pointsAt } from './amount-cell.ts'
import { type PlacedCell, type SheetRow, textAt } from './sheet.ts'

interface IndicatorColumn {
  readonly title: string
  readonly width: number
  readonly at: (column: number, indicator: Indicator) => PlacedCell
  /** Left out where no row of the form has a value. */
  readonly optional: boolean
  readonly text: (indicator: Indicator) => string
}

const words = (
  title: string,
  width: number,
  optional: boolean,
  text: (indicator: Indicator) => string,
): IndicatorColumn => ({
  title,
  width,
  optional,
  text,
  at: (column, indicator) => textAt(column, text(indicator), 'text'),
})

const columns: readonly IndicatorColumn[] = [
  words('三级指标', 34, false, ({ third }) => third),
  words('指标描述', 34, true, ({ description }) => description),
  words('指标值', 22, false, ({ value }) => value),
  words('指标值确定依据', 28, true, ({ basis }) => basis),
  words('实际完成值', 20, true, ({ actual }) => actual),
  {
    title: '分值',
    width: 9,
    optional: true,
    text: ({ weight }) => weight?.text ?? '',
    at: (column, { weight }) => pointsAt(column, weight),
  },
  {
    title: '得分',
    width: 9,
    optional: true,
    text: ({ score }) => score?.text ?? '',
    at: (column, { score }) => pointsAt(column, score),
  },
  words('偏差原因分析及改进措施', 30, true, ({ reason }) => reason),
]

/** Room for the labels of the two levels, and for amounts where a form prints several side by side. */
const labelWidths = [16, 18] as const
const narrowest = 6

const usedColumns = (form: Form): readonly IndicatorColumn[] => {
  const all = [...form.groups, ...form.periodGroups].flatMap(({ indicators }) => indicators)
  return columns.filter(({ optional, text }) => !optional || all.some((indicator) => text(indicator) !== ''))
}

/** Widths of the sheet of a form: the indicators decide them, everything else is merged across. */
export const indicatorWidths = (form: Form): readonly number[] => {
  const widths = [...labelWidths, ...usedColumns(form).map(({ width }) => width)]
  return [...widths, ...Array.from({ length: Math.max(0, narrowest - widths.length) }, () => 14)]
}

/** How many rows from `start` on share the second-level label. */
const sameSecond = (indicators: readonly Indicator[], start: number): number => {
  const label = indicators[start]?.second
  const end = indicators.findIndex((indicator, index) => index > start && indicator.second !== label)
  return (end < 0 ? indicators.length : end) - start
}

const groupRows = (form: Form, { first, weight, indicators }: IndicatorGroup): readonly SheetRow[] => {
  const used = usedColumns(form)
  const label = weight === null ? first : `${first}（${weight.text}分）`
  return indicators.map((indicator, index) => [
    ...(index === 0 ? [textAt(0, label, 'label', { rowspan: indicators.length })] : []),
    ...(index === 0 || indicators[index - 1]?.second !== indicator.second
      ? [textAt(1, indicator.second, 'text', { rowspan: sameSecond(indicators, index) })]
      : []),
    ...used.map((column, offset) => column.at(2 + offset, indicator)),
  ])
}

/** Heading and rows of one of the two lists; nothing where the form has no such list. */
export const indicatorRows = (form: Form, list: 'annual' | 'period'): readonly SheetRow[] => {
  const groups = list === 'annual' ? form.groups : form.periodGroups
  if (groups.length === 0) return []
  const title = list === 'period' ? '实施期绩效指标' : form.periodGroups.length > 0 ? '年度绩效指标' : '绩效指标'
  const used = usedColumns(form)
  return [
    [textAt(0, title, 'head', { colspan: indicatorWidths(form).length })],
    ['一级指标', '二级指标', ...used.map((column) => column.title)].map((text, column) => textAt(column, text, 'head')),
    ...groups.flatMap((group) => groupRows(form, group)),
  ]
}
