// A ZIP file that depends on nothing but its contents: the moment of every entry is fixed, because a build has no clock.
import { strToU8, zipSync } from 'fflate'

/** A file in the archive; its folders are part of its name. */
export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

/** ZIP keeps local time, so this is the same moment on every machine: the oldest that the format can say. */
const moment = new Date(1980, 0, 1)

/** Made on Unix, a plain file: `unzip` garbles Chinese names of archives that claim to come from DOS. */
const origin = { os: 3, attrs: 0o100644 << 16 } as const

/** The bytes of the archive, entries in the order given. */
export const zipped = (entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      entries.map(({ name, content }) => [
        name,
        [typeof content === 'string' ? strToU8(content) : content, { mtime: moment, level: 6, ...origin }],
      ]),
    ),
  )
