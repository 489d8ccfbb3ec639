// Why a figure is not there. 0, blank, 未公开 and 原文残缺 are different values, and so are a row that a table does not
// print and a table that a document does not hold; this is the one place that tells them apart and words them.
import { type Cell, tornWord, undisclosedWord } from './cell.ts'

/**
 * `blank` the cell is empty; `undisclosed` 未公开; `torn` 原文残缺; `text` words stand where an amount belongs; `missing`
 * the table prints no such row or column; `unlisted` the document holds no such table.
 */
export type MissingFigure = 'blank' | 'undisclosed' | 'torn' | 'text' | 'missing' | 'unlisted'

/** In two to four characters, for a table or a download. */
export const missingWords: Readonly<Record<MissingFigure, string>> = {
  blank: '空白',
  undisclosed: undisclosedWord,
  torn: tornWord,
  text: '没有写成数字',
  missing: '未列',
  unlisted: '未列',
}

/** As the end of a sentence: `支出总计在表中为空白`. */
export const missingInSentence: Readonly<Record<MissingFigure, string>> = {
  blank: '空白',
  undisclosed: undisclosedWord,
  torn: tornWord,
  text: '没有写成数字',
  missing: '没有印出',
  unlisted: '没有印出',
}

/** Why a cell states no amount; `null` when it states one. A cell that is not printed is `missing`. */
export const absenceOf = (cell: Cell | null | undefined): MissingFigure | null => {
  if (cell === undefined || cell === null) return 'missing'
  if (cell.kind === 'amount') return null
  return cell.kind === 'count' ? 'text' : cell.kind
}

/**
 * Why a term of an equation has no amount. `missing` = the row or statement is not there and may have been lost; `none` =
 * a complete statement has no such row, which says that nothing is spent on it: it counts as 0.
 */
export type TermAbsence = Exclude<MissingFigure, 'text' | 'unlisted'> | 'none'

/** As the end of a sentence that begins with the name of the term. */
export const termAbsenceWords: Readonly<Record<TermAbsence, string>> = {
  ...missingInSentence,
  blank: '为空白',
  none: '没有这一行',
}

/** In an equation words where an amount belongs count as an empty cell: there is nothing to add. */
export const termAbsenceOf = (cell: Cell | undefined): TermAbsence => {
  const absence = absenceOf(cell)
  return absence === null || absence === 'text' ? 'blank' : absence === 'unlisted' ? 'missing' : absence
}
