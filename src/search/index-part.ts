// The side index of neighbouring records, by themselves: their keys with numbers that count from 0, their blocks, and what
// the description of the portal needs of them. A department's part depends on nothing else, so that it is made with its
// pages, in any thread, and stands as long as they do; side-index.ts joins parts.
import type { SearchPart, SearchRecord } from '../views/search/search-record.ts'
import { amountsIn } from './amounts.ts'
import { amountKey, codeKey, codeStarts } from './code-match.ts'
import { codeOf, codesIn, edgesOf, pairsOf, periodKey, singlesOf, wholesOf } from './grams.ts'
import { blockSize, keptPath, type StoredPart, type StoredRecord } from './index-files.ts'
import { plainText } from './normalise.ts'
import { addToList, type Field, fields, listText, newList, type PostingList } from './postings.ts'
import { traditional } from './traditional.ts'
import { learnVariants } from './variants.ts'

learnVariants(traditional)

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
const aroundOf = (record: Pick<SearchRecord, 'whose' | 'period' | 'kind'>): string =>
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

/** A file of records. */
export interface Block {
  readonly name: string
  readonly records: number
}

/** Blocks of records, each written when it is full. */
const blocksOf = (records: readonly SearchRecord[], write: (text: string) => string): readonly Block[] => {
  const blocks: Block[] = []
  let open: string[] = []
  let room = blockSize
  const close = (): void => {
    if (open.length > 0) blocks.push({ name: write(`[${open.join(',')}]`), records: open.length })
    open = []
    room = blockSize
  }
  for (const record of records) {
    const text = JSON.stringify(stored(record))
    if (room < text.length) close()
    open.push(text)
    room -= text.length
  }
  close()
  return blocks
}

/** Keys with their lists of records. */
export interface PartKeys {
  readonly keys: readonly string[]
  readonly lists: readonly string[]
  /** The last record of each list. */
  readonly lasts: readonly number[]
}

const partKeys = (keys: Keys): PartKeys => {
  const lists = [...keys.values()]
  return { keys: [...keys.keys()], lists: lists.map(listText), lasts: lists.map(({ record }) => record) }
}

/** Neighbours of one year and kind. */
interface PartRun {
  readonly year: number
  readonly kind: string
  readonly records: number
}

const runsOf = (records: readonly SearchRecord[]): readonly PartRun[] => {
  const runs: { year: number; kind: string; records: number }[] = []
  for (const { year, kind } of records) {
    const last = runs.at(-1)
    if (last !== undefined && last.year === year && last.kind === kind) last.records += 1
    else runs.push({ year, kind, records: 1 })
  }
  return runs
}

/** What a department is called, and how new that is. */
interface PartName {
  readonly name: string
  readonly others: readonly string[]
  /** The year; that of the department's own record is after all years. */
  readonly since: number
  readonly region: string
}

/** Its own name stands before that of any year, a later year's before an earlier one's. */
const latestName = (records: readonly SearchRecord[]): PartName | null => {
  let latest: PartName | null = null
  for (const { whose, year, region, kind, names } of records) {
    const since = kind === '部门' ? Number.POSITIVE_INFINITY : year
    if (latest === null || latest.since < since) latest = { name: whose, others: names ?? [], since, region }
  }
  return latest
}

/** The index of neighbouring records of one department, or of what belongs to none; plain data. */
export interface IndexPart {
  /** '' for what belongs to the portal. */
  readonly department: string
  readonly records: number
  readonly words: PartKeys
  readonly codes: PartKeys
  /** What each record is about, in 分. */
  readonly amounts: readonly (bigint | null)[]
  readonly blocks: readonly Block[]
  readonly regions: readonly string[]
  readonly name: PartName | null
  readonly runs: readonly PartRun[]
}

/** The part of records of one department, in their order; `write` keeps a block and gives its name. */
export const indexPart = (records: readonly SearchRecord[], write: (text: string) => string): IndexPart => {
  const words: Keys = new Map()
  const codes: Keys = new Map()
  records.forEach((record, number) => {
    addRecord(words, codes, record, number)
  })
  const department = records[0]?.department ?? ''
  return {
    department,
    records: records.length,
    words: partKeys(words),
    codes: partKeys(codes),
    amounts: records.map(({ amount }) => amount?.fen ?? null),
    blocks: blocksOf(records, write),
    regions: [...new Set(records.map(({ region }) => region))].filter((region) => region !== ''),
    name: department === '' ? null : latestName(records),
    runs: runsOf(records),
  }
}
