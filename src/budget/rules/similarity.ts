// How much two texts share, counted in characters: for reasons that only repeat a name and paragraphs printed twice.
// What share is too much is for the rules.
import { bare } from '../wording.ts'

/** Length of the longest common subsequence: the characters of `a` that also stand in `b` in the same order. */
export const commonCharacters = (a: string, b: string): number => {
  const other = [...b]
  let row = new Uint16Array(other.length + 1)
  for (const character of a) {
    const next = new Uint16Array(other.length + 1)
    for (let index = 0; index < other.length; index++) {
      const kept = Math.max(row[index + 1] ?? 0, next[index] ?? 0)
      next[index + 1] = character === other[index] ? (row[index] ?? 0) + 1 : kept
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** True when some run of `least` characters stands in both texts: decides in one pass what most pairs of texts come to. */
const shareRun = (a: string, b: string, least: number): boolean => {
  const runs = new Set<string>()
  for (let start = 0; start + least <= b.length; start++) runs.add(b.slice(start, start + least))
  for (let start = 0; start + least <= a.length; start++) if (runs.has(a.slice(start, start + least))) return true
  return false
}

/** The longest run of characters that stands in both texts; '' where none has `least` characters. */
export const commonRun = (a: string, b: string, least = 1): string => {
  if (!shareRun(a, b, least)) return ''
  let best = ''
  let row = new Uint16Array(b.length + 1)
  let next = new Uint16Array(b.length + 1)
  for (let left = 0; left < a.length; left++) {
    for (let right = 0; right < b.length; right++) {
      const length = a[left] === b[right] ? (row[right] ?? 0) + 1 : 0
      next[right + 1] = length
      if (length > best.length) best = a.slice(left - length + 1, left + 1)
    }
    ;[row, next] = [next, row]
  }
  return best
}

/** The longest run that stands twice in one text without overlapping itself. */
export const repeatedRun = (text: string, least: number): string => {
  for (let start = 0; start + 2 * least <= text.length; start++) {
    if (!text.includes(text.slice(start, start + least), start + least)) continue
    let length = least
    while (start + 2 * length < text.length && text.includes(text.slice(start, start + length + 1), start + length + 1))
      length++
    return text.slice(start, start + length)
  }
  return ''
}

/** The passage of a text that reads `run` when its punctuation is left out: so that a quotation is verbatim. */
export const passageOf = (text: string, run: string): string => {
  const kept = [...text].flatMap((character, index) => [...bare(character)].map((letter) => ({ letter, index })))
  const start = kept
    .map(({ letter }) => letter)
    .join('')
    .indexOf(run)
  const [first, last] = [kept[start], kept[start + run.length - 1]]
  return start < 0 || first === undefined || last === undefined
    ? run
    : [...text].slice(first.index, last.index + 1).join('')
}
