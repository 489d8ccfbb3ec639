// 绩效指标: one row of a target or self-evaluation form, and the reading of its printed value. The printed value
// always stands; the reading only says what a program may compare.
import type { Decimal } from './decimal.ts'
import type { IndicatorRole } from './form/heading-roles.ts'
import type { KeyPlace } from './place.ts'

/** The comparison an indicator value begins with, as printed or in words (不低于 is `≥`, 左右 is `≈`). */
export type Operator = '≥' | '≤' | '>' | '<' | '=' | '≈' | '±'

/** How a printed 指标值 can be understood. */
export type Reading =
  /**
   * `≥80百分比` → ≥ 80 %; `每年2次` → 2 次, per 年; without a printed operator `operator` is ''. `change` is 增长 or 下降
   * where the words say that the number is one.
   */
  | {
      readonly kind: 'number'
      readonly operator: Operator | ''
      readonly number: Decimal
      readonly unit: string
      readonly per: string
      readonly change: '' | '增长' | '下降'
    }
  /** `60-80%`. */
  | { readonly kind: 'range'; readonly from: Decimal; readonly to: Decimal; readonly unit: string }
  /** `12月31日前`, `2025年12月31日前完成`, `20240331`. */
  | { readonly kind: 'date' }
  /** `2024年1-12月`: from one time to another. */
  | { readonly kind: 'span' }
  /** `4A级`, `一级`: a step of a scale. */
  | { readonly kind: 'grade' }
  /** Two or more values in one cell: `优≥90%，良80%-90%`. */
  | { readonly kind: 'several' }
  /** 定性: 效果明显, 完成. */
  | { readonly kind: 'qualitative' }
  /** 未读出: a figure stands in it that the program cannot read. */
  | { readonly kind: 'unread' }
  /** 不适用 in any wording, `/` and `—`: its own kind, neither blank nor qualitative. */
  | { readonly kind: 'notApplicable' }
  /** 模板占位: `指标2：`, `……`: a blank with a cause. */
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'torn' }
  | { readonly kind: 'blank' }

/** A printed score or weight; the text is kept because `10`, `10.00` and `10%` say different things. */
export interface Points {
  readonly text: string
  readonly value: Decimal
  readonly place: KeyPlace
}

/** A printed cell of a row under its printed heading; `role` is `null` where no list of headings holds it. */
export interface IndicatorCell {
  readonly heading: string
  readonly role: IndicatorRole | null
  readonly text: string
}

export interface Indicator {
  /** Counted over all rows of its list from 1, blank ones included: the number that 位置 uses. */
  readonly number: number
  /** Every printed cell of the row in printed order, levels that stand above the row apart. */
  readonly cells: readonly IndicatorCell[]
  /** 一级指标, as printed without its weight. */
  readonly first: string
  /** 二级指标 as printed; '' when the form prints none. */
  readonly second: string
  /** 三级指标; '' for a printed row without an indicator. */
  readonly third: string
  readonly description: string
  /** 指标值 with its operator and unit, where a form prints them in cells of their own; else as printed. */
  readonly value: string
  readonly reading: Reading
  /** 指标值确定依据. */
  readonly basis: string
  /** 实际完成值; evaluation only. */
  readonly actual: string
  readonly actualReading: Reading
  readonly weight: Points | null
  readonly score: Points | null
  /** 偏差原因分析及改进措施; a column 改进措施 of its own is joined to it. */
  readonly reason: string
  readonly place: KeyPlace
}

/** A level below 一级指标 that prints a weight of its own, with the rows that it covers. */
export interface LevelPart {
  readonly name: string
  readonly weight: Points
  /** Numbers of its rows. */
  readonly rows: readonly number[]
}

/** 一级指标 with its rows. */
export interface IndicatorGroup {
  /** Levels printed above 一级指标, outermost first. */
  readonly above: readonly string[]
  readonly first: string
  /** 一级指标 as printed, weight in brackets included. */
  readonly label: string
  /** Weight printed beside the heading, e.g. 产出指标（50分）. */
  readonly weight: Points | null
  readonly parts: readonly LevelPart[]
  readonly indicators: readonly Indicator[]
}

/** True for a printed row that names no indicator: a blank one, or one that is left as the template prints it. */
export const isBlankIndicator = ({ third, reading, actual, score }: Indicator): boolean =>
  (third === '' && (reading.kind === 'blank' || reading.kind === 'placeholder')) ||
  (isPlaceholder(third) &&
    ['blank', 'placeholder', 'notApplicable'].includes(reading.kind) &&
    actual === '' &&
    score === null)

/** Names that a template prints and nobody filled in: `指标2：`, `……`, `（填写）`. */
export const isPlaceholder = (text: string): boolean =>
  /^(?:(?:三级|二级|具体)?指标\s*(?:\d+|[一二三四五六七八九十])?\s*[:：、.．]?\s*(?:…+|\.{3,}|_+|×+|[xX]{2,})?|[…⋯.。·]{2,}|\d+[、.．]|[（(](?:请|填写|填报|根据|如|例如|此处)[^（）()]*[)）]|(?:请|此处)(?:填写|填报|简要)[^，。]*)$/u.test(
    text.normalize('NFKC').trim(),
  )

const sumWords = /^(?:合计|总计|小计|总分|总分值|总得分|得分合计|分值合计|自评得分)$/u

/** 合计 or 小计 among the rows: a sum of them and no indicator, never added beside what it sums. */
export const isSumRow = ({ first, second, third }: Pick<Indicator, 'first' | 'second' | 'third'>): boolean =>
  [third, second, first].some(
    (name, index, names) => sumWords.test(plainName(name)) && names.slice(0, index).every(isEmpty),
  )

const plainName = (text: string): string => text.normalize('NFKC').replace(/[\s:：]/gu, '')
const isEmpty = (text: string): boolean => text === ''
