// The results of an answer, filtered, sorted, and read a page at a time. A claim that proves too good when its record is
// read moves back before it is shown.
import { type Answer, accepts, type Choice, namedTier, type Result, type Sorting } from './answer.ts'
import type { Claims } from './claims.ts'
import { excerptsOf, marked } from './excerpt.ts'
import { blockSize, type StoredRecord } from './index-files.ts'
import { type Judgement, judge } from './judge.ts'
import { type PlainRecord, plainRecord } from './plain-record.ts'
import { isPassage } from './query.ts'
import type { RecordFacts, SideReader } from './side-reader.ts'
import { isVerbatim, type Tier, tiers } from './tiers.ts'
import { readyFor } from './variants.ts'

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
  /** The last page stayed empty before all claims had been read, for none of many held. */
  readonly gaveUp: () => boolean
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
  await readyFor(JSON.stringify(record))
  const kind = reader.portal.kinds[facts.kind] ?? ''
  const judgement = judgementOf(reader, answer, facts, plainRecord(record, kind))
  if (judgement === null && tier === tiers.departmentOnly)
    return { record, kind, tier, title: [{ text: record.title, mark: false }], excerpts: [], more: 0 }
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
  if (answer.claims.get(record) === tiers.departmentOnly) return true
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

/** Claims that prove too good before others are tried: each may have cost a file. */
const mostDisappointing = { ofKind: 2, verbatim: 4, loose: 3 } as const
/** So many claims without a right one, long records counted as several, end the reading: the words are too torn to be looked up. */
const mostWrong = 32
/** The same of a passage, whose words stand in much that was written after one pattern; what holds most of it is shown. */
const mostOfPassage = { ofKind: 2, verbatim: 2, loose: 2 } as const

type MostDisappointing = Readonly<Record<keyof typeof mostDisappointing, number>>

/** What proved too good while results were looked for: words as typed by kind of record, others together. */
interface Disappointed {
  readonly verbatim: Map<number, number>
  loose: number
}

/** A record that is longer than a file of records should be counts as several. */
const weightOf = (record: StoredRecord): number => Math.max(1, Math.round(JSON.stringify(record).length / blockSize))

const noteDisappointed = (
  disappointed: Disappointed,
  { tier, facts }: Pick<Claimed, 'tier' | 'facts'>,
  weight: number,
): void => {
  if (isVerbatim(tier)) disappointed.verbatim.set(facts.kind, (disappointed.verbatim.get(facts.kind) ?? 0) + weight)
  else disappointed.loose += weight
}

const isWorthReading = (
  { tier, facts, isJudged }: Claimed,
  { verbatim, loose }: Disappointed,
  most: MostDisappointing,
): boolean => {
  if (isJudged) return true
  if (!isVerbatim(tier)) return loose < most.loose
  const all = [...verbatim.values()].reduce((sum, count) => sum + count, 0)
  return all < most.verbatim && (verbatim.get(facts.kind) ?? 0) < most.ofKind
}

/**
 * The next claim to read. Where words are claimed in hundreds of records of a kind and stand in none of those that were
 * read, another kind is tried, then a weaker claim, then what has been read; what is passed over stays for later.
 */
const nextClaim = (waiting: Claimed[], disappointed: Disappointed, most: MostDisappointing): Claimed | undefined => {
  const place = waiting.findIndex((claimed) => isWorthReading(claimed, disappointed, most))
  return place < 0 ? waiting.shift() : waiting.splice(place, 1)[0]
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
  const most = isPassage(answer.query) ? mostOfPassage : mostDisappointing
  const judged = new Map<number, Promise<Result | null>>()
  const judgedOf = (claimed: Claimed): Promise<Result | null> => {
    const known = judged.get(claimed.number) ?? read(reader, answer, claimed)
    judged.set(claimed.number, known)
    return known
  }
  let gaveUp = false
  const next = async (size: number): Promise<readonly Result[]> => {
    const results: Result[] = []
    const disappointed: Disappointed = { verbatim: new Map(), loose: 0 }
    let wrong = 0
    for (const claimed of waiting.slice(0, size)) void judgedOf(claimed).catch(() => null)
    while (results.length < size && wrong < mostWrong) {
      const claimed = nextClaim(waiting, disappointed, most)
      if (claimed === undefined) break
      const result = await judgedOf(claimed)
      if (result !== null && (result.tier <= claimed.tier || sorting !== 'relevance' || claimed.isJudged)) {
        results.push(result)
        wrong = 0
        continue
      }
      const weight = weightOf(await reader.record(claimed.number))
      noteDisappointed(disappointed, claimed, weight)
      if (result === null) {
        wrong += weight
        continue
      }
      claimed.tier = result.tier
      putBack(waiting, claimed)
    }
    gaveUp = results.length === 0 && wrong >= mostWrong
    return results
  }
  return { count: waiting.length, next, gaveUp: () => gaveUp }
}
