// Which reader reads a file: chosen by its first bytes. A kind without a reader is refused in one sentence with one
// thing to do.
import type { Reading, SourceDocument } from '../source-document.ts'
import { fileKind } from './file-kind.ts'
import { rowLimit } from './grid-builder.ts'
import { readHtmlTables } from './html-table.ts'
import { readOds } from './ods.ts'
import type { CharacterMaps } from './pdf/read-pdf.ts'
import { readSeparatedText } from './separated-text.ts'
import { withStruckRemarks } from './struck-remarks.ts'
import { readText } from './text/read-text.ts'
import { readWord } from './word/read-word.ts'
import { readWorkbook } from './workbook.ts'

/** A file as it was handed in. */
export interface ImportInput {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads one file. Never throws for bad input; a reader that hangs is ended by whoever runs it. */
export type DocumentReader = (input: ImportInput) => Promise<Reading>

/** Three hundred pages of sixty lines, and as many again. */
const lineLimit = 36_000

const countLines = (text: string): number => {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

type Fault = 'encrypted' | 'damaged' | 'rows' | 'quote' | 'lines' | 'nothing'

const faults: Readonly<Record<Fault, readonly [string, string]>> = {
  encrypted: ['这个文件设了打开密码', '在原来的程序中去掉打开密码，另存后再导入'],
  damaged: ['这个文件损坏了，读不出内容', '用原来的程序打开它核对是否完好，另存一份后再导入'],
  quote: [
    '这个文件里有一个引号没有成对，后面的内容都被当成了同一格',
    '在 Excel 或 WPS 中打开原件，重新另存为 CSV 后再导入',
  ],
  lines: [`这份文字超过 ${lineLimit} 行，不像一份预决算`, '只留下一个部门一年的内容，另存后再导入'],
  nothing: ['这个文件里没有读到文字和数字', '用原来的程序打开它核对是否选错或损坏，另存一份后再导入'],
  rows: [`这里有一张表超过 ${rowLimit} 行，不像一份预决算`, '只留下要公开的表，另存后再导入'],
}

/** A document that says nothing is a wrong or a damaged file: it must not pass as one that was read. */
const saysNothing = ({ parts, remarks }: SourceDocument): boolean => parts.length === 0 && remarks.length === 0

const answer = (file: string, read: SourceDocument | Fault | null): Reading => {
  if (read !== null && typeof read === 'object' && !saysNothing(read)) return { ok: true, document: read }
  if (read !== null && typeof read === 'object') return answer(file, 'nothing')
  const [what, fix] = faults[read ?? 'rows']
  return { ok: false, refusal: { file, what, fix } }
}

const readByKind = async (input: ImportInput, maps: CharacterMaps): Promise<Reading> => {
  const { name, bytes } = input
  const found = fileKind(name, bytes)
  switch (found.kind) {
    case 'refused':
      return { ok: false, refusal: { file: name, ...found.refusal } }
    case 'xlsx':
    case 'xls':
      return answer(name, readWorkbook(name, found.kind, bytes))
    case 'xml-table':
      return answer(name, readWorkbook(name, found.kind, found.text))
    case 'ods':
      return answer(name, readOds(name, bytes))
    case 'html':
      return answer(name, readHtmlTables(name, found.text))
    case 'csv':
      return answer(name, readSeparatedText(name, found.text))
    case 'docx':
      return readWord(name, bytes)
    case 'text':
      return countLines(found.text) > lineLimit ? answer(name, 'lines') : readText(name, found.text)
    case 'pdf': {
      // Two megabytes of engine, loaded only for the first PDF.
      const { readPdf } = await import('./pdf/read-pdf.ts')
      return readPdf(name, bytes, maps)
    }
  }
}

const noMaps: CharacterMaps = () => Promise.resolve(null)

/**
 * A reader of every kind. `maps` gives the character maps of fonts that a PDF does not embed (program files of
 * pdfjs-dist, by name). A fault of a library on a damaged file is the file's, and is said so.
 */
export const documentReader =
  (maps: CharacterMaps = noMaps): DocumentReader =>
  async (input) => {
    try {
      return withStruckRemarks(await readByKind(input, maps))
    } catch {
      return answer(input.name, 'damaged')
    }
  }

/** The reader of every kind, without character maps. */
export const readDocument: DocumentReader = documentReader()
