// A cell of a table or form is one of six different things; none of them stands for another.
import type { Decimal } from './decimal.ts'
import type { Stated } from './money.ts'
import type { Place } from './place.ts'

/** A number of things as printed; `noun` is the unit that its label prints (辆), '' where it prints none. */
export interface CountCell {
  readonly kind: 'count'
  readonly text: string
  readonly number: Decimal
  readonly noun: string
  readonly place: Place
}

/**
 * `amount` includes a printed 0; `blank` is a cell the document left empty; `undisclosed` is 未公开, said by the
 * document; `torn` is 原文残缺, lost in the text that was read; `text` is words in a column of words; `count` is a number
 * of things (辆, 批次, 人次) that stands among amounts and is no money.
 */
export type Cell =
  | { readonly kind: 'amount'; readonly amount: Stated }
  | { readonly kind: 'text'; readonly text: string; readonly place: Place }
  | CountCell
  | { readonly kind: 'blank'; readonly place: Place }
  | { readonly kind: 'undisclosed'; readonly place: Place }
  | { readonly kind: 'torn'; readonly place: Place }

/** The words that stand in a file for the two states a number cannot say. */
export const undisclosedWord = '未公开'
export const tornWord = '原文残缺'

/** The printed amount of a cell, where it has one. */
export const amountOf = (cell: Cell | undefined): Stated | null => (cell?.kind === 'amount' ? cell.amount : null)

/** What stands in the source file for this cell, so that exports and pages show the same. */
export const cellText = (cell: Cell): string => {
  switch (cell.kind) {
    case 'amount':
      return cell.amount.text
    case 'text':
    case 'count':
      return cell.text
    case 'blank':
      return ''
    case 'undisclosed':
      return undisclosedWord
    case 'torn':
      return tornWord
  }
}

/** Where the cell stands, whatever its kind. */
export const cellPlace = (cell: Cell): Place => (cell.kind === 'amount' ? cell.amount.place : cell.place)
