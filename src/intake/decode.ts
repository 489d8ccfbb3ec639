// Bytes → text: UTF-8 with or without its mark, else GB18030 as Excel and WPS save it. What is neither, and what is one of
// them but for a broken byte, is named with its true place instead of being shown as mistaken characters.
import { lineAndColumn } from './line-place.ts'

/** Text without its mark, and how it was saved. */
export interface DecodedText {
  readonly ok: true
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gb18030'
}

/** Where reading stopped making sense; counts from 1, as an editor shows it. */
export interface DecodingFault {
  readonly ok: false
  readonly line: number
  readonly column: number
  readonly what: string
  /** Replaces the general advice where the file is in a known encoding. */
  readonly fix?: string
}

const mend = '用记事本打开，按原件补上这里的字，再另存为 UTF-8'

const neither = '这个文件既不是 UTF-8 也不是 GB18030 编码，读不出文字'
const atStart = (what: string): DecodingFault => ({ ok: false, line: 1, column: 1, what })

/** Length of the UTF-8 sequence at an offset; 0 where there is none. */
const sequenceLength = (bytes: Uint8Array, offset: number): number => {
  const first = bytes[offset] ?? 0
  if (first < 0x80) return 1
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
  if (length === 0 || first > 0xf4) return 0
  for (let index = 1; index < length; index++) if (((bytes[offset + index] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

interface Utf8Count {
  /** Characters beyond ASCII that are whole. */
  readonly whole: number
  readonly broken: number
  readonly firstBroken: number
}

const countUtf8 = (bytes: Uint8Array): Utf8Count => {
  let [whole, broken, firstBroken] = [0, 0, -1]
  for (let offset = 0; offset < bytes.length; ) {
    const length = sequenceLength(bytes, offset)
    if (length === 0) {
      broken++
      if (firstBroken < 0) firstBroken = offset
    } else if (length > 1) whole++
    offset += Math.max(1, length)
  }
  return { whole, broken, firstBroken }
}

/** Share of the pairs of GB18030 that are common characters (GB 2312: both bytes from A1); mistaken encodings have few. */
const commonShare = (bytes: Uint8Array): number => {
  let [pairs, common] = [0, 0]
  for (let offset = 0; offset < bytes.length; offset++) {
    const [first = 0, second = 0] = [bytes[offset], bytes[offset + 1]]
    if (first < 0x81) continue
    pairs++
    if (first >= 0xa1 && first <= 0xf7 && second >= 0xa1) common++
    offset += second >= 0x30 && second <= 0x39 ? 3 : 1
  }
  return pairs === 0 ? 1 : common / pairs
}

const decodeAs = (encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const brokenUtf8 = (bytes: Uint8Array, offset: number): DecodingFault => {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset))
  const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return {
    ok: false,
    ...lineAndColumn(before, before.length),
    what: `文件是 UTF-8 编码，这里有一个损坏的字节（0x${hex}），读不出是什么字`,
    fix: mend,
  }
}

/** Reads bytes as text, or says where and why they are none. */
export const decode = (bytes: Uint8Array): DecodedText | DecodingFault => {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const utf8 = decodeAs('utf-8', bytes)
  const { whole, broken, firstBroken } = utf8 === null ? countUtf8(bytes) : { whole: 0, broken: 0, firstBroken: -1 }
  if (utf8 === null && (bom || whole > broken * 4)) return brokenUtf8(bytes, firstBroken)
  const text = utf8 ?? (commonShare(bytes) >= 0.8 ? decodeAs('gb18030', bytes) : null)
  // U+0000 is legal UTF-8 but no text: it is what UTF-16 and binary files look like.
  if (text === null || text.includes('\u0000')) return atStart(neither)
  const lost = text.indexOf('\ufffd')
  if (lost >= 0)
    return {
      ok: false,
      ...lineAndColumn(text, lost),
      what: '这里是乱码“\ufffd”，文件另存时已经丢失了原来的字',
      fix: mend,
    }
  return { ok: true, text, encoding: utf8 === null ? 'gb18030' : bom ? 'utf-8-bom' : 'utf-8' }
}
