// Builds the side index from the records of a portal, one after the other: where each pair of characters, code and figure
// stands, in small files of which a query reads a few. Same records, same bytes; records themselves are written and let
// go. Running text by words is Pagefind's.
import { createHash } from 'node:crypto'
import type { SearchPart, SearchRecord } from '../views/search/search-record.ts'
import { amountsIn } from './amounts.ts'
import { amountKey, codeKey, codeStarts, keyCode } from './code-match.ts'
import { codeGroup, codeOf, codesIn, edgesOf, pairsOf, periodKey, shardOf, singlesOf, wholesOf } from './grams.ts'
import {
  keptPath,
  namedFile,
  nameLength,
  namesOnPage,
  type PortalFile,
  portalFile,
  type StoredPart,
  type StoredRecord,
} from './index-files.ts'
import { initialsOf } from './initials.ts'
import { plainText } from './normalise.ts'
import { addToList, encodeNumbers, type Field, fields, listText, newList, type PostingList } from './postings.ts'
import { encodeRuns, type Run } from './runs.ts'

/** A shard is about this large before compression: a query reads one for every pair of its characters. */
const shardSize = 3072
/** A block of records is about this large before compression: a result reads one. */
const blockSize = 4096

type Keys = Map<string, PostingList>

const add = (keys: Keys, key: string, record: number, field: Field): void => {
  const list = keys.get(key)
  if (list === undefined) keys.set(key, newList(record, field))
  else addToList(list, record, field)
}

const addText = (words: Keys, text: string, record: number, field: Field): void => {
  const plain = plainText(text)
  for (const key of [...pairsOf(plain), ...wholesOf(plain)]) add(words, key, record, field)
  // Single characters of running text would be everywhere and say nothing.
  if (field >= fields.label) for (const single of singlesOf(plain)) add(words, single, record, field)
}

const addCode = (codes: Keys, printed: string, record: number, field: Field): void => {
  const code = codeOf(printed)
  if (code === '') return
  for (const start of codeStarts(code)) add(codes, codeKey(start, false), record, field)
}

const addFigure = (codes: Keys, printed: string, record: number, field: Field): void => {
  const figure = codeOf(printed)
  if (figure !== '') add(codes, codeKey(figure, true), record, field)
}

const addAmount = (codes: Keys, fen: bigint, record: number, field: Field): void => {
  // Nothing is everywhere and answers nobody.
  if (fen !== 0n) add(codes, amountKey(fen), record, field)
}

const addCodesOfText = (codes: Keys, text: string, record: number): void => {
  for (const fen of amountsIn(plainText(text))) addAmount(codes, fen, record, fields.text)
  for (const code of codesIn(text)) {
    const isFigure = /^[\d.]+$/.test(code)
    for (const start of isFigure ? [code] : codeStarts(code)) add(codes, codeKey(start, isFigure), record, fields.text)
  }
}

const addPart = (words: Keys, codes: Keys, part: SearchPart, record: number): void => {
  addText(words, part.label, record, fields.label)
  addText(words, part.text, record, fields.text)
  for (const text of [part.label, part.text]) addCodesOfText(codes, text, record)
  for (const code of part.codes) addCode(codes, code, record, fields.label)
  for (const { text, fen } of part.figures) {
    addFigure(codes, text, record, fields.text)
    if (fen !== undefined) addAmount(codes, fen, record, fields.text)
  }
}

/** What stands around a record: whose it is, which year, what it is. */
export const aroundOf = (record: Pick<SearchRecord, 'whose' | 'period' | 'kind'>): string =>
  record.whose + record.period + record.kind

const addRecord = (words: Keys, codes: Keys, record: SearchRecord, number: number): void => {
  addText(words, aroundOf(record), number, fields.around)
  addText(words, record.title, number, fields.title)
  for (const edge of edgesOf(plainText(record.title))) add(words, edge, number, fields.title)
  if (record.kind === '公开概览') add(words, periodKey(plainText(record.period)), number, fields.title)
  addCodesOfText(codes, record.title, number)
  for (const code of record.codes) addCode(codes, code, number, fields.title)
  if (record.amount !== null) {
    addFigure(codes, record.amount.text.split(' ')[0] ?? '', number, fields.label)
    addAmount(codes, record.amount.fen, number, fields.label)
  }
  for (const part of record.parts) addPart(words, codes, part, number)
}

const trimmed = (part: (string | readonly string[])[]): StoredPart => {
  while (part.length > 1 && part.at(-1)?.length === 0) part.pop()
  return part as unknown as StoredPart
}

const stored = (record: SearchRecord): StoredRecord => ({
  path: record.path,
  title: record.title,
  whose: record.whose,
  period: record.period,
  amount: record.amount?.text ?? '',
  overYears: record.overYears ?? '',
  codes: record.codes,
  parts: record.parts.map(({ path, label, text, codes, figures }) =>
    trimmed([keptPath(record.path, path), label, text, codes, figures.flatMap((figure) => [figure.name, figure.text])]),
  ),
})

