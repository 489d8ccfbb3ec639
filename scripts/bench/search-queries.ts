// The questions of the bench, drawn from the portal's own text with a fixed seed: every project name, phrases,
// fragments, codes and totals, and codes that do not exist.
import type { SearchRecord } from '../../src/views/search/search-record.ts'
import { scanText, type Truth } from './search-truth.ts'

/** One question with the numbers of all records that answer it and of those that should come first. */
export interface Question {
  readonly asked: string
  readonly all: ReadonlySet<number>
  readonly right: ReadonlySet<number>
}

export interface QuestionSet {
  readonly name: string
  readonly questions: readonly Question[]
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const seed = 20261121

/** Titles, indicators and explanations: what phrases are drawn from, without rules and downloads. */
const sources = (records: readonly SearchRecord[]): readonly string[] =>
  records
    .filter(({ kind }) => kind !== '规则' && kind !== '下载')
    .flatMap(({ kind, title, parts }) => [
      title,
      ...parts.flatMap(({ label, text }) => (kind === '公开表' ? [label] : [label, text])),
    ])
    .flatMap((text) => text.split(/[\n；]/u))
    .filter((text) => text.length >= 4)

const drawn = (
  count: number,
  random: () => number,
  texts: readonly string[],
  lengths: readonly [number, number],
  accepts: RegExp,
): readonly string[] => {
  const found = new Set<string>()
  while (found.size < count) {
    const text = texts[Math.floor(random() * texts.length)] ?? ''
    const length = lengths[0] + Math.floor(random() * (lengths[1] - lengths[0] + 1))
    const start = Math.floor(random() * Math.max(1, text.length - length + 1))
    const phrase = text.slice(start, start + length)
    if ([...phrase].length >= lengths[0] && accepts.test(phrase) && scanText(phrase).length >= lengths[0])
      found.add(phrase)
  }
  return [...found]
}

const questions = (asked: readonly string[], find: (words: string) => ReadonlySet<number>): readonly Question[] =>
  asked.map((words) => {
    const all = find(words)
    return { asked: words, all, right: all }
  })

const projectQuestions = (records: readonly SearchRecord[], truth: Truth): readonly Question[] => {
  const isForm = ({ kind, path }: SearchRecord): boolean =>
    /^绩效(?:目标|自评)$/.test(kind) && path.includes('/projects/')
  const names = [...new Set(records.filter(isForm).map(({ title }) => title))]
  return names.map((name) => ({
    asked: name,
    all: truth.words(name),
    right: new Set(records.flatMap((record, number) => (isForm(record) && record.title === name ? [number] : []))),
  }))
}

const knownCodes = (records: readonly SearchRecord[]): readonly string[] => {
  const codes = records
    .filter(({ kind }) => kind !== '规则')
    .flatMap((record) => [
      ...record.codes,
      ...record.parts.flatMap((part) => part.codes),
      record.amount?.text.split(' ')[0] ?? '',
    ])
  return [...new Set(codes.filter((code) => /\d/.test(code)))]
}

/** Digits of existing codes and amounts changed until they stand nowhere. */
const missingCodes = (known: readonly string[], truth: Truth, random: () => number): readonly string[] => {
  const missing = new Set<string>()
  while (missing.size < 50) {
    const code = known[Math.floor(random() * known.length)] ?? ''
    const changed = code
      .replace(/\d(?=\D*$)/, () => String(Math.floor(random() * 10)))
      .replace(/\d/, () => String(1 + Math.floor(random() * 9)))
    if (changed.length > 2 && truth.isNowhere(changed)) missing.add(changed)
  }
  return [...missing]
}

/** The five sets, (a) to (e). */
export const questionSets = (records: readonly SearchRecord[], truth: Truth): readonly QuestionSet[] => {
  const random = seeded(seed)
  const texts = sources(records)
  const codes = knownCodes(records)
  return [
    { name: 'a 项目全名', questions: projectQuestions(records, truth) },
    { name: 'b 短语 4–12 字', questions: questions(drawn(300, random, texts, [4, 12], /^\S[\s\S]*\S$/u), truth.words) },
    {
      name: 'c 片段 2–4 字',
      questions: questions(drawn(300, random, texts, [2, 4], /^\p{Script=Han}+$/u), truth.words),
    },
    { name: 'd 编码与合计', questions: questions(codes, truth.code) },
    { name: 'e 不存在的编码', questions: questions(missingCodes(codes, truth, random), () => new Set()) },
  ]
}
