// Which departments a question names, as a whole (工信局) or beside what is asked of them (忻州工信局 三公经费).
import { isInstitution, isNearName, type KnownName, knownName, type NameMatch, nameMatch } from './institutions.ts'
import { isPassage, type Query, readQuery } from './query.ts'
import type { SideReader } from './side-reader.ts'

/** Departments by number; what is asked of them is `null` where they are all of the question. */
export interface AskedDepartments {
  readonly named: ReadonlyMap<number, NameMatch>
  readonly of: { readonly departments: ReadonlySet<number>; readonly rest: Query } | null
}

const known = new WeakMap<SideReader, readonly KnownName[]>()

const knownNames = (reader: SideReader): readonly KnownName[] => {
  const { departments, regions } = reader.portal
  const names = known.get(reader) ?? departments.map((each) => knownName(each, regions[each.region] ?? ''))
  known.set(reader, names)
  return names
}

const namedBy = (reader: SideReader, asked: string): ReadonlyMap<number, NameMatch> => {
  const found = knownNames(reader).flatMap((name, number) => {
    const match = nameMatch(asked, name)
    return match === null ? [] : [[number, match] as const]
  })
  // A slip is looked for only where nobody is named without one.
  const isSlip = found.every(([, match]) => match === 2)
  return new Map(found.filter(([, match]) => isSlip || match < 2))
}

const withoutSlip = (named: ReadonlyMap<number, NameMatch>): ReadonlySet<number> =>
  new Set([...named].filter(([, match]) => match < 2).map(([number]) => number))

/** Where a name may stand among words: a place and its bureau as two of them, or one. */
const neighbours = (words: readonly string[]): readonly (readonly [first: number, count: number])[] =>
  words.length < 2 ? [] : [2, 1].flatMap((count) => words.map((_, first) => [first, count] as const))

/** A department at the beginning, or as a word of its own, and the rest of the question. */
const apart = (reader: SideReader, { plain, words }: Query): AskedDepartments['of'] => {
  for (const [first, count] of neighbours(words)) {
    const name = words.slice(first, first + count).join('')
    const departments = isInstitution(name) ? withoutSlip(namedBy(reader, name)) : new Set<number>()
    const rest = [...words.slice(0, first), ...words.slice(first + count)].join(' ')
    if (departments.size > 0 && rest !== '') return { departments, rest: readQuery(rest) }
  }
  for (let end = plain.length - 2; end >= 3; end--) {
    const name = plain.slice(0, end)
    const departments = isInstitution(name) ? withoutSlip(namedBy(reader, name)) : new Set<number>()
    if (departments.size > 0) return { departments, rest: readQuery(plain.slice(end)) }
  }
  return null
}

/** The departments that a question names. */
export const askedDepartments = (reader: SideReader, query: Query): AskedDepartments => {
  if (query.code || query.amount !== null || query.plain === '') return { named: new Map(), of: null }
  const asked = [query.plain, ...query.wordings.map(({ plain }) => plain)]
  const named = asked.map((plain) => namedBy(reader, plain)).find((found) => found.size > 0) ?? new Map()
  return { named, of: named.size > 0 || isPassage(query) ? null : apart(reader, query) }
}

/** How many characters of the question stand in the name in the same order from its beginning: a slip in the place costs one. */
const sharedCharacters = (asked: string, name: string): number =>
  [...asked].filter((character, index) => name.charAt(index) === character).length

/** Names of departments close to one that does not exist, the most alike first. */
export const nearDepartments = (reader: SideReader, plain: string): readonly string[] => {
  if (!isInstitution(plain)) return []
  return knownNames(reader)
    .flatMap((name, number) => (isNearName(plain, name) ? [reader.portal.departments[number]?.name ?? ''] : []))
    .sort((a, b) => sharedCharacters(plain, b) - sharedCharacters(plain, a))
}
