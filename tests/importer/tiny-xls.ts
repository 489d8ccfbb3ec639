// Writes small .xls files (BIFF8) for the tests of the reader: one sheet of texts whose parts may be struck or raised.
import { CFB } from '@e965/xlsx'

/** A part of a text with its look. */
export interface Part {
  readonly text: string
  readonly look?: 'struck' | 'raised'
}

const u16 = (...values: readonly number[]): readonly number[] =>
  values.flatMap((value) => [value & 255, (value >> 8) & 255])
const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]
const record = (type: number, data: readonly number[]): readonly number[] => [...u16(type, data.length), ...data]
const wide = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, n) => u16(text.charCodeAt(n))).flat()

const begin = (kind: number): readonly number[] =>
  record(0x809, [...u16(0x600, kind, 0x0dbb, 0x07cc), ...u32(0x41), ...u32(6)])
const end = record(0x0a, [])

const fontOf = (grbit: number, raised: number): readonly number[] =>
  record(0x31, [...u16(200, grbit, 0x7fff, 400, raised), 0, 0, 134, 0, 2, 1, ...wide('宋体')])
/** The fifth font of the list has the number 5: there is no fourth. */
const looks = { struck: 5, raised: 6 }

const textOf = (parts: readonly Part[]): readonly number[] => {
  const text = parts.map((part) => part.text).join('')
  let at = 0
  const runs = parts.flatMap((part) => {
    const run = u16(at, part.look === undefined ? 0 : looks[part.look])
    at += part.text.length
    return run
  })
  return [...u16(text.length), 9, ...u16(parts.length), ...wide(text), ...runs]
}

/** Splits the list of texts over records of at most `most` bytes, as long lists are; only between the signs of a text. */
const stringRecords = (texts: readonly (readonly Part[])[], cutInFirst: number): readonly number[] => {
  const head = [...u32(texts.length), ...u32(texts.length)]
  const bodies = texts.map(textOf)
  if (cutInFirst === 0) return record(0xfc, [...head, ...bodies.flat()])
  const [first = [], ...rest] = bodies
  // The header of a text of several looks is five bytes; what goes on says anew that its signs have two bytes.
  const cut = 5 + 2 * cutInFirst
  return [...record(0xfc, [...head, ...first.slice(0, cut)]), ...record(0x3c, [1, ...first.slice(cut), ...rest.flat()])]
}

/** The bytes of an .xls with a row of texts, below it 5 and a struck 6; `cutInFirst` signs of the first text stand in the record before the rest. */
export const tinyXls = (texts: readonly (readonly Part[])[], cutInFirst = 0): Uint8Array => {
  const fonts = [0, 0, 0, 0].flatMap(() => fontOf(0, 0)).concat(fontOf(8, 0), fontOf(0, 1))
  const style = [0, looks.struck].flatMap((font) =>
    record(0xe0, [...u16(font, 0, 0), ...Array.from({ length: 14 }, () => 0)]),
  )
  const strings = stringRecords(texts, cutInFirst)
  const sheetAt = (place: number): readonly number[] => record(0x85, [...u32(place), 0, 0, 2, 1, ...wide('支出')])
  const globals = (place: number): readonly number[] => [
    ...begin(5),
    ...record(0x42, u16(1200)),
    ...fonts,
    ...style,
    ...sheetAt(place),
    ...strings,
    ...end,
  ]
  const cells = texts.flatMap((_, column) => record(0xfd, [...u16(0, column, 0), ...u32(column)]))
  // Below it 5 and 6, the second struck: numbers in short, side by side in one record.
  const short = (value: number): readonly number[] => u32(value * 4 + 2)
  const numbers = record(0xbd, [...u16(1, 0, 0), ...short(5), ...u16(1), ...short(6), ...u16(1)])
  const size = record(0x200, [...u32(0), ...u32(2), ...u16(0, texts.length, 0)])
  const stream = [...globals(globals(0).length), ...begin(0x10), ...size, ...cells, ...numbers, ...end]
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/Workbook', Uint8Array.from(stream))
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as unknown as ArrayLike<number>)
}
