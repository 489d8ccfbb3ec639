// The answer to one question: which records may answer it, counted for facets. Their order, and what proves too good when
// it is read, is result-pages.ts.
import { type AskedDepartments, askedDepartments } from './asked-departments.ts'
import { type Claims, claimsOf, nearest } from './claims.ts'
import type { Excerpt, Piece } from './excerpt.ts'
import { periodKey } from './grams.ts'
import type { StoredRecord } from './index-files.ts'
import { isInstitution } from './institutions.ts'
import { claimsOfSome } from './piece-claims.ts'
import {
  isPassage,
  periodAsked,
  type Query,
  readQuery,
  withoutQuestionWords,
  withYearApart,
  yearAsked,
} from './query.ts'
import type { RecordFacts, SideReader } from './side-reader.ts'
import { type Tier, tiers } from './tiers.ts'
import { readyFor } from './variants.ts'

/** 部门, 年度, 类型, 地区 as the facets are called in addresses. */
export const facetNames = ['department', 'year', 'kind', 'region'] as const
export type FacetName = (typeof facetNames)[number]
/** Chosen values of each facet, as numbers of the index; none chosen is all. */
export type Choice = Readonly<Record<FacetName, readonly number[]>>
export const nothingChosen: Choice = { department: [], year: [], kind: [], region: [] }

/** 相关 · 金额 · 年度. */
export const sortings = ['relevance', 'amount', 'year'] as const
export type Sorting = (typeof sortings)[number]

/** Words looked for by meaning of words, not as typed: numbers of records, best first. */
export type WordSearch = (typed: string) => Promise<readonly number[]>

/** One result, ready to be shown. */
export interface Result {
  readonly record: StoredRecord
  readonly kind: string
  readonly tier: Tier
  readonly title: readonly Piece[]
  readonly excerpts: readonly Excerpt[]
  /** Further rows of the same record that hold the words. */
  readonly more: number
}

export interface Answer {
  readonly query: Query
  readonly claims: Claims
  readonly departments: AskedDepartments
  /** Codes or parts of the words that do exist; filled only when there is nothing better. */
  readonly near: readonly string[]
  /** Nothing holds the whole as typed, in an official wording or word by word. */
  readonly isLoose: boolean
  /** Words apart from each other have been looked for too. */
  readonly widened: boolean
}

/** Kinds that stand for a department and its documents. */
const ownKinds: readonly string[] = ['部门', '公开概览']

/** What a record of a named department is worth: the department and its documents first, what belongs to them after words. */
export const namedTier = (
  reader: SideReader,
  { named }: AskedDepartments,
  { department, kind }: RecordFacts,
): Tier | null => {
  if (!named.has(department)) return null
  if (!ownKinds.includes(reader.portal.kinds[kind] ?? '')) return tiers.around
  const best = Math.min(...named.values())
  return named.get(department) === best ? tiers.named : tiers.inTitle
}

const better = (claims: Claims, record: number, tier: Tier): void => {
  claims.set(record, Math.min(claims.get(record) ?? tier, tier) as Tier)
}

/** What the named departments have, and of what is asked of some the part that is theirs. */
const claimDepartments = async (reader: SideReader, departments: AskedDepartments, claims: Claims): Promise<void> => {
  const { named, of } = departments
  for (let record = 0; named.size > 0 && record < reader.count; record++) {
    const tier = namedTier(reader, departments, reader.facts(record))
    if (tier !== null) better(claims, record, tier)
  }
  if (of === null) return
  for (const [record, tier] of await claimsOf(reader, of.rest))
    if (of.departments.has(reader.facts(record).department)) better(claims, record, tier)
}

/** The overviews of a year and stage that were asked for by themselves. */
const claimPeriod = async (reader: SideReader, { plain }: Query, claims: Claims): Promise<void> => {
  const [, year = '', stage = ''] = periodAsked.exec(plain) ?? yearAsked.exec(plain) ?? []
  if (year === '') return
  for (const each of stage === '' ? ['预算', '决算'] : [stage])
    for (const record of (await reader.pair(periodKey(`${year}年${each}`))).keys())
      better(claims, record, tiers.inTitle)
}

/** Where no title holds the words as typed, nor anything all of them, titles that hold most; where nothing does, whatever holds a good part. */
const withPieces = async (reader: SideReader, query: Query, found: Claims): Promise<Claims> => {
  const isAnswered = (tier: Tier): boolean =>
    tier <= tiers.inTitle || tier === tiers.allWordsTitled || tier === tiers.allWords
  if ([...found.values()].some(isAnswered)) return found
  const claims: Claims = new Map(found)
  for (const [record, tier] of await claimsOfSome(reader, query))
    if (found.size === 0 || tier === tiers.nearTitle) better(claims, record, tier)
  return claims
}

