// Breaks a printed text into paragraphs and numbered lists that keep their printed numbers, so that a reader sees
// the goals one by one. No word is added, dropped or moved.

/** Items keep the number as printed (`目标1：`, `一是`); lists are not renumbered. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly { readonly marker: string; readonly text: string }[] }

const hanDigits = '一二三四五六七八九十'
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** 一 → 1 … 十九 → 19; digits and circled digits as they are. */
const ordinal = (text: string): number => {
  const plain = text.normalize('NFKC')
  if (/^\d+$/.test(plain)) return Number(plain)
  const tens = plain.startsWith('十') ? 10 : 0
  const last = plain.at(-1) ?? ''
  return last === '十' ? 10 : tens + hanDigits.indexOf(last) + 1
}

/** Ways in which forms number their goals; group 1 is the number. */
const markers: readonly RegExp[] = [
  /目标\s*([0-9０-９]{1,2})\s*[:：、.．]?/gu,
  new RegExp(`([${hanDigits}]{1,2})是`, 'gu'),
  new RegExp(`[（(]([${hanDigits}]{1,2})[)）]、?`, 'gu'),
  new RegExp(`([${hanDigits}]{1,2})、`, 'gu'),
  /([0-9０-９]{1,2})[、.．](?![0-9０-９])/gu,
  /[（(]([0-9０-９]{1,2})[)）]、?/gu,
  new RegExp(`([${circled}])`, 'gu'),
]

interface Mark {
  readonly start: number
  readonly end: number
  readonly text: string
}

const atBoundary = (text: string, index: number): boolean =>
  index === 0 || /[\s。；;：:，,！!？?”》]/u.test(text[index - 1] ?? '')

/** The marks of one way of numbering, as long as they run 1, 2, 3 … */
const run = (text: string, pattern: RegExp): readonly Mark[] => {
  const found: Mark[] = []
  for (const match of text.matchAll(pattern)) {
    if (!atBoundary(text, match.index) || ordinal(match[1] ?? '') !== found.length + 1) continue
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0].trim() })
  }
  return found.length > 1 ? found : []
}

const plain = (text: string): readonly Block[] =>
  text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'text', text: line }))

/** Paragraphs and lists of `text`, outermost numbering first; lines of the text are paragraphs. */
export const blocksOf = (text: string): readonly Block[] => {
  const runs = markers.map((pattern) => run(text, pattern)).filter((marks) => marks.length > 0)
  const marks = runs.sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))[0]
  if (marks === undefined) return plain(text)
  const last = marks.at(-1)
  const lineEnd = text.indexOf('\n', last?.end ?? 0)
  const stop = lineEnd === -1 ? text.length : lineEnd
  const items = marks.map((mark, index) => ({
    marker: mark.text,
    text: text.slice(mark.end, marks[index + 1]?.start ?? stop).trim(),
  }))
  return [...plain(text.slice(0, marks[0]?.start ?? 0)), { kind: 'list', items }, ...blocksOf(text.slice(stop))]
}
