// 绩效指标: one row of a target or self-evaluation form, and the reading of its printed value. The printed value
// always stands; the reading only says what a program may compare.
import type { Decimal } from './decimal.ts'
import type { KeyPlace } from './place.ts'

/** The comparison an indicator value begins with, as printed or in words (不低于 is `≥`). */
export type Operator = '≥' | '≤' | '>' | '<' | '='

/** How a printed 指标值 can be understood. */
export type Reading =
  /** `≥80百分比` → ≥ 80 %; `每年2次` → 2 次, per 年; without a printed operator `operator` is ''. */
  | {
      readonly kind: 'number'
      readonly operator: Operator | ''
      readonly number: Decimal
      readonly unit: string
      readonly per: string
    }
  /** `60-80%`. */
  | { readonly kind: 'range'; readonly from: Decimal; readonly to: Decimal; readonly unit: string }
  /** `12月31日前`, `2025年12月31日前完成`. */
  | { readonly kind: 'date' }
  /** 定性: 效果明显, 完成. */
  | { readonly kind: 'qualitative' }
  /** 不适用 in any wording: its own kind, neither blank nor qualitative. */
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'torn' }
  | { readonly kind: 'blank' }

/** A printed score or weight; the text is kept because `10` and `10.00` say different things. */
export interface Points {
  readonly text: string
  readonly value: Decimal
  readonly place: KeyPlace
}

export interface Indicator {
  /** Counted over all rows of its list from 1, blank ones included: the number that 位置 uses. */
  readonly number: number
  /** 一级指标, as printed without its weight. */
  readonly first: string
  /** 二级指标 as printed; '' when the form prints none. */
  readonly second: string
  /** 三级指标; '' for a printed row without an indicator. */
  readonly third: string
  readonly description: string
  /** 指标值 as printed. */
  readonly value: string
  readonly reading: Reading
  /** 指标值确定依据. */
  readonly basis: string
  /** 实际完成值; evaluation only. */
  readonly actual: string
  readonly actualReading: Reading
  readonly weight: Points | null
  readonly score: Points | null
  /** 偏差原因分析及改进措施. */
  readonly reason: string
  readonly place: KeyPlace
}

/** 一级指标 with its rows. */
export interface IndicatorGroup {
  readonly first: string
  /** Weight printed beside the heading, e.g. 产出指标（50分）. */
  readonly weight: Points | null
  readonly indicators: readonly Indicator[]
}

/** First levels of both schemas: 2021 on has 成本指标 at the first level; 效果 stands for 效益 in some regions. */
export const firstLevelIndicators: readonly string[] = [
  '成本指标',
  '产出指标',
  '效益指标',
  '效果指标',
  '满意度指标',
  '决策指标',
  '管理指标',
  '过程指标',
]

/** True for a printed row that names no indicator. */
export const isBlankIndicator = (indicator: Indicator): boolean => indicator.third === '' && indicator.value === ''
