// Indicators of one project side by side over its forms: which run on, which are new, which are printed no more.
// Names are matched by their letters and digits; nothing is guessed about names that differ.
import { compareDecimals } from '../budget/decimal.ts'
import { type Indicator, isBlankIndicator, type Reading } from '../budget/indicator.ts'
import { type Form, indicatorsOf } from '../budget/project.ts'
import { bare } from '../budget/wording.ts'
import { formPath, indicatorAnchor } from './address.ts'
import { type PrintedCell, printedText } from './printed-cell.ts'
import type { Step } from './project-steps.ts'

/** What a form prints for one indicator; `null` where the form does not have it. */
export interface ComparedCell {
  readonly value: PrintedCell
  /** 实际完成值 of an evaluation, else ''. */
  readonly actual: string
  /** `4／5 分` of an evaluation, else ''. */
  readonly score: string
  readonly path: string
}

/** An indicator with what each form prints for it, along the columns. */
export interface ComparedRow {
  readonly second: string
  readonly name: string
  readonly cells: readonly (ComparedCell | null)[]
  /** 沿用, 沿用且指标值相同, 新增, 未再列出 …: the last form against those before it. */
  readonly change: string
}

/** The indicators of a project side by side, one column a form. */
export interface ComparisonView {
  readonly columns: readonly { readonly label: string; readonly path: string }[]
  readonly rows: readonly ComparedRow[]
  readonly summary: string
}

/** 不适用 rows say the same under every heading, so the heading is part of their key. */
const keyOf = (indicator: Indicator): string =>
  indicator.reading.kind === 'notApplicable'
    ? `${bare(indicator.second).replace(/指标$/u, '')}|不适用`
    : bare(indicator.third)

/** Rows of a form by key; a name printed twice gets a key for each time. */
const keyed = (form: Form): ReadonlyMap<string, Indicator> => {
  const rows = new Map<string, Indicator>()
  for (const indicator of indicatorsOf(form)) {
    if (isBlankIndicator(indicator)) continue
    const key = keyOf(indicator)
    let unique = key
    for (let n = 2; rows.has(unique); n++) unique = `${key}#${n}`
    rows.set(unique, indicator)
  }
  return rows
}

const comparable = (a: Reading, b: Reading): number | null =>
  a.kind === 'number' && b.kind === 'number' && a.unit === b.unit && a.operator === b.operator && a.per === b.per
    ? compareDecimals(b.number, a.number)
    : null

const changeOf = (before: Indicator | undefined, last: Indicator | undefined): string => {
  if (last === undefined) return '未再列出'
  if (before === undefined) return '新增'
  if (bare(before.value) === bare(last.value)) return '沿用，指标值相同'
  const direction = comparable(before.reading, last.reading)
  if (direction === null) return '沿用，指标值写法不同'
  return direction > 0 ? '沿用，数值升高' : direction < 0 ? '沿用，数值降低' : '沿用，数值相同'
}

const cellOf = (step: Step, indicator: Indicator | undefined): ComparedCell | null => {
  if (indicator === undefined) return null
  const { score, weight } = indicator
  return {
    value: printedText(indicator.value),
    actual: indicator.actual,
    score: score === null || weight === null ? '' : `${score.text}／${weight.text} 分`,
    path: `${formPath(step.disclosure, step.form)}#${indicatorAnchor(indicator.number)}`,
  }
}

const summaryOf = (rows: readonly ComparedRow[]): string => {
  const count = (word: string): number => rows.filter((row) => row.change.startsWith(word)).length
  return `最近一份与此前相比（按指标名称，计算）：沿用 ${count('沿用')} 项，新增 ${count('新增')} 项，未再列出 ${count('未再列出')} 项。`
}

/** `null` for a single form: there is nothing to put side by side. Latest form's order first, then what was dropped. */
export const comparisonView = (steps: readonly Step[]): ComparisonView | null => {
  const last = steps.at(-1)
  if (last === undefined || steps.length < 2) return null
  const tables = steps.map((step) => keyed(step.form))
  const lastTable = tables.at(-1) ?? new Map<string, Indicator>()
  const earlier = tables.slice(0, -1)
  const keys = new Set([...lastTable.keys(), ...earlier.toReversed().flatMap((table) => [...table.keys()])])
  const rows = [...keys].map((key) => {
    const before = earlier.findLast((table) => table.has(key))?.get(key)
    const current = lastTable.get(key)
    const named = current ?? before
    return {
      second: named?.second ?? '',
      name: named?.third ?? '',
      cells: steps.map((step, index) => cellOf(step, tables[index]?.get(key))),
      change: changeOf(before, current),
    }
  })
  return {
    columns: steps.map((step) => ({ label: step.label, path: formPath(step.disclosure, step.form) })),
    rows,
    summary: summaryOf(rows),
  }
}
