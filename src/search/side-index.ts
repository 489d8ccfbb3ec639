// Joins parts of the side index to that of a portal: where each pair of characters, code and figure stands, in small files
// of which a query reads a few. Same parts in the same order, same bytes. What a part holds is decided in index-part.ts;
// running text by words is Pagefind's.
import { createHash } from 'node:crypto'
import type { SearchRecord } from '../views/search/search-record.ts'
import { keyCode } from './code-match.ts'
import { codeGroup, endMark, shardOf, startMark } from './grams.ts'
import { namedFile, nameLength, namesOnPage, type PortalFile, portalFile } from './index-files.ts'
import { type IndexPart, indexPart, type PartKeys } from './index-part.ts'
import { initialsOf } from './initials.ts'
import { plainText } from './normalise.ts'
import { encodeNumbers, type JoinedList, joinList } from './postings.ts'
import { encodeRuns, type Run } from './runs.ts'

/** A shard is about this large before compression: a query reads one for every pair of its characters. */
const shardSize = 3072

type Lists = Map<string, JoinedList>

/** Adds the lists of a part, whose records begin at `offset`. */
const join = (lists: Lists, part: PartKeys, offset: number): void => {
  part.keys.forEach((key, index) => {
    lists.set(key, joinList(lists.get(key), part.lists[index] ?? '', part.lasts[index] ?? 0, offset))
  })
}

/** Shards of a power of two in number, so that they keep about the same size whatever the portal's. */
const shardsOf = (lists: Lists, group: (key: string) => string): readonly string[] => {
  const entries = [...lists].map(([key, { text }]) => [key, text] as const)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const size = entries.reduce((sum, [key, list]) => sum + key.length * 2 + list.length + 6, 0)
  let count = 1
  while (count * shardSize < size) count *= 2
  const shards: Record<string, string>[] = Array.from({ length: count }, () => ({}))
  for (const [key, list] of entries) {
    const shard = shards[shardOf(group(key), count)]
    if (shard !== undefined) shard[key] = list
  }
  return shards.map((shard) => JSON.stringify(shard))
}

const amountRanks = (amounts: readonly (bigint | null)[]): readonly number[] => {
  const known = [...new Set(amounts.filter((fen) => fen !== null))].sort((a, b) => (a < b ? -1 : 1))
  const rankOf = new Map(known.map((fen, index) => [fen, index + 1]))
  return amounts.map((fen) => (fen === null ? 0 : (rankOf.get(fen) ?? 0)))
}

/** So many pairs are told to the reader as standing nearly everywhere. */
const mostCommon = 64

/** Digits say which year or code it is, but for those of 20; marks are no characters of a text. */
const tellsApart = new RegExp(`[13-9${startMark}${endMark}]`, 'u')

/** The pairs with the longest lists, where these fill a shard by themselves. */
const commonPairs = (lists: Lists): string =>
  [...lists]
    .filter(([key, { text }]) => text.length > shardSize && [...key].length === 2 && !tellsApart.test(key))
    .sort(([a, one], [b, other]) => other.text.length - one.text.length || (a < b ? -1 : 1))
    .slice(0, mostCommon)
    .map(([key]) => key)
    .join('')

type Described = Pick<IndexPart, 'department' | 'regions' | 'name' | 'runs'>

/** Departments in the order in which they come, each by its latest name. */
const namedDepartments = (parts: readonly Described[]): ReadonlyMap<string, NonNullable<IndexPart['name']>> => {
  const named = new Map<string, NonNullable<IndexPart['name']>>()
  for (const { department, name } of parts) {
    const known = named.get(department)
    if (name !== null && (known === undefined || known.since < name.since)) named.set(department, name)
  }
  return named
}

