// A born-digital PDF → grids and paragraphs. Decides what is refused (no text, locked, torn, too long) and how pages
// become one document; what a page holds is worked out in the files beside this one.

import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as engine from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { ReaderRemark, Reading } from '../../source-document.ts'
import { documentParts, type PageContent } from '../layout/document-parts.ts'
import { pageParts } from './page-parts.ts'
import { type PaintedPage, paintedPage } from './painted-page.ts'
import type { LayerShown } from './seen-content.ts'

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

/** What is kept of a page besides its parts. */
type PageNotes = Pick<PaintedPage, 'number' | 'images' | 'invisible' | 'unseen'>

const readPages = async (pdf: PDFDocumentProxy, file: string) => {
  const pages: PageContent[] = []
  const painted: PageNotes[] = []
  const layers = await pdf.getOptionalContentConfig()
  const layerShown: LayerShown = (layer) => layers.isVisible(layer) === true
  let before: readonly number[] = []
  let signs = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const seen = await paintedPage(page, layerShown)
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

/** One remark that names the pages; none where there is no page. */
const remark = (
  file: string,
  pages: readonly PageNotes[],
  text: (numbers: string) => string,
): readonly ReaderRemark[] => {
  const [first] = pages
  if (first === undefined) return []
  return [{ text: text(pages.map(({ number }) => number).join('、')), place: { file, page: first.number } }]
}

const remarksOn = (file: string, painted: readonly PageNotes[]): readonly ReaderRemark[] => [
  ...remark(
    file,
    painted.filter(({ invisible }) => invisible > 0),
    (numbers) => `第${numbers}页是扫描图像，文字是识别软件垫在图下的，请逐字与原件核对`,
  ),
  ...remark(
    file,
    painted.filter(({ unseen }) => unseen > 0),
    (numbers) =>
      `第${numbers}页的文件里有页面上看不见的文字（图层已关闭、在裁掉的页边，或者被后来的色块盖住），没有导入`,
  ),
]

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
