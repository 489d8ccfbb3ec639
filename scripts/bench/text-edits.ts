// Changes of one place in a text, the place chosen by the given numbers: what the operators of the mutation bench are made of.
import type { Random } from './seeded.ts'

/** One of a list; `undefined` of none. */
export const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)]

/** What becomes of what was found; `null` leaves it. */
export type Edit = (found: string, random: Random) => string | null

/** Changes one match of the pattern. */
export const at =
  (pattern: RegExp, edit: Edit) =>
  (text: string, random: Random): string | null => {
    const found = pick([...text.matchAll(pattern)], random)
    if (found === undefined) return null
    const edited = edit(found[0], random)
    return edited === null ? null : text.slice(0, found.index) + edited + text.slice(found.index + found[0].length)
  }

/** Changes one line, from the given one on, that fits; no line in its place takes it away. */
export const onLine =
  (fits: RegExp, edit: (line: string, random: Random) => readonly string[] | null, from = 0) =>
  (text: string, random: Random): string | null => {
    const lines = text.split('\n')
    const index = pick(
      lines.flatMap((line, each) => (each >= from && fits.test(line) ? [each] : [])),
      random,
    )
    const edited = index === undefined ? null : edit(lines[index] ?? '', random)
    if (index === undefined || edited === null) return null
    return [...lines.slice(0, index), ...edited, ...lines.slice(index + 1)].join('\n')
  }

/** Another digit at one place of a number. */
export const otherDigit: Edit = (found, random) => {
  const index = pick(
    [...found].flatMap((sign, each) => (/\d/.test(sign) ? [each] : [])),
    random,
  )
  if (index === undefined) return null
  const digit = (Number(found[index]) + 1 + Math.floor(random() * 9)) % 10
  return `${found.slice(0, index)}${digit}${found.slice(index + 1)}`
}

/** Two matches change places. */
export const exchange = (text: string, pattern: RegExp, random: Random): string | null => {
  const all = [...text.matchAll(pattern)]
  const [one, other] = [pick(all, random), pick(all, random)]
  if (one === undefined || other === undefined || one.index >= other.index || one[0] === other[0]) return null
  const between = text.slice(one.index + one[0].length, other.index)
  return text.slice(0, one.index) + other[0] + between + one[0] + text.slice(other.index + other[0].length)
}
