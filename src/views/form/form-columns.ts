// The printed columns of a form's indicators as its page shows them: in printed order, under printed headings, without
// those that no row fills.
import { indicatorTableColumns, printedHeading } from '../../budget/form/columns.ts'
import type { IndicatorRole } from '../../budget/form/heading-roles.ts'
import type { Indicator } from '../../budget/indicator.ts'
import type { Form, FormColumn } from '../../budget/project.ts'

/** A printed column of the table; `value` points into the values of a row where 实施期 and 年度 share the rows. */
export interface IndicatorColumnView {
  readonly title: string
  readonly look: 'name' | 'value' | 'long' | 'actual' | 'weight' | 'score' | 'text'
  readonly value: number
}

/** The first printed cell of a row that is wanted and not blank. */
export const cellOf = (indicator: Indicator, wanted: (cell: Indicator['cells'][number]) => boolean): string =>
  indicator.cells.find((cell) => wanted(cell) && cell.text !== '')?.text ?? ''

type Column = FormColumn<IndicatorRole>

/** Reasons stand below their rows, where there is room for them. */
const belowRow: readonly (IndicatorRole | null)[] = ['reason', 'improvement']

const alwaysShown: readonly (IndicatorRole | null)[] = ['third', 'fourth', 'value']
const evaluationShown: readonly (IndicatorRole | null)[] = ['actual', 'weight', 'score']

const isUsed = (form: Form, { heading }: Column): boolean =>
  [...form.groups, ...form.periodGroups].some(({ indicators }) =>
    indicators.some((row) => cellOf(row, (cell) => cell.heading === heading) !== ''),
  )

/** Printed columns that hold anything, in printed order; the columns of an evaluation stand even where it is blank. */
export const shownColumns = (form: Form): readonly Column[] =>
  indicatorTableColumns(form).filter(
    (column) =>
      !belowRow.includes(column.role) &&
      (alwaysShown.includes(column.role) ||
        (form.kind === 'evaluation' && evaluationShown.includes(column.role)) ||
        isUsed(form, column)),
  )

const looks: Readonly<Partial<Record<IndicatorRole, IndicatorColumnView['look']>>> = {
  description: 'long',
  basis: 'long',
  standard: 'long',
  actual: 'actual',
  weight: 'weight',
  score: 'score',
}

const columnTitle = (form: Form, { heading }: Column): string =>
  heading === '指标值' && form.kind === 'evaluation' ? '年度指标值' : printedHeading(heading)

/** The columns as a table heads them. */
export const columnViews = (form: Form, shared: boolean): readonly IndicatorColumnView[] => {
  const named = indicatorTableColumns(form).findLast(({ role }) => ['second', 'third', 'fourth'].includes(role ?? ''))
  return shownColumns(form).flatMap((column): readonly IndicatorColumnView[] => {
    const title = columnTitle(form, column)
    if (column === named || column.heading === named?.heading) return [{ title, look: 'name', value: 0 }]
    if (column.role === 'value' && shared)
      return [
        { title: '实施期指标值', look: 'value', value: 0 },
        { title: '年度指标值', look: 'value', value: 1 },
      ]
    if (column.role === 'value') return [{ title, look: 'value', value: 0 }]
    return [{ title, look: column.role === null ? 'text' : (looks[column.role] ?? 'text'), value: 0 }]
  })
}
