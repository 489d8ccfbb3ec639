// 资金 of a form: which source a printed label names, and its amounts in the form's own columns.

import type { Unit } from '../budget/money.ts'
import { type FormKind, type FundColumn, type FundRow, type FundSource, fundColumnNames } from '../budget/project.ts'
import { squeezed } from '../budget/wording.ts'
import { readAmountCell } from './amount-cell.ts'
import type { Keys, YamlMap } from './map.ts'

/** First match wins: `省级财政资金` names a level, `上年结转财政资金` a carry-over, before either is 财政. */
const sourcePatterns: readonly (readonly [RegExp, FundSource])[] = [
  [/^(?:项目|年度|实施期|年度项目|项目年度)?(?:资金)?(?:总额|合计|总计|预算数)$|资金总额$/, 'total'],
  [/结转|结余/, 'carriedOver'],
  [/中央/, 'central'],
  [/省级|省财政|自治区级/, 'provincial'],
  [/市县|市级|县级|区级|地方/, 'local'],
  [/财政拨款|财政资金|财政预算/, 'fiscal'],
  [/自筹|自有|单位资金/, 'own'],
  [/其他|其它/, 'other'],
]

/** The source that a printed label names; `null` when it names none that we know. */
export const fundSource = (label: string): FundSource | null => {
  const plain = squeezed(label).replace(/^其中:?/, '')
  return sourcePatterns.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

const columnsOf: Readonly<Record<FormKind, readonly FundColumn[]>> = {
  target: ['annual', 'period'],
  evaluation: ['initial', 'adjusted', 'spent'],
}

/** Keys of one 资金 row for a kind of form. */
export const fundKeys = (kind: FormKind): Keys => ({
  项: true,
  ...(kind === 'target' ? { 实施期项: false } : {}),
  ...Object.fromEntries(columnsOf[kind].map((column) => [fundColumnNames[column], false])),
})

/** A column that the row does not print is absent; one that it prints blank is a blank cell. */
export const readFundRow = (row: YamlMap, kind: FormKind, unit: Unit): FundRow => {
  const label = row.text('项')
  const printed = columnsOf[kind].filter((column) => row.has(fundColumnNames[column]))
  const cells = printed.map((column) => {
    const key = fundColumnNames[column]
    return [column, readAmountCell(row.text(key), unit, row.at(key), `“${label}”的“${key}”`, row.note)] as const
  })
  return {
    label,
    periodLabel: kind === 'target' ? row.text('实施期项') : '',
    source: fundSource(label),
    cells: Object.fromEntries(cells),
  }
}
