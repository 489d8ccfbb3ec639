// A folder of the disk as a store of the open data.
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileStore } from '../exports/open-data/file-store.ts'

/** Files below `folder`; what a store has begun it goes on with, so the folder has to be new. */
export const diskStore = (folder: string): FileStore => {
  const begun = new Set<string>()
  return {
    append: (name, bytes) => {
      const file = join(folder, name)
      if (!begun.has(name)) mkdirSync(dirname(file), { recursive: true })
      begun.add(name)
      appendFileSync(file, bytes)
    },
    read: (name, from, length) => {
      const file = openSync(join(folder, name), 'r')
      try {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, fstatSync(file).size - from)))
        readSync(file, bytes, 0, bytes.length, from)
        return bytes
      } finally {
        closeSync(file)
      }
    },
    remove: (name) => rmSync(join(folder, name), { force: true }),
  }
}
