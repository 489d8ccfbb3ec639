// What a portal says of its regions beside the budgets: how many people live there and how prices rose, each with the
// source that it is taken from. They come from data/site.yaml; none ships, and nothing is guessed.
import { type Decimal, decimalText, ratio } from './decimal.ts'

/** Where a statistic is printed. */
interface Sourced {
  /** 行政区划代码 of GB/T 2260; '' for every region of the portal. */
  readonly region: string
  readonly year: number
  /** As the source prints it. */
  readonly text: string
  /** 口径, as the source calls it. */
  readonly basis: string
  readonly source: string
  /** Absolute; '' where none is given. */
  readonly url: string
}

/** 人口 of a region in a year, more than none. */
export interface Population extends Sourced {
  readonly people: bigint
}

/** 价格指数 of a year with the year before as 100. */
export interface PriceIndex extends Sourced {
  readonly index: Decimal
}

/** What is known of a region and a year: its own figure before the one for all regions; `null` where there is none. */
export const statisticOf = <T extends Sourced>(all: readonly T[], region: string, year: number): T | null => {
  const ofYear = all.filter((one) => one.year === year)
  return ofYear.find((one) => one.region === region) ?? ofYear.find((one) => one.region === '') ?? null
}

/** 分 for each person, rounded half away from zero. */
export const fenPerHead = (fen: bigint, { people }: Population): bigint => ratio(fen, people, 0)?.units ?? 0n

/**
 * An amount of the index's year in the prices of the year before, as fine as the amount itself is printed (`step` 分), rounded
 * half away from zero.
 */
export const inPricesBefore = (fen: bigint, step: bigint, { index }: PriceIndex): bigint =>
  (ratio(fen * 100n * 10n ** BigInt(index.scale), index.units * step, 0)?.units ?? 0n) * step

/** `266.25万` and `2,662,500` as people; `null` for anything but a whole number of them above 0. */
export const readPeople = (text: string): bigint | null => {
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,4}))?(万?)人?$/.exec(text.replaceAll(' ', ''))
  if (match === null) return null
  const [, whole = '', fraction = '', myriads = ''] = match
  if (myriads === '' && fraction !== '') return null
  const digits = whole.replaceAll(',', '') + (myriads === '' ? '' : fraction.padEnd(4, '0'))
  const people = BigInt(digits)
  return people > 0n ? people : null
}

/** True for what a price index with the year before as 100 can be; a rise (`2.0`) is none. */
export const isPlausibleIndex = (index: Decimal): boolean => {
  const value = Number(decimalText(index))
  return value >= 50 && value <= 200
}
