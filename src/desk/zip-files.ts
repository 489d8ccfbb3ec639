// A ZIP made in the worker, which has no zlib: the same moment for every entry, so that the same files give the same bytes.
import { zipSync } from 'fflate'
import type { ZipEntry } from '../exports/zip.ts'

/** ZIP keeps local time: the oldest moment that the format can say. */
const moment = new Date(1980, 0, 1)

/** The bytes of the archive, entries in their order. */
export const zipOf = (entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder()
  return zipSync(
    Object.fromEntries(
      entries.map(({ name, content }) => [name, typeof content === 'string' ? encoder.encode(content) : content]),
    ),
    { mtime: moment },
  )
}
