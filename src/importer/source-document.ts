// What a reader makes of a file, whatever kind it was: grids and paragraphs in the document's order, every cell and
// paragraph with its place. Plain data, so that it passes from a worker; what it means is left to the recognisers.

import type { Grid, Paragraph, SourcePlace } from '../sheet/grid.ts'

export type { CellTrait, Grid, GridCell, GridRow, Paragraph, SourcePlace } from '../sheet/grid.ts'

/** Kinds of file that a reader knows; chosen by the first bytes, never by the name alone. */
export type DocumentKind = 'xlsx' | 'xls' | 'ods' | 'html' | 'xml-table' | 'csv' | 'docx' | 'pdf' | 'text'

/** One file as it was read. */
export interface SourceDocument {
  readonly file: string
  readonly kind: DocumentKind
  /** In the order of the document. */
  readonly parts: readonly (Grid | Paragraph)[]
  /** What the reader has to say about the whole file: hidden sheets, lost numbering, encoding. */
  readonly remarks: readonly ReaderRemark[]
}

/** One Chinese sentence about how the file was read, with its place where it has one. */
export interface ReaderRemark {
  readonly text: string
  readonly place: SourcePlace
}

/** A file that could not be read: one sentence on what it is, and one thing to do. */
export interface Refusal {
  readonly file: string
  readonly what: string
  /** Begins with a verb. */
  readonly fix: string
}

/** A reader's answer. */
export type Reading =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly refusal: Refusal }
