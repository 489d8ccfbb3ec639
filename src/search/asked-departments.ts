// Which departments a question names, as a whole (工信局) or beside what is asked of them (忻州工信局 三公经费).
import {
  beginsWithPlace,
  isInstitution,
  isNearName,
  type KnownName,
  knownName,
  type NameMatch,
  nameMatch,
} from './institutions.ts'
import { plainText } from './normalise.ts'
import { isPassage, isPeriod, isYear, type Query, readQuery } from './query.ts'
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

/**
 * Who counts as named without 局 or whatever a name ends with: 忻州工信 beside a year or stage; beside other words only
 * `by place`, where these stand nowhere as they are, for 平江 教育 支出 asks for the subject in all of 平江.
 */
export type Strictness = 'by name' | 'by place'

const isNamed = (reader: SideReader, name: string, rest: string, strictness: Strictness): boolean =>
  isInstitution(name) ||
  ((strictness === 'by place' || isPeriod(plainText(rest))) &&
    knownNames(reader).some((known) => beginsWithPlace(name, known)))

/** What may be a name, and what is left of the question: words of their own, then the beginning of a word. */
function* divisions(words: readonly string[]): Generator<readonly [name: string, rest: string]> {
  for (const [first, count] of neighbours(words))
    yield [
      words.slice(first, first + count).join(''),
      [...words.slice(0, first), ...words.slice(first + count)].join(' '),
    ]
  for (const [index, word] of words.entries())
    for (let end = word.length - 2; end >= 3; end--)
      yield [word.slice(0, end), [...words.slice(0, index), word.slice(end), ...words.slice(index + 1)].join(' ')]
}

/** A department at the beginning of a word, or as words of its own, and the rest of the question. */
const apart = (reader: SideReader, { words }: Query, strictness: Strictness): AskedDepartments['of'] => {
  for (const [name, rest] of divisions(words)) {
    if (rest === '' || !isNamed(reader, name, rest, strictness)) continue
    const departments = withoutSlip(namedBy(reader, name))
    if (departments.size > 0) return { departments, rest: readQuery(isYear(rest) ? `${rest}年` : rest) }
  }
  return null
}

/** The departments that a question names. */
export const askedDepartments = (
  reader: SideReader,
  query: Query,
  strictness: Strictness = 'by name',
): AskedDepartments => {
  if (query.code || query.amount !== null || query.plain === '') return { named: new Map(), of: null }
  const asked = [query.plain, ...query.wordings.map(({ plain }) => plain)]
  const named = asked.map((plain) => namedBy(reader, plain)).find((found) => found.size > 0) ?? new Map()
  return { named, of: named.size > 0 || isPassage(query) ? null : apart(reader, query, strictness) }
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