/** The question as typed where that stands somewhere, otherwise without the words that only ask and its year apart. */
const meantBy = async (reader: SideReader, typed: string): Promise<Query> => {
  const query = readQuery(typed)
  if (isPassage(query) || query.code || query.amount !== null) return query
  const asked = withoutQuestionWords(query) ?? query.typed
  const { named, of } = askedDepartments(reader, query)
  // A department that is named already leaves its year behind it.
  const rest = (named.size > 0 || of !== null ? null : withYearApart({ typed: asked })) ?? asked
  if (rest === query.typed || periodAsked.test(query.plain)) return query
  if ((await reader.holding(query.plain)).size > 0) return query
  return { ...readQuery(rest), typed: query.typed }
}

/** Of more departments than these nothing is shown where what was asked of them stands nowhere. */
const mostOnly = 3

/** The department and its documents, where what was asked of it stands nowhere. */
const claimOnlyDepartment = (reader: SideReader, { of }: AskedDepartments, claims: Claims): void => {
  if (of === null || of.departments.size > mostOnly) return
  for (let record = 0; record < reader.count; record++) {
    const { department, kind } = reader.facts(record)
    if (of.departments.has(department) && ownKinds.includes(reader.portal.kinds[kind] ?? ''))
      claims.set(record, tiers.departmentOnly)
  }
}

/** Pieces of what was asked, of a department that was named its own. */
const piecesOf = async (reader: SideReader, query: Query, { of }: AskedDepartments, found: Claims): Promise<Claims> => {
  if (of === null) return withPieces(reader, query, found)
  const claims: Claims = new Map(found)
  if (found.size > 0) return claims
  for (const [record, tier] of await claimsOfSome(reader, of.rest))
    if (of.departments.has(reader.facts(record).department)) claims.set(record, tier)
  return claims
}

/** What stands as typed of the departments that are named, or of all. */
const findAsTyped = async (reader: SideReader, query: Query, departments: AskedDepartments): Promise<Claims> => {
  // Whoever is named by a short name needs no other wording looked up, which would cost files.
  const isNamed = departments.named.size > 0 || departments.of !== null
  const found: Claims = new Map(await claimsOf(reader, isNamed ? { ...query, wordings: [] } : query))
  await claimDepartments(reader, departments, found)
  for (const asked of departments.of === null ? [query] : [query, departments.of.rest])
    await claimPeriod(reader, asked, found)
  if (departments.of !== null)
    for (const record of [...found.keys()])
      if (!departments.of.departments.has(reader.facts(record).department)) found.delete(record)
  return found
}

/** Finds what stands as typed; if there is nothing, what holds a good part of it. */
export const ask = async (reader: SideReader, typed: string): Promise<Answer> => {
  await readyFor(typed)
  const query = await meantBy(reader, typed)
  let departments = askedDepartments(reader, query)
  let found = await findAsTyped(reader, query, departments)
  if (found.size === 0 && departments.of === null) {
    departments = askedDepartments(reader, query, 'by place')
    if (departments.of !== null) found = await findAsTyped(reader, query, departments)
  }
  const claims = await piecesOf(reader, query, departments, found)
  if (claims.size === 0) claimOnlyDepartment(reader, departments, claims)
  const near = claims.size === 0 ? await nearest(reader, query) : []
  const isExact = query.code || query.amount !== null
  return { query, claims, departments, near, isLoose: found.size === 0, widened: isExact || isInstitution(query.plain) }
}

/** Adds what holds the words apart from each other. */
export const widen = async (answer: Answer, wordSearch: WordSearch): Promise<Answer> => {
  if (answer.widened) return answer
  const claims: Claims = new Map(answer.claims)
  // Whether all of the words are there shows when the record is read.
  for (const record of await wordSearch(answer.query.typed))
    claims.set(record, Math.min(claims.get(record) ?? tiers.allWords, tiers.allWords) as Tier)
  return { ...answer, claims, widened: true }
}

/** True where a record is among what was chosen. */
export const accepts = (choice: Choice, facts: RecordFacts, except?: FacetName): boolean =>
  facetNames.every((name) => name === except || choice[name].length === 0 || choice[name].includes(facts[name]))

/** How many results each value of each facet has, under what the other facets have chosen. */
export const facetCounts = (
  reader: SideReader,
  { claims }: Answer,
  choice: Choice,
): Readonly<Record<FacetName, ReadonlyMap<number, number>>> => {
  const counts = { department: new Map(), year: new Map(), kind: new Map(), region: new Map() }
  for (const record of claims.keys()) {
    const facts = reader.facts(record)
    for (const name of facetNames) {
      const value = facts[name]
      if (value >= 0 && accepts(choice, facts, name)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1)
    }
  }
  return counts
}

/** How many results a choice leaves. */
export const chosenCount = (reader: SideReader, { claims }: Answer, choice: Choice): number =>
  [...claims.keys()].filter((record) => accepts(choice, reader.facts(record))).length
