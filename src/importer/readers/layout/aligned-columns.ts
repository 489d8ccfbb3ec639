// Columns of a table that has no rulings: figures that end at one place are a column, words between figure columns are
// one, codes before the words are columns of their own; headings tell of columns that are blank.
import { declarationsOf } from '../../../budget/statements/index.ts'
import { rowsOfFigures } from './monotone.ts'
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
  /** Middle of the printed heading, where there is one. */
  headedAt?: number
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

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s()“”"/]/g, '')

/** Headings that statements print, without their groups: tells a wrapped heading from one below a group. */
const known: ReadonlySet<string> = new Set(
  (['budget', 'final'] as const)
    .flatMap((stage) => declarationsOf(stage))
    .flatMap(({ columns }) =>
      columns.flatMap(({ titles }) => titles.map((title) => plain(title.split('/').at(-1) ?? ''))),
    ),
)

/** True for the heading of a column of some statement. */
export const isKnownHeading = (text: string): boolean => known.has(plain(text))

/** Words of one column heading, wrapped over lines right below one another, put together. */
const headingBlocks = (
  heads: readonly LineWord[],
  unit: number,
): readonly { readonly words: readonly LineWord[] }[] => {
  const blocks: { words: LineWord[] }[] = []
  for (const word of [...heads].sort((a, b) => a.at - b.at || a.left - b.left)) {
    const above = blocks.find(({ words: own }) => {
      const last = own.at(-1)
      if (last === undefined) return false
      const distance = word.at - last.at
      const box = extent(own)
      const whole = own.map(({ text }) => text).join('') + word.text
      // 款 is a heading of its own, and the last sign of 财政拨款.
      const piece = isKnownHeading(whole) || !isKnownHeading(word.text)
      const within = word.left >= box.left - unit && word.right <= box.right + unit && piece
      const near = within || Math.abs(middle(word) - middle(box)) <= (distance === 1 ? 2.4 : 1.4) * unit
      // A heading that is whole in itself below another one stands under a group, unless both make a known heading.
      return (
        (distance === 1 || distance === 2) &&
        near &&
        piece &&
        !/^(?:项目|收入|支出|本年收入|本年支出)$/.test(plain(own.map(({ text }) => text).join('')))
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
  /** Middle of the first leaf that a block stands over as a group; null for a leaf. */
  const firstBelow = (block: (typeof blocks)[number]): number | null => {
    const row = blocks.filter((other) => other !== block && other.top <= block.bottom && other.bottom >= block.top)
    const low = Math.max(
      Number.NEGATIVE_INFINITY,
      ...row
        .map(middle)
        .filter((at) => at < middle(block))
        .map((at) => (at + middle(block)) / 2 - (middle(block) - at) * 0.16),
    )
    const high = Math.min(
      Number.POSITIVE_INFINITY,
      ...row
        .map(middle)
        .filter((at) => at > middle(block))
        .map((at) => (at + middle(block)) / 2 + (at - middle(block)) * 0.16),
    )
    const below = blocks
      .filter((other) => other.top > block.bottom && middle(other) > low && middle(other) < high)
      .sort((a, b) => middle(a) - middle(b))
    let [best, width] = [null as number | null, 0]
    // A group stands centred over some neighbours below it, left and right of its middle; the widest such run counts.
    below.forEach((first, from) => {
      for (const last of below.slice(from + 1)) {
        const own = extent([first, last])
        const centred = Math.abs(middle(own) - middle(block)) <= Math.max(4 * unit, (own.right - own.left) * 0.12)
        if (!centred || middle(first) >= middle(block) || middle(last) <= middle(block)) continue
        if (own.right - own.left > width) [best, width] = [middle(first), own.right - own.left]
      }
    })
    const [nearest] = below
    // The two sides of a statement are groups wherever they stand, unless all below stands right of them.
    const side = nearest !== undefined && nearest.left <= block.right
    if (best === null && side && /^(?:本年)?(?:收入|支出)$/.test(plain(block.text))) return middle(nearest)
    return best
  }
  const placed = blocks.map((block) => ({ ...block, over: firstBelow(block) }))
  return { leaves: placed.filter(({ over }) => over === null), groups: placed.filter(({ over }) => over !== null) }
}

/** Columns of a table without any figure: its leaf headings, as they stand. */
export const blankColumns = (leaves: readonly { left: number; right: number; text: string }[]): AlignedColumn[] =>
  [...leaves]
    .sort((a, b) => middle(a) - middle(b))
    .map(({ left, right, text }) => {
      const words = plain(text)
      const kind = /^[类款项]$|编码$/.test(words) ? 'code' : /名称$|^项目$|科目$/.test(words) ? 'words' : 'figures'
      return { kind, left, right, heading: text, headedAt: (left + right) / 2 }
    })

/** Figure columns: those with figures, and leaf headings right of the first of them that no figure stands under. */
export const figureColumns = (
  clusters: readonly (readonly LineWord[])[],
  leaves: readonly { left: number; right: number; text: string }[],
  words: readonly AlignedColumn[],
): readonly AlignedColumn[] => {
  const columns = clusters.map((words): AlignedColumn => ({ kind: 'figures', ...extent(words), heading: '' }))
  const first = Math.min(...columns.map(({ left }) => left), Number.POSITIVE_INFINITY)
  // Headings of figures stand right of the heading of the words before them, wherever the figures themselves end.
  const before = words.filter(({ left }) => left < first)
  const border = Math.max(Number.NEGATIVE_INFINITY, ...before.map((column) => column.headedAt ?? middle(column)))
  const own = leaves.filter((leaf) => middle(leaf) > border).sort((a, b) => middle(a) - middle(b))
  const sorted = [...columns].sort((a, b) => middle(a) - middle(b))
  const at = rowsOfFigures(sorted.map(middle), own.map(middle))
  sorted.forEach((column, index) => {
    const leaf = own[at[index] ?? -1]
    if (leaf === undefined) return
    column.heading = leaf.text
    column.headedAt = middle(leaf)
  })
  const blank = own
    .filter(
      (leaf, index) => !at.includes(index) && !/编码|科目名称|^[类款项]$|^项目$/.test(leaf.text.replace(/\s+/g, '')),
    )
    .map(
      (leaf): AlignedColumn => ({
        kind: 'figures',
        left: leaf.left,
        right: leaf.right,
        heading: leaf.text,
        headedAt: middle(leaf),
      }),
    )
  return [...columns, ...blank].sort((a, b) => middle(a) - middle(b))
}
