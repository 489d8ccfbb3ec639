// Line and column of a CSV → the cell as Excel and WPS name it, so that a clerk finds in the sheet what an editor counts
// in characters.
import type { LinePlace } from '../budget/place.ts'
import { columnLetters } from '../sheet/column-letters.ts'
import { separatorOf } from '../sheet/separator.ts'

/** Names cells of one file: `{ line: 2, column: 5 } → C2`. A quoted cell of several lines counts as the row it begins in. */
export const cellNames = (text: string): ((place: LinePlace) => string) => {
  const separator = separatorOf(text)
  const lines = text.split('\n')
  return ({ line, column }) => {
    const before = Array.from(lines[line - 1] ?? '').slice(0, column - 1)
    let cell = 0
    let quoted = false
    for (const sign of before) {
      if (sign === '"') quoted = !quoted
      else if (sign === separator && !quoted) cell++
    }
    return `${columnLetters(cell)}${line}`
  }
}
