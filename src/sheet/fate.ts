// What becomes of a piece of the input: every cell and paragraph has one, so that nothing is lost in silence.

/** What became of a cell or paragraph of the input. Nothing of the input is without one. */
export type Fate =
  /** Written to a file of the result. */
  | { readonly kind: 'placed'; readonly file: string }
  /** Understood and said elsewhere in the result or needless there: page numbers, contents lists, repeated headings. */
  | { readonly kind: 'furniture'; readonly why: string }
  /** Personal data: counted, never written, never quoted. */
  | { readonly kind: 'dropped'; readonly why: string }
  /** Not understood, or understood and not placed: the clerk has to look. */
  | { readonly kind: 'left'; readonly why: string }
