// Reads the side index a few kilobytes at a time and keeps what it has read: postings of pairs and codes, facts of
// records by number, records themselves. Where the files come from (network, disk, memory) is the caller's.
import { amountKey, codeMatch, isAmountKey, keyCode } from './code-match.ts'
import { codeGroup, pairsOf, shardOf, wholesOf } from './grams.ts'
import {
  amountPlace,
  blockPlace,
  codePlace,
  nameAt,
  namedFile,
  namesOnPage,
  type PortalFile,
  portalFile,
  type Shard,
  type StoredRecord,
  wordPlace,
} from './index-files.ts'
import { addPosting, decodeNumbers, decodePostings, type Field, type Postings } from './postings.ts'
import { decodeRuns } from './runs.ts'
import { readyFor } from './variants.ts'

/** Gives a file of the index by its name, parsed. */
export type ReadFile = (name: string) => Promise<unknown>

/** What facets, sorting and ties need to know of a record before it is read; -1 for what it has not. */
export interface RecordFacts {
  readonly department: number
  readonly year: number
  readonly kind: number
  readonly region: number
}

/** Key and postings of a code that was asked for, as a whole or by its beginning. */
export interface FoundCode {
  readonly code: string
  readonly match: 'whole' | 'beginning'
  readonly postings: Postings
}

export interface SideReader {
  readonly portal: PortalFile
  readonly facts: (record: number) => RecordFacts
  readonly count: number
  /** Records that hold every pair of a compared text, with the weakest field among them. */
  readonly holding: (plain: string) => Promise<Postings>
  readonly pair: (key: string) => Promise<Postings>
  /** The pairs by which a phrase is looked up. */
  readonly chosenPairs: (plain: string) => readonly string[]
  readonly codes: (asked: string) => Promise<readonly FoundCode[]>
  /** Records that print an amount, in whatever unit. */
  readonly amount: (fen: bigint) => Promise<Postings>
  /** Codes that begin like `asked` as far as any does: hints, never results. */
  readonly nearCodes: (asked: string) => Promise<readonly string[]>
  /** Amounts that are printed and begin alike, the nearest first: hints, never results. */
  readonly nearAmounts: (fen: bigint) => Promise<readonly bigint[]>
  readonly record: (number: number) => Promise<StoredRecord>
  /** Place in the order of amounts; 0 for none. */
  readonly amountRanks: () => Promise<readonly number[]>
}

/** Pairs that are looked up for one phrase: enough of a long one to leave few strangers. */
export const mostPairs = 8
/** Among them pairs of digits, where there are any. */
const mostDigits = 2
/** Amounts offered where the one that was asked for is printed nowhere. */
const mostNearAmounts = 3
/** Looked up at a time: most phrases that stand nowhere show it by then, and each pair may be a file. */
const pairsAtOnce = 3

/** With so many others, pairs that stand nearly everywhere are not looked up. */
const enoughOthers = 3

/** The pairs of a phrase, those that say most first. */
const tellingPairs = (plain: string, common: ReadonlySet<string>): readonly string[] => {
  const pairs = pairsOf(plain)
  const telling = pairs.filter((pair) => !common.has(pair))
  return telling.length >= enoughOthers ? telling : [...telling, ...pairs.filter((pair) => common.has(pair))]
}

/** The pairs by which a phrase is looked up: all of a short one, but for those that stand nearly everywhere. */
const pairsChosen = (plain: string, common: ReadonlySet<string>): readonly string[] => {
  const pairs = tellingPairs(plain, common)
  if (pairs.length <= mostPairs) return pairs
  // The first and the last are among them; of a phrase twice as long one wrong character still meets one of them.
  // Digits say which one where the words are the same everywhere.
  const digits = pairs.filter((pair) => /^\d\d$/.test(pair)).slice(-mostDigits)
  const others = pairs.filter((pair) => !digits.includes(pair))
  const step = (others.length - 1) / (mostPairs - digits.length - 1)
  const spread = [
    ...digits,
    ...Array.from({ length: mostPairs - digits.length }, (_, index) => others[Math.round(index * step)] ?? ''),
  ]
  // From all over the phrase first: neighbours of a pair stand where it stands.
  return [0, 1, 2].flatMap((start) => spread.filter((_, index) => index % pairsAtOnce === start))
}

/** Records in all of the lists, with the weakest field. */
export const inAll = (lists: readonly Postings[]): Postings => {
  const [shortest, ...others] = [...lists].sort((a, b) => a.size - b.size)
  const found: Postings = new Map()
  for (const [record, field] of shortest ?? []) {
    let weakest: Field = field
    const everywhere = others.every((list) => {
      const there = list.get(record)
      if (there !== undefined && there < weakest) weakest = there
      return there !== undefined
    })
    if (everywhere) found.set(record, weakest)
  }
  return found
}

