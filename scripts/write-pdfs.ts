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

/**
 * Puts a day of the data in the place of the moment of printing, so that the same document gives the same bytes. The
 * text keeps its length: a PDF counts its bytes.
 */
const withDay = (pdf: Buffer, day: string): Buffer => {
  const fixed = `D:${day.replaceAll('-', '')}000000+00'00'`
  const text = pdf
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate) \((D:[^)]*)\)/g, (whole, key: string, date: string) =>
      date.length === fixed.length ? `/${key} (${fixed})` : whole,
    )
  return Buffer.from(text, 'latin1')
}

/** The document page at `address` as a PDF whose dates are `day` (`2026-11-21`). */
export const pdfOf = async (browser: Browser, address: string, day: string): Promise<Buffer> => {
  const context = await browser.newContext({ locale: 'zh-CN', colorScheme: 'light' })
  try {
    const page = await context.newPage()
    const response = await page.goto(address, { waitUntil: 'load' })
    if (response?.ok() !== true) throw new Error(`打不开打印页：${address}`)
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
    return withDay(pdf, day)
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
