// Builds the side index from the records of a portal: where each pair of characters, code and figure stands, in small
// files of which a query reads a few. Same records, same bytes. Running text by words is Pagefind's.
import type { SearchPart, SearchRecord } from '../views/search/search-record.ts'
import { codeKey, codeStarts, keyCode } from './code-match.ts'
import { codeGroup, codeOf, codesIn, edgesOf, pairsOf, shardOf, singlesOf } from './grams.ts'
import {
  amountFile,
  blockFile,
  codeFile,
  keptPath,
  type PortalFile,
  portalFile,
  type Run,
  type StoredPart,
  type StoredRecord,
  wordFile,
} from './index-files.ts'
import { plainText } from './normalise.ts'
import { addPosting, encodeNumbers, encodePostings, type Field, fields, type Postings } from './postings.ts'

/** A shard is about this large before compression: a query reads one for every pair of its characters. */
const shardSize = 6144
/** A block of records is about this large before compression: a result reads one. */
const blockSize = 8192

type Keys = Map<string, Postings>

const add = (keys: Keys, key: string, record: number, field: Field): void => {
  const postings = keys.get(key) ?? new Map<number, Field>()
  keys.set(key, postings)
  addPosting(postings, record, field)
}

const addText = (words: Keys, text: string, record: number, field: Field): void => {
  const plain = plainText(text)
  for (const pair of pairsOf(plain)) add(words, pair, record, field)
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

const addCodesOfText = (codes: Keys, text: string, record: number): void => {
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
  for (const { text } of part.figures) addFigure(codes, text, record, fields.text)
}

/** What stands around a record: whose it is, which year, what it is. */
export const aroundOf = (record: Pick<SearchRecord, 'whose' | 'period' | 'kind'>): string =>
  record.whose + record.period + record.kind

const addRecord = (words: Keys, codes: Keys, record: SearchRecord, number: number): void => {
  addText(words, aroundOf(record), number, fields.around)
  addText(words, record.title, number, fields.title)
  for (const edge of edgesOf(plainText(record.title))) add(words, edge, number, fields.title)
  addCodesOfText(codes, record.title, number)
  for (const code of record.codes) addCode(codes, code, number, fields.title)
  if (record.amount !== null) addFigure(codes, record.amount.text.split(' ')[0] ?? '', number, fields.label)
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
  const entries = [...keys].map(([key, postings]) => [key, encodePostings(postings)] as const)
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

const blocksOf = (
  records: readonly SearchRecord[],
): { readonly texts: readonly string[]; readonly sizes: number[] } => {
  const blocks: string[][] = []
  let room = 0
  for (const text of records.map((record) => JSON.stringify(stored(record)))) {
    if (room < text.length) {
      blocks.push([])
      room = blockSize
    }
    blocks.at(-1)?.push(text)
    room -= text.length
  }
  return { texts: blocks.map((block) => `[${block.join(',')}]`), sizes: blocks.map((block) => block.length) }
}

const amountRanks = (records: readonly SearchRecord[]): readonly number[] => {
  const amounts = [...new Set(records.flatMap(({ amount }) => amount?.fen ?? []))].sort((a, b) => (a < b ? -1 : 1))
  const rankOf = new Map(amounts.map((fen, index) => [fen, index + 1]))
  return records.map(({ amount }) => (amount === null ? 0 : (rankOf.get(amount.fen) ?? 0)))
}

/** Names of departments come last, so that the latest one stands. */
const describe = (records: readonly SearchRecord[], kinds: readonly string[]) => {
  const regions = [...new Set(records.map(({ region }) => region).filter((region) => region !== ''))].sort()
  const named = new Map<string, { name: string; year: number; region: string }>()
  for (const { department, whose, year, region, kind } of records) {
    const known = named.get(department)
    const weight = kind === '部门' ? Number.POSITIVE_INFINITY : year
    if (department !== '' && (known === undefined || known.year < weight))
      named.set(department, { name: whose, year: weight, region })
  }
  const ids = [...named.keys()]
  const runs: Run[] = []
  for (const record of records) {
    const run: Run = [1, ids.indexOf(record.department), record.year || -1, kinds.indexOf(record.kind)]
    const last = runs.at(-1)
    if (last?.slice(1).join() === run.slice(1).join())
      runs[runs.length - 1] = [(last[0] ?? 0) + 1, run[1], run[2], run[3]]
    else runs.push(run)
  }
  const departments = [...named].map(([id, { name, region }]) => ({ id, name, region: regions.indexOf(region) }))
  return { regions, departments, runs }
}

/** FNV-1a over everything, twice with different seeds: enough to tell two builds of one portal apart. */
const fingerprint = (files: readonly (readonly [string, string])[]): string =>
  files
    .reduce(
      ([a, b], [name, text]) => {
        const [first, second] = [shardOf(`${a}${name}${text}`, 2 ** 32), shardOf(`${text}${name}${b}`, 2 ** 32)]
        return [first, second] as const
      },
      [1, 2] as readonly [number, number],
    )
    .map((part) => part.toString(36))
    .join('')

/** All files of the index by name. `kinds` are in the order in which equally good results stand. */
export const sideIndex = (
  records: readonly SearchRecord[],
  kinds: readonly string[],
): readonly (readonly [string, string])[] => {
  const words: Keys = new Map()
  const codes: Keys = new Map()
  records.forEach((record, number) => {
    addRecord(words, codes, record, number)
  })
  const wordShards = shardsOf(words, (key) => key)
  const codeShards = shardsOf(codes, (key) => codeGroup(keyCode(key)))
  const blocks = blocksOf(records)
  const files: readonly (readonly [string, string])[] = [
    ...wordShards.map((text, index) => [wordFile(index), text] as const),
    ...codeShards.map((text, index) => [codeFile(index), text] as const),
    ...blocks.texts.map((text, index) => [blockFile(index), text] as const),
    [amountFile, JSON.stringify(encodeNumbers(amountRanks(records)))],
  ]
  const portal: PortalFile = {
    folder: fingerprint(files),
    kinds,
    ...describe(records, kinds),
    words: wordShards.length,
    codes: codeShards.length,
    blocks: encodeNumbers(blocks.sizes),
  }
  return [
    [portalFile, JSON.stringify(portal)],
    ...files.map(([name, text]) => [`${portal.folder}/${name}`, text] as const),
  ]
}
