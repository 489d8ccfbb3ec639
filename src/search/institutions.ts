// Names of institutions as people type them: 工信局 for 工业和信息化局, with or without the place, one character wrong in a
// long name. Follows how Chinese institutions are named and shortened, not a list of them.
import type { IndexedDepartment } from './index-files.ts'
import { plainText } from './normalise.ts'

/** How well a name was met: as it is printed, shortened, with a slip. Smaller is better. */
export type NameMatch = 0 | 1 | 2

/** What an institution's name, long or short, ends with. */
const nameEnd = /(?:局|委|委员会|厅|办|办公室|办事处|中心|政府|法院|检察院|公安|学校|医院|街道|镇|乡)$/

/** True where a question can only mean an institution. */
export const isInstitution = (plain: string): boolean =>
  plain.length >= 3 && nameEnd.test(plain) && !/[,;:。、]/u.test(plain)

const placePattern = /.+?(?:特别行政区|自治区|自治州|自治县|地区|新区|开发区|街道|省|市|区|县|盟|旗|镇|乡)/gu

/** 河北省唐山市玉田县 → its levels, each with its level's word and without. */
const placesOf = (region: string): readonly string[] => {
  const levels = plainText(region).match(placePattern) ?? []
  return levels
    .flatMap((level) => {
      const stem = level.replace(/(?:特别行政区|自治区|自治州|自治县|地区|新区|省|市|区|县|盟|旗|镇|乡)$/u, '')
      return stem.length >= 2 ? [level, stem] : [level]
    })
    .sort((a, b) => b.length - a.length)
}

/** The rest after every place at the beginning. */
const afterPlaces = (text: string, places: readonly string[]): string => {
  const place = places.find((each) => text.startsWith(each))
  return place === undefined ? text : afterPlaces(text.slice(place.length), places)
}

/** Characters that a short name may leave out between two that it keeps: 人〔力资源和〕社. */
const longestGap = 4

/** 工信局 of 工业和信息化局: begins alike, keeps the order, leaves no more out than short names do. */
const isShortFor = (short: string, body: string): boolean => {
  if (short.length < 2 || short.charAt(0) !== body.charAt(0)) return false
  const end = nameEnd.exec(short)?.[0].charAt(0)
  let at = 0
  for (let index = 1; index < short.length; index++) {
    const character = short.charAt(index)
    const isEnd = index === short.length - 1 && character === end
    const next = isEnd ? body.lastIndexOf(character) : body.indexOf(character, at + 1)
    if (next <= at || (!isEnd && next - at - 1 > longestGap)) return false
    at = next
  }
  return true
}

/** A short name of another kind is not a slip of the pen: only long names may hold one. */
const shortestWithSlip = 5

/** One character more, less or another. */
const isOneApart = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < shortestWithSlip) return false
  let start = 0
  while (start < a.length && a.charAt(start) === b.charAt(start)) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end === 1
}

const bodyMatch = (asked: string, body: string): NameMatch | null => {
  if (asked === body) return 0
  if (asked.length >= 2 && (body.startsWith(asked) || isShortFor(asked, body))) return 1
  return isOneApart(asked, body) ? 2 : null
}

/** A department in compared form. */
export interface KnownName {
  readonly places: readonly string[]
  /** Its names now and before, each without the place. */
  readonly bodies: readonly string[]
  /** First letters of the sounds of each name, with the place and without. */
  readonly initials: readonly string[]
}

/** What is compared of a department; `region` is its place as printed. */
export const knownName = (
  { name, others, initials }: Pick<IndexedDepartment, 'name' | 'others' | 'initials'>,
  region: string,
): KnownName => {
  const places = placesOf(region)
  const names = [name, ...(others ?? [])].map(plainText)
  const bodies = names.map((each) => afterPlaces(each, places))
  return {
    places,
    bodies: bodies.filter((body) => body !== ''),
    initials: initials.flatMap((each, index) => {
      const placeLength = (names[index] ?? '').length - (bodies[index] ?? '').length
      return placeLength === 0 ? [each] : [each, each.slice(placeLength)]
    }),
  }
}

/** gxj, xzgxj: letters alone, as many as a short name has, the last one that of 局 or whatever the name ends with. */
const isInitialsOf = (asked: string, initials: string): boolean =>
  asked === initials || (asked.at(-1) === initials.at(-1) && isShortFor(asked, initials))

/** How a compared text names the department; `null` when it does not. A place alone names nobody. */
export const nameMatch = (asked: string, { places, bodies, initials }: KnownName): NameMatch | null => {
  if (/^[a-z]{3,}$/.test(asked)) return initials.some((each) => isInitialsOf(asked, each)) ? 1 : null
  const rest = afterPlaces(asked, places)
  if (rest === '') return null
  const matches = bodies.flatMap((body) => bodyMatch(rest, body) ?? [])
  return matches.length === 0 ? null : (Math.min(...matches) as NameMatch)
}

/** True where a place of the department stands before something else. */
export const beginsWithPlace = (asked: string, { places }: Pick<KnownName, 'places'>): boolean => {
  const rest = afterPlaces(asked, places)
  return rest !== asked && rest.length >= 2
}

/** 安庆工心局: the place and the short name of a department but for one character. */
const isShortWithSlip = (asked: string, rest: string, body: string): boolean =>
  rest !== asked &&
  rest.length >= 3 &&
  [...rest.slice(1, -1)].some((_, index) => isShortFor(rest.slice(0, index + 1) + rest.slice(index + 2), body))

/** True where the question ends with the department's own name under another place, or has a slip in its place. */
export const isNearName = (asked: string, { places, bodies }: KnownName): boolean =>
  bodies.some(
    (body) =>
      asked.endsWith(body) ||
      [1, 2, 3, 4].some((cut) => asked.length - cut >= 3 && isShortFor(asked.slice(cut), body)) ||
      isShortWithSlip(asked, afterPlaces(asked, places), body) ||
      isShortFor(afterPlaces(asked, places), body),
  )
