// One sentence of “一分钟看懂” as a value: what it is about, its words, and what it is taken from.
import type { Crumb } from '../words/crumb.ts'

/** What a sentence is about; the order of the lines on the page. */
export type MinuteLineId =
  | 'total'
  | 'outcome'
  | 'division'
  | 'change'
  | 'perHead'
  | 'prices'
  | 'execution'
  | 'hundred'
  | 'largest'
  | 'threePublic'
  | 'targets'
  | 'evaluations'
  | 'checks'
  | 'years'
  | 'names'
  | 'asked'
  | 'purpose'
  | 'accounts'
  | 'spent'
  | 'scored'
  | 'indicators'
  | 'continued'

/** One of the items that a sentence lists; `quote` is what the document itself says of it. */
export interface MinuteItem extends Crumb {
  readonly remark: string
  readonly quote?: string
}

/** One plain sentence, or a few, with what it is taken from. */
export interface MinuteLine {
  readonly id: MinuteLineId
  readonly label: string
  readonly text: string
  /** The document's own words, with the address where they stand. */
  readonly quote: { readonly text: string; readonly source: Crumb } | null
  readonly items: readonly MinuteItem[]
  readonly links: readonly Crumb[]
}

type Extra = Partial<Pick<MinuteLine, 'quote' | 'items' | 'links'>>

/** A sentence without more than `extra`. */
export const minuteLine = (id: MinuteLineId, label: string, text: string, extra: Extra = {}): MinuteLine => ({
  id,
  label,
  text,
  quote: null,
  items: [],
  links: [],
  ...extra,
})
