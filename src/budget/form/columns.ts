// Which printed columns of the indicators a table shows beside its levels, and what they are headed.
import type { Form, FormColumn } from '../project.ts'
import type { IndicatorRole } from './heading-roles.ts'

const officialHeadings: Readonly<Record<string, string>> = {
  确定依据: '指标值确定依据',
  偏差原因: '偏差原因分析及改进措施',
}

/** A key of the file as the official forms print it, where the key is shorter. */
export const printedHeading = (heading: string): string => officialHeadings[heading] ?? heading

const isLevel = (role: IndicatorRole | null): boolean =>
  role === 'first' || role === 'second' || role === 'firstWeight' || role === 'secondWeight'

/**
 * Columns in printed order without those of the levels, which stand beside or above the rows. Where a form names its
 * indicators at the second level, that is a column.
 */
export const indicatorTableColumns = (form: Form): readonly FormColumn<IndicatorRole>[] => {
  const named = form.indicatorColumns.some(({ role }) => role === 'third' || role === 'fourth')
  return form.indicatorColumns.filter(({ role }) => !isLevel(role) || (role === 'second' && !named))
}

const widths: Readonly<Partial<Record<IndicatorRole, number>>> = {
  third: 34,
  fourth: 34,
  description: 34,
  value: 22,
  basis: 28,
  standard: 28,
  actual: 20,
  reason: 30,
  improvement: 30,
  weight: 9,
  score: 9,
  operator: 10,
  unit: 10,
}

/** Width of a column in characters. */
export const columnWidth = (role: IndicatorRole | null): number => (role === null ? 18 : (widths[role] ?? 16))
