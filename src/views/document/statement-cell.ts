// One cell of a printed statement: an amount, or one of the things that are not an amount, told apart in words.
import { type Cell, cellText, tornWord, undisclosedWord } from '../../budget/cell.ts'
import type { Column } from '../../budget/statement.ts'
import type { Mark } from '../check/marks.ts'
import type { Crumb } from '../words/crumb.ts'

/**
 * One cell of the body. `look` is '' for an amount, else the class that tells the kind apart; `note` is read out and
 * not shown. `anchor` and `linkLabel` are set on the row heading of a line, whose address is permanent.
 */
export interface StatementCell {
  readonly heading: boolean
  readonly look: string
  readonly text: string
  readonly note: string
  readonly anchor: string
  /** Anchors of earlier versions that go on leading here. */
  readonly formerAnchors: readonly string[]
  readonly linkLabel: string
  readonly colspan: number
  /** The code of the row, for a phone, where its columns have no room. */
  readonly code: string
  /** Findings that speak of this figure or row. */
  readonly marks: readonly Mark[]
  /** `已核对 3 项`, leading to them; `null` for a figure that nothing was compared with, or that differs. */
  readonly agreed: Crumb | null
}

/** A cell without anything; others are made from it. */
export const plainCell: StatementCell = {
  heading: false,
  look: '',
  text: '',
  note: '',
  anchor: '',
  formerAnchors: [],
  linkLabel: '',
  colspan: 1,
  code: '',
  marks: [],
  agreed: null,
}

/** The cell of a column that does not name the row. A blank code or remark stays empty; a blank amount says so. */
export const valueCell = (cell: Cell, column: Column): StatementCell => {
  if (column.kind !== 'amount') {
    const look = column.kind === 'text' ? 'text' : 'code'
    return { ...plainCell, look: cell.kind === 'torn' ? 'torn' : look, text: cellText(cell) }
  }
  switch (cell.kind) {
    case 'amount':
      return { ...plainCell, text: cell.amount.text }
    case 'text':
      return { ...plainCell, look: 'text', text: cell.text }
    case 'count':
      // A number of things beside the costs stands under the figures, as they are.
      return { ...plainCell, text: cell.text, note: cell.noun }
    case 'blank':
      return { ...plainCell, look: 'blank', text: '—', note: '空白' }
    case 'undisclosed':
      return { ...plainCell, look: 'undisclosed', text: undisclosedWord }
    case 'torn':
      return { ...plainCell, look: 'torn', text: tornWord }
  }
}
