// Where an offset of a text stands in an editor: lines from 1, columns in characters and not in halves of them.
import type { LinePlace } from '../budget/place.ts'

/** Offsets at which the lines of a text begin. */
export const lineStarts = (text: string): readonly number[] => {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/** Line and column of an offset; who asks often gives the starts of the lines along. */
export const lineAndColumn = (
  text: string,
  offset: number,
  starts: readonly number[] = lineStarts(text.slice(0, offset)),
): Pick<LinePlace, 'line' | 'column'> => {
  const line = starts.findLastIndex((start) => start <= offset)
  return { line: line + 1, column: Array.from(text.slice(starts[line] ?? 0, offset)).length + 1 }
}
