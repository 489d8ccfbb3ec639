// How far two words are apart, so that a message can name what was probably meant.

/** Number of characters to insert, delete or change (Levenshtein). */
export const distance = (a: string, b: string): number => {
  const from = Array.from(a)
  const to = Array.from(b)
  let previous = to.map((_, index) => index + 1)
  from.forEach((letter, row) => {
    let left = row + 1
    let diagonal = row
    previous = to.map((other, column) => {
      const above = previous[column] ?? 0
      const value = Math.min(above + 1, left + 1, diagonal + (letter === other ? 0 : 1))
      diagonal = above
      left = value
      return value
    })
  })
  return previous.at(-1) ?? from.length
}

/** The nearest of the known words, if it shares at least half of the letters; the first of equals. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const [best] = known.map((candidate) => ({ candidate, far: distance(word, candidate) })).sort((a, b) => a.far - b.far)
  if (best === undefined) return null
  return best.far * 2 <= Math.max(Array.from(word).length, Array.from(best.candidate).length) ? best.candidate : null
}
