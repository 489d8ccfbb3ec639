// The filters of /projects/ and what they go by: names of parameters, choices found in the data, and the plain facts
// of each row. Filtering itself is done in the reader's browser; without script the whole list stands.
import { decimalText } from '../../budget/decimal.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { saysMet } from '../../budget/facts/completions.ts'
import { formBudget, formSpent } from '../../budget/facts/form-money.ts'
import { measuresOf } from '../../budget/measures.ts'
import { readPosition } from '../../budget/position.ts'
import { type Form, type FormKind, formKindNames, indicatorsOf } from '../../budget/project.ts'
import type { Review } from '../../budget/rules/review.ts'
import { shortfallsOf } from '../../budget/rules/shortfall.ts'
import { stageNames } from '../../budget/stage.ts'
import { projectsPath } from '../words/address.ts'
import { listLimits } from '../words/list-pages.ts'

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
  /** Spent of 全年预算数 in percent, plain decimal, cut off and never rounded up: 99.999 is not 100. */
  readonly rate: string
  /** Indicators that the evaluation itself says were not wholly met, or that lost points. */
  readonly short: number
  /** Results that say only 达成预期 or 完成. */
  readonly bare: number
  /** Indicators whose value the rules call not measurable: those found by `ZB-2xx`. */
  readonly vague: number
}

/** One choice of a filter. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** Choices of every filter, and the orders. */
export interface ExplorerView {
  /** Of the list's first page: there the filters begin. */
  readonly path: string
  /** Empty where there are more than a closed list may hold: then a name is typed. */
  readonly departments: readonly Choice[]
  readonly years: readonly Choice[]
  readonly kinds: readonly Choice[]
  readonly measures: readonly Choice[]
  readonly outcomes: readonly Choice[]
  readonly sorts: readonly Choice[]
}

/** 无法衡量: no value, no figure, a vague word. `ZB-208` is about names. */
const isVagueness = (code: string): boolean => code.startsWith('ZB-2') && code !== 'ZB-208'

/** By the id of the form: the places whose value a rule calls not measurable. */
export const vaguePlaces = (review: Review | undefined): ReadonlyMap<string, ReadonlySet<string>> => {
  const places = new Map<string, Set<string>>()
  for (const check of review?.checks ?? []) {
    if (check.verdict !== 'hint' || !isVagueness(check.code)) continue
    const target = readPosition(check.position)
    if (target.kind !== 'form') continue
    const known = places.get(target.project)
    if (known === undefined) places.set(target.project, new Set([check.position]))
    else known.add(check.position)
  }
  return places
}

/** `82.3451`: four digits, cut off. */
const rateOf = (form: Form): string => {
  const [budget, spent] = [formBudget(form), formSpent(form)]
  if (form.kind !== 'evaluation' || budget === null || spent === null || budget.fen <= 0n) return ''
  const parts = (spent.fen * 1_000_000n) / budget.fen
  const digits = (parts < 0n ? -parts : parts).toString().padStart(5, '0')
  return `${parts < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`
}

/** The facts of one form; `vague` is how many of its places `vaguePlaces` holds. */
export const rowFacts = (disclosure: Disclosure, form: Form, vague: number): RowFacts => {
  const measures = measuresOf(form)
  const score = form.total?.score?.value
  const results = form.kind === 'evaluation' ? indicatorsOf(form) : []
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
    rate: rateOf(form),
    short: results.filter((indicator) => shortfallsOf(indicator).length > 0).length,
    bare: results.filter((indicator) => indicator.reading.kind !== 'notApplicable' && saysMet(indicator)).length,
    vague,
  }
}

const measureChoices: readonly Choice[] = [
  { value: 'some', label: '有定量指标' },
  { value: 'half', label: '定量占一半以上' },
  { value: 'less', label: '定量不到一半' },
  { value: 'none', label: '没有定量指标' },
  { value: 'inapplicable', label: '有写“不适用”的指标' },
]

const outcomeChoices: readonly Choice[] = [
  { value: 'short', label: '有扣分或没有全部完成的指标' },
  { value: 'bare', label: '有只写“达成预期”的结果' },
  { value: 'mostly-bare', label: '一半以上结果只写“达成预期”' },
  { value: 'vague', label: '有无法衡量的指标值' },
]

const sortChoices: readonly Choice[] = [
  { value: 'budget-down', label: '预算从大到小' },
  { value: 'budget-up', label: '预算从小到大' },
  { value: 'spent-down', label: '执行从大到小' },
  { value: 'spent-up', label: '执行从小到大' },
  { value: 'rate-down', label: '执行率从高到低' },
  { value: 'rate-up', label: '执行率从低到高' },
  { value: 'short-down', label: '没有全部完成的从多到少' },
  { value: 'bare-down', label: '只写“达成预期”的从多到少' },
  { value: 'vague-down', label: '无法衡量的从多到少' },
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
    path: projectsPath,
    departments:
      groups.length > listLimits.choices
        ? []
        : groups.map(({ anchor, department }) => ({ value: anchor, label: department })),
    years: years.map((year) => ({ value: String(year), label: `${year}年` })),
    kinds: kinds
      .filter((kind) => facts.some((row) => row.kind === kind))
      .map((kind) => ({ value: kind, label: formKindNames[kind] })),
    measures: measureChoices,
    outcomes: outcomeChoices,
    sorts: sortChoices,
  }
}
