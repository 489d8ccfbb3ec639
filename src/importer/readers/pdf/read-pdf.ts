// A born-digital PDF → grids and paragraphs. Decides what is refused (no text, locked, torn, too long) and how pages
// become one document; what a page holds is worked out in the files beside this one.

import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as engine from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { ReaderRemark, Reading } from '../../source-document.ts'
import { documentParts, type PageContent } from '../layout/document-parts.ts'
import { pageParts } from './page-parts.ts'
import { type PaintedPage, paintedPage } from './painted-page.ts'

/** Character maps of fonts that are not embedded, by name; they ship with the program. */
export type CharacterMaps = (name: string) => Promise<Uint8Array | null>

const mostPages = 300

/** The engine's workings run where this runs: a page's worker, or the command's. */
const useEngineHere = (): void => {
  Object.assign(globalThis, { pdfjsWorker: engine })
}

const noMaps: CharacterMaps = () => Promise.resolve(null)

const factoryOf = (maps: CharacterMaps) =>
  class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const bytes = kind === 'cMapUrl' ? await maps(filename) : null
      if (bytes === null) throw new Error(`no such file: ${filename}`)
      return bytes
    }
  }

const open = (bytes: Uint8Array, maps: CharacterMaps): Promise<PDFDocumentProxy> => {
  useEngineHere()
  return getDocument({
    // The engine keeps the buffer for itself; the caller's stays whole.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: factoryOf(maps),
    cMapUrl: './',
    cMapPacked: true,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    maxImageSize: 1,
  }).promise
}

const refuse = (file: string, what: string, fix: string): Reading => ({ ok: false, refusal: { file, what, fix } })

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

const readPages = async (pdf: PDFDocumentProxy, file: string) => {
  const pages: PageContent[] = []
  const painted: Pick<PaintedPage, 'number' | 'images' | 'invisible'>[] = []
  let before: readonly number[] = []
  let signs = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const seen = await paintedPage(page)
    const parts = pageParts(seen, file, before)
    const last = parts.findLast((part) => part.kind === 'grid')
    before = last?.kind === 'grid' ? last.columns : []
    signs += seen.glyphs.length
    painted.push(seen)
    pages.push({ number, width: seen.width, height: seen.height, parts })
    page.cleanup()
  }
  return { pages, painted, signs }
}

const remarksOn = (
  file: string,
  painted: readonly Pick<PaintedPage, 'number' | 'images' | 'invisible'>[],
): readonly ReaderRemark[] => {
  const recognised = painted.filter(({ invisible }) => invisible > 0).map(({ number }) => number)
  return recognised.length === 0
    ? []
    : [
        {
          text: `第${recognised.join('、')}页是扫描图像，文字是识别软件垫在图下的，请逐字与原件核对`,
          place: { file, page: recognised[0] ?? 1 },
        },
      ]
}

/** Reads a PDF. Never throws for bad input. */
export const readPdf = async (file: string, bytes: Uint8Array, maps: CharacterMaps = noMaps): Promise<Reading> => {
  let pdf: PDFDocumentProxy
  try {
    pdf = await open(bytes, maps)
  } catch (error) {
    return nameOf(error) === 'PasswordException'
      ? refuse(file, '这份 PDF 设了打开密码，读不了', '去掉密码后另存一份再导入')
      : refuse(file, '这份 PDF 已损坏，打不开', '从原来的 Word 或 Excel 文件重新导出 PDF，或者直接导入原文件')
  }
  try {
    if (pdf.numPages > mostPages)
      return refuse(file, `这份 PDF 有 ${pdf.numPages} 页，超过 ${mostPages} 页`, '拆成每个部门一份再导入')
    const { pages, painted, signs } = await readPages(pdf, file)
    if (signs === 0) {
      const scanned = painted.some(({ images }) => images > 0)
      return scanned
        ? refuse(file, '这份 PDF 是扫描图像，里面没有文字', '改用电子文件导出的 PDF，或者导入原来的 Word、Excel 文件')
        : refuse(file, '这份 PDF 里读不出文字', '从原来的 Word 或 Excel 文件重新导出 PDF，或者直接导入原文件')
    }
    return {
      ok: true,
      document: { file, kind: 'pdf', parts: documentParts(file, pages), remarks: remarksOn(file, painted) },
    }
  } catch {
    return refuse(
      file,
      '这份 PDF 有几页已损坏，读不完整',
      '从原来的 Word 或 Excel 文件重新导出 PDF，或者直接导入原文件',
    )
  } finally {
    await pdf.loadingTask.destroy()
  }
}
