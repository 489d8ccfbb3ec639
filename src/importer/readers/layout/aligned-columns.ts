// Columns of a table that has no rulings: figures that end at one place are a column, words between figure columns are
// one, codes before the words are columns of their own; headings tell of columns that are blank.
import type { TextLine, Word } from './text-line.ts'

/** A word with its line. */
export interface LineWord extends Word {
  readonly at: number
  readonly line: TextLine
}

/** What a column holds. */
export type AlignedKind = 'code' | 'words' | 'figures'

/** A column, with the stretch in which its words stand. */
export interface AlignedColumn {
  readonly kind: AlignedKind
  readonly left: number
  readonly right: number
  heading: string
}

const amount = /^[-−+△▲(（]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[)）]?%?$|^[-—–]$/

/** True for what a statement prints as an amount. */
export const isAmountWord = (text: string): boolean => amount.test(text)

const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2

interface Cluster {
  readonly words: LineWord[]
}

const end = ({ words }: Cluster): number => words.reduce((sum, { right }) => sum + right, 0) / words.length
const lines = ({ words }: Cluster): ReadonlySet<number> => new Set(words.map(({ at }) => at))

/** Clusters of figures by where they end; clusters that never share a line and stand close are one. */
export const figureClusters = (words: readonly LineWord[], unit: number): readonly (readonly LineWord[])[] => {
  const clusters: Cluster[] = []
  for (const word of [...words].sort((a, b) => a.right - b.right)) {
    const last = clusters.at(-1)
    if (last !== undefined && word.right - (last.words.at(-1)?.right ?? 0) <= 1.5 * unit) last.words.push(word)
    else clusters.push({ words: [word] })
  }
  for (let index = 1; index < clusters.length; ) {
    const [a, b] = [clusters[index - 1], clusters[index]]
    if (a === undefined || b === undefined) break
    const shared = [...lines(a)].some((at) => lines(b).has(at))
    const overlaps = Math.max(...a.words.map(({ right }) => right)) > Math.min(...b.words.map(({ left }) => left))
    if (!shared && (overlaps || end(b) - end(a) <= 6 * unit)) {
      a.words.push(...b.words)
      clusters.splice(index, 1)
    } else index++
  }
  return clusters.map(({ words: own }) => own)
}

const extent = (list: readonly { left: number; right: number }[]): { left: number; right: number } => ({
  left: Math.min(...list.map(({ left }) => left)),
  right: Math.max(...list.map(({ right }) => right)),
})

/** Words of one column heading, wrapped over lines right below one another, put together. */
const headingBlocks = (
  heads: readonly LineWord[],
  unit: number,
): readonly { readonly words: readonly LineWord[] }[] => {
  const blocks: { words: LineWord[] }[] = []
  for (const word of [...heads].sort((a, b) => a.at - b.at || a.left - b.left)) {
    const above = blocks.find(({ words: own }) => {
      const last = own.at(-1)
      const distance = last === undefined ? 99 : word.at - last.at
      return (
        last !== undefined &&
        (distance === 1 || distance === 2) &&
        Math.abs(middle(word) - middle(extent(own))) <= (distance === 1 ? 2.2 : 1.2) * unit &&
        Math.abs(word.right - word.left - (last.right - last.left)) <= 8 * unit
      )
    })
    if (above === undefined) blocks.push({ words: [word] })
    else above.words.push(word)
  }
  return blocks
}

/** Leaf headings: blocks below which no other block stands. Blocks that cover several leaves are groups. */
export const headings = (heads: readonly LineWord[], unit: number) => {
  const blocks = headingBlocks(heads, unit).map(({ words }) => ({
    ...extent(words),
    text: words.map(({ text }) => text).join(''),
    top: words[0]?.at ?? 0,
    bottom: words.at(-1)?.at ?? 0,
  }))
  const isGroup = (block: (typeof blocks)[number]): boolean => {
    const row = blocks.filter((other) => other !== block && other.top <= block.bottom && other.bottom >= block.top)
    const low = Math.max(
      Number.NEGATIVE_INFINITY,
      ...row.filter((other) => middle(other) < middle(block)).map((other) => (middle(other) + middle(block)) / 2),
    )
    const high = Math.min(
      Number.POSITIVE_INFINITY,
      ...row.filter((other) => middle(other) > middle(block)).map((other) => (middle(other) + middle(block)) / 2),
    )
    const below = blocks.filter((other) => other.top > block.bottom && middle(other) > low && middle(other) < high)
    if (below.length < 2) return false
    // A group stands centred over what it groups; a heading beside a group does not.
    const own = extent(below)
    return Math.abs(middle(own) - middle(block)) <= Math.max(6 * unit, (own.right - own.left) * 0.16)
  }
  return { leaves: blocks.filter((block) => !isGroup(block)), groups: blocks.filter(isGroup) }
}

const nearestTo = <T extends { left: number; right: number }>(list: readonly T[], at: number): T | undefined =>
  list.toSorted((a, b) => Math.abs(middle(a) - at) - Math.abs(middle(b) - at))[0]

/** Figure columns: those with figures, and leaf headings right of the first of them that no figure stands under. */
export const figureColumns = (
  clusters: readonly (readonly LineWord[])[],
  leaves: readonly { left: number; right: number; text: string }[],
  wordColumns: readonly AlignedColumn[],
): readonly AlignedColumn[] => {
  const columns = clusters.map((words): AlignedColumn => ({ kind: 'figures', ...extent(words), heading: '' }))
  const named = new Set<unknown>()
  // Each heading names the column that it stands over; the nearest pairs first.
  const pairs = columns
    .flatMap((column) =>
      leaves.map((leaf) => ({
        column,
        leaf,
        distance:
          Math.abs(middle(leaf) - middle(column)) - (leaf.left <= column.right && leaf.right >= column.left ? 100 : 0),
      })),
    )
    .sort((a, b) => a.distance - b.distance)
  for (const { column, leaf } of pairs) {
    if (column.heading !== '' || named.has(leaf)) continue
    const own = nearestTo(wordColumns, middle(leaf))
    if (
      own !== undefined &&
      middle(leaf) >= own.left &&
      middle(leaf) <= own.right &&
      !(leaf.left <= column.right && leaf.right >= column.left)
    )
      continue
    column.heading = leaf.text
    named.add(leaf)
  }
  const first = Math.min(...columns.map(({ left }) => left), Number.POSITIVE_INFINITY)
  const blank = leaves
    .filter(
      (leaf) =>
        !named.has(leaf) &&
        middle(leaf) > first &&
        !wordColumns.some(({ left, right }) => middle(leaf) >= left && middle(leaf) <= right),
    )
    .map((leaf): AlignedColumn => ({ kind: 'figures', left: leaf.left, right: leaf.right, heading: leaf.text }))
  return [...columns, ...blank].sort((a, b) => middle(a) - middle(b))
}
