// Columns of a table without rulings and what they are called: from figures and words of the body, from the headings,
// or from the page before where a page repeats no heading.
import {
  type AlignedColumn,
  blankColumns,
  figureClusters,
  figureColumns,
  headings,
  isAmountWord,
  type LineWord,
} from './aligned-columns.ts'

/** Columns of a table, to be kept for the page on which it goes on. */
export interface AlignedLayout {
  readonly columns: readonly AlignedColumn[]
  /** Figure columns in which figures stood. */
  readonly used: readonly number[]
}

/** Codes of functions: 208, 20805, 2080501. */
export const classCode = /^(?:\d{3}|\d{5}|\d{7})$/

const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2

const groupsOfGaps =
  (columns: readonly { left: number; right: number }[]) =>
  (word: LineWord): number =>
    columns.filter(
      ({ left, right }) => (left + right) / 2 < (word.left + Math.min(word.right, word.left + 2)) / 2 + 0.001,
    ).length

/** Columns of the words between figure columns: codes first, then names. */
const wordColumnsOf = (
  words: readonly LineWord[],
  clusters: readonly (readonly LineWord[])[],
  unit: number,
  codeWords: ReadonlySet<LineWord>,
): readonly AlignedColumn[] => {
  const edges = clusters.map((own) => ({
    left: Math.min(...own.map(({ left }) => left)),
    right: Math.max(...own.map(({ right }) => right)),
  }))
  const gap = groupsOfGaps(edges)
  const byGap = new Map<number, LineWord[]>()
  for (const word of words) {
    const key = gap(word)
    byGap.set(key, [...(byGap.get(key) ?? []), word])
  }
  return [...byGap]
    .sort(([a], [b]) => a - b)
    .flatMap(([, own]): readonly AlignedColumn[] => {
      const codes = own.filter((word) => codeWords.has(word))
      const names = own.filter((word) => !codeWords.has(word))
      const groups: LineWord[][] = []
      for (const word of [...codes].sort((a, b) => a.left - b.left)) {
        const last = groups.at(-1)
        const near = last !== undefined && word.left - (last[0]?.left ?? 0) <= 2.6 * unit
        // Whole codes that drifted apart over a page stand in one column, if they never share a line.
        const drifted =
          last !== undefined &&
          word.text.length > 2 &&
          word.left - (last.at(-1)?.left ?? 0) <= 6 * unit &&
          last.every(({ at, text }) => text.length > 2 && at !== word.at)
        if (last !== undefined && (near || drifted)) last.push(word)
        else groups.push([word])
      }
      const stretch = (list: readonly LineWord[]) => ({
        left: Math.min(...list.map(({ left }) => left)),
        right: Math.max(...list.map(({ right }) => right)),
      })
      return [
        ...groups.map((group): AlignedColumn => ({ kind: 'code', ...stretch(group), heading: '' })),
        ...(names.length > 0 ? [{ kind: 'words' as const, ...stretch(names), heading: '' }] : []),
      ]
    })
}

/** Names of code and word columns from the headings over them. */
const nameColumns = (
  columns: readonly AlignedColumn[],
  leaves: readonly { left: number; right: number; text: string; top: number }[],
  figures: readonly { left: number }[],
): ReadonlySet<unknown> => {
  const used = new Set<unknown>()
  const figuresFrom = ({ right }: AlignedColumn): number =>
    Math.min(...figures.map(({ left }) => left).filter((left) => left > right), Number.POSITIVE_INFINITY)
  for (const column of columns) {
    if (column.kind === 'figures') continue
    const next = columns.filter((other) => other.left > column.right).map(({ left }) => left)
    const end =
      column.kind === 'words'
        ? Math.max(column.right + 2, Math.min(...next, figuresFrom(column)) - 1)
        : column.right + 2
    const over = leaves
      .filter((leaf) => middle(leaf) >= column.left - 2 && middle(leaf) <= end)
      .sort((a, b) => b.top - a.top || Math.abs(middle(a) - middle(column)) - Math.abs(middle(b) - middle(column)))[0]
    column.heading = over?.text ?? ''
    if (over !== undefined) {
      column.headedAt = middle(over)
      used.add(over)
    }
  }
  const codes = columns.filter(({ kind }) => kind === 'code')
  const singles = leaves.filter(({ text }) => /^[类款项]$/.test(text)).sort((a, b) => a.left - b.left)
  if (singles.length > 1 && singles.length === codes.length)
    for (const [index, column] of codes.entries()) {
      column.heading = singles[index]?.text ?? ''
      used.add(singles[index])
    }
  return used
}

