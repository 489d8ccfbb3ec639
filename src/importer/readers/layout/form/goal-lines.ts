// Goals in a form without rulings: two texts side by side under their headings, or one beside its label.
import { isGoalPiece, type Piece, partedAt } from './form-pieces.ts'
import { cell, type Laid, type Lines } from './laid-cells.ts'

/** True for the line of two headings of goals. */
export const isHeadOfGoals = (line: readonly Piece[]): boolean =>
  line.filter(({ text }) => isGoalPiece(text)).length >= 2

/** One goal: its label, which may be wrapped, beside its text. */
const oneGoal = (lines: Lines): Laid | null => {
  const all = lines.flat()
  const longest = Math.max(0, ...all.map((piece) => piece.right - piece.left))
  const begin = Math.min(...all.filter((piece) => piece.right - piece.left > longest / 2).map((piece) => piece.left))
  const label = all.filter((piece) => piece.right <= begin + 0.5)
  const text = all.filter((piece) => !label.includes(piece))
  if (label.length === 0 || text.length === 0 || !isGoalPiece(label.map(({ text: own }) => own).join(''))) return null
  return [[cell(label, 0), cell(text, 1, 10)]]
}

/** Texts of goals; null where the lines do not part them. */
export const goalRows = (lines: Lines): Laid | null => {
  const at = lines.findIndex(isHeadOfGoals)
  if (at < 0) return oneGoal(lines)
  const named = lines[at]?.filter(({ text }) => isGoalPiece(text)) ?? []
  // 年度总体目标 beside 预期目标 and 实际完成情况 is the side of both.
  const heads = named.slice(-2)
  const [left, right] = heads
  if (left === undefined || right === undefined || named.length > 3) return null
  const others = lines.flatMap((line, index) => (index === at ? line.filter((piece) => !heads.includes(piece)) : line))
  const middleOf = (piece: Piece): number => (piece.left + piece.right) / 2
  const starts = others.filter((piece) => piece.left > middleOf(left))
  if (starts.length === 0) return null
  const edge = commonest(starts.map((piece) => Math.round(piece.left)))
  const alone = others.filter((piece) =>
    others.some(({ at: same, left: next }) => same === piece.at && next > piece.right),
  )
  const widest = Math.max(...alone.map((piece) => piece.right), edge)
  const lefts: Piece[] = []
  const rights: Piece[] = []
  for (const piece of others) {
    const crosses = piece.left < edge - 4 && piece.right > edge + 2
    const parts = crosses ? partedAt(piece, edge) : null
    if (parts !== null) {
      lefts.push(parts[0])
      rights.push(parts[1])
    } else if (piece.left >= edge - 4 && middleOf(piece) > middleOf(left)) rights.push(piece)
    else if (piece.right > widest + 2) return null
    else lefts.push(piece)
  }
  const longest = Math.max(0, ...lefts.map((piece) => piece.right - piece.left))
  const begin = Math.min(...lefts.filter((piece) => piece.right - piece.left > longest / 2).map((piece) => piece.left))
  const side = lefts.filter((piece) => piece.right <= begin + 0.5)
  const text = lefts.filter((piece) => !side.includes(piece))
  if (text.length === 0) return null
  return [
    [...(side.length > 0 ? [cell(side, 0, 1, 2)] : []), cell([left], 1, 5), cell([right], 6, 5)],
    [cell(text, 1, 5), cell(rights, 6, 5)],
  ]
}

const commonest = (values: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
