// A term of the glossary as a page explains it in place.

/** A term with its first explanation; `path` leads to all of them. */
export interface PlacedTerm {
  readonly term: string
  readonly meaning: string
  /** 本站, or the title of the document that explains it. */
  readonly source: string
  readonly path: string
}
