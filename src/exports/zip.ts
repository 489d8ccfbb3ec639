// A ZIP file that depends on nothing but its contents: the moment of every entry is fixed, because a build has no clock.
import { Buffer } from 'node:buffer'
import { constants, deflateRawSync } from 'node:zlib'
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

/**
 * An entry that zlib compresses: three times faster than fflate's own compression in JavaScript. A piece that is not the
 * last ends on a byte (as pigz does), so that entries of any size are compressed piece by piece.
 */
class DeflatedEntry extends ZipPassThrough {
  override compression = 8
  protected override process(content: Uint8Array, final: boolean): void {
    const finishFlush = final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    this.ondata(null, deflateRawSync(content, { level: 6, finishFlush }), final)
  }
}

/** An archive that is being written; its bytes go to `sink` as they come. */
export const zipWriter = (sink: (bytes: Uint8Array) => void) => {
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error
    sink(chunk)
  })
  const add = (name: string, pieces: Iterable<Uint8Array>): void => {
    const entry = Object.assign(new DeflatedEntry(name), { mtime: moment, ...origin })
    archive.add(entry)
    let last: Uint8Array = new Uint8Array()
    for (const piece of pieces) {
      if (last.length > 0) entry.push(last)
      last = piece
    }
    entry.push(last, true)
  }
  return { add, end: () => archive.end() }
}

/** The bytes of the archive, entries in the order given. */
export const zipped = (entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> => {
  const chunks: Uint8Array[] = []
  const archive = zipWriter((chunk) => chunks.push(chunk))
  for (const { name, content } of entries) archive.add(name, [typeof content === 'string' ? strToU8(content) : content])
  archive.end()
  return new Uint8Array(Buffer.concat(chunks))
}