/** Records in any of the lists, with the best field. */
export const inAny = (lists: readonly Postings[]): Postings => {
  const found: Postings = new Map()
  for (const list of lists) for (const [record, field] of list) addPosting(found, record, field)
  return found
}

const factsOf = ({ runs, departments }: PortalFile): readonly RecordFacts[] =>
  decodeRuns(runs).flatMap(([size, department, year, kind]) => {
    const facts = { department, year, kind, region: departments[department]?.region ?? -1 }
    return Array.from({ length: size }, () => facts)
  })

const nowhere: RecordFacts = { department: -1, year: -1, kind: -1, region: -1 }

/** Block of each record. */
const blockOf = (portal: PortalFile): readonly number[] =>
  decodeNumbers(portal.blocks).flatMap((size, block) => Array.from({ length: size }, () => block))

/** Opens the index: reads its description, nothing else yet. */
export const openSideIndex = async (read: ReadFile): Promise<SideReader> => {
  const portal = (await read(portalFile)) as PortalFile
  await readyFor(JSON.stringify([portal.departments, portal.regions]))
  const kept = new Map<string, Promise<unknown>>()
  const namedBy = <T>(name: string): Promise<T> => {
    const known = kept.get(name) ?? read(namedFile(name))
    kept.set(name, known)
    // A file that did not come may come the next time.
    known.catch(() => kept.delete(name))
    return known as Promise<T>
  }
  const file = async <T>(place: number): Promise<T> => {
    const names = await namedBy<string>(nameAt(portal.names, Math.floor(place / namesOnPage)))
    return namedBy(nameAt(names, place % namesOnPage))
  }
  const records = factsOf(portal)
  const blocks = blockOf(portal)
  const common = new Set(portal.common.match(/../gu))
  const chosenPairs = (plain: string): readonly string[] => pairsChosen(plain, common)
  const firsts: number[] = [0]
  for (const size of decodeNumbers(portal.blocks)) firsts.push((firsts.at(-1) ?? 0) + size)

  const pair = async (key: string): Promise<Postings> =>
    decodePostings((await file<Shard>(wordPlace(shardOf(key, portal.words))))[key])
  const codeShard = (asked: string): Promise<Shard> => file(codePlace(portal, shardOf(codeGroup(asked), portal.codes)))

  const holding = async (plain: string): Promise<Postings> => {
    if ([...plain].length === 1) return pair(plain)
    const pairs = [...wholesOf(plain).slice(-1), ...chosenPairs(plain)]
    let found: Postings | null = null
    for (let start = 0; start < pairs.length && found?.size !== 0; start += pairsAtOnce) {
      const lists: Postings[] = await Promise.all(pairs.slice(start, start + pairsAtOnce).map(pair))
      found = inAll(found === null ? lists : [found, ...lists])
    }
    return found ?? new Map()
  }

  const codes = async (asked: string): Promise<readonly FoundCode[]> =>
    Object.entries(await codeShard(asked)).flatMap(([key, list]) => {
      const match = codeMatch(key, asked)
      return match === null ? [] : [{ code: keyCode(key), match, postings: decodePostings(list) }]
    })

  const amount = async (fen: bigint): Promise<Postings> =>
    decodePostings((await codeShard(String(fen)))[amountKey(fen)])

  const nearCodes = async (asked: string): Promise<readonly string[]> => {
    const known = [
      ...new Set(
        Object.keys(await codeShard(asked))
          .filter((key) => !isAmountKey(key))
          .map(keyCode),
      ),
    ].sort()
    for (let length = asked.length - 1; length >= 3; length--) {
      const near = known.filter((code) => code.startsWith(asked.slice(0, length)))
      if (near.length > 0) return near.slice(0, 5)
    }
    return []
  }

  const nearAmounts = async (fen: bigint): Promise<readonly bigint[]> => {
    const start = codeGroup(String(fen))
    const distance = (other: bigint): bigint => (other < fen ? fen - other : other - fen)
    return Object.keys(await codeShard(String(fen)))
      .filter((key) => isAmountKey(key) && keyCode(key).startsWith(start) && keyCode(key).length === String(fen).length)
      .map((key) => BigInt(keyCode(key)))
      .sort((a, b) => (distance(a) < distance(b) ? -1 : 1))
      .slice(0, mostNearAmounts)
  }

  const record = async (number: number): Promise<StoredRecord> => {
    const block = blocks[number] ?? -1
    const held = (await file<readonly StoredRecord[]>(blockPlace(portal, block)))[number - (firsts[block] ?? 0)]
    if (held === undefined) throw new Error(`record ${number} is not in block ${block}`)
    return held
  }

  return {
    portal,
    count: records.length,
    facts: (number) => records[number] ?? nowhere,
    pair,
    chosenPairs,
    holding,
    codes,
    amount,
    nearCodes,
    nearAmounts,
    record,
    amountRanks: async () => decodeNumbers(await file<string>(amountPlace(portal))),
  }
}
