// References to characters beyond U+FFFF (`&#134071;` for 𠮷 of a name), written out before the workbook library reads
// them: it cuts them to 16 bits and makes another, equally valid letter of each.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const reference = /&#(?:[xX]([\da-fA-F]{5,6})|(\d{5,7}));/g

/** The text with every such character in its place. */
export const withRareCharacters = (xml: string): string =>
  xml.replace(reference, (whole, hex: string | undefined, decimal: string | undefined) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

const holdsReference = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0x26); at >= 0; at = bytes.indexOf(0x26, at + 1)) if (bytes[at + 1] === 0x23) return true
  return false
}

const isText = (name: string): boolean => /^xl\/(?:sharedStrings|workbook|worksheets\/[^/]+)\.xml$/.test(name)

/** The bytes of an .xlsx whose texts hold every such character in its place; mostly the same bytes. */
export const workbookWithRareCharacters = (bytes: Uint8Array): Uint8Array => {
  const texts = unzipSync(bytes, { filter: ({ name }) => isText(name) })
  const mended: Record<string, Uint8Array> = {}
  for (const [name, part] of Object.entries(texts)) {
    if (!holdsReference(part)) continue
    const xml = strFromU8(part)
    const whole = withRareCharacters(xml)
    if (whole !== xml) mended[name] = strToU8(whole)
  }
  return Object.keys(mended).length === 0 ? bytes : zipSync({ ...unzipSync(bytes), ...mended }, { level: 0 })
}
