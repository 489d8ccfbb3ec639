// A file of the open data while it is written: its bytes go to the store, its size and digest stay.
import { createHash } from 'node:crypto'
import type { FileStore } from './file-store.ts'

/** What a data file holds besides bytes, where it holds rows of a table. */
export interface RowsOf {
  readonly table: string
  readonly rows: number
  /** 行政区划代码 and year, where the file is the part of these. */
  readonly region?: string
  readonly year?: number
}

/** A finished file by its name below /data/. */
export interface DataFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** SHA-256 in hexadecimal. */
  readonly hash: string
  readonly holds?: RowsOf
}

/** A file that is being written. */
export interface HashedFile {
  readonly add: (bytes: Uint8Array) => void
  readonly close: (holds?: RowsOf) => DataFile
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  zip: 'application/zip',
  txt: 'text/plain; charset=utf-8',
}

/** Media type of a data file, by its ending; files without one are text. */
const mediaTypeOf = (name: string): string => mediaTypes[name.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8'

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Begins a file of the store. */
export const hashedFile = (store: FileStore, name: string): HashedFile => {
  const digest = createHash('sha256')
  let bytes = 0
  return {
    add: (piece) => {
      store.append(name, piece)
      digest.update(piece)
      bytes += piece.length
    },
    close: (holds) => ({
      name,
      mediaType: mediaTypeOf(name),
      bytes,
      hash: digest.digest('hex'),
      ...(holds === undefined ? {} : { holds }),
    }),
  }
}

/** A small file, written at once. */
export const textFile = (store: FileStore, name: string, text: string): DataFile => {
  const file = hashedFile(store, name)
  file.add(new TextEncoder().encode(text))
  return file.close()
}
