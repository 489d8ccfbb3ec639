// One hash of all files of a folder, names and bytes: two folders have the same only if they are the same byte for byte.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../../src/build/site-files.ts'

/** In hexadecimal; `counts` leaves files out. */
export const folderHash = (folder: string, counts: (name: string) => boolean = () => true): string => {
  const hash = createHash('sha256')
  for (const name of filesBelow(folder).filter(counts)) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}
