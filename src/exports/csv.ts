// Rows of text as a CSV file that Excel and WPS open without damage: BOM, CRLF, no cell that would run as a formula.

/**
 * What makes a spreadsheet run a cell; a plain negative number (`-5`, `-1,234.50`) is not touched, `-1+1` is. Cells
 * that already begin with apostrophes before such a text count too, so that the escape can be undone exactly.
 */
const formulaLike = /^'*(?:[=+@\t\r]|-(?![\d.,]+%?$))/

/** The cell as it is written: led by an apostrophe where a spreadsheet would run it. */
export const escapedCell = (text: string): string => (formulaLike.test(text) ? `'${text}` : text)

/** Undoes `escapedCell`: the exact text of the document. */
export const unescapedCell = (cell: string): string =>
  cell.startsWith("'") && formulaLike.test(cell.slice(1)) ? cell.slice(1) : cell

const csvCell = (text: string): string => {
  const safe = escapedCell(text)
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows without the mark that begins a file: the part that may be put behind others. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

/** The text of a CSV file, its BOM included. A formula-like cell is led by an apostrophe, as spreadsheets expect. */
export const csvText = (rows: readonly (readonly string[])[]): string => `\uFEFF${csvLines(rows)}`

/** Bytes of a file's text as it is downloaded. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length
