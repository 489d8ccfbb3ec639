// What a reader sees in one cell of a form: the printed text, or a word for what is not there.
import { groupedDigits } from '../../budget/amount-text.ts'
import { type Cell, cellText, tornWord, undisclosedWord } from '../../budget/cell.ts'

/** `kind` tells 0, blank, 未公开 and 原文残缺 apart for style and screen readers; `text` is never empty. */
export interface PrintedCell {
  readonly kind: 'amount' | 'text' | 'blank' | 'undisclosed' | 'torn'
  readonly text: string
  /** An amount with its digits in groups, where it is printed without; files and comparisons keep `text`. */
  readonly shown?: string
}

/** A dash stands for a cell that the document left empty. */
export const blankMark = '—'

const withGroups = (cell: PrintedCell): PrintedCell => {
  const shown = cell.kind === 'amount' ? groupedDigits(cell.text) : cell.text
  return shown === cell.text ? cell : { ...cell, shown }
}

/** An absent cell is one that the form prints blank. */
export const printedCell = (cell: Cell | undefined): PrintedCell =>
  cell === undefined || cell.kind === 'blank'
    ? { kind: 'blank', text: blankMark }
    : withGroups({ kind: cell.kind === 'count' ? 'amount' : cell.kind, text: cellText(cell) })

/** The same for words and scores that are kept as text. */
export const printedText = (text: string): PrintedCell => {
  if (text === '') return { kind: 'blank', text: blankMark }
  if (text === tornWord) return { kind: 'torn', text }
  if (text === undisclosedWord) return { kind: 'undisclosed', text }
  return { kind: 'text', text }
}
