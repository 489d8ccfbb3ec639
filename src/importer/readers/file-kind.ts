// What a file is by its first bytes, whatever its name says; for what cannot be read, what it is called and the one
// thing that its owner can do.
import type { DocumentKind } from '../source-document.ts'
import { readZipDirectory, unpackedLimit, type ZipEntry } from './zip-directory.ts'

/** Why a file is not read, in two sentences of a message. */
export interface KindRefusal {
  readonly what: string
  readonly fix: string
}

/** A kind with its decoded text where it is a text, or why the file is refused. */
export type FileKind =
  | { readonly kind: DocumentKind; readonly text: string }
  | { readonly kind: 'refused'; readonly refusal: KindRefusal }

const refuse = (what: string, fix: string): FileKind => ({ kind: 'refused', refusal: { what, fix } })

const toWorkbook = '在 Excel 或 WPS 中打开它，另存为 .xlsx 后再导入'
const toWord = '在 Word 或 WPS 中打开它，另存为 .docx 后再导入'
const again = '用原来的程序打开它核对是否完好，另存一份后再导入'

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Names of the streams of an OLE file stand in UTF-16 in its directory; their order does not matter here. */
const oleNames = ['Workbook', 'Book', 'WordDocument', 'EncryptedPackage', 'PowerPoint Document'] as const

const holdsName = (bytes: Uint8Array, name: string): boolean => {
  const wanted = [...`${name}\u0000`].flatMap((sign) => [sign.charCodeAt(0), 0])
  // Directory entries are 128 bytes apart and begin with the name.
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

const oleKind = (bytes: Uint8Array, extension: string): FileKind => {
  const found = oleNames.filter((name) => holdsName(bytes, name))
  if (found.includes('EncryptedPackage'))
    return refuse('这个文件设了打开密码', '在 Excel 或 WPS 中去掉打开密码，另存后再导入')
  if (extension === 'et') return refuse('这是 WPS 表格自己的格式（.et）', '在 WPS 中打开它，另存为 .xlsx 后再导入')
  if (extension === 'wps') return refuse('这是 WPS 文字自己的格式（.wps）', '在 WPS 中打开它，另存为 .docx 后再导入')
  if (found.includes('WordDocument')) return refuse('这是旧版 Word 文件（.doc）', toWord)
  if (found.includes('Workbook') || found.includes('Book')) return { kind: 'xls', text: '' }
  if (found.includes('PowerPoint Document'))
    return refuse('这是演示文稿', '导入其中的表格所在的 Excel、Word 或 PDF 文件')
  return refuse('这个文件损坏了，或者不是表格', again)
}

const isOpenDocument = (bytes: Uint8Array, kind: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 200)).includes(`application/vnd.oasis.opendocument.${kind}`)

const archiveKind = (bytes: Uint8Array, entries: readonly ZipEntry[]): FileKind => {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name)
  if (has('OFD.xml')) return refuse('这是版式文件（.ofd）', '用 OFD 阅读器另存为 PDF 后再导入；能拿到 Excel 原件更好')
  if (entries.some((entry) => entry.encrypted)) return refuse('这个文件设了打开密码', '去掉打开密码，另存后再导入')
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (size > unpackedLimit) return refuse('这个文件解开后过大，不像一份预决算', again)
  if (isOpenDocument(bytes, 'text')) return refuse('这是 OpenDocument 文字文件（.odt）', toWord)
  // Some writers pack the line that says which OpenDocument it is.
  if (isOpenDocument(bytes, 'spreadsheet') || has('content.xml')) return { kind: 'ods', text: '' }
  if (entries.some((entry) => entry.name.startsWith('word/'))) return { kind: 'docx', text: '' }
  if (entries.some((entry) => entry.name.startsWith('xl/'))) return { kind: 'xlsx', text: '' }
  if (entries.some((entry) => entry.name.startsWith('ppt/')))
    return refuse('这是演示文稿', '导入其中的表格所在的 Excel、Word 或 PDF 文件')
  return refuse('这是一个压缩包', '先解压，再把里面的文件选中导入')
}

const zipKind = (bytes: Uint8Array): FileKind => {
  const entries = readZipDirectory(bytes)
  return entries === null ? refuse('这个文件不完整或者损坏了', again) : archiveKind(bytes, entries)
}

const decoders = (bytes: Uint8Array): readonly string[] =>
  starts(bytes, 0xff, 0xfe) ? ['utf-16le'] : starts(bytes, 0xfe, 0xff) ? ['utf-16be'] : ['utf-8', 'gb18030']

/** UTF-8 or UTF-16 by mark, UTF-8 by validity, else GB18030; `null` for what is no text. */
const decodeText = (bytes: Uint8Array): string | null => {
  for (const encoding of decoders(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\u0000') ? null : text
    } catch {
      // The next encoding is tried.
    }
  }
  return null
}

const textKind = (text: string, extension: string): FileKind => {
  const head = text.slice(0, 4000)
  if (/^MIME-Version:/im.test(head) && /multipart\/related/i.test(head))
    return refuse('这是单个文件网页（.mht）', toWorkbook)
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<\?xml|<Workbook/.test(head))
    return { kind: 'xml-table', text }
  if (/<(?:html|table|!doctype html)\b/i.test(head)) return { kind: 'html', text }
  if (head.includes('<pkg:package') || head.includes('w:wordDocument')) return refuse('这是 Word 的 XML 文件', toWord)
  if (text.trim() === '') return refuse('这个文件是空的', '核对是否选错了文件')
  const separated = ['csv', 'tsv', 'tab', 'xls', 'xlsx', 'et'].includes(extension)
  return { kind: separated ? 'csv' : 'text', text }
}

/** Decides by content; the name only tells apart what the bytes do not (.et, .wps, .csv beside .txt). */
export const fileKind = (name: string, bytes: Uint8Array): FileKind => {
  const extension = extensionOf(name)
  if (bytes.length === 0) return refuse('这个文件是空的', '核对是否选错了文件')
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oleKind(bytes, extension)
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipKind(bytes)
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return { kind: 'pdf', text: '' }
  if (starts(bytes, 0x52, 0x61, 0x72, 0x21) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf))
    return refuse('这是一个压缩包', '先解压，再把里面的文件选中导入')
  if (starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x89, 0x50, 0x4e, 0x47))
    return refuse('这是图片，里面没有可以读取的文字', '导入表格的 Excel、Word 或文字版 PDF 原件')
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return refuse('这是 RTF 文件', toWord)
  // BIFF 2 to 5 without a container around it.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) < 0x20)
    return { kind: 'xls', text: '' }
  const text = decodeText(bytes)
  return text === null ? refuse('这个文件不是能读的表格或文字', again) : textKind(text, extension)
}
