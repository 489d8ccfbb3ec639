// Exact decimals of an answer: compared, subtracted and written without a float.

/** `digits` × 10^-scale. */
export interface Exact {
  readonly digits: bigint
  readonly scale: number
}

/** What a cell of an answer can be; null where the document prints nothing. */
export type AskedValue = string | boolean | Exact | null

/** A plain number of a question or a form; `null` for what is none. */
export const exactOf = (text: string): Exact | null => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim())
  return match === null
    ? null
    : { digits: BigInt(`${match[1]}${match[2]}${match[3] ?? ''}`), scale: (match[3] ?? '').length }
}

/** Values of one column have one scale: thousands of them are sorted without a power of ten each. */
const atScale = ({ digits, scale }: Exact, wanted: number): bigint =>
  wanted === scale ? digits : digits * 10n ** BigInt(wanted - scale)

/** Less than, equal to or greater than zero, as sorting wants it. */
export const compareExact = (a: Exact, b: Exact): number => {
  const scale = Math.max(a.scale, b.scale)
  const [first, second] = [atScale(a, scale), atScale(b, scale)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** a − b. */
export const subtractExact = (a: Exact, b: Exact): Exact => {
  const scale = Math.max(a.scale, b.scale)
  return { digits: atScale(a, scale) - atScale(b, scale), scale }
}

/** Without its sign. */
export const absoluteExact = ({ digits, scale }: Exact): Exact => ({ digits: digits < 0n ? -digits : digits, scale })

/** `-1234.50` with exactly `places`, or as many as it needs where none are given. */
export const plainText = ({ digits, scale }: Exact, places?: number): string => {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = text.slice(0, text.length - scale)
  const rest = text.slice(text.length - scale).replace(/0+$/, '')
  const shown = places === undefined ? rest : rest.padEnd(places, '0')
  return `${digits < 0n ? '-' : ''}${whole}${shown === '' ? '' : `.${shown}`}`
}

/** The same with thousands separators, as pages print amounts. */
export const groupedText = (value: Exact, places?: number): string => {
  const [whole = '', rest] = plainText(value, places).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return rest === undefined ? grouped : `${grouped}.${rest}`
}
