// The files that lie on the desk: taken once, read once each, however often the answers change; a file that was corrected
// and comes back under its name is another file.
import type { DocumentReader, ImportInput } from '../importer/readers/index.ts'
import type { Reading } from '../importer/source-document.ts'

/** What lies on the desk now; the reader remembers what it has read of it. */
export interface HeldFiles {
  readonly inputs: readonly ImportInput[]
  readonly read: DocumentReader
}

/** Called before each file that has to be read. */
export type TellReading = (name: string, done: number) => void

/** Reads each file once. A file is itself, not its name: a folder of units holds many of one name. */
const rememberingReader = (reader: DocumentReader, tell: TellReading): DocumentReader => {
  const readings = new Map<ImportInput, Reading>()
  return async (input) => {
    const known = readings.get(input)
    if (known !== undefined) return known
    tell(input.name, readings.size)
    const reading = await reader(input)
    readings.set(input, reading)
    return reading
  }
}

/** A figure corrected in place leaves name and length as they were; only the moment of saving tells. */
const same = (a: File, b: File | undefined): boolean =>
  a.name === b?.name && a.size === b.size && a.lastModified === b.lastModified

/** Takes files; the same ones again are held already, with what was read of them. */
export const holdFiles = (
  reader: DocumentReader,
): ((files: readonly File[], tell: TellReading) => Promise<HeldFiles>) => {
  let taken: readonly File[] | null = null
  let held: HeldFiles = { inputs: [], read: reader }
  return async (files, tell) => {
    if (taken !== null && files.length === taken.length && files.every((file, index) => same(file, taken?.[index])))
      return held
    const inputs = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
    taken = files
    held = { inputs, read: rememberingReader(reader, tell) }
    return held
  }
}
