// What programs that turned a document into text left behind in it: tags, bookmarks, rows of dashes. Taken out before
// anything is read, because none of it was printed.

const tag = /<\/?(?:p|br|b|i|u|strong|em|span|div|font|sup|sub|html|body)\b[^<>]*>/gi
const cellTag = /<\/?(?:table|thead|tbody|tr|th|td)\b[^<>]*>?/gi
const bookmark = /\[bookmark:[^\]]*\]/g

/** Formulas that recognition software writes for signs: `$\geq90.00\%$`. */
const formula = (text: string): string =>
  text.includes('\\')
    ? text
        .replace(/\$([^$\t]{1,60})\$/g, (whole, inner: string) => (inner.includes('\\') ? inner : whole))
        .replace(/\\(?:geqslant|geq|ge)(?![A-Za-z])\s*/g, '≥')
        .replace(/\\(?:leqslant|leq|le)(?![A-Za-z])\s*/g, '≤')
        .replace(/\\times(?![A-Za-z])\s*/g, '×')
        .replace(/\\([%&#_])/g, '$1')
    : text

/** The line as it was printed. */
export const withoutResidue = (line: string): string =>
  formula(line)
    .replace(bookmark, '')
    .replace(tag, '')
    .replace(cellTag, (found) => (/^<\/t[hd]/i.test(found) ? '\t' : ''))

/** A row of dashes that some programs draw between heading and body. */
export const isDashes = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^:?-{3,}:?$/.test(cell.trim())) && cells.every((cell) => /^(?::?-{3,}:?)?$/.test(cell.trim()))
