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

const comma = 44
/** CR, which a cell holds only in quotation marks. */
const lineEnd = 13

const csvCell = (text: string): string => {
  const safe = escapedCell(text)
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows without the mark that begins a file: the part that may be put behind others. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

/** Where a cell in quotation marks ends: at the mark that no other follows. */
const closingMark = (text: string, from: number): number => {
  let end = text.indexOf('"', from)
  while (text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end
}

/** The rows of `csvLines`, as they were: only what that writes is read, so it takes a third of what any CSV would. */
export const csvRows = (lines: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < lines.length; ) {
    let cell: string
    if (lines[at] === '"') {
      const end = closingMark(lines, at + 1)
      cell = lines.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    } else {
      const from = at
      for (let sign = lines.charCodeAt(at); sign !== comma && sign !== lineEnd && at < lines.length; )
        sign = lines.charCodeAt(++at)
      cell = lines.slice(from, at)
    }
    row.push(unescapedCell(cell))
    if (lines.charCodeAt(at) === comma) at += 1
    else {
      rows.push(row)
      row = []
      at += 2
    }
  }
  return rows
}

/** The text of a CSV file, its BOM included. A formula-like cell is led by an apostrophe, as spreadsheets expect. */
export const csvText = (rows: readonly (readonly string[])[]): string => `\uFEFF${csvLines(rows)}`

/** Bytes of a file's text as it is downloaded. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length