/** Shards of a power of two in number, so that they keep about the same size whatever the portal's. */
const shardsOf = (keys: Keys, group: (key: string) => string): readonly string[] => {
  const entries = [...keys].map(([key, list]) => [key, listText(list)] as const)
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

/** Blocks of records, written as they are full; a department begins a new one, so that no other moves with it. */
const blockWriter = (write: (text: string) => string) => {
  const sizes: number[] = []
  const names: string[] = []
  let owner = ''
  let open: string[] = []
  let room = blockSize
  const close = (): void => {
    if (open.length === 0) return
    names.push(write(`[${open.join(',')}]`))
    sizes.push(open.length)
    open = []
    room = blockSize
  }
  return {
    add: (record: SearchRecord): void => {
      const text = JSON.stringify(stored(record))
      if (room < text.length || record.department !== owner) close()
      owner = record.department
      open.push(text)
      room -= text.length
    },
    /** How many records each block holds, and their names. */
    end: (): { readonly sizes: readonly number[]; readonly names: readonly string[] } => {
      close()
      return { sizes, names }
    },
  }
}

const amountRanks = (amounts: readonly (bigint | null)[]): readonly number[] => {
  const known = [...new Set(amounts.filter((fen) => fen !== null))].sort((a, b) => (a < b ? -1 : 1))
  const rankOf = new Map(known.map((fen, index) => [fen, index + 1]))
  return amounts.map((fen) => (fen === null ? 0 : (rankOf.get(fen) ?? 0)))
}

/** Departments, regions and runs of records, gathered record by record. */
const portalDescription = (kinds: readonly string[]) => {
  const regions = new Set<string>()
  // Names of departments come last, so that the latest one stands.
  const named = new Map<string, { name: string; others: readonly string[]; year: number; region: string }>()
  const runs: { count: number; department: string; year: number; kind: string }[] = []
  return {
    add: ({ department, whose, year, region, kind, names }: SearchRecord): void => {
      if (region !== '') regions.add(region)
      const known = named.get(department)
      const weight = kind === '部门' ? Number.POSITIVE_INFINITY : year
      if (department !== '' && (known === undefined || known.year < weight))
        named.set(department, { name: whose, others: names ?? [], year: weight, region })
      const last = runs.at(-1)
      if (last !== undefined && last.department === department && last.year === year && last.kind === kind)
        last.count += 1
      else runs.push({ count: 1, department, year, kind })
    },
    end: () => {
      const sorted = [...regions].sort()
      const numbers = new Map([...named.keys()].map((id, index) => [id, index]))
      return {
        regions: sorted,
        departments: [...named].map(([id, { name, others, region }]) => ({
          id,
          name,
          ...(others.length > 0 ? { others } : {}),
          initials: [name, ...others].map((each) => initialsOf(plainText(each))),
          region: sorted.indexOf(region),
        })),
        runs: encodeRuns(
          runs.map(
            ({ count, department, year, kind }): Run => [
              count,
              numbers.get(department) ?? -1,
              year || -1,
              kinds.indexOf(kind),
            ],
          ),
        ),
      }
    },
  }
}

/** An index in the making. */
export interface SideIndexBuilder {
  /** In the order in which equally good results stand. */
  readonly add: (record: SearchRecord) => void
  /** Writes what is left, the description of the portal last. */
  readonly end: () => void
}

/** A name of letters from the content. */
const nameOf = (text: string): string =>
  [...createHash('sha256').update(text).digest('hex').slice(0, nameLength)]
    .map((digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)))
    .join('')

/**
 * Builds the index of the records that are added and hands over its files as they are finished. `kinds` are in the order in
 * which equally good results stand.
 */
export const sideIndexBuilder = (
  kinds: readonly string[],
  write: (name: string, text: string) => void,
): SideIndexBuilder => {
  const file = (text: string): string => {
    const name = nameOf(text)
    write(namedFile(name), text)
    return name
  }
  const words: Keys = new Map()
  const codes: Keys = new Map()
  const amounts: (bigint | null)[] = []
  const blocks = blockWriter(file)
  const description = portalDescription(kinds)
  return {
    add: (record) => {
      addRecord(words, codes, record, amounts.length)
      blocks.add(record)
      description.add(record)
      amounts.push(record.amount?.fen ?? null)
    },
    end: () => {
      const records = blocks.end()
      const wordShards = shardsOf(words, (key) => key)
      const codeShards = shardsOf(codes, (key) => codeGroup(keyCode(key)))
      const ranks = JSON.stringify(encodeNumbers(amountRanks(amounts)))
      const names = [...[...wordShards, ...codeShards, ranks].map(file), ...records.names]
      const pages = Array.from({ length: Math.ceil(names.length / namesOnPage) }, (_, page) =>
        file(JSON.stringify(names.slice(page * namesOnPage, (page + 1) * namesOnPage).join(''))),
      )
      const portal: PortalFile = {
        names: pages.join(''),
        kinds,
        ...description.end(),
        words: wordShards.length,
        codes: codeShards.length,
        blocks: encodeNumbers(records.sizes),
      }
      write(portalFile, JSON.stringify(portal))
    },
  }
}

/** All files of the index of a portal that is small enough to be held at once, by name. */
export const sideIndex = (
  records: readonly SearchRecord[],
  kinds: readonly string[],
): readonly (readonly [string, string])[] => {
  const files: (readonly [string, string])[] = []
  const builder = sideIndexBuilder(kinds, (name, text) => files.push([name, text]))
  for (const record of records) builder.add(record)
  builder.end()
  return files
}
