// What the national forms print to number their own cells: the row 栏次 (1 2 3 …) and the column 行次. Both are kept
// and shown as printed; neither is money.
import { squeezed } from '../budget/wording.ts'
import type { CsvCell } from './csv-cell.ts'

/** True for a heading whose column numbers the rows. */
export const numbersRows = (heading: string): boolean =>
  /^(?:行次|序号)$/.test(squeezed(heading.split('/').at(-1) ?? ''))

/** True for a row that numbers the columns: it says 栏次, and holds nothing but small whole numbers besides. */
export const numbersColumns = (row: readonly CsvCell[]): boolean => {
  const texts = row.map(({ text }) => squeezed(text)).filter((text) => text !== '')
  return texts.includes('栏次') && texts.every((text) => text === '栏次' || /^(?:\d{1,2}|[—–-]+)$/.test(text))
}
