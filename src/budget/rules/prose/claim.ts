// A claim of the prose as a value: one figure with the words it belongs to, and the section it was read from.
import type { Decimal } from '../../decimal.ts'
import type { Stated, Unit } from '../../money.ts'
import type { Content } from '../../passage.ts'
import type { LinePlace } from '../../place.ts'

/** `unchanged` is 持平; a percentage is a share of a whole, the rate of a change or the rate of completion. */
export type ClaimKind = 'amount' | 'share' | 'change' | 'percentChange' | 'completion' | 'count' | 'unchanged'

/** What an amount or a rate is measured by in a 决算: spending itself, the budget at the start, or the budget as changed. */
export type ClaimRole = 'actual' | 'plan' | 'adjusted'

/** What a change is from: last year, this year's budget, or something else (`比2019年`). */
export type ClaimBase = 'prior' | 'plan' | 'other'

/** One figure of the prose. */
export interface Claim {
  readonly kind: ClaimKind
  /** The words right before the figure, up to the last comma or figure. */
  readonly clause: string
  /** What the clause names; '' when the figure speaks of something named before. */
  readonly subject: string
  readonly number: Decimal
  readonly unit: Unit | '%' | '个' | ''
  /** For amounts and changes of money; a change is not signed. */
  readonly amount: Stated | null
  readonly direction: 'up' | 'down' | 'same'
  readonly year: 'current' | 'prior' | 'other'
  readonly role: ClaimRole
  /** For changes: what they are from. */
  readonly base: ClaimBase
  /** For counts: what is counted, 项目 or 预算单位. */
  readonly noun: '' | '项目' | '预算单位'
  /** True after 主要原因 and the like: it tells why, not how much. */
  readonly reason: boolean
  /** True for 约, 左右, 分别为 and unchosen 增加（减少）: nothing can be recomputed from it. */
  readonly vague: boolean
  /** The figure as printed, with its unit. */
  readonly text: string
  readonly place: LinePlace
  /** Numbers of the passage, the sentence and the part of a sentence (up to ；) within the section. */
  readonly passage: number
  readonly sentence: number
  readonly segment: number
  /** Index within the half-width text of the segment. */
  readonly start: number
}

/** A part of a sentence, in half-width text without soft breaks and blanks. */
export interface Segment {
  readonly text: string
  readonly index: number
  readonly sentence: number
  readonly passage: number
}

/** The text under one heading. */
export interface Section {
  readonly content: Content
  readonly heading: string
  /** The heading with the one above it that names the budget spoken of, where its own does not. */
  readonly about: string
  readonly segments: readonly Segment[]
  readonly claims: readonly Claim[]
  readonly place: LinePlace
}
