// A sheet or a table of a document as plain data: cells with what they show and where they stand. The importer reads
// files into it; intake lays a CSV into it that was saved straight from Excel or WPS.

/** Where something stands, as its own program shows it. Parts that the kind of file does not have are left out. */
export interface SourcePlace {
  /** Name of the file as it was handed in. */
  readonly file: string
  readonly sheet?: string
  /** `B7`, as Excel and WPS name it; the first cell of a merge. */
  readonly cell?: string
  readonly page?: number
  /** Line of a text file, or paragraph or table row of a Word document, from 1. */
  readonly line?: number
  /** On a page: points from its left and upper edge. */
  readonly x?: number
  readonly y?: number
}

/** What is odd about a cell beyond its text. */
export type CellTrait =
  /** A formula that its program never calculated: there is no value to read. */
  | 'uncalculated'
  /** #REF! and the like. */
  | 'error'
  /** The format shows nothing although a value is stored. */
  | 'unseen'
  /** The format scales the value or names a unit beside it: 万元 shown for a value in 元. */
  | 'scaled'
  /** The format shows a negative number without a sign (red alone); the sign was put before the text. */
  | 'signed'
  /** A date by its format, which a code such as 1-2 may have become. */
  | 'date'
  /** A struck-out part was left out of the text. */
  | 'struck'
  /** A control character or torn sign was taken out of the text. */
  | 'mended'
  /** A figure too wide for its cell: #### is all that is printed. */
  | 'overflow'

/** A cell that says something, or the first cell of a merge. */
export interface GridCell {
  /** What a reader of the document sees, with inner line breaks, not trimmed of leading blanks. */
  readonly text: string
  /** The stored number as an exact decimal, where the cell holds a number. */
  readonly stored?: string
  /** The unit that the cell's number format puts beside the value or scales it to. */
  readonly formatUnit?: string
  readonly rowSpan: number
  readonly colSpan: number
  /** Levels of the cell's own indentation; leading blanks of the text are not counted here. */
  readonly indent: number
  /** Its row or column is hidden or filtered out. */
  readonly hidden: boolean
  readonly traits: readonly CellTrait[]
  /** Columns it may belong to, likeliest first, where the source does not decide (text without rulings). */
  readonly columns?: readonly number[]
  readonly place: SourcePlace
}

/** `null` is a blank cell or one covered by a merge. Rows may differ in length. */
export interface GridRow {
  readonly cells: readonly (GridCell | null)[]
  readonly hidden: boolean
}

/** A sheet, or a table of a document or page. Wholly blank edges are cut off; places keep the real addresses. */
export interface Grid {
  readonly kind: 'grid'
  readonly rows: readonly GridRow[]
  /** Name of the sheet; '' in other documents. */
  readonly sheet: string
  readonly hidden: boolean
  /** Words of the printed page's header and footer (单位：万元 stands there at times). */
  readonly margins: readonly Paragraph[]
  /** The reader knows that this grid goes on from the grid before it (a table cut by a page). */
  readonly continues: boolean
  /** The source draws no cells: the reader laid them from where the words stand. */
  readonly inferred?: boolean
  readonly place: SourcePlace
}

/** A paragraph of running text. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** 1 … 6 where the document marks it as a heading; 0 elsewhere. */
  readonly heading: number
  readonly hidden: boolean
  /** Stands in a page's margin: a page number, or a header or footer that many pages repeat. */
  readonly margin?: boolean
  readonly place: SourcePlace
}
