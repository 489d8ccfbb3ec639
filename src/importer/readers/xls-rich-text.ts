// What the workbook library does not say of an .xls: which cells, and which parts of a cell's text, are struck or raised.
// It joins the parts, so that an old amount and the new one, or an amount and its note mark, become one figure.
import { CFB } from '@e965/xlsx'
import { columnLetters } from '../../sheet/column-letters.ts'
import { raised } from './raised-signs.ts'
import type { RichText } from './rich-text.ts'

const records = {
  boundSheet: 0x85,
  continue: 0x3c,
  end: 0x0a,
  font: 0x31,
  label: 0xfd,
  lock: 0x2f,
  strings: 0xfc,
  style: 0xe0,
  rows: 0xbd,
}

/** Records of one cell each: text, number, number in short, formula, text of its own. */
const cells = new Set([0xfd, 0x203, 0x27e, 0x06, 0x204])

interface Font {
  readonly struck: boolean
  readonly lifted: boolean
}

interface BinaryRecord {
  readonly type: number
  readonly data: DataView
}

/** Records from a place in the stream to the end of its part. */
function* recordsFrom(stream: DataView, from: number): Generator<BinaryRecord> {
  for (let at = from; at + 4 <= stream.byteLength; ) {
    const [type, length] = [stream.getUint16(at, true), stream.getUint16(at + 2, true)]
    if (at + 4 + length > stream.byteLength) return
    yield { type, data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) }
    if (type === records.end) return
    at += 4 + length
  }
}

/** Reads the list of strings, which goes on over any number of records. */
class StringReader {
  private readonly blocks: readonly DataView[]
  private block = 0
  private at = 0

  constructor(blocks: readonly DataView[]) {
    this.blocks = blocks
  }

  /** The record that holds the next byte; null at the end. */
  private here(): DataView | null {
    while (this.block < this.blocks.length && this.at >= (this.blocks[this.block]?.byteLength ?? 0)) {
      this.block++
      this.at = 0
    }
    return this.blocks[this.block] ?? null
  }

  number(bytes: 1 | 2 | 4): number {
    let value = 0
    for (let n = 0; n < bytes; n++) value += (this.here()?.getUint8(this.at++) ?? 0) * 256 ** n
    return value
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      const here = this.here()
      if (here === null) return
      const step = Math.min(left, here.byteLength - this.at)
      this.at += step
      left -= step
    }
  }

  /** Signs of one or two bytes; where a record ends inside them, the next begins with how it writes them. */
  signs(count: number, wideAtFirst: boolean): string {
    let [text, wide] = ['', wideAtFirst]
    for (let left = count; left > 0; left--) {
      const before = this.block
      if (this.here() === null) return text
      if (this.block !== before) wide = (this.number(1) & 1) === 1
      text += String.fromCharCode(this.number(wide ? 2 : 1))
    }
    return text
  }

  get ended(): boolean {
    return this.here() === null
  }
}

/** Index of a run's font in the list: the fifth was never written by any program. */
const fontAt = (fonts: readonly Font[], index: number): Font | undefined => fonts[index > 4 ? index - 1 : index]

/** A cell that is struck as a whole. */
const gone: RichText = { text: '', struck: true }

const withLooks = (text: string, runs: readonly (readonly [number, number])[], fonts: readonly Font[]) => {
  let [words, struck, special] = ['', false, false]
  const parts = [[0, -1] as const, ...runs]
  parts.forEach(([from, index], n) => {
    const part = text.slice(from, parts[n + 1]?.[0] ?? text.length)
    const font = index < 0 ? undefined : fontAt(fonts, index)
    special ||= font?.struck === true || font?.lifted === true
    if (font?.struck === true) struck ||= part.trim() !== ''
    else words += font?.lifted === true ? raised(part) : part
  })
  return special ? { text: words, struck } : null
}

const readStrings = (blocks: readonly DataView[], fonts: readonly Font[]): readonly (RichText | null)[] => {
  const reader = new StringReader(blocks)
  reader.skip(4)
  const count = reader.number(4)
  const strings: (RichText | null)[] = []
  while (strings.length < count && !reader.ended) {
    const length = reader.number(2)
    const flags = reader.number(1)
    const runCount = (flags & 8) === 0 ? 0 : reader.number(2)
    const extra = (flags & 4) === 0 ? 0 : reader.number(4)
    const text = reader.signs(length, (flags & 1) === 1)
    const runs = Array.from({ length: runCount }, () => [reader.number(2), reader.number(2)] as const)
    reader.skip(extra)
    strings.push(runCount === 0 ? null : withLooks(text, runs, fonts))
  }
  return strings
}

const sheetName = (data: DataView): string => {
  const wide = (data.getUint8(7) & 1) === 1
  return Array.from({ length: data.getUint8(6) }, (_, n) =>
    String.fromCharCode(wide ? data.getUint16(8 + 2 * n, true) : data.getUint8(8 + n)),
  ).join('')
}

const readStream = (stream: DataView): ReadonlyMap<string, ReadonlyMap<string, RichText>> => {
  const fonts: Font[] = []
  const blocks: DataView[] = []
  const sheets = new Map<string, number>()
  const styles: number[] = []
  let last = 0
  for (const { type, data } of recordsFrom(stream, 0)) {
    if (type === records.lock) return new Map()
    if (type === records.font)
      fonts.push({ struck: (data.getUint16(2, true) & 8) !== 0, lifted: data.getUint16(8, true) === 1 })
    if (type === records.style) styles.push(data.getUint16(0, true))
    if (type === records.boundSheet) sheets.set(sheetName(data), data.getUint32(0, true))
    if (type === records.strings || (type === records.continue && last === records.strings)) blocks.push(data)
    if (type !== records.continue) last = type
  }
  const strings = readStrings(blocks, fonts)
  const isStruck = (style: number): boolean => fontAt(fonts, styles[style] ?? 0)?.struck === true
  const cellsOf = (from: number): ReadonlyMap<string, RichText> => {
    const found = new Map<string, RichText>()
    const put = (data: DataView, column: number, rich: RichText): void => {
      found.set(`${columnLetters(column)}${data.getUint16(0, true) + 1}`, rich)
    }
    for (const { type, data } of recordsFrom(stream, from)) {
      const rich = type === records.label ? strings[data.getUint32(6, true)] : null
      const column = cells.has(type) ? data.getUint16(2, true) : 0
      if (rich !== null && rich !== undefined) put(data, column, rich)
      else if (cells.has(type) && isStruck(data.getUint16(4, true))) put(data, column, gone)
      // Numbers side by side in one record: a style and four bytes each.
      if (type === records.rows)
        for (let at = 4, next = data.getUint16(2, true); at + 6 < data.byteLength; at += 6, next++)
          if (isStruck(data.getUint16(at, true))) put(data, next, gone)
    }
    return found
  }
  return new Map([...sheets].map(([name, from]) => [name, cellsOf(from)]))
}

/** By sheet and address: cells that are struck, and texts with struck or raised parts. None for a file that is unusual: the library reads it alone. */
export const readXlsRichText = (bytes: Uint8Array): ReadonlyMap<string, ReadonlyMap<string, RichText>> => {
  try {
    const stream: ArrayLike<number> | undefined = CFB.find(CFB.read(bytes, { type: 'array' }), 'Workbook')?.content
    return stream === undefined ? new Map() : readStream(new DataView(Uint8Array.from(stream).buffer))
  } catch {
    return new Map()
  }
}
