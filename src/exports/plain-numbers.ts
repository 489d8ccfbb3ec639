// Numbers of the columns that this program made: without thousands separators, so that every program reads them as numbers.
// A column that shows what a document printed keeps every sign of it.

const separated = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$/

/** A number in plain digits; any other text as it is. */
export const plainNumber = (text: string): string => (separated.test(text) ? text.replaceAll(',', '') : text)

/** What a heading says of its column: its unit, or that its figures were calculated. */
const namesUnit = /（[^（）]*(?:元|%|％|计算|个|项|张|份|家|辆|人|次)[^（）]*）$/

/** Columns that are ours: those whose heading names a unit, and those beside which 原文或算法 stands in a column of its own. */
const ownColumns = (columns: readonly string[]): readonly boolean[] =>
  columns.map((name) => (namesUnit.test(name) && !name.includes('原文')) || columns.includes(`${name}（原文或算法）`))

/** The rows of a table with its own columns in plain digits. */
export const plainRows = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] => {
  const own = ownColumns(columns)
  return rows.map((row) => row.map((text, column) => (own[column] === true ? plainNumber(text) : text)))
}
