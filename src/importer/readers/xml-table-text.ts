// An XML Spreadsheet 2003 (the .xls of many finance systems), written so that the workbook library reads what it says:
// the library loses formulas without a value, makes 0 of an empty number, and stumbles over CDATA and single quotes.
import { withRareCharacters } from './character-references.ts'

/** What stands in a cell whose formula nobody has calculated; no document holds this private sign. */
export const uncalculatedMark = '\u{f8f0}'

const attributes = `(?:"[^"]*"|'[^']*'|[^>"'/]|/(?!>))*`
const cell = new RegExp(
  `<((?:\\w+:)?)Cell\\b(${attributes})(?:/>|>\\s*(?:<(?:\\w+:)?Data\\b${attributes}(?:/>|>\\s*</(?:\\w+:)?Data>)\\s*)?</(?:\\w+:)?Cell>)`,
  'g',
)

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const doubleQuoted = (tag: string): string => tag.replace(/=\s*'([^'"]*)'/g, '="$1"')

/** Cells in which no value stands: a mark where a formula waits for its value; nothing where its result is an empty text. */
const withoutValue = (whole: string, prefix: string, inside: string): string =>
  /\bFormula\s*=/.test(inside) && !/\bType\s*=\s*"String"/.test(whole)
    ? `<${prefix}Cell${inside}><${prefix}Data ss:Type="String">${uncalculatedMark}</${prefix}Data></${prefix}Cell>`
    : whole.endsWith('/>') && !whole.includes('Data')
      ? whole
      : `<${prefix}Cell${inside}/>`

/** The same table, in the form that the library reads rightly. */
export const readableXmlTable = (xml: string): string => {
  const plain = xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escaped(text))
  const quoted = /=\s*'/.test(plain) ? plain.replace(/<[A-Za-z?][^<>]*>/g, doubleQuoted) : plain
  return withRareCharacters(quoted).replace(cell, withoutValue)
}
