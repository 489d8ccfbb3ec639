// The filters of /projects/ and what they go by: names of parameters, choices found in the data, and the plain facts
// of each row. Filtering itself is done in the reader's browser; without script the whole list stands.
import { decimalText } from '../../budget/decimal.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { formBudget, formSpent } from '../../budget/facts/form-money.ts'
import { measuresOf } from '../../budget/measures.ts'
import { type Form, type FormKind, formKindNames } from '../../budget/project.ts'
import { stageNames } from '../../budget/stage.ts'

/** Machine-readable facts of a row; '' where the form prints none. */
export interface RowFacts {
  readonly year: number
  readonly stage: string
  readonly kind: FormKind
  /** 分, as digits. */
  readonly budget: string
  readonly spent: string
  /** Plain decimal. */
  readonly score: string
  readonly indicators: number
  readonly quantified: number
  readonly inapplicable: number
}

/** One choice of a filter. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** Choices of every filter, and the orders. */
export interface ExplorerView {
  readonly departments: readonly Choice[]
  readonly years: readonly Choice[]
  readonly kinds: readonly Choice[]
  readonly measures: readonly Choice[]
  readonly sorts: readonly Choice[]
}

/** The facts of one form. */
export const rowFacts = (disclosure: Disclosure, form: Form): RowFacts => {
  const measures = measuresOf(form)
  const score = form.total?.score?.value
  return {
    year: disclosure.year,
    stage: stageNames[disclosure.stage],
    kind: form.kind,
    budget: formBudget(form)?.fen.toString() ?? '',
    spent: formSpent(form)?.fen.toString() ?? '',
    score: score === undefined ? '' : decimalText(score),
    indicators: measures.named,
    quantified: measures.quantified,
    inapplicable: measures.notApplicable,
  }
}

const measureChoices: readonly Choice[] = [
  { value: 'some', label: '有定量指标' },
  { value: 'half', label: '定量占一半以上' },
  { value: 'less', label: '定量不到一半' },
  { value: 'none', label: '没有定量指标' },
  { value: 'inapplicable', label: '有写“不适用”的指标' },
]

const sortChoices: readonly Choice[] = [
  { value: 'budget-down', label: '预算从大到小' },
  { value: 'budget-up', label: '预算从小到大' },
  { value: 'spent-down', label: '执行从大到小' },
  { value: 'spent-up', label: '执行从小到大' },
  { value: 'score-down', label: '得分从高到低' },
  { value: 'score-up', label: '得分从低到高' },
  { value: 'measures-down', label: '定量占比从高到低' },
  { value: 'measures-up', label: '定量占比从低到高' },
  { value: 'year-down', label: '年度从近到远' },
  { value: 'year-up', label: '年度从远到近' },
  { value: 'name-up', label: '项目名称顺序' },
  { value: 'name-down', label: '项目名称倒序' },
]

interface Group {
  readonly anchor: string
  readonly department: string
  readonly rows: readonly { readonly facts: RowFacts }[]
}

/** The filters for these groups of rows: only what occurs can be chosen. */
export const explorerView = (groups: readonly Group[]): ExplorerView => {
  const facts = groups.flatMap(({ rows }) => rows.map((row) => row.facts))
  const years = [...new Set(facts.map(({ year }) => year))].sort((a, b) => b - a)
  const kinds: readonly FormKind[] = ['target', 'evaluation']
  return {
    departments: groups.map(({ anchor, department }) => ({ value: anchor, label: department })),
    years: years.map((year) => ({ value: String(year), label: `${year}年` })),
    kinds: kinds
      .filter((kind) => facts.some((row) => row.kind === kind))
      .map((kind) => ({ value: kind, label: formKindNames[kind] })),
    measures: measureChoices,
    sorts: sortChoices,
  }
}
