// The answer to one question: claims in order, counted for facets, filtered, sorted, and read a page at a time. A claim
// that proves too good when its record is read moves back before it is shown.
import { type AskedDepartments, askedDepartments } from './asked-departments.ts'
import { type Claims, claimsOf, claimsOfSome, nearest } from './claims.ts'
import { type Excerpt, excerptsOf, marked, type Piece } from './excerpt.ts'
import type { StoredRecord } from './index-files.ts'
import { isInstitution } from './institutions.ts'
import { type Judgement, judge } from './judge.ts'
import { type PlainRecord, plainRecord } from './plain-record.ts'
import { type Query, readQuery } from './query.ts'
import type { RecordFacts, SideReader } from './side-reader.ts'
import { isVerbatim, type Tier, tiers } from './tiers.ts'

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
const namedTier = (reader: SideReader, { named }: AskedDepartments, { department, kind }: RecordFacts): Tier | null => {
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

/** The overviews of a year that was asked for by itself. */
const claimPeriod = (reader: SideReader, { plain }: Query, claims: Claims): void => {
  const [, year] = /^(\d{4})年度?(?:部门)?[预决]算(?:公开)?$/.exec(plain) ?? []
  if (year === undefined) return
  for (let record = 0; record < reader.count; record++) {
    const facts = reader.facts(record)
    if (facts.year === Number(year) && reader.portal.kinds[facts.kind] === '公开概览')
      better(claims, record, tiers.inTitle)
  }
}

/** Where no title holds the words as typed, those that hold most of them; where nothing does, whatever holds a good part. */
const withPieces = async (reader: SideReader, query: Query, found: Claims): Promise<Claims> => {
  if ([...found.values()].some((tier) => tier <= tiers.inTitle)) return found
  const claims: Claims = new Map(found)
  for (const [record, tier] of await claimsOfSome(reader, query))
    if (found.size === 0 || tier === tiers.nearTitle) better(claims, record, tier)
  return claims
}

/** Finds what stands as typed; if there is nothing, what holds a good part of it. */
export const ask = async (reader: SideReader, typed: string): Promise<Answer> => {
  const query = readQuery(typed)
  const departments = askedDepartments(reader, query)
  // Whoever is named by a short name needs no other wording looked up, which would cost files.
  const isNamed = departments.named.size > 0 || departments.of !== null
  const found: Claims = new Map(await claimsOf(reader, isNamed ? { ...query, wordings: [] } : query))
  await claimDepartments(reader, departments, found)
  for (const asked of departments.of === null ? [query] : [query, departments.of.rest])
    claimPeriod(reader, asked, found)
  if (departments.of !== null)
    for (const record of [...found.keys()])
      if (!departments.of.departments.has(reader.facts(record).department)) found.delete(record)
  const claims = await withPieces(reader, query, found)
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

const accepts = (choice: Choice, facts: RecordFacts, except?: FacetName): boolean =>
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

interface Claimed {
  readonly number: number
  readonly facts: RecordFacts
  /** Place among claims that hold only pieces: those that hold more come first; 0 for others. */
  readonly place: number
  tier: Tier
  /** Read, found worse than claimed, and put back. */
  isJudged: boolean
}

/** Better tier, then more of the question, then kind, then the newest year, then the order of the portal. */
const byRelevance = (a: Claimed, b: Claimed): number =>
  a.tier - b.tier ||
  a.place - b.place ||
  a.facts.kind - b.facts.kind ||
  b.facts.year - a.facts.year ||
  a.number - b.number

const inOrder = async (reader: SideReader, claimed: Claimed[], sorting: Sorting): Promise<Claimed[]> => {
  if (sorting === 'relevance') return claimed.sort(byRelevance)
  if (sorting === 'year') return claimed.sort((a, b) => b.facts.year - a.facts.year || byRelevance(a, b))
  const ranks = await reader.amountRanks()
  return claimed.sort((a, b) => (ranks[b.number] ?? 0) - (ranks[a.number] ?? 0) || byRelevance(a, b))
}

/** Results of an answer one after the other, a page at a time. */
export interface ResultPages {
  /** At most this many will come. */
  readonly count: number
  readonly next: (size: number) => Promise<readonly Result[]>
}

/** The judgement of its words, or of its belonging to what was named, whichever is better. */
const judgementOf = (reader: SideReader, answer: Answer, facts: RecordFacts, plain: PlainRecord): Judgement | null => {
  const { query, departments } = answer
  const words = judge(plain, query)
  const tier = namedTier(reader, departments, facts)
  if (tier !== null && (words === null || words.tier > tier)) return { tier, needles: words?.needles ?? [], code: '' }
  const rest = departments.of?.departments.has(facts.department) ? judge(plain, departments.of.rest) : null
  return rest !== null && (words === null || words.tier > rest.tier) ? rest : words
}

const read = async (
  reader: SideReader,
  answer: Answer,
  { number, facts, tier }: Pick<Claimed, 'number' | 'facts' | 'tier'>,
): Promise<Result | null> => {
  const record = await reader.record(number)
  const kind = reader.portal.kinds[facts.kind] ?? ''
  const judgement = judgementOf(reader, answer, facts, plainRecord(record, kind))
  if (judgement === null) return null
  const worse = Math.max(tier, judgement.tier) as Tier
  return {
    record,
    kind,
    tier: worse,
    title: marked(record.title, judgement),
    ...excerptsOf(record, kind, judgement),
  }
}

/** More claims than this are not read only to be counted. */
const mostSettled = 120

/** Pairs of at most two characters, codes and amounts are exact in the index; longer words may stand in pieces. */
const isCertain = (reader: SideReader, answer: Answer, record: number): boolean => {
  const { query, departments } = answer
  if (query.code || query.amount !== null || [...query.plain].length <= 2) return true
  return namedTier(reader, departments, reader.facts(record)) !== null
}

/** The answer without claims that do not hold; `isKnown` is false where there are too many to be read. */
export const settled = async (
  reader: SideReader,
  answer: Answer,
): Promise<{ readonly answer: Answer; readonly isKnown: boolean }> => {
  const doubtful = [...answer.claims].filter(([record]) => !isCertain(reader, answer, record))
  if (doubtful.length > mostSettled) return { answer, isKnown: false }
  const held = await Promise.all(
    doubtful.map(async ([number, tier]) => ({
      number,
      result: await read(reader, answer, { number, tier, facts: reader.facts(number) }),
    })),
  )
  const claims: Claims = new Map(answer.claims)
  for (const { number, result } of held) if (result === null) claims.delete(number)
  return { answer: { ...answer, claims }, isKnown: true }
}

/** Claims that prove too good before the best of those that were read are shown: each may have cost a file. */
const mostDisappointing = { verbatim: 10, loose: 4 } as const

/** The next claim to read; of many that were too good first those that have been read. */
const nextClaim = (waiting: Claimed[], disappointed: number): Claimed | undefined => {
  const [first] = waiting
  const most = first !== undefined && isVerbatim(first.tier) ? mostDisappointing.verbatim : mostDisappointing.loose
  const judged = disappointed < most ? -1 : waiting.findIndex(({ isJudged }) => isJudged)
  return judged < 0 ? waiting.shift() : waiting.splice(judged, 1)[0]
}

/** Puts back a claim that was too good, behind those that now are better. */
const putBack = (waiting: Claimed[], claimed: Claimed): void => {
  claimed.isJudged = true
  const place = waiting.findIndex((other) => byRelevance(claimed, other) < 0)
  waiting.splice(place < 0 ? waiting.length : place, 0, claimed)
}

/** Opens the results that the choice leaves, in the order asked for. */
export const openResults = async (
  reader: SideReader,
  answer: Answer,
  choice: Choice,
  sorting: Sorting,
): Promise<ResultPages> => {
  const chosen = [...answer.claims].map(([number, tier], index) => ({
    number,
    tier,
    place: tier === tiers.nearTitle || tier === tiers.someWords ? index : 0,
    facts: reader.facts(number),
    isJudged: false,
  }))
  const waiting = await inOrder(
    reader,
    chosen.filter(({ facts }) => accepts(choice, facts)),
    sorting,
  )
  const judged = new Map<number, Promise<Result | null>>()
  const judgedOf = (claimed: Claimed): Promise<Result | null> => {
    const known = judged.get(claimed.number) ?? read(reader, answer, claimed)
    judged.set(claimed.number, known)
    return known
  }
  const next = async (size: number): Promise<readonly Result[]> => {
    const results: Result[] = []
    let disappointed = 0
    for (const claimed of waiting.slice(0, size)) void judgedOf(claimed).catch(() => null)
    while (results.length < size) {
      const claimed = nextClaim(waiting, disappointed)
      if (claimed === undefined) break
      const result = await judgedOf(claimed)
      if (result !== null && (result.tier <= claimed.tier || sorting !== 'relevance' || claimed.isJudged)) {
        results.push(result)
        continue
      }
      disappointed++
      if (result === null) continue
      claimed.tier = result.tier
      putBack(waiting, claimed)
    }
    return results
  }
  return { count: waiting.length, next }
}
