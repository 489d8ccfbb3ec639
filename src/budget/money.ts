// Amounts of money as integer 分: read from text by a declared unit, never through a float. A printed amount is
// `Stated` and keeps its text, precision and place; what the program adds up is `Derived` and keeps its parts.
import { splitAmount } from './amount-text.ts'
import { type Decimal, decimalText, parseDecimal } from './decimal.ts'
import type { Place } from './place.ts'

/** 计量单位. */
export type Unit = '元' | '万元' | '亿元'
export const units: readonly Unit[] = ['元', '万元', '亿元']

/** Decimals that a unit can carry down to 分: 元 2, 万元 6, 亿元 10. */
export const fenDecimals: Readonly<Record<Unit, number>> = { 元: 2, 万元: 6, 亿元: 10 }

/** An amount as the document printed it. It is never altered. */
export interface Stated {
  readonly kind: 'stated'
  readonly fen: bigint
  /** As printed, full-width digits and separators included. */
  readonly text: string
  readonly unit: Unit
  /** Decimals printed: what rounding tolerance is inferred from. */
  readonly decimals: number
  /** What leads from the figure to a note, part of `text`; absent where nothing does. */
  readonly mark?: string
  readonly place: Place
}

/** An amount that the program computed. Never shown where a stated one is expected. */
export interface Derived {
  readonly kind: 'derived'
  readonly fen: bigint
  readonly unit: Unit
  readonly parts: readonly Stated[]
}

/** Why a text is not an amount, as the reader of the message would say it. */
export type AmountFault = 'exponent' | 'finer' | 'points' | 'separators' | 'letters'

/** An amount in 分 with its printed decimals, or why the text is none. */
export type AmountReading =
  | {
      readonly ok: true
      readonly fen: bigint
      readonly decimals: number
      /** What leads from the figure to a note: `①`; absent where nothing does. */
      readonly mark?: string
      /** True where the minus is printed as `(…)`, `△` and the like. */
      readonly accounting?: true
    }
  | { readonly ok: false; readonly fault: AmountFault }

/**
 * Reads an amount in `unit`. Full-width digits, thousands separators, negatives as accounts print them and marks of notes
 * are read; anything else is a fault.
 */
export const parseAmount = (text: string, unit: Unit): AmountReading => {
  const { figure: plain, mark, accounting } = splitAmount(text)
  if (/^-?[\d.,]+e[+-]?\d+$/i.test(plain)) return { ok: false, fault: 'exponent' }
  if (!/^-?[\d.,]+$/.test(plain)) return { ok: false, fault: 'letters' }
  if ((plain.match(/\./g) ?? []).length > 1) return { ok: false, fault: 'points' }
  const value = parseDecimal(plain)
  if (value === null) return { ok: false, fault: 'separators' }
  const spare = fenDecimals[unit] - value.scale
  const step = 10n ** BigInt(Math.abs(spare))
  if (spare < 0 && value.units % step !== 0n) return { ok: false, fault: 'finer' }
  const fen = spare >= 0 ? value.units * step : value.units / step
  return {
    ok: true,
    fen,
    decimals: value.scale,
    ...(mark === '' ? {} : { mark }),
    ...(accounting ? { accounting: true as const } : {}),
  }
}

/** `fen` in `unit` as an exact decimal without trailing zeros beyond `decimals`. */
const inUnit = (fen: bigint, unit: Unit): Decimal => ({ units: fen, scale: fenDecimals[unit] })

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')

/**
 * `fen` written in `unit` with thousands separators and at least `decimals` decimals; more are written when the
 * amount needs them, so that no 分 is lost.
 */
export const formatAmount = (fen: bigint, unit: Unit, decimals = 2): string => {
  const [whole = '0', fraction = ''] = decimalText(inUnit(fen, unit)).split('.')
  const kept = fraction.replace(/0+$/, '').padEnd(decimals, '0')
  return grouped(whole) + (kept === '' ? '' : `.${kept}`)
}

/** Exact 元 without separators, two decimals: the form of the open data. */
export const yuanText = (fen: bigint): string => decimalText({ units: fen, scale: 2 })

/** Adds 分; an empty sum is 0n. */
export const sumFen = (amounts: readonly { readonly fen: bigint }[]): bigint =>
  amounts.reduce((sum, amount) => sum + amount.fen, 0n)

/** What the program adds up, with the printed parts it came from; an empty sum is 0. */
export const derive = (parts: readonly Stated[], unit: Unit): Derived => ({
  kind: 'derived',
  fen: sumFen(parts),
  unit,
  parts,
})

/** One unit of the last printed digit in 分: `10,441.41` 万元 → 10000n; never less than 1 分. */
export const lastDigitFen = (amount: Pick<Stated, 'unit' | 'decimals'>): bigint =>
  10n ** BigInt(Math.max(0, fenDecimals[amount.unit] - amount.decimals))
