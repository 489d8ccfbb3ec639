// The step of the build that prints every disclosure's document page to a PDF, tagged and with bookmarks, through the
// machine's own Chromium. How a page looks on paper is decided in src/styles/print.css.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { downloadFiles } from '../src/exports/downloads.ts'
import { currentArchive } from '../src/load.ts'
import { findBrowser, hasChineseFont } from './browser.mjs'
import { serve } from './serve.ts'
import { siteBase } from './settings.ts'

/** Parts of the structure are named by a counter that goes on from page to page; their order is the document's. */
const withOwnNames = (text: string): string => {
  const names = [...new Set(text.match(/\(node\d{8}\)/g))].sort()
  const own = new Map(names.map((name, index) => [name, `(node${String(index).padStart(8, '0')})`]))
  return text.replace(/\(node\d{8}\)/g, (name) => own.get(name) ?? name)
}

/** `day` in the place of the moment of printing. */
const withDay = (text: string, day: string): string => {
  const fixed = `D:${day.replaceAll('-', '')}000000+00'00'`
  return text.replace(/\/(CreationDate|ModDate) \((D:[^)]*)\)/g, (whole, key: string, date: string) =>
    date.length === fixed.length ? `/${key} (${fixed})` : whole,
  )
}

/** The same document gives the same bytes. Nothing changes its length: a PDF counts its bytes. */
const settled = (pdf: Buffer, day: string): Buffer =>
  Buffer.from(withDay(withOwnNames(pdf.toString('latin1')), day), 'latin1')

/** The document page at `address` as a PDF whose dates are `day` (`2026-11-21`). */
export const pdfOf = async (browser: Browser, address: string, day: string): Promise<Buffer> => {
  const context = await browser.newContext({ locale: 'zh-CN', colorScheme: 'light' })
  // A long document on a busy machine takes its time: a limit only ends what hangs.
  context.setDefaultTimeout(300_000)
  try {
    const page = await context.newPage()
    const response = await page.goto(address, { waitUntil: 'load' })
    if (response?.ok() !== true) throw new Error(`打不开打印页：${address}`)
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
    return settled(pdf, day)
  } finally {
    await context.close()
  }
}

/** A browser for printing; without it or without Chinese characters, an error that says what to install. */
const startBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser()
  if (executablePath === undefined || !hasChineseFont())
    throw new Error(
      '生成 PDF 需要 Chromium 和中文字体。Debian/Ubuntu 上请以管理员身份运行：apt-get install -y chromium fonts-wqy-microhei',
    )
  // The sandbox of Chromium refuses to run for root, as in containers.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}

/** Writes `<department>-<year>-<stage>.pdf` beside each disclosure of the finished site in `folder`. */
export const writePdfs = async (folder: string): Promise<void> => {
  const files = downloadFiles(currentArchive())
  const browser = await startBrowser()
  const site = await serve({ folder, base: siteBase, port: 0 })
  try {
    for (const [index, { params, props }] of files.entries()) {
      const place = `${params.department}/${params.year}/${params.stage}`
      const target = join(folder, place, `${params.file}.pdf`)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, await pdfOf(browser, `${site.address}${place}/print/`, props.disclosure.entered))
      console.log(`  ${index + 1}/${files.length} ${props.disclosure.title}`)
    }
  } finally {
    await Promise.all([browser.close(), site.close()])
  }
}
