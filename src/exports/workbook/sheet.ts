// What a worksheet holds, before it is written as XML: placed cells, widths, what is repeated and frozen. Text is always
// text and numbers are exact decimal texts, so that nothing is computed on the way.

/** How a cell looks; numbers and texts in the same table share borders. */
export type Look = 'title' | 'caption' | 'right' | 'head' | 'label' | 'text' | 'total' | 'note' | 'link'

/** A text, also one that looks like a number, a date or a formula. */
export interface TextCell {
  readonly kind: 'text'
  readonly text: string
  readonly look: Look
}

/** A number as plain decimal digits with the decimals and separators that were printed. */
export interface NumberCell {
  readonly kind: 'number'
  /** `-1234.50`: digits, one point, no separators. */
  readonly digits: string
  readonly decimals: number
  readonly grouped: boolean
  /** Shown times 100 and with its sign: `0.823` as `82.3%`. */
  readonly percent?: true
  /** Signs that are printed around the digits instead of a `-` in front: `(` and `)`, `△`, the mark of a note. */
  readonly around?: { readonly before: string; readonly after: string }
  readonly look: 'text' | 'total'
}

/** A cell in its row; `column` counts from 0. */
export interface PlacedCell {
  readonly cell: TextCell | NumberCell
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
  /** Name of another sheet of the workbook that the cell leads to. */
  readonly target?: string
  /** What computes the cell, without `=`; its number is what came of it when it was last computed. */
  readonly formula?: string
}

/** What a spreadsheet shows and offers when a cell is chosen; it forbids nothing. */
export interface CellHint {
  /** `B3` or `B3:B40`. */
  readonly cells: string
  readonly title: string
  readonly text: string
  /** Where the choices stand: `'科目'!$A$1:$A$40`. */
  readonly choices?: string
}

/** A row from left to right; cells that a cell above covers are left out. */
export type SheetRow = readonly PlacedCell[]

/** A worksheet of the official layout: everything that is printed lies within its rows and columns. */
export interface Sheet {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string
  /** Widths in characters of a western font; a Chinese one takes two. */
  readonly widths: readonly number[]
  readonly rows: readonly SheetRow[]
  /** Rows of headings, from and to (from 0), repeated on every printed page; the row above which scrolling stops. */
  readonly head: { readonly from: number; readonly to: number } | null
  readonly landscape: boolean
  readonly hints?: readonly CellHint[]
  /** Holds lists for other sheets; nobody prints or imports it. */
  readonly hidden?: true
}

/** A text cell at a column. */
export const textAt = (
  column: number,
  text: string,
  look: Look,
  span: { readonly colspan?: number; readonly rowspan?: number; readonly target?: string } = {},
): PlacedCell => ({
  cell: { kind: 'text', text, look },
  column,
  colspan: span.colspan ?? 1,
  rowspan: span.rowspan ?? 1,
  ...(span.target === undefined ? {} : { target: span.target }),
})

/** `A`, `Z`, `AA`: the letters of a column that counts from 0. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

/** `B3` for column 1, row 2. */
export const cellReference = (column: number, row: number): string => `${columnLetters(column)}${row + 1}`

/** Columns that a text takes: Chinese and full-width characters count two. */
export const textWidth = (text: string): number => {
  let width = text.length
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= 0x1100) width += 1
  return width
}

/** A name that every spreadsheet accepts, unlike those before it. */
export const sheetName = (wanted: string, taken: readonly string[]): string => {
  const plain = wanted
    .replace(/[[\]:*?/\\']/g, ' ')
    .replace(/[\n\r\t]+/g, '')
    .trim()
  const free = (count: number): string => {
    const ending = count === 1 ? '' : ` ${count}`
    const name = [...plain].slice(0, 31 - ending.length).join('') + ending
    return taken.includes(name) ? free(count + 1) : name
  }
  return free(1)
}