/** The columns of a block. */
export const layoutOf = (
  body: readonly LineWord[],
  heads: readonly LineWord[],
  before: AlignedLayout | null,
  unit: number,
  codeWords: ReadonlySet<LineWord>,
): AlignedLayout => {
  const figures = body.filter((word) => isAmountWord(word.text) && !codeWords.has(word))
  const clusters = figureClusters(figures, unit)
  const words = wordColumnsOf(
    body.filter((word) => !figures.includes(word)),
    clusters,
    unit,
    codeWords,
  )
  if (before !== null && heads.length === 0) {
    // A page that repeats no heading: its figure columns are those in which figures stood before.
    const known =
      clusters.length === before.used.length
        ? before.used
        : before.columns.flatMap(({ kind }, index) => (kind === 'figures' ? [index] : [])).slice(0, clusters.length)
    const shapes = [...clusters].sort((a, b) => (a[0]?.right ?? 0) - (b[0]?.right ?? 0))
    const columns = before.columns.map((column, index): AlignedColumn => {
      const own = shapes[known.indexOf(index)]
      if (column.kind === 'figures')
        return own === undefined
          ? { ...column, left: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY }
          : {
              ...column,
              left: Math.min(...own.map(({ left }) => left)),
              right: Math.max(...own.map(({ right }) => right)),
            }
      const kinds = before.columns.filter(({ kind }) => kind === column.kind)
      const mine = words.filter(({ kind }) => kind === column.kind)[kinds.indexOf(column)]
      return mine === undefined ? column : { ...column, left: mine.left, right: mine.right }
    })
    return { columns, used: known }
  }
  const { leaves } = headings(heads, unit)
  if (clusters.length === 0 && codeWords.size === 0 && leaves.length > 2)
    return { columns: blankColumns(leaves), used: [] }
  const naming = nameColumns(
    words,
    leaves,
    clusters.map((own) => ({ left: Math.min(...own.map(({ left }) => left)) })),
  )
  const figureOnes = figureColumns(
    clusters,
    leaves.filter((leaf) => !naming.has(leaf)),
    words,
  )
  const columns = [...words, ...figureOnes].sort((a, b) => middle(a) - middle(b) || (a.kind === 'code' ? -1 : 1))
  const used = columns.flatMap((column, index) =>
    column.kind === 'figures' &&
    clusters.some((own) => own.some(({ right }) => right >= column.left && right <= column.right))
      ? [index]
      : [],
  )
  return { columns, used }
}

/** Codes look like figures: they stand left, have no separators, and parts of them stand beside a class. */
export const codesIn = (body: readonly LineWord[], unit: number): ReadonlySet<LineWord> => {
  const separated = body.filter(({ text }) => /\d[.,]\d/.test(text) && isAmountWord(text)).length
  const codes = new Set(
    body.filter(({ text }) => /^\[\d{3,7}\]$/.test(text) || (classCode.test(text) && separated > 0)),
  )
  const starts = [...codes].filter(({ text }) => text.length === 3).map(({ left }) => left)
  for (const word of body) {
    const near = [...codes].some(
      ({ at, left, text }) => at === word.at && text.length === 3 && word.left > left && word.left - left < 16 * unit,
    )
    const drifted = separated > 0 && starts.some((left) => word.left > left && word.left - left < 9 * unit)
    if (/^\d{2}$/.test(word.text) && (near || drifted)) codes.add(word)
    // A code that lost its leading zero still stands between its class and its name.
    const beforeName = body.some(
      ({ at, left, text }) => at === word.at && left > word.right && /^[\u4e00-\u9fff]/.test(text),
    )
    if (/^\d$/.test(word.text) && near && beforeName) codes.add(word)
  }
  return codes
}
