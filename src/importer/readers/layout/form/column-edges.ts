// Where one column of a form's table ends and the next begins: between two headings, at the place that the fewest words
// cross; on a page that repeats no heading, in the gaps that all its lines leave free.
import type { Piece } from './form-pieces.ts'

interface Stretch {
  readonly left: number
  readonly right: number
}

const middle = ({ left, right }: Stretch): number => (left + right) / 2

/** Edges between columns whose headings stand in order. */
export const edgesBetween = (heads: readonly Stretch[], words: readonly Stretch[]): readonly number[] =>
  heads.slice(1).map((head, index) => {
    const before = heads[index] ?? head
    let best = { edge: (before.right + head.left) / 2, crossed: Number.POSITIVE_INFINITY, run: 0 }
    let run = 0
    let crossedBefore = -1
    for (let x = Math.ceil(middle(before)); x <= middle(head); x++) {
      const crossed = words.filter(({ left, right }) => left < x && right > x).length
      run = crossed === crossedBefore ? run + 1 : 0
      crossedBefore = crossed
      if (crossed < best.crossed || (crossed === best.crossed && run > best.run))
        best = { edge: x - run / 2, crossed, run }
    }
    return best.edge
  })

/** Stretches that words cover, parted by gaps of at least `gap`. */
export const bandsOf = (words: readonly Stretch[], gap: number): readonly Stretch[] => {
  const bands: { left: number; right: number }[] = []
  for (const { left, right } of words.toSorted((a, b) => a.left - b.left)) {
    const last = bands.at(-1)
    if (last !== undefined && left - last.right < gap) last.right = Math.max(last.right, right)
    else bands.push({ left, right })
  }
  return bands
}

/** Column of a piece between edges. */
export const columnAt = (piece: Piece, edges: readonly number[]): number =>
  edges.filter((edge) => edge <= middle(piece)).length
