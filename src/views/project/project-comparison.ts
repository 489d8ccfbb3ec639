// Indicators of one project side by side over its forms: which run on, which are new, which are printed no more.
// Names are matched by their letters and digits; nothing is guessed about names that differ.
import { compareDecimals } from '../../budget/decimal.ts'
import type { Step } from '../../budget/facts/project-chain.ts'
import { type Indicator, isBlankIndicator, type Reading } from '../../budget/indicator.ts'
import { type Form, indicatorsOf } from '../../budget/project.ts'
import { hasFigure, unitKey } from '../../budget/reading.ts'
import { bare, squeezed } from '../../budget/wording.ts'
import { formPath, indicatorAnchor } from '../words/address.ts'
import { type PrintedCell, printedText } from '../words/printed-cell.ts'

/**
 * What became of an indicator; `raised` and `lowered` speak of the figure, the words say what it means. A row that says
 * 不适用 is no indicator, whatever became of it; of a torn value nothing can be said.
 */
export type ChangeKind = 'same' | 'reworded' | 'raised' | 'lowered' | 'torn' | 'added' | 'dropped' | 'inapplicable'

/** What a form prints for one indicator; `null` where the form does not have it. */
export interface ComparedCell {
  readonly value: PrintedCell
  /** 实际完成值 of an evaluation, else ''. */
  readonly actual: string
  /** `4／5 分` of an evaluation, else ''. */
  readonly score: string
}

/** An indicator with what each form prints for it, along the columns. */
export interface ComparedRow {
  readonly second: string
  readonly name: string
  /** Its row in the newest form that prints it. */
  readonly path: string
  readonly cells: readonly (ComparedCell | null)[]
  /** 沿用, 沿用且指标值相同, 新增, 未再列出 …: the last form against those before it. */
  readonly change: string
  readonly changeKind: ChangeKind
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

/** Which way an operator asks for more; `none` where the form prints no bound. */
const directionOf = (operator: string): 'atLeast' | 'atMost' | 'none' =>
  operator === '≥' || operator === '>' ? 'atLeast' : operator === '≤' || operator === '<' ? 'atMost' : 'none'

interface Change {
  readonly kind: ChangeKind
  readonly words: string
}

const numberWords = {
  atLeast: { raised: '下限提高', lowered: '下限降低' },
  atMost: { raised: '上限放宽', lowered: '上限收紧' },
  none: { raised: '数值升高', lowered: '数值降低' },
} as const

/** Two numbers of the same unit and the same kind of bound; `null` for anything else. */
const numberChange = (before: Reading, last: Reading): Change | null => {
  if (before.kind !== 'number' || last.kind !== 'number') return null
  const direction = directionOf(last.operator)
  const alike = unitKey(before.unit) === unitKey(last.unit) && before.per === last.per
  if (!alike || directionOf(before.operator) !== direction) return null
  const order = compareDecimals(last.number, before.number)
  if (order === 0) return { kind: 'same', words: '沿用，数值相同' }
  const kind = order > 0 ? 'raised' : 'lowered'
  return { kind, words: `沿用，${numberWords[direction][kind]}` }
}

/** Signs make a figure (`1.5`, `≥15`) and none in words alone. */
const sameWords = (a: string, b: string): boolean =>
  squeezed(a) === squeezed(b) || (!hasFigure(a) && !hasFigure(b) && bare(a) === bare(b))

const isInapplicable = (indicator: Indicator | undefined): boolean => indicator?.reading.kind === 'notApplicable'

const isTorn = ({ reading }: Indicator): boolean => reading.kind === 'torn'

const changeOf = (before: Indicator | undefined, last: Indicator | undefined): Change => {
  if (last === undefined) return { kind: isInapplicable(before) ? 'inapplicable' : 'dropped', words: '未再列出' }
  if (before === undefined) return { kind: isInapplicable(last) ? 'inapplicable' : 'added', words: '新增' }
  if (isInapplicable(before) && isInapplicable(last)) return { kind: 'inapplicable', words: '沿用，仍不适用' }
  if (isTorn(before) || isTorn(last)) return { kind: 'torn', words: '沿用，原文残缺，无从比较' }
  if (sameWords(before.value, last.value)) return { kind: 'same', words: '沿用，指标值相同' }
  return numberChange(before.reading, last.reading) ?? { kind: 'reworded', words: '沿用，指标值写法不同' }
}

const cellOf = (indicator: Indicator | undefined): ComparedCell | null => {
  if (indicator === undefined) return null
  const { score, weight } = indicator
  return {
    value: printedText(indicator.value),
    actual: indicator.actual,
    score: score === null || weight === null ? '' : `${score.text}／${weight.text} 分`,
  }
}

const newestRow = (steps: readonly Step[], tables: readonly ReadonlyMap<string, Indicator>[], key: string): string => {
  const newest = tables.findLastIndex((table) => table.has(key))
  const step = steps[newest]
  const indicator = tables[newest]?.get(key)
  return step === undefined || indicator === undefined
    ? ''
    : `${formPath(step.disclosure, step.form)}#${indicatorAnchor(indicator.number)}`
}

const kindNames: readonly (readonly [ChangeKind, string])[] = [
  ['same', '指标值相同'],
  ['raised', '数值升高'],
  ['lowered', '数值降低'],
  ['reworded', '写法不同'],
  ['torn', '原文残缺无从比较'],
]

const summaryOf = (rows: readonly ComparedRow[]): string => {
  const count = (kind: ChangeKind): number => rows.filter((row) => row.changeKind === kind).length
  const kinds = kindNames.flatMap(([kind, name]) => (count(kind) === 0 ? [] : [`${name} ${count(kind)} 项`]))
  const kept = kindNames.reduce((total, [kind]) => total + count(kind), 0)
  const how = kept === 0 ? '' : `（${kinds.join('，')}）`
  const inapplicable = count('inapplicable')
  const rest = inapplicable === 0 ? '' : `另有 ${inapplicable} 行写“不适用”，不计在内。`
  return `最近一份与此前相比（按指标名称，计算）：沿用 ${kept} 项${how}，新增 ${count('added')} 项，未再列出 ${count('dropped')} 项。${rest}`
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
    const change = changeOf(before, current)
    return {
      second: named?.second ?? '',
      name: named?.third ?? '',
      path: newestRow(steps, tables, key),
      cells: tables.map((table) => cellOf(table.get(key))),
      change: change.words,
      changeKind: change.kind,
    }
  })
  return {
    columns: steps.map((step) => ({ label: step.label, path: formPath(step.disclosure, step.form) })),
    rows,
    summary: summaryOf(rows),
  }
}
