// Prose that intake hands over: rendered and sanitised HTML for the page, plain passages with places for the rules.
import type { LinePlace } from './place.ts'

/** A heading, paragraph or list item, without markup. */
export interface Passage {
  /** Anchor of the nearest heading above (or of the heading itself). */
  readonly anchor: string
  /** Text of that heading; '' before the first. */
  readonly heading: string
  readonly kind: 'heading' | 'text'
  readonly text: string
  readonly place: LinePlace
}

/** A heading of the prose with the anchor that links to it. */
export interface ContentHeading {
  readonly anchor: string
  readonly level: number
  readonly text: string
}

/** One Markdown file of a disclosure's prose. */
export interface Content {
  /** File name without `.md`: what 篇章 refers to. */
  readonly id: string
  readonly file: string
  /** Text of its first heading; the id when it has none. */
  readonly title: string
  readonly headings: readonly ContentHeading[]
  readonly passages: readonly Passage[]
  /** Sanitised HTML; headings start at `<h2>` and carry their anchors as ids. */
  readonly html: string
}