/** Departments, regions and runs of records. */
const portalDescription = (
  parts: readonly Described[],
  kinds: readonly string[],
): Pick<PortalFile, 'regions' | 'departments' | 'runs'> => {
  const regions = [...new Set(parts.flatMap((part) => part.regions))].sort()
  const named = namedDepartments(parts)
  const numbers = new Map([...named.keys()].map((id, index) => [id, index]))
  return {
    regions,
    departments: [...named].map(([id, { name, others, region }]) => ({
      id,
      name,
      ...(others.length > 0 ? { others } : {}),
      initials: [name, ...others].map((each) => initialsOf(plainText(each))),
      region: regions.indexOf(region),
    })),
    runs: encodeRuns(
      parts.flatMap(({ department, runs }) =>
        runs.map(
          ({ year, kind, records }): Run => [records, numbers.get(department) ?? -1, year || -1, kinds.indexOf(kind)],
        ),
      ),
    ),
  }
}

/** An index in the making. */
export interface SideIndexBuilder {
  /** In the order in which equally good results stand. */
  readonly add: (part: IndexPart) => void
  /** Writes what is left, the description of the portal last. */
  readonly end: () => void
}

/** Writes a file of the index, by its name in the index. */
export type WriteIndexFile = (name: string, text: string) => void

/** A name of letters from the content. */
const nameOf = (text: string): string =>
  [...createHash('sha256').update(text).digest('hex').slice(0, nameLength)]
    .map((digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)))
    .join('')

/** Writes a file that is named by its content; its name without the ending. */
export const namedWriter =
  (write: WriteIndexFile) =>
  (text: string): string => {
    const name = nameOf(text)
    write(namedFile(name), text)
    return name
  }

/**
 * Builds the index of the parts that are added and hands over its files as they are finished, but for the blocks of the
 * parts, which are there already. `kinds` are in the order in which equally good results stand.
 */
export const sideIndexBuilder = (kinds: readonly string[], write: WriteIndexFile): SideIndexBuilder => {
  const file = namedWriter(write)
  const words: Lists = new Map()
  const codes: Lists = new Map()
  const amounts: (bigint | null)[] = []
  const blocks: IndexPart['blocks'][number][] = []
  const described: Described[] = []
  return {
    add: ({ words: ownWords, codes: ownCodes, department, regions, name, runs, ...part }) => {
      join(words, ownWords, amounts.length)
      join(codes, ownCodes, amounts.length)
      for (const amount of part.amounts) amounts.push(amount)
      blocks.push(...part.blocks)
      described.push({ department, regions, name, runs })
    },
    end: () => {
      const wordShards = shardsOf(words, (key) => key)
      const codeShards = shardsOf(codes, (key) => codeGroup(keyCode(key)))
      const ranks = JSON.stringify(encodeNumbers(amountRanks(amounts)))
      const names = [...[...wordShards, ...codeShards, ranks].map(file), ...blocks.map(({ name }) => name)]
      const pages = Array.from({ length: Math.ceil(names.length / namesOnPage) }, (_, page) =>
        file(JSON.stringify(names.slice(page * namesOnPage, (page + 1) * namesOnPage).join(''))),
      )
      const portal: PortalFile = {
        names: pages.join(''),
        kinds,
        ...portalDescription(described, kinds),
        common: commonPairs(words),
        words: wordShards.length,
        codes: codeShards.length,
        blocks: encodeNumbers(blocks.map(({ records }) => records)),
      }
      write(portalFile, JSON.stringify(portal))
    },
  }
}

/** Records in pieces of one department each, in their order. */
export const byDepartment = (records: readonly SearchRecord[]): readonly (readonly SearchRecord[])[] => {
  const pieces: SearchRecord[][] = []
  for (const record of records) {
    const last = pieces.at(-1)
    if (last !== undefined && last[0]?.department === record.department) last.push(record)
    else pieces.push([record])
  }
  return pieces
}

/** Writes the index of records that are all at hand. */
export const writeSideIndex = (
  records: readonly SearchRecord[],
  kinds: readonly string[],
  write: WriteIndexFile,
): void => {
  const builder = sideIndexBuilder(kinds, write)
  for (const piece of byDepartment(records)) builder.add(indexPart(piece, namedWriter(write)))
  builder.end()
}

/** All files of the index of a portal that is small enough to be held at once, by name. */
export const sideIndex = (
  records: readonly SearchRecord[],
  kinds: readonly string[],
): readonly (readonly [string, string])[] => {
  const files: (readonly [string, string])[] = []
  writeSideIndex(records, kinds, (name, text) => files.push([name, text]))
  return files
}
