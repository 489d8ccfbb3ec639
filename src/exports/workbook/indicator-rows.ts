// The indicators of a form as rows of a worksheet in the form's own printed columns: labels of the first and second
// level merged over their rows.
import { columnWidth, indicatorTableColumns } from '../../budget/form/columns.ts'
import type { IndicatorRole } from '../../budget/form/heading-roles.ts'
import type { Indicator, IndicatorGroup } from '../../budget/indicator.ts'
import type { Form, FormColumn } from '../../budget/project.ts'
import { pointsAt } from './amount-cell.ts'
import { type PlacedCell, type SheetRow, textAt } from './sheet.ts'

type Printed = FormColumn<IndicatorRole>

/** Room for the labels of the two levels, and for amounts where a form prints several side by side. */
const labelWidths = [16, 18] as const
const narrowest = 6

/** Widths of the sheet of a form: the indicators decide them, everything else is merged across. */
export const indicatorWidths = (form: Form): readonly number[] => {
  const widths = [...labelWidths, ...indicatorTableColumns(form).map(({ role }) => columnWidth(role))]
  return [...widths, ...Array.from({ length: Math.max(0, narrowest - widths.length) }, () => 14)]
}

/** How many rows from `start` on share the second-level label. */
const sameSecond = (indicators: readonly Indicator[], start: number): number => {
  const label = indicators[start]?.second
  const end = indicators.findIndex((indicator, index) => index > start && indicator.second !== label)
  return (end < 0 ? indicators.length : end) - start
}

const cellAt = (at: number, { heading, role }: Printed, indicator: Indicator): PlacedCell => {
  const text = indicator.cells.find((cell) => cell.heading === heading)?.text ?? ''
  const points = role === 'weight' ? indicator.weight : role === 'score' ? indicator.score : null
  return points !== null && points.text === text ? pointsAt(at, points) : textAt(at, text, 'text')
}

const groupRows = (form: Form, group: IndicatorGroup): readonly SheetRow[] => {
  const { weight, indicators } = group
  const used = indicatorTableColumns(form)
  const named = weight === null || group.label !== group.first ? group.label : `${group.first}（${weight.text}分）`
  const label = [...group.above, named].join('／')
  return indicators.map((indicator, index) => [
    ...(index === 0 ? [textAt(0, label, 'label', { rowspan: indicators.length })] : []),
    ...(index === 0 || indicators[index - 1]?.second !== indicator.second
      ? [textAt(1, indicator.second, 'text', { rowspan: sameSecond(indicators, index) })]
      : []),
    ...used.map((column, offset) => cellAt(2 + offset, column, indicator)),
  ])
}

/** Heading and rows of one of the two lists; nothing where the form has no such list. */
export const indicatorRows = (form: Form, list: 'annual' | 'period'): readonly SheetRow[] => {
  const groups = list === 'annual' ? form.groups : form.periodGroups
  if (groups.length === 0) return []
  const title = list === 'period' ? '实施期绩效指标' : form.periodGroups.length > 0 ? '年度绩效指标' : '绩效指标'
  const used = indicatorTableColumns(form)
  return [
    [textAt(0, title, 'head', { colspan: indicatorWidths(form).length })],
    ['一级指标', '二级指标', ...used.map(({ heading }) => heading)].map((text, column) => textAt(column, text, 'head')),
    ...groups.flatMap((group) => groupRows(form, group)),
  ]
}
