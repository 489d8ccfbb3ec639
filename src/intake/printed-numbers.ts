// What the national forms print to number their own cells: the row 栏次 (1 2 3 …) and the column 行次. Both are kept
// and shown as printed; neither is money.
import { squeezed } from '../budget/wording.ts'
import type { CsvCell } from './csv-cell.ts'

/** True for a heading whose column numbers the rows. */
export const numbersRows = (heading: string): boolean =>
  /^(?:行次|序号)$/.test(squeezed(heading.split('/').at(-1) ?? ''))

/** `3`, `(3)`, `4=2+3`: the number of a column, perhaps as a sum of others. */
const columnNumber = /^(?:\(?\d{1,2}\)?(?:=[\d+\-*/()]+)?|[—–-]+)$/
/** Words that stand beside the numbers: the three levels of a subject's code have no number. */
const besideNumbers = /^(?:栏次|行次|序号|类|款|项)$/

/**
 * True for a row that numbers the columns: it says 栏次 and holds nothing but small whole numbers besides, or it holds
 * nothing but 1, 2, 3 … in order, which no row of money does.
 */
export const numbersColumns = (row: readonly CsvCell[]): boolean => {
  const texts = row.map(({ text }) => squeezed(text)).filter((text) => text !== '')
  if (!texts.every((text) => besideNumbers.test(text) || columnNumber.test(text))) return false
  if (texts.includes('栏次')) return true
  const numbers = texts
    .filter((text) => columnNumber.test(text))
    .map((text) => Number.parseInt(text.replace('(', ''), 10))
  return numbers.length > 2 && numbers.every((number, index) => number === index + 1)
}
