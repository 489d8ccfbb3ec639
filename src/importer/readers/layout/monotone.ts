// Puts the figures of a column beside the rows that they belong to, when both stand some lines apart: in order, at most
// one figure a row, with the least distance in all.

/** Index of the row for each figure; both lists ascend. Figures that find no row have -1. */
export const rowsOfFigures = (figures: readonly number[], rows: readonly number[]): readonly number[] => {
  const [m, n] = [figures.length, rows.length]
  if (m > n) {
    // More figures than rows: each takes the nearest row that is left, the rest have none.
    const taken = new Set<number>()
    return figures.map((line) => {
      const at = rows.reduce(
        (best, row, index) =>
          !taken.has(index) && (best < 0 || Math.abs(row - line) < Math.abs((rows[best] ?? 0) - line)) ? index : best,
        -1,
      )
      if (at >= 0) taken.add(at)
      return at
    })
  }
  const cost = (i: number, j: number): number => {
    const distance = (figures[i] ?? 0) - (rows[j] ?? 0)
    // A figure printed above its row is likelier than one below it.
    return Math.abs(distance) + (distance > 0 ? 0.1 : 0)
  }
  const best: number[][] = Array.from({ length: m + 1 }, () => new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY))
  for (let j = 0; j <= n; j++) (best[0] ?? [])[j] = 0
  for (let i = 1; i <= m; i++)
    for (let j = i; j <= n; j++) {
      const skip = best[i]?.[j - 1] ?? Number.POSITIVE_INFINITY
      const take = (best[i - 1]?.[j - 1] ?? Number.POSITIVE_INFINITY) + cost(i - 1, j - 1)
      ;(best[i] ?? [])[j] = Math.min(skip, take)
    }
  const result = new Array<number>(m).fill(-1)
  let [i, j] = [m, n]
  while (i > 0 && j > 0) {
    if ((best[i]?.[j] ?? 0) === (best[i]?.[j - 1] ?? Number.NaN)) j--
    else {
      result[i - 1] = j - 1
      i--
      j--
    }
  }
  return result
}
