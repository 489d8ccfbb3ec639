// Which rows of the list of all projects fit, and in which order they stand: plain values in, plain values out. What
// a row does not print fits no bound and stands last in either order.

/** What a row is judged by. */
export interface ExploredRow {
  readonly department: string
  readonly departmentName: string
  readonly year: string
  readonly kind: string
  /** 分; `null` where the form prints none. */
  readonly budget: bigint | null
  readonly spent: bigint | null
  readonly score: number | null
  readonly indicators: number
  readonly quantified: number
  readonly inapplicable: number
  /** Percent; `null` where it cannot be computed. */
  readonly rate: number | null
  readonly short: number
  readonly bare: number
  readonly vague: number
  readonly name: string
  /** All words of the row with its department, made comparable by `plain`. */
  readonly words: string
}

/** Parameters of the address by their names; '' filters nothing. */
export type Criteria = Readonly<Record<string, string>>

/** The names of all parameters, as the address and the form have them. */
export const parameters = [
  ...(['q', 'department', 'year', 'kind', 'measures', 'outcome'] as const),
  ...(['min', 'max', 'least', 'most', 'from', 'to', 'sort'] as const),
] as const

/** Half-width, small letters, no blanks: how words are compared. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** `12.5` 万元 → 分; `null` for anything that is no plain amount. */
export const fenOf = (text: string): bigint | null => {
  const match = /^(\d{1,12})(?:\.(\d{0,6}))?$/.exec(text.normalize('NFKC').replaceAll(',', '').trim())
  return match === null ? null : BigInt((match[1] ?? '0') + (match[2] ?? '').padEnd(6, '0'))
}

/** A score as typed; `null` for anything that is no plain number. */
export const scoreOf = (text: string): number | null => {
  const typed = text.normalize('NFKC').trim()
  return /^\d{1,4}(?:\.\d{1,4})?$/.test(typed) ? Number(typed) : null
}

/** Names of the parameters that are typed and cannot be read. */
export const unreadable = (criteria: Criteria): readonly string[] =>
  [
    ['min', fenOf],
    ['max', fenOf],
    ['least', scoreOf],
    ['most', scoreOf],
    ['from', scoreOf],
    ['to', scoreOf],
  ].flatMap(([name, read]) => {
    const text = typeof name === 'string' ? (criteria[name] ?? '') : ''
    return typeof name === 'string' && typeof read === 'function' && text !== '' && read(text) === null ? [name] : []
  })

const within = <Value extends bigint | number>(value: Value | null, low: Value | null, high: Value | null): boolean => {
  if (low === null && high === null) return true
  return value !== null && (low === null || value >= low) && (high === null || value <= high)
}

const measured: Readonly<Record<string, (row: ExploredRow) => boolean>> = {
  some: ({ quantified }) => quantified > 0,
  half: ({ indicators, quantified }) => indicators > 0 && quantified * 2 >= indicators,
  less: ({ indicators, quantified }) => indicators > 0 && quantified * 2 < indicators,
  none: ({ quantified }) => quantified === 0,
  inapplicable: ({ inapplicable }) => inapplicable > 0,
}

const outcomes: Readonly<Record<string, (row: ExploredRow) => boolean>> = {
  short: ({ short }) => short > 0,
  bare: ({ bare }) => bare > 0,
  'mostly-bare': ({ bare, indicators, inapplicable }) => bare > 0 && bare * 2 >= indicators - inapplicable,
  vague: ({ vague }) => vague > 0,
}

const same = (wanted: string | undefined, value: string): boolean => (wanted ?? '') === '' || wanted === value

/** A department is asked for by the name of its folder, or by a part of its own. */
export const isOfDepartment = (wanted: string | undefined, id: string, name: string): boolean =>
  same(wanted, id) || plain(name).includes(plain(wanted ?? ''))

/** Whether a row fits all that is asked; words apart by blanks all have to occur. */
export const fits = (row: ExploredRow, criteria: Criteria): boolean => {
  const words = (criteria.q ?? '').split(/\s+/).map(plain)
  return (
    isOfDepartment(criteria.department, row.department, row.departmentName) &&
    same(criteria.year, row.year) &&
    same(criteria.kind, row.kind) &&
    (measured[criteria.measures ?? '']?.(row) ?? true) &&
    (outcomes[criteria.outcome ?? '']?.(row) ?? true) &&
    within(row.rate, scoreOf(criteria.least ?? ''), scoreOf(criteria.most ?? '')) &&
    within(row.budget, fenOf(criteria.min ?? ''), fenOf(criteria.max ?? '')) &&
    within(row.score, scoreOf(criteria.from ?? ''), scoreOf(criteria.to ?? '')) &&
    words.every((word) => row.words.includes(word))
  )
}

type Key = string | number | bigint | null

const keys: Readonly<Record<string, (row: ExploredRow) => Key>> = {
  budget: ({ budget }) => budget,
  spent: ({ spent }) => spent,
  score: ({ score }) => score,
  rate: ({ rate }) => rate,
  short: ({ kind, short }) => (kind === 'evaluation' ? short : null),
  bare: ({ kind, bare }) => (kind === 'evaluation' ? bare : null),
  vague: ({ vague }) => vague,
  measures: ({ indicators, quantified }) => (indicators === 0 ? null : quantified / indicators),
  year: ({ year }) => Number(year),
  name: ({ name }) => name,
}

/** Negative, zero or positive: the order that `sort` (`budget-down`) asks for; 0 for none. */
export const compareRows = (a: ExploredRow, b: ExploredRow, sort: string): number => {
  const [by = '', way] = sort.split('-')
  const key = keys[by]
  if (key === undefined) return 0
  const [first, second] = [key(a), key(b)]
  if (first === null || second === null) return first === second ? 0 : first === null ? 1 : -1
  const order =
    typeof first === 'string' && typeof second === 'string'
      ? first.localeCompare(second, 'zh')
      : first < second
        ? -1
        : first > second
          ? 1
          : 0
  return way === 'down' ? -order : order
}
