// A ZIP file that depends on nothing but its contents: the moment of every entry is fixed, because a build has no clock.
import { Buffer } from 'node:buffer'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { strToU8, Zip, ZipPassThrough } from 'fflate'

/** A file in the archive; its folders are part of its name. */
export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

/** ZIP keeps local time, so this is the same moment on every machine: the oldest that the format can say. */
const moment = new Date(1980, 0, 1)

/** Made on Unix, a plain file: `unzip` garbles Chinese names of archives that claim to come from DOS. */
const origin = { os: 3, attrs: 0o100644 << 16 } as const

/** A file compressed before its archive is there, so that it is compressed once for any number of archives. */
export interface PackedFile {
  readonly bytes: Uint8Array
  /** Of the file as it was. */
  readonly crc: number
  readonly size: number
}

const level = 6

/** Compresses a whole file as an archive would. */
export const packedFile = (content: Uint8Array): PackedFile => ({
  bytes: deflateRawSync(content, { level }),
  crc: crc32(content),
  size: content.length,
})

/**
 * An entry that zlib compresses: three times faster than fflate's own compression in JavaScript. A piece that is not the
 * last ends on a byte (as pigz does), so that entries of any size are compressed piece by piece.
 */
class DeflatedEntry extends ZipPassThrough {
  override compression = 8
  override crc = 0
  override push(content: Uint8Array, final = false): void {
    this.crc = crc32(content, this.crc)
    this.size += content.length
    const finishFlush = final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    this.ondata(null, deflateRawSync(content, { level, finishFlush }), final)
  }
  pushPacked({ bytes, crc, size }: PackedFile): void {
    this.crc = crc
    this.size = size
    this.ondata(null, new Uint8Array(bytes), true)
  }
}

/** An archive that is being written; its bytes go to `sink` as they come. */
export const zipWriter = (sink: (bytes: Uint8Array) => void) => {
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error
    sink(chunk)
  })
  const begun = (name: string): DeflatedEntry => {
    const entry = Object.assign(new DeflatedEntry(name), { mtime: moment, ...origin })
    archive.add(entry)
    return entry
  }
  const add = (name: string, pieces: Iterable<Uint8Array>): void => {
    const entry = begun(name)
    let last: Uint8Array = new Uint8Array()
    for (const piece of pieces) {
      if (last.length > 0) entry.push(last)
      last = piece
    }
    entry.push(last, true)
  }
  const addPacked = (name: string, file: PackedFile): void => begun(name).pushPacked(file)
  return { add, addPacked, end: () => archive.end() }
}

/** The bytes of the archive, entries in the order given. */
export const zipped = (entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> => {
  const chunks: Uint8Array[] = []
  const archive = zipWriter((chunk) => chunks.push(chunk))
  for (const { name, content } of entries) archive.add(name, [typeof content === 'string' ? strToU8(content) : content])
  archive.end()
  return new Uint8Array(Buffer.concat(chunks))
}
