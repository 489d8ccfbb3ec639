// Exact decimals for scores, shares and indicator values. Money is money.ts; floats appear nowhere.

/** `units` × 10^-`scale`; `98.50` is { units: 9850n, scale: 2 }: the printed precision is kept. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

const pattern = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/

/** Reads plain digits with optional thousands separators and one point; anything else is `null`. Expects half-width text. */
export const parseDecimal = (text: string): Decimal | null => {
  const match = pattern.exec(text)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const units = BigInt(whole.replaceAll(',', '') + fraction)
  return { units: sign === '-' ? -units : units, scale: fraction.length }
}

const scaled = (value: Decimal, scale: number): bigint => value.units * 10n ** BigInt(scale - value.scale)

/** Negative, zero or positive, as a sort function wants it. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  const scale = Math.max(a.scale, b.scale)
  const difference = scaled(a, scale) - scaled(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The sum at the finest printed scale of the addends; an empty sum is 0. */
export const sumDecimals = (values: readonly Decimal[]): Decimal => {
  const scale = Math.max(0, ...values.map((value) => value.scale))
  return { units: values.reduce((sum, value) => sum + scaled(value, scale), 0n), scale }
}

/** Exact, at the finer printed scale of the two. */
export const subtractDecimals = (a: Decimal, b: Decimal): Decimal =>
  sumDecimals([a, { units: -b.units, scale: b.scale }])

/** `part` ÷ `whole`, rounded half away from zero to `scale` decimals; `null` when `whole` is 0. */
export const ratio = (part: bigint, whole: bigint, scale: number): Decimal | null => {
  if (whole === 0n) return null
  const negative = part < 0n !== whole < 0n
  const top = (part < 0n ? -part : part) * 10n ** BigInt(scale) * 2n
  const bottom = (whole < 0n ? -whole : whole) * 2n
  const units = (top + bottom / 2n) / bottom
  return { units: negative ? -units : units, scale }
}

/** Plain digits without separators, exactly `scale` decimals: `98.50`. */
export const decimalText = ({ units, scale }: Decimal): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const sign = units < 0n ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}
