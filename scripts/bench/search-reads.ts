// What questions cost on a portal of any size, without a browser: how many compressed bytes of the index are read before
// the first result, and whether facets count what they leave.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ask, facetCounts, facetNames, nothingChosen } from '../../src/search/answer.ts'
import type { Claims } from '../../src/search/claims.ts'
import { openResults, settled } from '../../src/search/result-pages.ts'
import { writeSideIndex as writeIndex } from '../../src/search/side-index.ts'
import { openSideIndex, type ReadFile, type SideReader } from '../../src/search/side-reader.ts'
import { type SearchRecord, searchKinds } from '../../src/views/search/search-record.ts'
import { seeded } from './search-queries.ts'
import { typedSets } from './search-typed.ts'

/** Writes the side index of the records into a folder, as a build does. */
export const writeSideIndex = (folder: string, records: readonly SearchRecord[]): void => {
  mkdirSync(folder, { recursive: true })
  writeIndex(records, searchKinds, (name, text) => writeFileSync(join(folder, name), text))
}

/** Reads the files of a folder, each once. */
export const indexFolder = (
  folder: string,
): ReadFile & { readonly bytes: (name: string) => number; readonly folder: string } => {
  const known = new Map<string, { readonly content: unknown; readonly bytes: number }>()
  const file = (name: string) => {
    const text = readFileSync(join(folder, name))
    const held = known.get(name) ?? { content: JSON.parse(text.toString()), bytes: gzipSync(text).length }
    known.set(name, held)
    return held
  }
  return Object.assign(async (name: string) => file(name).content, {
    bytes: (name: string) => file(name).bytes,
    folder,
  })
}

type IndexFolder = ReturnType<typeof indexFolder>

const passages = 60

/** Passages as somebody copies them, every third with a slip. */
const copied = (records: readonly SearchRecord[]): readonly string[] => {
  const random = seeded(60)
  const found: string[] = []
  while (found.length < passages) {
    const record = records[Math.floor(random() * records.length)]
    const text = record?.parts[Math.floor(random() * record.parts.length)]?.text ?? ''
    const length = 14 + Math.floor(random() * 50)
    const start = Math.floor(random() * Math.max(1, text.length - length))
    const passage = text.slice(start, start + length).replaceAll('\n', ' ')
    const slip = Math.floor(random() * passage.length)
    if (text.length < 20) continue
    found.push(found.length % 3 === 1 ? `${passage.slice(0, slip)}鑫${passage.slice(slip + 1)}` : passage)
  }
  return found
}

/** Compressed bytes that are read from nothing to the first result. */
const bytesToFirst = async (index: IndexFolder, asked: string): Promise<number> => {
  let bytes = 0
  const reader = await openSideIndex((name) => {
    bytes += index.bytes(name)
    return index(name)
  })
  await (await openResults(reader, await ask(reader, asked), nothingChosen, 'relevance')).next(1)
  return bytes
}

/** Values of facets that count otherwise than they leave, among all results of a question. */
const wrongCounts = async (reader: SideReader, asked: string): Promise<number> => {
  const { answer } = await settled(reader, await ask(reader, asked))
  const pages = await openResults(reader, answer, nothingChosen, 'relevance')
  const held = new Set((await pages.next(reader.count)).map(({ record }) => record.path))
  const claims: Claims = new Map()
  for (const [number, tier] of answer.claims) if (held.has((await reader.record(number)).path)) claims.set(number, tier)
  const counted = facetCounts(reader, answer, nothingChosen)
  const kept = facetCounts(reader, { ...answer, claims }, nothingChosen)
  return facetNames.reduce(
    (sum, name) => sum + [...counted[name]].filter(([value, count]) => kept[name].get(value) !== count).length,
    0,
  )
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

const spread = (name: string, sizes: readonly (readonly [string, number])[]): string => {
  const sorted = sizes.toSorted(([, a], [, b]) => a - b)
  const at = (share: number): string => kilobytes(sorted[Math.floor((sorted.length - 1) * share)]?.[1] ?? 0)
  return `${name} ${sorted.length} 个：中位 ${at(0.5)}，95% 不超过 ${at(0.95)}，最多 ${at(1)}（${sorted.at(-1)?.[0]}）`
}

/** Size of the index, bytes to the first result of questions and passages, and the counts of facets. */
export const readLines = async (index: IndexFolder, records: readonly SearchRecord[]): Promise<readonly string[]> => {
  const files = readdirSync(index.folder)
  const size = files.reduce((sum, name) => sum + statSync(join(index.folder, name)).size, 0)
  const typed = typedSets.flatMap(({ questions }) => questions.map(({ asked }) => asked))
  const long = copied(records)
  const measured = async (asked: readonly string[]) => {
    const sizes: (readonly [string, number])[] = []
    for (const each of asked) sizes.push([each, await bytesToFirst(index, each)])
    return sizes
  }
  const lines = [
    `索引 ${files.length} 个文件，${(size / 2 ** 20).toFixed(1)} MB；首先读的说明 ${kilobytes(index.bytes('portal.json'))}（gzip）`,
    spread('到首个结果读的索引（gzip）：问题', await measured(typed)),
    spread('到首个结果读的索引（gzip）：抄来的句子，三分之一有错字', await measured(long)),
  ]
  const reader = await openSideIndex(index)
  let wrong = 0
  for (const asked of [...typed, ...long]) wrong += await wrongCounts(reader, asked)
  return [...lines, `筛选项的个数与它留下的不一致：${wrong} 处（${typed.length + long.length} 个问题）`]
}
