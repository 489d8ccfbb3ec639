// What a ZIP file says of its contents, read before anything is unpacked: names, sizes and encryption. A file that
// would unpack to gigabytes, or whose directory does not hold, is refused here.

/** One entry of the directory. */
export interface ZipEntry {
  readonly name: string
  readonly size: number
  readonly packed: number
  readonly encrypted: boolean
}

/** Beyond this no budget goes; as text and cells it would take a gigabyte of memory. */
export const unpackedLimit = 150 * 1024 * 1024

const endSignature = 0x06054b50
const entrySignature = 0x02014b50

const findEnd = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === endSignature) return at
  return -1
}

/** Entries of the central directory; `null` where there is none or it is damaged. */
export const readZipDirectory = (bytes: Uint8Array): readonly ZipEntry[] | null => {
  if (bytes.length < 22) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null
    const nameLength = view.getUint16(at + 28, true)
    const offset = view.getUint32(at + 42, true)
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return null
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}
