// Recognised parts → the files of data/ and content/, as a careful person would have written them.
import type { ImportOptions, Recognition } from '../recognition.ts'

/** Path below the root → text. Nothing recognised is no file. */
export const writeDisclosure = (
  recognitions: readonly Recognition[],
  _options: ImportOptions,
): Readonly<Record<string, string>> =>
  Object.fromEntries(recognitions.flatMap(({ files }) => files.map(({ path, text }) => [path, text])))
