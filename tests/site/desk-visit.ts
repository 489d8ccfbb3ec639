// The desk as the tests of it use it: opened, given files, asked for what it saves.
import { buffer } from 'node:stream/consumers'
import type { BrowserContext, Download, Page } from 'playwright-core'
import { sites } from './sites.ts'

/** A file as a browser is handed it. */
export interface HandedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The desk, ready for a file; `address` is that of its site. */
export const openDesk = async (context: BrowserContext, address = sites().realAddress): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`${address}desk/`)
  await page.waitForSelector('#desk[data-ready]')
  return page
}

/** Until the status line says that everything was read and stands on the page. */
export const untilRead = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => /^读完了/.test(document.getElementById('desk-status')?.textContent ?? ''))
}

/** Chooses files and waits until they are read. */
export const hand = async (page: Page, files: readonly HandedFile[]): Promise<void> => {
  await page.setInputFiles('#desk-files', [...files])
  await untilRead(page)
}

/** Goes to where the file lies beside its reading. */
export const layBeside = async (page: Page): Promise<void> => {
  await page.locator('section[aria-labelledby=desk-beside-title]').scrollIntoViewIfNeeded()
  await page.waitForSelector('#desk-sheet[data-laid]')
  await page.waitForSelector('#desk-part[data-laid]')
}

/** The bytes of a download. */
export const saved = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream())

/** The report that the desk saves. */
export const savedReport = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#desk-save-report')])
  return (await saved(download)).toString('utf8')
}
