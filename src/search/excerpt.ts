// What a result shows of a record: the rows and passages that hold the words, cut around them, the words marked.
import { codeKey, codeMatch, codeStarts } from './code-match.ts'
import { codeOf } from './grams.ts'
import { partPath, type StoredPart, type StoredRecord } from './index-files.ts'
import { holdsCode, type Judgement } from './judge.ts'
import { normalise } from './normalise.ts'
import { type PlainRecord, plainRecord } from './plain-record.ts'

/** A stretch of text; marked when it is what was asked for. */
export interface Piece {
  readonly text: string
  readonly mark: boolean
}

/** A row or passage of a result. `path` equals the result's own where the passage is all there is. */
export interface Excerpt {
  readonly path: string
  readonly label: readonly Piece[]
  readonly text: readonly Piece[]
}

/** Characters before the first mark and altogether. */
const before = 24
const longest = 96
/** Rows shown under one result; the rest is counted. */
const mostExcerpts = 3

type Range = readonly [number, number]

/** Where the needles stand in a printed text, as ranges of the print, apart and in order. */
const rangesOf = (printed: string, needles: readonly string[]): readonly Range[] => {
  const { text, at } = normalise(printed)
  const found: Range[] = []
  for (const needle of needles.filter((each) => each !== '')) {
    for (let index = text.indexOf(needle); index >= 0; index = text.indexOf(needle, index + needle.length))
      found.push([at[index] ?? 0, at[index + needle.length] ?? printed.length])
  }
  found.sort(([a, b], [c, d]) => a - c || d - b)
  const apart: Range[] = []
  for (const [start, end] of found) if (start >= (apart.at(-1)?.[1] ?? 0)) apart.push([start, end])
  return apart
}

/** Digits and letters of a code within a text, where the text is not the code alone. */
const codeRanges = (printed: string, code: string): readonly Range[] =>
  rangesOf(printed, [code]).filter(([start]) => !/[0-9a-z.]/i.test(printed.charAt(start - 1)))

const pieces = (printed: string, ranges: readonly Range[]): readonly Piece[] => {
  const all: Piece[] = []
  let done = 0
  for (const [start, end] of ranges) {
    // A mark never ends with the blank or quotation mark that follows the words.
    const marked = printed.slice(start, end).replace(/[\s"“”'‘’]+$/u, '')
    all.push({ text: printed.slice(done, start), mark: false }, { text: marked, mark: true })
    done = start + marked.length
  }
  return [...all, { text: printed.slice(done), mark: false }].filter(({ text }) => text !== '')
}

/** The text with the needles marked. */
export const marked = (printed: string, { needles, code }: Pick<Judgement, 'needles' | 'code'>): readonly Piece[] =>
  pieces(printed, needles.length > 0 || code === '' ? rangesOf(printed, needles) : codeRanges(printed, code))

/** A long text cut around its first needle. */
const cut = (printed: string, judgement: Judgement): readonly Piece[] => {
  const whole = marked(printed, judgement)
  if (printed.length <= longest) return whole
  const lead = whole[0]?.mark === false && whole.length > 1 ? (whole[0]?.text.length ?? 0) : 0
  const start = Math.max(0, Math.min(lead - before, printed.length - longest))
  const shown = printed.slice(start, start + longest)
  const ends = start + longest < printed.length ? '…' : ''
  return marked((start > 0 ? '…' : '') + shown + ends, judgement)
}

const figureText = (figures: readonly string[]): readonly (readonly [string, string])[] =>
  figures.flatMap((text, index) => (index % 2 === 1 ? [[figures[index - 1] ?? '', text] as const] : []))

/** Figures of a row with the names of their columns; the asked one is always among them. */
const figurePieces = (figures: readonly string[], code: string): readonly Piece[] => {
  const all = figureText(figures).map(([name, text]) => ({
    name,
    text,
    mark: code !== '' && codeMatch(codeKey(codeOf(text), true), code) !== null,
  }))
  const shown = all.some(({ mark }) => mark) ? all.filter(({ mark }) => mark) : all
  return shown.slice(0, 4).flatMap(({ name, text, mark }, index) => [
    { text: `${index > 0 ? '　' : ''}${name} `, mark: false },
    { text, mark },
  ])
}

const codePieces = (codes: readonly string[], code: string): readonly Piece[] =>
  codes.flatMap((printed) => [
    {
      text: printed,
      mark: code !== '' && codeStarts(codeOf(printed)).some((start) => codeMatch(start, code) !== null),
    },
    { text: ' ', mark: false },
  ])

const excerptOf = (record: StoredRecord, part: StoredPart, judgement: Judgement): Excerpt => {
  const [kept, label = '', text = '', codes = [], figures = []] = part
  const words = text === '' ? [] : cut(text, judgement)
  const money = figurePieces(figures, judgement.code)
  const gap: readonly Piece[] = words.length > 0 && money.length > 0 ? [{ text: '　', mark: false }] : []
  return {
    path: partPath(record, kept),
    label:
      label === '' && codes.length === 0 ? [] : [...codePieces(codes, judgement.code), ...marked(label, judgement)],
    text: [...words, ...gap, ...money],
  }
}

/** How much of what was asked a part holds; 0 for nothing. */
const worth = (plain: PlainRecord, index: number, { needles, code }: Judgement): number => {
  const part = plain.parts[index]
  if (part === undefined) return 0
  const match = code === '' ? null : holdsCode(part.codes, code)
  const codeWorth = match === 'whole' ? 1000 : match === 'beginning' ? 500 : 0
  const held = needles.reduce(
    (sum, needle) =>
      sum + (part.label.includes(needle) ? 2 * needle.length : part.text.includes(needle) ? needle.length : 0),
    0,
  )
  return codeWorth + held
}

/** The parts that hold what was asked, best first, and how many more there are. */
export const excerptsOf = (
  record: StoredRecord,
  kind: string,
  judgement: Judgement,
): { readonly excerpts: readonly Excerpt[]; readonly more: number } => {
  const plain = plainRecord(record, kind)
  const worths = record.parts.map((part, index) => ({ part, value: worth(plain, index, judgement) }))
  const held = worths.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value)
  // A term found by its name shows what it means.
  const own = record.parts.find(([kept, label = '', text = '']) => kept === '' && label === '' && text !== '')
  if (held.length === 0 && own !== undefined) return { excerpts: [excerptOf(record, own, judgement)], more: 0 }
  return {
    excerpts: held.slice(0, mostExcerpts).map(({ part }) => excerptOf(record, part, judgement)),
    more: Math.max(0, held.length - mostExcerpts),
  }
}
