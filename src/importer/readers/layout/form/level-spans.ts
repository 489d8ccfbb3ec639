// Which rows of a table of indicators stand under which level: a level's name is centred over its rows, so the rows are
// parted so that every name stands nearest to the middle of its own.

/** A stretch on the page. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Rows `from` … `to` (not included) of a name; `name` is null for rows that go on from the page before. */
export interface Span {
  readonly name: number | null
  readonly from: number
  readonly to: number
  /** How far the name stands from the middle of its rows. */
  readonly away: number
}

const middle = ({ top, bottom }: Extent): number => (top + bottom) / 2

/**
 * Spans of names over rows. `against` counts what speaks against rows under a name. With `carried`, the first rows may
 * belong to a name of the page before; with `cut`, the last name's rows may go on below the page, and then the name
 * stands at its first row.
 */
export const spansOf = (
  rows: readonly Extent[],
  names: readonly Extent[],
  { carried, cut }: { readonly carried: boolean; readonly cut: boolean },
  against: (name: number, from: number, to: number) => number = () => 0,
): readonly Span[] => {
  const [count, last] = [rows.length, names.length]
  interface Step {
    readonly cost: number
    readonly from: number
    readonly away: number
  }
  // best[n][r]: the first r rows under the first n names.
  const best: (Step | undefined)[][] = [[{ cost: 0, from: 0, away: 0 }]]
  if (carried || last === 0)
    for (let r = 1; r <= count; r++) best[0]?.splice(r, 1, { cost: 0.01 * r, from: 0, away: 0 })
  for (let n = 1; n <= last; n++) {
    const own: (Step | undefined)[] = []
    const at = middle(names[n - 1] ?? { top: 0, bottom: 0 })
    for (let to = n; to <= count; to++)
      for (let from = n - 1; from < to; from++) {
        const before = best[n - 1]?.[from]
        const [first, end] = [rows[from], rows[to - 1]]
        if (before === undefined || first === undefined || end === undefined) continue
        const centred = Math.abs((first.top + end.bottom) / 2 - at)
        const heads = cut && n === last && to === count ? Math.abs(middle(first) - at) + 0.6 : Number.POSITIVE_INFINITY
        const away = Math.min(centred, heads)
        const cost = before.cost + away + against(n - 1, from, to)
        if (own[to] === undefined || cost < (own[to]?.cost ?? 0)) own[to] = { cost, from, away }
      }
    best[n] = own
  }
  const spans: Span[] = []
  let to = count
  for (let n = last; n > 0; n--) {
    const step = best[n]?.[to]
    if (step === undefined) return []
    spans.unshift({ name: n - 1, from: step.from, to, away: step.away })
    to = step.from
  }
  if (to > 0) spans.unshift({ name: null, from: 0, to, away: 0 })
  return spans
}
