// Which reader reads a file: chosen by its first bytes. A kind without a reader is refused in one sentence with one
// thing to do.
import type { Reading } from '../source-document.ts'

/** A file as it was handed in. */
export interface ImportInput {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads one file. Never throws for bad input; a reader that hangs is ended by whoever runs it. */
export type DocumentReader = (input: ImportInput) => Promise<Reading>

/** The reader of every kind. */
export const readDocument: DocumentReader = (input) =>
  Promise.resolve({ ok: false, refusal: { file: input.name, what: '这种文件还读不了', fix: '另存为 .xlsx 后再导入' } })
